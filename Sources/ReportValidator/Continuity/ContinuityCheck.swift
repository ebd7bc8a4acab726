import ReportModel

/// Holds what a report says of a year against what another document says of it.
struct ContinuityCheck {
  private let context: CheckContext
  private let companion: Companion
  private let other: CheckContext
  private let own: DatedFacts
  private let earlier: DatedFacts
  private let notes: ContinuityNames
  private let isPartial: Bool

  init(_ context: CheckContext, of document: Document, _ companion: Companion) {
    self.context = context
    self.companion = companion
    other = CheckContext(companion.document)
    own = DatedFacts(context, title: document.title, isProgramme: Self.isProgramme(document))
    earlier = DatedFacts(
      other, title: companion.document.title,
      isProgramme: companion.role == .programme || Self.isProgramme(companion.document))
    notes = ContinuityNames(document.continuity)
    isPartial = document.isPartial
  }

  private static func isProgramme(_ document: Document) -> Bool {
    document.profile == .performanceProgramme || TurkishText.asciiKey(document.title).holds("performans-programi")
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
      findings: compared.compactMap(difference) + vanished() + appeared())
  }

  // MARK: Values

  private func isCompared(_ fact: DatedFact) -> Bool {
    switch (companion.role, fact.key.measure) {
    case (.programme, .target), (.programme, .unit), (.programme, .responsible): true
    case (_, .unit), (_, .responsible): false
    // A target is set once; what a later report aims at is its own.
    case (.previousReport, .target): false
    case (_, .outcome), (_, .initialAppropriation), (_, .other): true
    }
  }

  /// What the other document shows of the same thing.
  private func counterparts(of fact: DatedFact) -> [DatedFact] {
    var key = fact.key
    key.subject = notes.oldSubject(of: key.subject)
    return earlier.byKey[key] ?? []
  }

  private func difference(_ fact: DatedFact) -> Finding? {
    let others = counterparts(of: fact)
    // Where the other document is at odds with itself, it says so in its own check.
    guard !others.contains(where: { agrees(fact, $0) }), let first = others.first else { return nil }
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
        return fact.text == counterpart.text
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
      text.replacing("(S)", with: "").split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "\n" })
        .map { TurkishText.asciiKey(String($0)) })
  }

  // MARK: What is there in one of them only

  private var measure: DatedFact.Measure { companion.role == .programme ? .target : .outcome }
  private var year: Int { companion.role == .programme ? own.year : own.year - 1 }

  /// Indicators of the other document that this one does not follow; told only where it follows others.
  private func vanished() -> [Finding] {
    let followed = Set(own.facts(measure, in: year).map { notes.oldSubject(of: $0.key.subject) })
    guard !isPartial, let home = own.facts(measure, in: year).first else { return [] }
    return Self.each(earlier.facts(measure, in: year)).filter {
      !followed.contains($0.key.subject) && !notes.isGivenUp($0.key.subject)
    }.map { .indicatorVanished($0, home, context, other, companion) }
  }

  /// Indicators that the other document does not know.
  private func appeared() -> [Finding] {
    let known = Set(earlier.facts(measure, in: year).map(\.key.subject))
    guard !companion.document.isPartial, !known.isEmpty else { return [] }
    return Self.each(own.facts(measure, in: year)).filter {
      !known.contains(notes.oldSubject(of: $0.key.subject)) && !notes.isNew($0.key.subject)
    }.map { .indicatorAppeared($0, context, companion) }
  }

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

  func oldSubject(of subject: String) -> String { renamed[subject] ?? subject }
  func isGivenUp(_ subject: String) -> Bool { givenUp.contains(subject) }
  func isNew(_ subject: String) -> Bool { new.contains(subject) }
}
