import ReportModel

/// Holds the numbers of sentences against the tables.
///
/// A number that a table shows too is tied. One that contradicts is found only where the sentence
/// says which cell it means: the passage is about one row, because it repeats several of its figures or
/// begins with its name, and the words at the number name a column, a quarter, a rate or a growth of it.
struct SentenceCheck {
  private(set) var findings: [Finding] = []
  private(set) var tied = 0
  private(set) var untied: [UncheckedNumber] = []

  private let context: CheckContext
  private let facts: SentenceFacts

  init(_ context: CheckContext) {
    self.context = context
    facts = SentenceFacts(context)
    for passage in context.passages { check(passage) }
  }

  var numbers: Int { tied + untied.count + findings.count }

  private mutating func check(_ passage: Passage) {
    let numbers = SentenceReader.numbers(in: passage.text)
    guard !numbers.isEmpty else { return }
    let topic = facts.topic(of: numbers, lead: lead(passage), in: passage)
    let yearly = facts.yearlyClaims(numbers, in: passage)
    for (index, number) in numbers.enumerated() {
      if let claim = yearly[index] {
        if claim.holds { tied += 1 } else { findings.append(.sentenceDisagrees(number, claim, passage, context)) }
      } else if let topic, let claim = facts.claim(number, about: topic) {
        if claim.holds ? !claim.isCut : topic.isTold && facts.isShown(number) {
          tied += 1
        } else {
          findings.append(.sentenceDisagrees(number, claim, passage, context))
        }
      } else if facts.isShown(number) {
        tied += 1
      } else {
        untied.append(
          UncheckedNumber(
            shown: number.shown, place: FindingPlace(section: passage.section, text: number.text),
            span: passage.span))
      }
    }
  }

  /// The name a passage begins with, before its first sentence: `Hizmet içi eğitim.`
  private func lead(_ passage: Passage) -> [String] {
    guard let first = SentenceReader.sentences(passage.text).first, first.count < 80, !first.holdsDigit
    else { return [] }
    return SentenceReader.stems(first)
  }
}

/// What a sentence says of a cell, and whether it is so.
struct SentenceClaim {
  var cell: CellReference
  /// What the tables give, written like the sentence's number.
  var expected: String
  var holds: Bool
  /// One unit of the last printed digit apart: rounded another way.
  var isRounding = false
  /// The digits behind were left out, where rounding would have changed the last one.
  var isCut = false
  /// How the expected value comes about, in words; `nil` when a cell shows it.
  var derivation: BilingualText?
}

/// The figures of the tables as sentences may cite them.
struct SentenceFacts {
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

  private struct RowPlace: Hashable {
    var table: Int
    var row: Int
  }

  private let context: CheckContext
  private var cells: [Int128: [CellReference]] = [:]
  /// The percentages shown, each once.
  private var percentages: [Int128: Fraction] = [:]
  private var forms = FormRows()
  /// The goal's score by table.
  private var goals: [Int: CellReference] = [:]
  private var structures: [TableStructure] { context.structures }

  init(_ context: CheckContext) {
    self.context = context
    guard !context.passages.isEmpty else { return }
    for cell in context.numberCells {
      guard let amount = context.reading(cell).amount else { continue }
      if isPercent(cell) { percentages[Self.key(amount)] = context.value(cell) }
      cells[Self.key(amount), default: []].append(cell)
    }
    for structure in context.structures where structure.column(.quarter(1)) != nil { forms.add(structure) }
    for sourced in context.relations {
      if case .goalScore(let cell, _, _) = sourced.relation, goals[cell.table] == nil { goals[cell.table] = cell }
    }
  }

  private static func key(_ amount: Amount) -> Int128 { amount.scaled(toDecimals: Amount.maximumDecimals) }

  /// Small numbers are met everywhere; only larger ones say which row is meant.
  private static let telling = 12
  /// A number that this many cells show names no row either.
  private static let common = 100

  private func matches(_ number: SentenceNumber) -> [CellReference] {
    (cells[Self.key(number.amount)] ?? []).filter { isPercent($0) == number.isPercent }
  }

  private func isPercent(_ cell: CellReference) -> Bool {
    if case .number(let number) = context.reading(cell), number.unit == .percent { return true }
    return context.kind(cell) == .percent
  }

  // MARK: What a passage is about

  func topic(of numbers: [SentenceNumber], lead: [String], in passage: Passage) -> Topic? {
    if let table = passage.table { return goalTopic(table) }
    var cited: [RowPlace: Set<Int>] = [:]
    var figures: [RowPlace: Set<Amount>] = [:]
    var order: [RowPlace] = []
    for number in numbers where number.amount.scaled.magnitude >= Self.telling && !number.isPercent {
      let cells = matches(number)
      guard cells.count < Self.common else { continue }
      for cell in cells {
        let place = RowPlace(table: cell.table, row: cell.row)
        if cited[place] == nil { order.append(place) }
        cited[place, default: []].insert(cell.column)
        figures[place, default: []].insert(number.amount)
      }
    }
    let named = lead.isEmpty ? nil : rowNamed(lead)
    let most = order.max { (figures[$0]!.count, isForm($0) ? 1 : 0) < (figures[$1]!.count, isForm($1) ? 1 : 0) }
    if let most, figures[most]!.count > 2 || most == named {
      return Topic(table: most.table, row: most.row, cited: cited[most]!, isNamed: most == named)
    }
    if let named {
      return Topic(table: named.table, row: named.row, cited: cited[named] ?? [], isNamed: true)
    }
    guard most.map({ figures[$0]!.count < 2 }) ?? true, let told = rowTold(by: passage, numbers) else { return nil }
    return Topic(table: told.table, row: told.row, cited: cited[told] ?? [], isNamed: true, isTold: true)
  }

  /// The row whose whole name a passage repeats; looked for where it says something of a rate or a period.
  private func rowTold(by passage: Passage, _ numbers: [SentenceNumber]) -> RowPlace? {
    guard numbers.contains(where: { $0.isPercent || $0.period != nil }) else { return nil }
    return forms.row(namedWithin: Set(SentenceReader.stems(passage.text))).map {
      RowPlace(table: $0.table, row: $0.row)
    }
  }

  private func isForm(_ place: RowPlace) -> Bool {
    structures[place.table].outcomeColumn != nil && structures[place.table].column(.quarter(1)) != nil
  }

  /// The row of an indicator form whose name has all words of a lead, if there is one.
  private func rowNamed(_ lead: [String]) -> RowPlace? {
    guard lead.count > 1 else { return nil }
    let found = forms.rows(with: lead)
    return found.count == 1 ? RowPlace(table: found[0].table, row: found[0].row) : nil
  }

  /// Sentences in a goal's card are about the goal's score.
  private func goalTopic(_ table: Int) -> Topic? {
    goals[table].map { Topic(table: table, row: $0.row, cited: [$0.column], isNamed: false, isGoal: true) }
  }

  // MARK: What it says

  func isShown(_ number: SentenceNumber) -> Bool {
    if number.isPercent {
      return percentages.values.contains { Self.fits(number, $0) }
    }
    return number.amount.scaled.magnitude >= Self.telling && !matches(number).isEmpty
  }

  /// Whether a printed number may stand for a value, rounded or cut to its digits, or about it.
  private static func fits(_ number: SentenceNumber, _ value: Fraction?) -> Bool {
    guard let value else { return false }
    func meets(_ mode: RoundingMode) -> Bool {
      Interval.rounded(number.amount, decimals: number.amount.decimals, mode: mode)?.meets(.exact(value)) == true
    }
    return meets(.nearest) || meets(.truncated) || number.hedge != .none && isNear(number, value)
  }

  /// Within a tenth of the value, or at least it and no more than a tenth above.
  private static func isNear(_ number: SentenceNumber, _ value: Fraction) -> Bool {
    let shown = Fraction(number.amount)
    guard let tenth = Fraction.divide(value, Fraction(10)), let low = Fraction.add(value, tenth.negated),
      let high = Fraction.add(value, tenth)
    else { return false }
    let isLow = Fraction.compare(shown, low) != -1
    return number.hedge == .above
      ? isLow && Fraction.compare(shown, value) != 1 : isLow && Fraction.compare(shown, high) != 1
  }

  func claim(_ number: SentenceNumber, about topic: Topic) -> SentenceClaim? {
    if topic.isGoal { return goalClaim(number, topic) }
    guard !speaksOfAnotherYear(number) else { return nil }
    let structure = structures[topic.table]
    guard structure.column(.quarter(1)) != nil, let outcome = structure.outcomeColumn else {
      return columnClaim(number, topic)
    }
    if number.isPercent { return percentClaim(number, topic, structure, outcome: structure.cell(topic.row, outcome)) }
    switch number.period {
    case .quarter(let quarter): return quarterClaim(number, quarter, topic, structure)
    case .monthOfQuarter(let quarter): return monthClaim(number, quarter, topic, structure, outcome: outcome)
    case .yearStart: return yearStartClaim(number, topic, structure)
    case nil: return nil
    }
  }

  /// `2022 yılının ikinci çeyreğinde`; a date's year is the document's.
  private func speaksOfAnotherYear(_ number: SentenceNumber) -> Bool {
    guard let year = ReportYear.number(context.year), !number.years.isEmpty else { return false }
    return !number.years.contains(year)
  }

  private func quarterClaim(
    _ number: SentenceNumber, _ quarter: Int, _ topic: Topic, _ structure: TableStructure
  ) -> SentenceClaim? {
    guard let column = structure.column(.quarter(quarter)) else { return nil }
    let cell = structure.cell(topic.row, column)
    if context.value(cell).map({ Self.fits(number, $0) }) == true {
      return SentenceClaim(cell: cell, expected: context.text(cell), holds: true)
    }
    // Many numbers of a sentence count something else; this one is another figure of the row, or nearly the right one.
    let isOfRow = matches(number).contains { $0.table == topic.table && $0.row == topic.row }
    guard isOfRow || isSlip(number, of: cell) else { return nil }
    return SentenceClaim(cell: cell, expected: context.text(cell), holds: false)
  }

  /// A quarter whose months sum to the year has at least what one of its months has.
  private func monthClaim(
    _ number: SentenceNumber, _ quarter: Int, _ topic: Topic, _ structure: TableStructure, outcome: Int
  ) -> SentenceClaim? {
    let quarters = (1...4).compactMap { structure.column(.quarter($0)).map { structure.cell(topic.row, $0) } }
    guard quarters.count == 4, number.periodDistance < 3, counts(number, topic, structure),
      isDone(number, topic, structure),
      let year = context.value(structure.cell(topic.row, outcome)),
      let value = context.value(quarters[quarter - 1])
    else { return nil }
    let sum = quarters.reduce(Optional(Fraction(0))) { sum, cell in
      sum.flatMap { sum in context.value(cell).flatMap { Fraction.add(sum, $0) } }
    }
    guard sum.flatMap({ Fraction.compare($0, year) }) == 0 else { return nil }
    let cell = quarters[quarter - 1]
    return SentenceClaim(
      cell: cell, expected: context.text(cell), holds: Fraction.compare(Fraction(number.amount), value) != 1)
  }

  /// The year begins with what the one before has left; its column stands before the target.
  private func yearStartClaim(
    _ number: SentenceNumber, _ topic: Topic, _ structure: TableStructure
  ) -> SentenceClaim? {
    guard let target = structure.column(.target), target > 0, number.periodDistance == 1,
      counts(number, topic, structure), number.after.prefix(Self.reach).contains(where: Self.existing.contains)
    else { return nil }
    let cell = structure.cell(topic.row, target - 1)
    guard let value = context.value(cell) else { return nil }
    return SentenceClaim(cell: cell, expected: context.text(cell), holds: Self.fits(number, value))
  }

  /// Whether a number counts what its row counts: `3 proje`, `18.000 kapasiteli`.
  private func counts(_ number: SentenceNumber, _ topic: Topic, _ structure: TableStructure) -> Bool {
    let stems = SentenceReader.stems(structure.labels.label(ofRow: topic.row))
    guard let word = number.after.first, let counted = stems.last(where: { !Self.measures.contains($0) }) else {
      return false
    }
    return SentenceReader.isSame(word, counted)
  }

  /// Whether what the name says was done (`tamamlanan proje`) is what the sentence says of the number
  /// right behind it: `3 proje tamamlanmıştır`, not `3 proje başvurmuştur`.
  private func isDone(_ number: SentenceNumber, _ topic: Topic, _ structure: TableStructure) -> Bool {
    let stems = SentenceReader.stems(structure.labels.label(ofRow: topic.row))
    return number.after.dropFirst().prefix(2).contains { word in
      stems.contains { SentenceReader.isSame(word, $0) } && word != number.after.first
    }
  }

  /// `18.000 kapasiteli 30 merkez vardı`
  private static let existing: Set<String> = ["vardi", "varke", "mevcu", "bulun", "sahip"]
  private static let reach = 8

  /// Words at the end of an indicator's name that say how it is measured, not what.
  private static let measures: Set<String> = ["sayis", "sayil", "orani", "mikta", "topla", "adedi", "adet", "kisi"]

  private func isSlip(_ number: SentenceNumber, of cell: CellReference) -> Bool {
    guard number.amount.scaled.magnitude >= 100, let value = context.reading(cell).amount else { return false }
    return SlipVariants(number.amount.turkish)?.all.contains {
      CellReading($0.text).amount?.isSameValue(as: value) == true
    } ?? false
  }

  // MARK: Rates and growth

  private static let growthStems: Set<String> = [
    "artis", "artmi", "artar", "azali", "azalm", "dusus", "dusmu", "geril", "yukse",
  ]
  private static let rateStems: Set<String> = ["orani", "basar", "ulasi", "asilm", "gerce", "uzeri"]

  private func percentClaim(
    _ told: SentenceNumber, _ topic: Topic, _ structure: TableStructure, outcome: CellReference
  ) -> SentenceClaim? {
    var number = told
    let near = Set(number.before.prefix(4)).union(number.after.prefix(3))
    if !near.isDisjoint(with: Self.growthStems) || number.after.prefix(3).contains(where: { $0.hasPrefix("artis") }) {
      return growthClaim(number, topic, structure, outcome)
    }
    guard let rate = structure.table.columns.indices.first(where: { structure.table.columns[$0].kind == .percent }),
      let value = context.value(structure.cell(topic.row, rate)), !near.isDisjoint(with: Self.rateStems),
      number.stems.contains(where: { $0.hasPrefix("hedef") }), number.stems.allSatisfy({ !Self.foreign.contains($0) })
    else { return nil }
    let cell = structure.cell(topic.row, rate)
    let beyond = Fraction.add(value, Fraction(-100))
    let isAbove = number.after.first == "uzeri" || number.after.prefix(2).contains("asilm")
    // `hedef %89 aşılmıştır` and `%189 oranında aşılmıştır` say the same.
    if isAbove, beyond.map({ Self.fits(number, $0) }) == true || !Self.isNear(number.meantAbout, value) {
      return claim(number, cell, beyond, "\(context.text(cell)) - 100")
    }
    if number.hedge == .above, Self.isNear(number.meantAbout, value) { number = number.meantAbout }
    return claim(number, cell, value, nil)
  }

  /// Rates of something else than the target, and of other times.
  private static let foreign: Set<String> = [
    "dolul", "memnu", "butce", "harca", "katil", "sapil", "sapma", "oncek", "gecen", "gecmi",
  ]

  private func growthClaim(
    _ number: SentenceNumber, _ topic: Topic, _ structure: TableStructure, _ outcome: CellReference
  ) -> SentenceClaim? {
    let (new, old): (CellReference, CellReference)
    if let quarter = number.quarter {
      guard let later = structure.column(.quarter(quarter)), let earlier = structure.column(.quarter(quarter - 1))
      else {
        return nil
      }
      (new, old) = (structure.cell(topic.row, later), structure.cell(topic.row, earlier))
    } else {
      guard number.stems.contains("oncek"), let target = structure.column(.target), target > 0 else { return nil }
      // The year before stands right before the target.
      (new, old) = (outcome, structure.cell(topic.row, target - 1))
    }
    guard let a = context.value(new), let b = context.value(old), b.numerator > 0,
      let share = Fraction.divide(a, b).flatMap({ Fraction.add($0, Fraction(-1)) })
        .flatMap({ Fraction.multiply($0, Fraction(100)) })
    else { return nil }
    let size = share.numerator < 0 ? share.negated : share
    return claim(number, new, size, "\(context.text(old)) → \(context.text(new))")
  }

  private func claim(
    _ number: SentenceNumber, _ cell: CellReference, _ value: Fraction?, _ derivation: String?
  ) -> SentenceClaim? {
    guard let value, let exact = value.amount(decimals: max(number.amount.decimals, 2)) else { return nil }
    let unit = Fraction(1, over: powerOfTen(number.amount.decimals))
    let shown = Fraction(number.amount)
    let gap = Fraction.add(shown, value.negated)
    let isClose =
      gap.map { Fraction.compare($0, unit) == -1 && Fraction.compare($0.negated, unit) == -1 } ?? false
    let printed = context.text(cell)
    let isRounded = Interval.rounded(number.amount, decimals: number.amount.decimals, mode: .nearest)?.meets(
      .exact(value))
    return SentenceClaim(
      cell: cell,
      expected: derivation == nil ? (printed.contains("%") ? printed : "%" + printed) : "%" + exact.turkish,
      holds: Self.fits(number, value), isRounding: isClose, isCut: number.hedge == .none && isRounded == false,
      derivation: derivation.map { BilingualText(tr: $0, en: $0) })
  }

  // MARK: Years

  /// `2017 yılında 4, 2018 yılında 2 kez toplanmıştır`, against the row of those years that the passage
  /// is about: it has words of the row's name and says what the row says of one of the years at least.
  func yearlyClaims(_ numbers: [SentenceNumber], in passage: Passage) -> [Int: SentenceClaim] {
    let told = numbers.indices.filter { numbers[$0].ownYear != nil && !numbers[$0].isPercent }
    let years = told.map { String(numbers[$0].ownYear!) }
    guard years.count > 1, Set(years).count == years.count else { return [:] }
    let words = Set(SentenceReader.stems(passage.text))
    let rows = structures.flatMap { structure -> [[Int: SentenceClaim]] in
      let columns = years.compactMap { year in structure.table.columns.firstIndex { $0.title == year } }
      guard columns.count == years.count else { return [] }
      return structure.dataRows.compactMap { row in
        let claims = zip(told, columns).compactMap { index, column in
          yearlyClaim(numbers[index], structure.cell(row, column)).map { (index, $0) }
        }
        guard claims.count == told.count, claims.contains(where: \.1.holds), isAbout(structure, row, words) else {
          return nil
        }
        return Dictionary(uniqueKeysWithValues: claims)
      }
    }
    return rows.count == 1 ? rows[0] : [:]
  }

  private func yearlyClaim(_ number: SentenceNumber, _ cell: CellReference) -> SentenceClaim? {
    context.value(cell).map {
      SentenceClaim(cell: cell, expected: context.text(cell), holds: Self.fits(number, $0))
    }
  }

  /// Whether a passage has two words at least of what the row's name says is measured.
  private func isAbout(_ structure: TableStructure, _ row: Int, _ words: Set<String>) -> Bool {
    let name = SentenceReader.stems(structure.labels.label(ofRow: row)).filter { !Self.measures.contains($0) }
    return name.count { stem in words.contains { SentenceReader.isSame($0, stem) } } > 1
  }

  // MARK: Other rows and cards

  /// `7.616 kadrolu işçi ve 943 geçici personel`: the words behind a number name the column.
  private func columnClaim(_ number: SentenceNumber, _ topic: Topic) -> SentenceClaim? {
    guard !number.isPercent, topic.cited.count > 2 else { return nil }
    let table = context.tables[topic.table]
    if let cited = matches(number).first(where: { $0.table == topic.table && $0.row == topic.row }) {
      return SentenceClaim(cell: cited, expected: context.text(cited), holds: true)
    }
    guard let word = number.after.first else { return nil }
    let columns = table.columns.indices.filter { column in
      !topic.cited.contains(column) && table.columns[column].kind.isNumeric
        && SentenceReader.stems(table.columns[column].title).contains { SentenceReader.isSame($0, word) }
    }
    guard columns.count == 1 else { return nil }
    let cell = CellReference(table: topic.table, row: topic.row, column: columns[0])
    guard isSlip(number, of: cell) || isClose(number, cell) else { return nil }
    return SentenceClaim(cell: cell, expected: context.text(cell), holds: false)
  }

  private func isClose(_ number: SentenceNumber, _ cell: CellReference) -> Bool {
    context.value(cell).map { Self.isNear(number.meantAbout, $0) } ?? false
  }

  /// `hedefin önemli bir bölümü (%85) gerçekleşmiştir`
  private func goalClaim(_ number: SentenceNumber, _ topic: Topic) -> SentenceClaim? {
    let speaksOfGoal = number.stems.contains { $0.hasPrefix("hedef") || $0 == "gerce" }
    let isReached = number.stems.contains { ["gerce", "ulasi", "yakla"].contains($0) }
    guard number.isPercent, speaksOfGoal, isReached, let column = topic.cited.first else { return nil }
    let cell = CellReference(table: topic.table, row: topic.row, column: column)
    return claim(number, cell, context.value(cell), nil)
  }
}
