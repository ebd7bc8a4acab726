/// The rows or columns that a total sums in two reports.
struct SummedParts {
  var old: [Int]
  var new: [Int]
  /// Those of them that are taken away.
  let oldDeducted: Set<Int>
  let newDeducted: Set<Int>

  /// What only one report tells of a sum holds for the partners of its parts in the other.
  ///
  /// - Returns: `nil` where neither report tells of one.
  init?(_ before: SummedLine?, _ after: SummedLine?, _ pairing: Pairing) {
    guard let known = before ?? after else { return nil }
    old = before?.parts ?? known.parts.compactMap { pairing.oldOfNew[$0] }
    new = after?.parts ?? known.parts.compactMap { pairing.newOfOld[$0] }
    oldDeducted = before?.deducted ?? Set(known.deducted.compactMap { pairing.oldOfNew[$0] })
    newDeducted = after?.deducted ?? Set(known.deducted.compactMap { pairing.newOfOld[$0] })
  }
}
