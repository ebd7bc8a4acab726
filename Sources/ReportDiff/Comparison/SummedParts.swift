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
  init?(
    _ before: [Int]?, _ beforeDeducted: Set<Int>?, _ after: [Int]?, _ afterDeducted: Set<Int>?, _ pairing: Pairing
  ) {
    guard let known = before ?? after else { return nil }
    old = before ?? known.compactMap { pairing.oldOfNew[$0] }
    new = after ?? known.compactMap { pairing.newOfOld[$0] }
    oldDeducted = beforeDeducted ?? Set((afterDeducted ?? []).compactMap { pairing.oldOfNew[$0] })
    newDeducted = afterDeducted ?? Set((beforeDeducted ?? []).compactMap { pairing.newOfOld[$0] })
  }
}
