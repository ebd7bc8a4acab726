import ReportModel
import ReportReading
import ReportRelations

/// One fact shown in several places, held against itself.
struct TieJudgement: Judgement {
  /// What the cells hold.
  enum Matter {
    case amounts, statuses, words
  }

  let tie: TieRelation
  let source: SourcedRelation
  let matter: Matter
  private let trial: Trial
  let verdict: Verdict

  init(_ tie: TieRelation, _ source: SourcedRelation, in trial: Trial) {
    (self.tie, self.source, self.trial) = (tie, source, trial)
    let kinds = Set(tie.cells.map { trial.kind($0) })
    matter = kinds.contains(.status) ? .statuses : kinds.contains(.text) ? .words : .amounts
    let holds = matter == .amounts ? Self.amountsAgree(tie, trial) : Self.wordsAgree(tie, trial)
    verdict =
      switch holds {
      case true?: Self.isRepeated(tie, matter, trial) ? .exact : .rounding
      case false?: .contradicts
      case nil: .silent
      }
  }

  var target: CellReference { tie.cells[0] }

  // MARK: Amounts

  /// The numbers, each with its cell; `-` is nothing, which is not the same as the amount beside it.
  var numbers: [(cell: CellReference, amount: Amount)] {
    tie.cells.compactMap { cell in trial.figure(cell).map { (cell, $0) } }
  }

  /// Whether the amounts of a tie are one value within their intervals; `nil` where fewer than two can be read.
  private static func amountsAgree(_ tie: TieRelation, _ trial: Trial) -> Bool? {
    let intervals = tie.cells.compactMap { cell in trial.figure(cell).map { trial.interval(cell, $0) } }
    // One value alone agrees with nothing.
    guard let first = intervals.first, intervals.count > 1 else { return nil }
    let meets = intervals.dropFirst().map { $0.meets(first) }
    return meets.contains(false) ? false : meets.contains(nil) ? nil : true
  }

  /// The value most places show; among equals the first in reading order.
  static func mostFrequent(
    _ numbers: [(cell: CellReference, amount: Amount)]
  ) -> (cell: CellReference, amount: Amount)? {
    func value(_ amount: Amount) -> Int128 { amount.scaled(toDecimals: Amount.maximumDecimals) }
    let counts = numbers.reduce(into: [Int128: Int]()) { $0[value($1.amount), default: 0] += 1 }
    guard let most = counts.values.max() else { return nil }
    return numbers.first { counts[value($0.amount)] == most }
  }

  // MARK: Words

  /// Equal but for case and blanks.
  static func isSameText(_ left: String, _ right: String) -> Bool {
    func folded(_ text: String) -> String {
      TurkishText.lowercased(text).split { $0.isWhitespace }.joined(separator: " ")
    }
    return left == right || folded(left) == folded(right)
  }

  static func isSameStatus(_ left: String, _ right: String) -> Bool {
    guard let status = IndicatorStatus(printed: left) else { return false }
    return status == IndicatorStatus(printed: right)
  }

  private static func words(_ tie: TieRelation, _ trial: Trial) -> [String] {
    tie.cells.map { trial.text($0) }.filter { !$0.isEmpty }
  }

  /// Whether the words of a tie are the same but for case and marks.
  private static func wordsAgree(_ tie: TieRelation, _ trial: Trial) -> Bool? {
    let shown = words(tie, trial)
    // One text alone agrees with nothing.
    guard shown.count > 1 else { return nil }
    return shown.dropFirst().allSatisfy { isSameText(shown[0], $0) || isSameStatus(shown[0], $0) }
  }

  // MARK: What others ask

  /// Whether what stands in the first place stands in another as it is.
  private static func isRepeated(_ tie: TieRelation, _ matter: Matter, _ trial: Trial) -> Bool {
    guard matter == .amounts else {
      let shown = words(tie, trial)
      return shown.dropFirst().contains { $0 == shown[0] || isSameStatus($0, shown[0]) }
    }
    guard let first = trial.figure(tie.cells[0]) else { return false }
    return tie.cells.dropFirst().contains { trial.figure($0)?.isSameValue(as: first) == true }
  }

  var computed: String? {
    guard verdict != .silent else { return nil }
    let values = repairs(of: target).map(\.text)
    guard let shown = trial.amount(target) else { return values.first { $0 == trial.text(target) } ?? values.first }
    return values.first { CellReading($0, trial.notation(target)).amount?.isSameValue(as: shown) == true }
      ?? values.first
  }

  var witnesses: [CellReference] {
    guard holds != nil else { return [] }
    return matter == .amounts ? numbers.map(\.cell) : tie.cells
  }

  func repairs(of cell: CellReference) -> [Repair] {
    var seen: Set<String> = []
    return tie.cells.filter { $0 != cell }.compactMap { other in
      let text = trial.text(other)
      guard seen.insert(text).inserted else { return nil }
      guard let value = trial.amount(other), trial.amount(cell) != nil else { return Repair(text) }
      return Repair(NumberFrame(trial.text(cell), trial.notation(cell)).text(value))
    }
  }
}
