import ReportModel

/// Holds what a report says of a year against what another document says of it.
struct ContinuityCheck {
  private let context: CheckContext
  private let companion: Companion
  private let other: CheckContext
  private let own: DatedFacts
  private let earlier: DatedFacts
  private let notes: ContinuityNames
  private let document: Document
  private let isProgramme: Bool
  /// What the rows of each document are about, those without a value too.
  private let ownSubjects: Set<String>
  private let earlierSubjects: Set<String>

  init(_ context: CheckContext, of document: Document, _ companion: Companion) {
    self.context = context
    self.companion = companion
    other = CheckContext(ofValuesIn: companion.document)
    isProgramme = Self.isProgramme(document)
    own = DatedFacts(context, title: document.title, isProgramme: isProgramme)
    earlier = DatedFacts(
      other, title: companion.document.title,
      isProgramme: companion.role == .programme || Self.isProgramme(companion.document))
    ownSubjects = Self.subjects(context)
    earlierSubjects = Self.subjects(other)
    notes = ContinuityNames(document.continuity)
    self.document = document
  }

  private static func isProgramme(_ document: Document) -> Bool {
    document.profile == .performanceProgramme
      || [document.kind, document.title].contains { TurkishText.asciiKey($0).holds("performans-programi") }
  }

  func report() -> ContinuityReport {
    let expected = companion.role == .programme ? own.year : own.year - 1
    guard own.year == 0 || earlier.year == 0 || earlier.year == expected else {
      return ContinuityReport(
        path: companion.path, role: companion.role, otherYear: (earlier.year, expected), compared: 0, findings: [])
    }
    let compared = own.all.filter { isCompared($0) && !counterparts(of: $0).isEmpty }
    return ContinuityReport(
      path: companion.path, role: companion.role, compared: compared.count,
      findings: differences(compared) + vanished() + appeared() + unfitNotes())
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

  /// One finding for each thing, whatever tables repeat it.
  private func differences(_ facts: [DatedFact]) -> [Finding] {
    var told: [DatedFact.Key: Int] = [:]
    var findings: [Finding] = []
    for fact in facts {
      guard let finding = difference(fact) else { continue }
      if let first = told[fact.key] {
        findings[first].notes.append(.repeated(fact, context))
      } else {
        told[fact.key] = findings.count
        findings.append(finding)
      }
    }
    return findings
  }

  private func difference(_ fact: DatedFact) -> Finding? {
    let others = counterparts(of: fact)
    // Where a document shows several things under one name, or is at odds with itself, nobody knows which is meant.
    guard !others.contains(where: { agrees(fact, $0) }), let first = others.first,
      own.byKey[fact.key]!.allSatisfy({ agrees(fact, $0) })
    else { return nil }
    switch fact.key.measure {
    case .unit, .responsible: return .textDiffers(fact, first, context, other, companion)
    default: return .valueDiffers(fact, first, context, other, companion)
    }
  }

  private func agrees(_ fact: DatedFact, _ counterpart: DatedFact) -> Bool {
    switch fact.key.measure {
    case .unit: return Self.unit(fact.text) == Self.unit(counterpart.text)
    case .responsible: return Self.units(fact.text) == Self.units(counterpart.text)
    case .outcome, .target, .initialAppropriation, .other:
      guard let value = CellReading(fact.text).amount, let known = CellReading(counterpart.text).amount else {
        return NumberRange(fact.text).meets(NumberRange(counterpart.text))
      }
      let places = min(value.decimals, known.decimals)
      guard let short = value.rounded(toDecimals: places), let other = known.rounded(toDecimals: places) else {
        return false
      }
      return short.isSameValue(as: other)
    }
  }

  /// Counts are told as pieces, persons or numbers, rates as per cent or rates.
  private static func unit(_ text: String) -> String {
    if text.contains("%") { return "oran" }
    let key = TurkishText.asciiKey(text)
    return ["adet", "sayi", "kisi"].contains(key) ? "sayi" : ["yuzde", "oran"].contains(key) ? "oran" : key
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
  private func vanished() -> [Finding] {
    let followed = ownSubjects.union(ownSubjects.compactMap(notes.oldSubject))
    guard !document.isPartial, let home = own.facts(measure, in: year).first else { return [] }
    return Self.each(earlier.facts(measure, in: year)).filter {
      !followed.contains($0.key.subject) && !notes.isGivenUp($0.key.subject)
    }.map { .indicatorVanished($0, home, context, other, companion) }
  }

  /// Indicators that the other document does not know.
  private func appeared() -> [Finding] {
    guard !companion.document.isPartial, !earlier.facts(measure, in: year).isEmpty else { return [] }
    return Self.each(own.facts(measure, in: year)).filter {
      !earlierSubjects.contains($0.key.subject)
        && !earlierSubjects.contains(notes.oldSubject(of: $0.key.subject) ?? "")
        && !notes.isNew($0.key.subject)
    }.map { .indicatorAppeared($0, context, companion) }
  }

  private static func subjects(_ context: CheckContext) -> Set<String> {
    Set(
      context.structures.flatMap { structure in
        structure.dataRows.map { Subject(structure.labels.label(ofRow: $0)).key }
      })
  }

  // MARK: The notes themselves

  /// Notes that fit neither document; a programme knows other names than last year's report.
  private func unfitNotes() -> [Finding] {
    guard companion.role == .previousReport, !companion.document.isPartial, !document.isPartial else { return [] }
    let (here, there) = (ownSubjects, earlierSubjects)
    return document.continuity.compactMap { note in
      let (old, new) = (note.old.map { Subject($0).key }, note.new.map { Subject($0).key })
      // A note of earlier years stays: the other document has the new name already.
      if let name = note.old, let old, !there.contains(old), !there.contains(new ?? "") {
        return .noteUnfit(note, name, .unknownThere, TurkishText.nearest(to: name, among: names(earlier)), companion)
      }
      if let name = note.new, let new, !here.contains(new) {
        return .noteUnfit(note, name, .unknownHere, TurkishText.nearest(to: name, among: names(own)), companion)
      }
      if new == nil, let name = note.old, let old, here.contains(old) {
        return .noteUnfit(note, name, .stillHere, nil, companion)
      }
      if old == nil, let name = note.new, let new, there.contains(new) {
        return .noteUnfit(note, name, .wasThere, nil, companion)
      }
      return nil
    }
  }

  private func names(_ facts: DatedFacts) -> [String] { Self.each(facts.facts(measure, in: year)).map(\.label) }

  private static func each(_ facts: [DatedFact]) -> [DatedFact] {
    var seen: Set<String> = []
    return facts.filter { seen.insert($0.key.subject).inserted }
  }
}

/// What the author's notes say of names.
private struct ContinuityNames {
  private var renamed: [String: String] = [:]
  private var givenUp: Set<String> = []
  private var new: Set<String> = []

  init(_ notes: [ContinuityNote]) {
    for note in notes {
      switch (note.old.map { Subject($0).key }, note.new.map { Subject($0).key }) {
      case (let old?, let new?): renamed[new] = old
      case (let old?, nil): givenUp.insert(old)
      case (nil, let name?): new.insert(name)
      case (nil, nil): break
      }
    }
  }

  func oldSubject(of subject: String) -> String? { renamed[subject] }
  func isGivenUp(_ subject: String) -> Bool { givenUp.contains(subject) }
  func isNew(_ subject: String) -> Bool { new.contains(subject) }
}
