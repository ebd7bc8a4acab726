/// Findings of one slip: one speaks for it, the others stand under it.
extension Finding {
  /// The finding alone, and then what follows from it.
  package var parted: [Finding] {
    var head = self
    head.consequences = []
    return [head] + consequences
  }

  /// The same findings, the weightiest speaking for the slip: what matters less may not hide what matters more.
  func led() -> Finding {
    guard let most = consequences.map(\.severity).max(), most > severity,
      let first = consequences.firstIndex(where: { $0.severity == most })
    else { return self }
    var head = consequences[first]
    (head.suspect, head.cause) = (suspect ?? head.suspect, cause ?? head.cause)
    var former = self
    (former.suspect, former.cause, former.consequences) = (nil, nil, [])
    head.consequences = [former] + consequences.indices.filter { $0 != first }.map { consequences[$0] }
    return head
  }
}
