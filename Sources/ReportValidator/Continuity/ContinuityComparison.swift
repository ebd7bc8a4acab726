import ReportModel
import ReportReading

/// What a report says of a year, held against what another document says of it.
struct ContinuityComparison: Sendable {
  /// A thing of which the two documents say something else.
  struct Difference: Sendable {
    var fact: DatedFact
    /// What the other document says.
    var known: DatedFact
    /// Further places of the report that repeat it.
    var repeats: [DatedFact] = []
  }

  /// A note of the author's that fits neither document.
  struct UnfitNote: Sendable {
    /// Why the author’s note fits neither report.
    enum Mismatch: Sendable {
      case unknownThere, unknownHere
      /// Said to be given up, but still there; said to be new, but there before.
      case stillHere, wasThere
    }

    var note: ContinuityNote
    var name: String
    var mismatch: Mismatch
    /// A name that may be meant.
    var near: String?
  }

  let companion: Companion
  /// The other document.
  let other: Trial
  /// The year the other document is of, and the year it should be of, where these differ: then nothing is compared.
  private(set) var otherYear: (found: Int, expected: Int)?
  /// Values both documents show.
  private(set) var compared = 0
  private(set) var differences: [Difference] = []
  /// Indicators of the other document that this one does not follow, and where this one follows others.
  private(set) var vanished: [DatedFact] = []
  private(set) var home: DatedFact?
  /// Indicators that the other document does not know.
  private(set) var appeared: [DatedFact] = []
  private(set) var unfitNotes: [UnfitNote] = []

  private let own: DatedFacts
  private let earlier: DatedFacts
  private let notes: ContinuityNames
  private let document: Document
  private let isProgramme: Bool
  /// What the rows of each document are about, those without a value too.
  private let ownSubjects: Set<String>
  private let earlierSubjects: Set<String>

  init(_ trial: Trial, of document: Document, _ companion: Companion) {
    self.companion = companion
    other = Trial(CheckReading(ofValuesIn: companion.shared.reading))
    isProgramme = Self.isProgramme(document)
    own = DatedFacts(trial, isProgramme: isProgramme)
    earlier = DatedFacts(
      other, isProgramme: companion.role == .programme || Self.isProgramme(companion.document))
    ownSubjects = Self.subjects(trial)
    earlierSubjects = Self.subjects(other)
    notes = ContinuityNames(document.continuity)
    self.document = document
    compare()
  }

  private static func isProgramme(_ document: Document) -> Bool {
    document.profile == .performanceProgramme
      || [document.kind, document.title].contains { TextWords.performanceProgramme.recognises($0) }
  }

  /// Holds each dated fact against what the other document says of the same thing, measure and year.
  private mutating func compare() {
    guard own.year == 0 || earlier.year == 0 || earlier.year == year else {
      otherYear = (earlier.year, year)
      return
    }
    let facts = own.all.filter { isCompared($0) && !counterparts(of: $0).isEmpty }
    compared = facts.count
    differences = differences(among: facts)
    home = own.facts(measure, in: year).first
    vanished = vanishedIndicators()
    appeared = appearedIndicators()
    unfitNotes = document.continuity.compactMap(unfit)
  }

  // MARK: Values

  private func isCompared(_ fact: DatedFact) -> Bool {
    switch (companion.role, fact.key.measure) {
    case (.programme, .target), (.programme, .unit), (.programme, .responsible): true
    // Past values in a programme are estimates: it is written before its year begins.
    case (.programme, .outcome), (.programme, .initialAppropriation), (.programme, .other): false
    case (.previousReport, .unit), (.previousReport, .responsible): false
    // A target is set once; what a later report aims at is its own.
    case (.previousReport, .target): false
    case (.previousReport, .outcome): !isProgramme || fact.key.year < own.year - 1
    case (.previousReport, .initialAppropriation), (.previousReport, .other): true
    }
  }

  /// What the other document shows of the same thing, under the name it has now or had before.
  private func counterparts(of fact: DatedFact) -> [DatedFact] {
    if let found = earlier.byKey[fact.key] { return found }
    guard let old = notes.oldSubject(of: fact.key.subject) else { return [] }
    var key = fact.key
    key.subject = old
    return earlier.byKey[key] ?? []
  }

  /// One for each thing, whatever tables repeat it.
  private func differences(among facts: [DatedFact]) -> [Difference] {
    var told: [DatedFact.Key: Int] = [:]
    var found: [Difference] = []
    for fact in facts {
      guard let difference = difference(fact) else { continue }
      if let first = told[fact.key] {
        found[first].repeats.append(fact)
      } else {
        told[fact.key] = found.count
        found.append(difference)
      }
    }
    return found
  }

  /// What the other document says instead; `nil` where it agrees or does not speak of it.
  private func difference(_ fact: DatedFact) -> Difference? {
    let others = counterparts(of: fact)
    // Where a document shows several things under one name, or is at odds with itself, nobody knows which is meant.
    guard !others.contains(where: { agrees(fact, $0) }), let first = others.first,
      own.byKey[fact.key]!.allSatisfy({ agrees(fact, $0) })
    else { return nil }
    return Difference(fact: fact, known: first)
  }

  /// Whether two texts of one measure mean the same: amounts as far as both print decimals, units and names however
  /// they are written.
  private func agrees(_ fact: DatedFact, _ counterpart: DatedFact) -> Bool {
    switch fact.key.measure {
    case .unit: return Self.unit(fact.text) == Self.unit(counterpart.text)
    case .responsible: return Self.units(fact.text) == Self.units(counterpart.text)
    case .outcome, .target, .initialAppropriation, .other:
      guard let value = CellReading(fact.text).amount, let known = CellReading(counterpart.text).amount else {
        return NumberRange(fact.text).meets(NumberRange(counterpart.text))
      }
      let coarsest = min(value.decimals, known.decimals)
      guard let short = value.rounded(toDecimals: coarsest), let other = known.rounded(toDecimals: coarsest) else {
        return false
      }
      return short.isSameValue(as: other)
    }
  }

  /// Counts are told as pieces, persons or numbers, rates as per cent or rates.
  private static func unit(_ text: String) -> String {
    if text.contains("%") { return "oran" }
    let key = TurkishText.asciiKey(text)
    return IndicatorWords.count.matches(key) ? "sayi" : IndicatorWords.rate.matches(key) ? "oran" : key
  }

  /// Units without the mark of the one that leads.
  private static func units(_ text: String) -> Set<String> {
    Set(
      text.replacing("(S)", with: "").replacing(" ve ", with: ",")
        .split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "\n" })
        .map { TurkishText.asciiKey(String($0)) })
  }

  // MARK: What is there in one of them only

  private var measure: DatedFact.Measure { companion.role == .programme ? .target : .outcome }
  private var year: Int { companion.role == .programme ? own.year : own.year - 1 }

  /// Indicators of the other document that this one does not follow; told only where it follows others.
  private func vanishedIndicators() -> [DatedFact] {
    guard !document.isPartial, home != nil else { return [] }
    let followed = ownSubjects.union(ownSubjects.compactMap(notes.oldSubject))
    return Self.each(earlier.facts(measure, in: year)).filter {
      !followed.contains($0.key.subject) && !notes.isGivenUp($0.key.subject)
    }
  }

  /// Indicators that the other document does not know.
  private func appearedIndicators() -> [DatedFact] {
    guard !companion.document.isPartial, !earlier.facts(measure, in: year).isEmpty else { return [] }
    return Self.each(own.facts(measure, in: year)).filter {
      !earlierSubjects.contains($0.key.subject)
        && !earlierSubjects.contains(notes.oldSubject(of: $0.key.subject) ?? "")
        && !notes.isNew($0.key.subject)
    }
  }

  private static func subjects(_ trial: Trial) -> Set<String> {
    Set(trial.tables.flatMap { table in table.dataRows.map { Subject(table.label(ofRow: $0)).key } })
  }

  // MARK: The notes themselves

  /// Notes that fit neither document; a programme knows other names than last year's report.
  private func unfit(_ note: ContinuityNote) -> UnfitNote? {
    guard companion.role == .previousReport, !companion.document.isPartial, !document.isPartial else { return nil }
    let (here, there) = (ownSubjects, earlierSubjects)
    let (old, new) = (note.old.map { Subject($0).key }, note.new.map { Subject($0).key })
    // A note of earlier years stays: the other document has the new name already.
    if let name = note.old, let old, !there.contains(old), !there.contains(new ?? "") {
      return UnfitNote(note: note, name: name, mismatch: .unknownThere, near: nearest(to: name, in: earlier))
    }
    if let name = note.new, let new, !here.contains(new) {
      return UnfitNote(note: note, name: name, mismatch: .unknownHere, near: nearest(to: name, in: own))
    }
    if new == nil, let name = note.old, let old, here.contains(old) {
      return UnfitNote(note: note, name: name, mismatch: .stillHere)
    }
    if old == nil, let name = note.new, let new, there.contains(new) {
      return UnfitNote(note: note, name: name, mismatch: .wasThere)
    }
    return nil
  }

  private func nearest(to name: String, in facts: DatedFacts) -> String? {
    TurkishText.nearest(to: name, among: Self.each(facts.facts(measure, in: year)).map(\.label))
  }

  private static func each(_ facts: [DatedFact]) -> [DatedFact] {
    var seen: Set<String> = []
    return facts.filter { seen.insert($0.key.subject).inserted }
  }
}
