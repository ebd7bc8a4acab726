extension Acceptance {
  /// Whether the finding shows what it showed when it was accepted.
  fileprivate func covers(_ finding: Finding) -> Bool {
    value == finding.shown && (computed == nil || computed == finding.computed)
  }

  /// Why a finding that was accepted is back.
  fileprivate func note(on finding: Finding) -> FindingNote {
    guard value == finding.shown, let computed, let now = finding.computed else {
      return FindingNote(
        BilingualText(
          tr: "\(value) değeriyle kabul edilmişti; değer değiştiği için kabul geçmez",
          en: "accepted when it showed \(value); it has moved, so that no longer holds"), span: span)
    }
    return FindingNote(
      BilingualText(
        tr: "\(computed) çıkarken kabul edilmişti; şimdi \(now) çıktığı için kabul geçmez",
        en: "accepted when \(computed) was computed; now it is \(now), so that no longer holds"), span: span)
  }

  fileprivate func fits(_ finding: Finding) -> Bool {
    guard rule == finding.code, let found = finding.place else { return false }
    if found.address == address { return true }
    if let text = place?.text { return text == found.text && value == finding.shown }
    guard let place, place.table != nil else { return false }
    return place.table == found.table && place.part == found.part && place.row == found.row && value == finding.shown
  }
}

extension Finding {
  /// The finding and its consequences one by one, where one of them is accepted: what is accepted hides nothing else.
  fileprivate func separated(where isAccepted: (Finding) -> Bool) -> [Finding] {
    guard !consequences.isEmpty, isAccepted(self) || consequences.contains(where: isAccepted) else { return [self] }
    var head = self
    head.consequences = []
    return [head] + consequences
  }
}

extension [Acceptance] {
  /// The same acceptances with the places at which a document shows them.
  public func located(by findings: [Finding]) -> [Acceptance] {
    let all = findings.flatMap { [$0] + $0.consequences }
    return map { acceptance in
      var located = acceptance
      located.place = all.first { $0.code == acceptance.rule && $0.place?.address == acceptance.address }?.place
      return located
    }
  }
}

extension [Finding] {
  /// Marks the findings that are accepted; one whose value has moved since says so.
  public func accepting(_ acceptances: [Acceptance]) -> [Finding] {
    guard !acceptances.isEmpty else { return self }
    return flatMap { $0.separated(where: { finding in acceptances.contains { $0.fits(finding) } }) }.map { finding in
      let candidates = acceptances.filter { $0.fits(finding) }
      guard let last = candidates.last else { return finding }
      var finding = finding
      if let match = candidates.first(where: { $0.covers(finding) }) {
        finding.accepted = match
      } else {
        finding.notes.append(last.note(on: finding))
      }
      return finding
    }
  }
}
