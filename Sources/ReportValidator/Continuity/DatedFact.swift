import ReportModel
import ReportReading

/// What a cell says of one thing in one year.
struct DatedFact: Sendable {
  /// What of its subject the cell gives.
  enum Measure: Hashable, Sendable {
    /// What an indicator came to, and what it was to come to.
    case outcome
    case target
    case initialAppropriation
    /// Any other column that names its year, by its other words.
    case other(String)
    /// In what an indicator is measured, and who answers: texts.
    case unit
    case responsible

    /// Whether it is a figure of its year, and neither a target nor a text.
    var isPastValue: Bool {
      switch self {
      case .outcome, .initialAppropriation, .other: true
      case .target, .unit, .responsible: false
      }
    }
  }

  /// What two documents have to agree on to speak of one thing.
  struct Key: Hashable, Sendable {
    /// The row's label, folded, without the unit in brackets behind it.
    var subject: String
    var measure: Measure
    /// 0 for what holds for no year.
    var year: Int
  }

  var key: Key
  var label: String
  /// As shown.
  var text: String
  var cell: CellReference
}

/// The dated facts of a document, in reading order.
struct DatedFacts: Sendable {
  let year: Int
  private(set) var all: [DatedFact] = []
  private(set) var byKey: [DatedFact.Key: [DatedFact]] = [:]

  init(_ trial: Trial, isProgramme: Bool) {
    year = trial.year ?? 0
    for table in trial.tables {
      for column in table.columns.indices {
        let reader = DatedColumn(table, column: column, year: year, isProgramme: isProgramme, in: trial)
        for row in table.dataRows {
          guard let fact = reader?.fact(row) else { continue }
          all.append(fact)
          byKey[fact.key, default: []].append(fact)
        }
      }
    }
    addUnits()
  }

  func facts(_ measure: DatedFact.Measure, in year: Int) -> [DatedFact] {
    all.filter { $0.key.measure == measure && $0.key.year == year }
  }

  /// `… sayısı (adet)`: where no column gives the unit, the name does.
  private mutating func addUnits() {
    for fact in all where fact.key.measure == .outcome || fact.key.measure == .target {
      let key = DatedFact.Key(subject: fact.key.subject, measure: .unit, year: 0)
      guard byKey[key] == nil, let unit = Subject(fact.label).unit else { continue }
      var named = fact
      named.key = key
      named.text = unit
      all.append(named)
      byKey[key] = [named]
    }
  }
}

/// What a row is about.
struct Subject {
  let key: String
  /// The unit in brackets at the end of its name.
  let unit: String?

  init(_ label: String) {
    let text = label[...]
    if text.utf8.last == UInt8(ascii: ")"), let bracket = text.lastIndex(of: "("),
      text[bracket...].utf8.count < 16, bracket > text.startIndex
    {
      unit = String(text[text.index(after: bracket)...].dropLast())
      key = TurkishText.asciiKey(String(text[..<bracket]))
    } else {
      unit = nil
      key = TurkishText.asciiKey(label)
    }
  }
}

/// What the cells of a column say, and of which year, as far as its heading tells.
private struct DatedColumn {
  private let table: TableShape
  private let column: Int
  private let trial: Trial
  private let measure: DatedFact.Measure
  private let source: Source

  /// Where the year of a column’s cells is found.
  private enum Source {
    case year(Int)
    /// The year stands in the column before, row by row.
    case columnBefore
    case noYear
  }

  init?(_ table: TableShape, column: Int, year: Int, isProgramme: Bool, in trial: Trial) {
    self.table = table
    self.column = column
    self.trial = trial
    let own = table.columns[column]
    let words = Set(TurkishText.words(of: own.title))
    if own.kind == .text {
      guard let measure = Self.textMeasure(words) else { return nil }
      (self.measure, source) = (measure, .noYear)
      return
    }
    guard own.kind.isNumeric else { return nil }
    if column > 0, Self.holdsYears(table, column - 1, trial), !words.isDisjoint(with: IndicatorWords.value.keys) {
      (measure, source) = (.outcome, .columnBefore)
      return
    }
    let named = Year.first(in: own.title)
    switch table.meanings[column] {
    case .outcome: (measure, source) = (.outcome, .year(named ?? year))
    case .target: (measure, source) = (.target, .year(named ?? year))
    case .initialAppropriation:
      (measure, source) = (.initialAppropriation, .year(named ?? Year.first(in: table.title) ?? year))
    default:
      guard let named,
        let measure = Self.measure(of: own, in: table, isAhead: isProgramme && named >= year)
      else { return nil }
      (self.measure, source) = (measure, .year(named))
    }
  }

  /// What a column that names its year shows: an indicator's outcome or target, or an amount of money.
  ///
  /// - Parameter isAhead: Whether the year was still to come when the document was written.
  private static func measure(of column: Column, in table: TableShape, isAhead: Bool) -> DatedFact.Measure? {
    let words = TurkishText.words(of: column.title).filter {
      Year.first(in: $0) == nil && !IndicatorWords.pastWords.matches($0)
    }
    if column.kind == .money { return words.isEmpty ? nil : .other(words.joined(separator: "-")) }
    // Years over columns say when, not what: the table has to speak of indicators.
    guard speaksOfIndicators(table) else { return nil }
    if words.isEmpty || words.contains(where: IndicatorWords.pastOutcome.matches) {
      return isAhead ? .target : .outcome
    }
    return words.contains(where: IndicatorWords.pastTarget.matches) ? .target : nil
  }

  private static func speaksOfIndicators(_ table: TableShape) -> Bool {
    IndicatorWords.indicator.recognises(table.title) || table.headings.contains(where: IndicatorWords.indicator.matches)
  }

  private static func textMeasure(_ words: Set<String>) -> DatedFact.Measure? {
    guard !words.isDisjoint(with: ColumnWords.unit.keys) else { return nil }
    if !words.isDisjoint(with: ColumnWords.responsible.keys) { return .responsible }
    return words.allSatisfy(ColumnWords.unitOfMeasure.matches) ? .unit : nil
  }

  /// Whether every filled cell of a column is a year.
  private static func holdsYears(_ table: TableShape, _ column: Int, _ trial: Trial) -> Bool {
    let texts = table.dataRows.map { trial.text(table.cell($0, column)) }.filter { !$0.isEmpty }
    return !texts.isEmpty && texts.allSatisfy { Year.number($0) != nil }
  }

  /// What the cell of a row says; `nil` where it shows nothing, or nobody could tell of what.
  func fact(_ row: Int) -> DatedFact? {
    let cell = table.cell(row, column)
    let text = trial.text(cell)
    let label = trial.rowLabel(cell)
    let subject = Subject(label).key
    guard !subject.isEmpty, subject.utf8.contains(where: { (97...122).contains($0) }), !text.isEmpty else { return nil }
    let year: Int
    switch source {
    case .year(let named): year = named
    case .columnBefore:
      guard let named = Year.first(in: trial.text(table.cell(row, column - 1))) else { return nil }
      year = named
    case .noYear: year = 0
    }
    if year > 0, trial.amount(cell) == nil, measure != .target || !NumberRange(text).isNumeric { return nil }
    // `Toplam` and `Diğer` stand in any table; only a budget's total is one thing.
    guard measure == .initialAppropriation || table.rows[row].role == .data else { return nil }
    return DatedFact(
      key: DatedFact.Key(subject: subject, measure: measure, year: year), label: label, text: text, cell: cell)
  }
}
