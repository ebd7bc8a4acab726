import ReportModel

extension Pairing {
  /// Pairs things of one name: those that are alike first, what is left in its order.
  ///
  /// - Parameters:
  ///   - old: The name of a thing of the old side; `nil` for one that has none.
  ///   - oldMarks: What tells it apart from others of its name.
  mutating func pairNamesakes(
    old: (Int) -> String?, new: (Int) -> String?, oldMarks: (Int) -> [Mark], newMarks: (Int) -> [Mark]
  ) {
    guard !isComplete else { return }
    let left = Dictionary(grouping: freeOld, by: old)
    let right = Dictionary(grouping: freeNew, by: new)
    for (key, olds) in left {
      guard key != nil, let news = right[key] else { continue }
      var inner = Pairing(old: olds.count, new: news.count)
      if olds.count > 1 || news.count > 1 {
        inner.pairAlike(old: { oldMarks(olds[$0]) }, new: { newMarks(news[$0]) }, least: Thresholds.likeRows.share)
      }
      inner.pairInOrder(old: { _ in 0 }, new: { _ in 0 })
      for each in inner.pairs { pair(olds[each.old], news[each.new]) }
    }
  }
}
