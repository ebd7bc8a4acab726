import ReportModel
import ReportReading

/// Which prescribed sections a document has.
struct ChapterReading: Sendable {
  /// `nil` where too few prescribed headings are there to tell what kind of report it is.
  let profile: ReportProfile?
  /// The prescribed sections, in their order.
  let headings: [MandatedHeading]
  /// Where each of them stands among the document's headings; `nil` where it is missing.
  let positions: [Int?]

  /// - Parameter declared: What the author or the auditor says the document is.
  /// - Parameter isPartial: Whether only parts of the report are known; then nothing is missing.
  init(_ outline: DocumentOutline, declared: ReportProfile?, year: Int?, isPartial: Bool = false) {
    let readings = (declared.map { [$0] } ?? Self.order(year)).map { profile in
      (profile: profile, positions: Self.positions(profile.headings, outline.headings, isDeclared: declared != nil))
    }
    func count(_ positions: [Int?], _ headings: [MandatedHeading], mainOnly: Bool) -> Int {
      zip(positions, headings).count { $0 != nil && ($1.isMain || !mainOnly) }
    }
    let candidates =
      isPartial
      ? []
      : readings.filter {
        declared != nil || count($0.positions, $0.profile.headings, mainOnly: true) >= Thresholds.mainHeadings.value
      }
    // The share of what the form prescribes that is there; the first of equals.
    func share(_ reading: (profile: ReportProfile, positions: [Int?])) -> Int {
      1000 * count(reading.positions, reading.profile.headings, mainOnly: false) / reading.profile.headings.count
    }
    let most = candidates.map(share).max()
    let best = candidates.first { share($0) == most }
    profile = best?.profile
    headings = best?.profile.headings ?? []
    positions = best?.positions ?? []
  }

  var found: Int { positions.count { $0 != nil } }

  /// Local administrations keep the older form; of central ones only reports from before the programme budget have it.
  private static func order(_ year: Int?) -> [ReportProfile] {
    year.map { $0 < Thresholds.programBudgetYear.value } == true
      ? [.performanceBased, .programBudget, .performanceProgramme] : ReportProfile.allCases
  }

  /// Each heading stands for one prescribed section, those with the most telling words first.
  /// - Parameter isDeclared: Whether the form is known; then a main section counts on any level.
  private static func positions(
    _ mandated: [MandatedHeading], _ headings: [DocumentOutline.Heading], isDeclared: Bool
  ) -> [Int?] {
    let level = mainLevel(mandated, headings)
    var positions = [Int?](repeating: nil, count: mandated.count)
    var taken: Set<Int> = []
    let order = mandated.indices.sorted {
      (mandated[$0].isMain ? 0 : 1, -mandated[$0].stems.count, $0)
        < (mandated[$1].isMain ? 0 : 1, -mandated[$1].stems.count, $1)
    }
    for index in order {
      let fitting = headings.indices.filter { !taken.contains($0) && mandated[index].matches(headings[$0]) }
      let onLevel = fitting.first { !mandated[index].isMain || headings[$0].level == level }
      positions[index] = onLevel ?? (isDeclared ? fitting.first : nil)
      if let position = positions[index] { taken.insert(position) }
    }
    return positions
  }

  /// The level on which most main headings stand.
  private static func mainLevel(_ mandated: [MandatedHeading], _ headings: [DocumentOutline.Heading]) -> Int? {
    let levels = Set(headings.map(\.level)).sorted()
    let counts = levels.map { level in
      mandated.count { main in main.isMain && headings.contains { $0.level == level && main.matches($0) } }
    }
    return counts.max().flatMap { most in counts.firstIndex(of: most) }.map { levels[$0] }
  }
}
