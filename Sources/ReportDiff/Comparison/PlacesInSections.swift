/// Places within their sections, from 1.
struct PlacesInSections {
  let texts: [Int]
  let tables: [Int]
  let figures: [Int]

  init(_ facts: DocumentFacts) {
    texts = Self.places(facts.texts.map(\.section))
    tables = Self.places(facts.tables.map(\.section))
    figures = Self.places(facts.figures.map(\.section))
  }

  private static func places(_ sections: [Int?]) -> [Int] {
    var counts: [Int?: Int] = [:]
    return sections.map { section in
      counts[section, default: 0] += 1
      return counts[section]!
    }
  }
}
