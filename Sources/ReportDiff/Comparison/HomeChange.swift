/// Whether something stands in another section only because a heading came or went above it.
struct HomeChange {
  private let oldParents: [Int?]
  private let newParents: [Int?]
  private let sections: Pairing

  init(_ old: DocumentFacts, _ new: DocumentFacts, _ sections: Pairing) {
    (oldParents, newParents, self.sections) = (old.parents, new.parents, sections)
  }

  /// - Parameters: The sections it stood and stands in; `nil` before the first.
  func isSame(_ old: Int?, _ new: Int?) -> Bool {
    // Where both are met in both reports, whatever left one for the other moved; from one that is gone to one that is
    // new too.
    let isOldGone = old.map { sections.newOfOld[$0] == nil } ?? false
    let isNewAdded = new.map { sections.oldOfNew[$0] == nil } ?? false
    guard isOldGone != isNewAdded else { return false }
    let from = kept(old, oldParents) { sections.newOfOld[$0] != nil }
    let to = kept(new, newParents) { sections.oldOfNew[$0] != nil }
    return from.map { sections.newOfOld[$0] } == to.map { .some($0) }
  }

  /// The section itself or the nearest one around it that both reports have.
  private func kept(_ section: Int?, _ parents: [Int?], _ isKept: (Int) -> Bool) -> Int? {
    var home = section
    while let section = home, !isKept(section) { home = parents[section] }
    return home
  }
}
