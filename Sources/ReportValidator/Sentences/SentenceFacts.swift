import ReportModel
import ReportReading

/// The figures of the tables as sentences may cite them.
struct SentenceFacts: Sendable {
  /// A row that a passage is about.
  struct Topic {
    var table: Int
    var row: Int
    /// Columns whose figures the passage repeats.
    var cited: Set<Int>
    /// Whether the passage names the row, rather than only repeating its figures.
    var isNamed: Bool
    /// Only the words of its name, scattered over the passage, point to the row: what another row
    /// shows may be meant of that one.
    var isTold = false
    /// The row holds a goal's score.
    var isGoal = false
  }

  /// A row of the document.
  private struct RowReference: Hashable {
    var table: Int
    var row: Int
  }

  private let trial: Trial
  /// The cells that show a value as a percentage, and those that show it otherwise.
  private var cells: [ShownValue: [CellReference]] = [:]
  /// The percentages shown, each once.
  private let percentages: SortedFigures
  /// The figures of columns that are called by a year.
  private let yearly: SortedFigures
  private var forms = FormRows()
  /// The goal's score by table.
  private var goals: [Int: CellReference] = [:]
  private var tables: [TableShape] { trial.tables }

  init(_ trial: Trial, _ judgements: Judgements) {
    self.trial = trial
    let numbers = trial.passages.isEmpty ? [] : trial.numberCells
    var percentages: [SortedFigures.Figure] = []
    var yearly: [SortedFigures.Figure] = []
    var cells: [ShownValue: [CellReference]] = [:]
    let yearColumns = trial.tables.map { table in table.columns.map { Year.number($0.title) != nil } }
    for cell in numbers {
      guard let amount = trial.amount(cell) else { continue }
      let shown = ShownValue(amount, isPercent: Self.isPercent(cell, trial))
      if shown.isPercent, cells[shown] == nil { percentages.append(.init(amount, at: cell)) }
      cells[shown, default: []].append(cell)
      if yearColumns[cell.table][cell.column] { yearly.append(.init(amount, at: cell)) }
    }
    (self.cells, self.percentages, self.yearly) = (cells, SortedFigures(percentages), SortedFigures(yearly))
    guard !trial.passages.isEmpty else { return }
    for table in trial.tables where table.followsQuarters { forms.add(table) }
    for cell in judgements.goalScores.map(\.target) where goals[cell.table] == nil { goals[cell.table] = cell }
  }

  /// A value as a percentage, or as another number.
  private struct ShownValue: Hashable {
    var scaled: Int128
    var isPercent: Bool

    init(_ amount: Amount, isPercent: Bool) {
      scaled = amount.scaled(toDecimals: Amount.maximumDecimals)
      self.isPercent = isPercent
    }
  }

  /// The cells that show a number.
  private func matches(_ number: SentenceNumber) -> [CellReference] {
    cells(showing: number.amount, isPercent: number.isPercent)
  }

  /// The cells that show an amount, as a percentage or otherwise.
  func cells(showing amount: Amount, isPercent: Bool) -> [CellReference] {
    cells[ShownValue(amount, isPercent: isPercent)] ?? []
  }

  /// The first cell of a passage's row that shows a number.
  private func cell(of topic: Topic, showing number: SentenceNumber) -> CellReference? {
    let shown = ShownValue(number.amount, isPercent: number.isPercent)
    return tables[topic.table].columns.indices.lazy.map { tables[topic.table].cell(topic.row, $0) }
      .first { cell in
        trial.amount(cell).map { ShownValue($0, isPercent: Self.isPercent(cell, trial)) == shown } ?? false
      }
  }

  private static func isPercent(_ cell: CellReference, _ trial: Trial) -> Bool {
    if case .number(let number) = trial.reading(cell), number.unit == .percent { return true }
    return trial.kind(cell) == .percent
  }

  // MARK: What a passage is about

  /// The row that a passage is about: the one whose figures it repeats, or whose name it tells.
  func topic(of numbers: [SentenceNumber], lead: [String], in passage: Passage) -> Topic? {
    if let table = passage.table { return goalTopic(table) }
    let cited = citedRows(numbers)
    let named = lead.isEmpty ? nil : rowNamed(lead)
    let most = cited.order.max { rank($0, cited) < rank($1, cited) }
    let figures = most.map { cited.figures[$0]!.count } ?? 0
    if let most, figures > 2 || most == named { return topic(most, cited, isNamed: most == named) }
    if let named { return topic(named, cited, isNamed: true) }
    guard figures < 2, let told = rowTold(by: passage, numbers) else { return nil }
    var topic = topic(told, cited, isNamed: true)
    topic.isTold = true
    return topic
  }

  /// The rows whose figures a passage repeats, in the order in which it does.
  private struct CitedRows {
    var order: [RowReference] = []
    /// The columns of the figures that are repeated.
    var columns: [RowReference: Set<Int>] = [:]
    /// The figures themselves, each once however often it is told.
    var figures: [RowReference: Set<Amount>] = [:]

    mutating func note(_ number: SentenceNumber, in cell: CellReference) {
      let row = RowReference(table: cell.table, row: cell.row)
      if columns[row] == nil { order.append(row) }
      columns[row, default: []].insert(cell.column)
      figures[row, default: []].insert(number.amount)
    }
  }

  /// The rows whose figures some numbers repeat.
  private func citedRows(_ numbers: [SentenceNumber]) -> CitedRows {
    var rows = CitedRows()
    for number in numbers where number.amount.scaled.magnitude >= Thresholds.tellingNumber.value && !number.isPercent {
      let cells = matches(number)
      guard cells.count < Thresholds.commonNumber.value else { continue }
      for cell in cells { rows.note(number, in: cell) }
    }
    return rows
  }

  /// How likely a passage is about a row: by the figures of it that it repeats, and for a form before others.
  private func rank(_ row: RowReference, _ cited: CitedRows) -> (figures: Int, form: Int) {
    (cited.figures[row]!.count, isForm(row) ? 1 : 0)
  }

  private func topic(_ row: RowReference, _ cited: CitedRows, isNamed: Bool) -> Topic {
    Topic(table: row.table, row: row.row, cited: cited.columns[row] ?? [], isNamed: isNamed)
  }

  /// The row whose whole name a passage repeats; looked for where it says something of a rate or a period.
  private func rowTold(by passage: Passage, _ numbers: [SentenceNumber]) -> RowReference? {
    guard numbers.contains(where: { $0.isPercent || $0.period != nil }) else { return nil }
    return forms.row(namedWithin: Set(WordStems.of(passage.text))).map {
      RowReference(table: $0.table, row: $0.row)
    }
  }

  private func isForm(_ row: RowReference) -> Bool {
    tables[row.table].outcomeColumn != nil && tables[row.table].followsQuarters
  }

  /// The row of an indicator form whose name has all words of a lead, if there is one.
  private func rowNamed(_ lead: [String]) -> RowReference? {
    guard lead.count > 1 else { return nil }
    let found = forms.rows(with: lead)
    return found.count == 1 ? RowReference(table: found[0].table, row: found[0].row) : nil
  }

  /// Sentences in a goal's card are about the goal's score.
  private func goalTopic(_ table: Int) -> Topic? {
    goals[table].map { Topic(table: table, row: $0.row, cited: [$0.column], isNamed: false, isGoal: true) }
  }

  // MARK: What it says

  /// Whether a table shows the number, or a percentage that may be told so.
  func isShown(_ number: SentenceNumber) -> Bool {
    if number.isPercent {
      return percentages.near(number).contains { Self.fits(number, Exact($0.amount)) }
    }
    return number.amount.scaled.magnitude >= Thresholds.tellingNumber.value
      && !matches(number).isEmpty
  }

  /// Whether a printed number may stand for a value, rounded or cut to its digits, or about it.
  private static func fits(_ number: SentenceNumber, _ value: Exact) -> Bool {
    guard value.isKnown else { return false }
    return Rounding.allCases.contains { Interval.prints(number.amount, value, $0) }
      || number.hedge != .none && isNear(number, value)
  }

  /// Within a tenth of the value, or at least it and no more than a tenth above.
  private static func isNear(_ number: SentenceNumber, _ value: Exact) -> Bool {
    let shown = Exact(number.amount)
    let tenth = value / Exact(Int128(Thresholds.nearness.value))
    return shown >= value - tenth && shown <= (number.hedge == .above ? value : value + tenth)
  }

  /// What the sentence says of a cell of its row; `nil` where it names none.
  func claim(_ number: SentenceNumber, about topic: Topic) -> SentenceClaim? {
    if topic.isGoal { return goalClaim(number, topic) }
    guard !speaksOfAnotherYear(number) else { return nil }
    let table = tables[topic.table]
    guard table.followsQuarters, let outcome = table.outcomeColumn else {
      return columnClaim(number, topic)
    }
    if number.isPercent { return percentClaim(number, topic, table, outcome: table.cell(topic.row, outcome)) }
    switch number.period {
    case .quarter(let quarter): return quarterClaim(number, quarter, topic, table)
    case .monthOfQuarter(let quarter): return monthClaim(number, quarter, topic, table, outcome: outcome)
    case .yearStart: return yearStartClaim(number, topic, table)
    case nil: return nil
    }
  }

  /// `2022 yılının ikinci çeyreğinde`; a date's year is the document's.
  func speaksOfAnotherYear(_ number: SentenceNumber) -> Bool {
    guard let year = trial.ownYear, !number.years.isEmpty else { return false }
    return !number.years.contains(year)
  }

  private func quarterClaim(
    _ number: SentenceNumber, _ quarter: Int, _ topic: Topic, _ table: TableShape
  ) -> SentenceClaim? {
    guard let column = table.column(.quarter(quarter)) else { return nil }
    let cell = table.cell(topic.row, column)
    if Self.fits(number, trial.value(cell)) {
      return SentenceClaim(cell: cell, expected: trial.text(cell), holds: true)
    }
    // Many numbers of a sentence count something else; this one is another figure of the row, or nearly the right one.
    guard self.cell(of: topic, showing: number) != nil || isSlip(number, of: cell) else { return nil }
    return SentenceClaim(cell: cell, expected: trial.text(cell), holds: false)
  }

  /// A quarter whose months sum to the year has at least what one of its months has.
  private func monthClaim(
    _ number: SentenceNumber, _ quarter: Int, _ topic: Topic, _ table: TableShape, outcome: Int
  ) -> SentenceClaim? {
    let quarters = (1...4).compactMap { table.column(.quarter($0)).map { table.cell(topic.row, $0) } }
    guard quarters.count == 4, number.periodDistance < 3, counts(number, topic, table),
      isDone(number, topic, table),
      Exact.sum(quarters.map { trial.value($0) }) == trial.value(table.cell(topic.row, outcome))
    else { return nil }
    let cell = quarters[quarter - 1]
    return SentenceClaim(
      cell: cell, expected: trial.text(cell), holds: Exact(number.amount) <= trial.value(cell))
  }

  /// The year begins with what the one before has left; its column stands before the target.
  private func yearStartClaim(
    _ number: SentenceNumber, _ topic: Topic, _ table: TableShape
  ) -> SentenceClaim? {
    guard let target = table.column(.target), target > 0, number.periodDistance == 1,
      counts(number, topic, table),
      number.after.prefix(Thresholds.existingReach.value).contains(where: SentenceWords.existing.matches)
    else { return nil }
    let cell = table.cell(topic.row, target - 1)
    let value = trial.value(cell)
    guard value.isKnown else { return nil }
    return SentenceClaim(cell: cell, expected: trial.text(cell), holds: Self.fits(number, value))
  }

  /// Whether a number counts what its row counts: `3 proje`, `18.000 kapasiteli`.
  private func counts(_ number: SentenceNumber, _ topic: Topic, _ table: TableShape) -> Bool {
    let stems = WordStems.of(table.label(ofRow: topic.row))
    guard let word = number.after.first, let counted = stems.last(where: { !SentenceWords.measure.matches($0) }) else {
      return false
    }
    return WordStems.isSame(word, counted)
  }

  /// Whether what the name says was done (`tamamlanan proje`) is what the sentence says of the number
  /// right behind it: `3 proje tamamlanmıştır`, not `3 proje başvurmuştur`.
  private func isDone(_ number: SentenceNumber, _ topic: Topic, _ table: TableShape) -> Bool {
    let stems = WordStems.of(table.label(ofRow: topic.row))
    return number.after.dropFirst().prefix(2).contains { word in
      stems.contains { WordStems.isSame(word, $0) } && word != number.after.first
    }
  }

  /// Whether one slip makes the number of the cell’s.
  private func isSlip(_ number: SentenceNumber, of cell: CellReference) -> Bool {
    guard number.amount.scaled.magnitude >= Thresholds.chanceNumber.value, let value = trial.amount(cell) else {
      return false
    }
    return SlipVariants(number.amount.turkish, .turkish)?.all.contains {
      CellReading($0.text).amount?.isSameValue(as: value) == true
    } ?? false
  }

  // MARK: Rates and growth

  /// A rate of the target, or what lies beyond it.
  private func percentClaim(
    _ told: SentenceNumber, _ topic: Topic, _ table: TableShape, outcome: CellReference
  ) -> SentenceClaim? {
    var number = told
    let near = Set(number.before.prefix(4)).union(number.after.prefix(3))
    if !near.isDisjoint(with: SentenceWords.growth.keys) {
      return growthClaim(number, topic, table, outcome)
    }
    guard let rate = table.columns.firstIndex(where: { $0.kind == .percent }),
      !near.isDisjoint(with: SentenceWords.rate.keys),
      number.stems.contains(where: SentenceWords.target.matches),
      !number.stems.contains(where: SentenceWords.anotherRate.matches)
    else { return nil }
    let cell = table.cell(topic.row, rate)
    let value = trial.value(cell)
    guard value.isKnown else { return nil }
    let beyond = value - .hundred
    let isAbove =
      number.after.first.map(SentenceWords.beyond.matches) == true
      || number.after.prefix(2).contains(where: SentenceWords.passed.matches)
    // `hedef %89 aşılmıştır` and `%189 oranında aşılmıştır` say the same.
    if isAbove, Self.fits(number, beyond) || !Self.isNear(number.meantAbout, value) {
      return claim(number, cell, beyond, "\(trial.text(cell)) - 100")
    }
    if number.hedge == .above, Self.isNear(number.meantAbout, value) { number = number.meantAbout }
    return claim(number, cell, value, nil)
  }

  /// A growth against the quarter before, or the year before.
  private func growthClaim(
    _ number: SentenceNumber, _ topic: Topic, _ table: TableShape, _ outcome: CellReference
  ) -> SentenceClaim? {
    let (new, old): (CellReference, CellReference)
    if let quarter = number.quarter {
      guard let later = table.column(.quarter(quarter)), let earlier = table.column(.quarter(quarter - 1))
      else {
        return nil
      }
      (new, old) = (table.cell(topic.row, later), table.cell(topic.row, earlier))
    } else {
      guard number.stems.contains(where: SentenceWords.previous.matches), let target = table.column(.target), target > 0
      else { return nil }
      // The year before stands right before the target.
      (new, old) = (outcome, table.cell(topic.row, target - 1))
    }
    let (a, b) = (trial.value(new), trial.value(old))
    let share = (a / b - .one).percent
    guard b.isPositive, share.isKnown else { return nil }
    return claim(number, new, share.magnitude, "\(trial.text(old)) → \(trial.text(new))")
  }

  private func claim(
    _ number: SentenceNumber, _ cell: CellReference, _ value: Exact, _ derivation: String?
  ) -> SentenceClaim? {
    guard let exact = value.amount(decimals: max(number.amount.decimals, 2)) else { return nil }
    let unit = Exact(1, over: powerOfTen(number.amount.decimals))
    let isClose = (Exact(number.amount) - value).magnitude < unit
    let printed = trial.text(cell)
    let isRounded = Interval.prints(number.amount, value, .nearest)
    return SentenceClaim(
      cell: cell,
      expected: derivation == nil ? (printed.contains("%") ? printed : "%" + printed) : "%" + exact.turkish,
      holds: Self.fits(number, value), isRounding: isClose, isCut: number.hedge == .none && !isRounded,
      derivation: derivation.map { BilingualText(tr: $0, en: $0) })
  }

  // MARK: Years

  /// `2017 yılında 4, 2018 yılında 2 kez toplanmıştır`, against the row of those years that the passage
  /// is about: it has words of the row's name and says what the row says of one of the years at least.
  func yearlyClaims(_ numbers: [SentenceNumber], in passage: Passage) -> [Int: SentenceClaim] {
    let told = numbers.indices.filter { numbers[$0].ownYear != nil && !numbers[$0].isPercent }
    let years = told.map { String(numbers[$0].ownYear!) }
    guard years.count > 1, Set(years).count == years.count else { return [:] }
    let words = Set(WordStems.of(passage.text))
    // A row is looked at where one of the numbers may be its own.
    var seen: Set<RowReference> = []
    let near = told.flatMap { yearly.near(numbers[$0]) }.map { RowReference(table: $0.cell.table, row: $0.cell.row) }
      .filter { seen.insert($0).inserted }
    let rows = near.compactMap { place -> [Int: SentenceClaim]? in
      let table = tables[place.table]
      let columns = years.compactMap { year in table.columns.firstIndex { $0.title == year } }
      guard columns.count == years.count, table.rows[place.row].role != .heading else { return nil }
      let claims = zip(told, columns).compactMap { index, column in
        yearlyClaim(numbers[index], table.cell(place.row, column)).map { (index, $0) }
      }
      guard claims.count == told.count, claims.contains(where: \.1.holds), isAbout(table, place.row, words) else {
        return nil
      }
      return Dictionary(uniqueKeysWithValues: claims)
    }
    return rows.count == 1 ? rows[0] : [:]
  }

  private func yearlyClaim(_ number: SentenceNumber, _ cell: CellReference) -> SentenceClaim? {
    let value = trial.value(cell)
    guard value.isKnown else { return nil }
    return SentenceClaim(cell: cell, expected: trial.text(cell), holds: Self.fits(number, value))
  }

  /// Whether a passage has two words at least of what the row's name says is measured.
  private func isAbout(_ table: TableShape, _ row: Int, _ words: Set<String>) -> Bool {
    let name = WordStems.of(table.label(ofRow: row)).filter { !SentenceWords.measure.matches($0) }
    return name.count { stem in words.contains { WordStems.isSame($0, stem) } } > 1
  }

  // MARK: Other rows and cards

  /// `7.616 kadrolu işçi ve 943 geçici personel`: the words behind a number name the column.
  private func columnClaim(_ number: SentenceNumber, _ topic: Topic) -> SentenceClaim? {
    guard !number.isPercent, topic.cited.count > 2 else { return nil }
    let table = tables[topic.table]
    if let cited = cell(of: topic, showing: number) {
      return SentenceClaim(cell: cited, expected: trial.text(cited), holds: true)
    }
    guard let word = number.after.first else { return nil }
    let columns = table.columns.indices.filter { column in
      !topic.cited.contains(column) && table.columns[column].kind.isNumeric
        && WordStems.of(table.columns[column].title).contains { WordStems.isSame($0, word) }
    }
    guard columns.count == 1 else { return nil }
    let cell = CellReference(table: topic.table, row: topic.row, column: columns[0])
    guard isSlip(number, of: cell) || isClose(number, cell) else { return nil }
    return SentenceClaim(cell: cell, expected: trial.text(cell), holds: false)
  }

  private func isClose(_ number: SentenceNumber, _ cell: CellReference) -> Bool {
    Self.isNear(number.meantAbout, trial.value(cell))
  }

  /// `hedefin önemli bir bölümü (%85) gerçekleşmiştir`
  private func goalClaim(_ number: SentenceNumber, _ topic: Topic) -> SentenceClaim? {
    let speaksOfGoal = number.stems.contains {
      SentenceWords.target.matches($0) || SentenceWords.fulfilled.matches($0)
    }
    let isReached = number.stems.contains(where: SentenceWords.goalReached.matches)
    guard number.isPercent, speaksOfGoal, isReached, let column = topic.cited.first else { return nil }
    let cell = CellReference(table: topic.table, row: topic.row, column: column)
    return claim(number, cell, trial.value(cell), nil)
  }
}
