import ReportModel

/// The floors of a building come to its whole area.
enum FloorRules: RuleFamily {
  static let rules = [floors]

  static let floors = RuleInfo(
    code: "TOP012", severity: .warning,
    title: BilingualText(
      tr: "Kat alanları binanın toplam alanını verir", en: "The areas of the floors come to the building's"),
    rationale: BilingualText(
      tr:
        "Toplam alanın altında bodrumdan son kata bütün katlar yazılıysa toplamları tutmalıdır. “1. ve 2. kat alanları” tek bir alan ya da katların her birinin alanı olabilir; iki okuyuş da denenir.",
      en:
        "Where all floors from the basement up are listed below the whole area, they have to come to it. “Areas of floors 1 and 2” may be one area or that of each floor; both readings are tried."
    ),
    good: "Toplam alan 300 m2 | Zemin kat 100 m2 | 1. ve 2. kat 100 m2",
    bad: "Toplam alan 320 m2 | Zemin kat 100 m2 | 1. ve 2. kat 100 m2")

  static func check(_ context: CheckContext) -> [Finding] {
    context.structures.flatMap { structure in
      structure.table.columns.indices.flatMap { column in
        structure.table.rows.indices.compactMap { row in check(row, column, structure, context) }
      }
    }
  }

  private static func check(
    _ row: Int, _ column: Int, _ structure: TableStructure, _ context: CheckContext
  ) -> Finding? {
    let total = structure.cell(row, column)
    guard let shown = area(context.text(total)), isWholeArea(structure.labels.label(ofRow: row)) else { return nil }
    let floors = structure.table.rows.indices[(row + 1)...].prefix {
      TurkishText.words(of: structure.labels.label(ofRow: $0)).contains("kat")
        && area(context.text(structure.cell($0, column))) != nil
    }
    let areas = floors.map {
      (area(context.text(structure.cell($0, column)))!, floorCount(structure.labels.label(ofRow: $0)))
    }
    guard areas.count > 2 else { return nil }
    let (once, each) = (areas.reduce(0) { $0 + $1.0 }, areas.reduce(0) { $0 + $1.0 * $1.1 })
    guard shown != once, shown != each else { return nil }
    return .floorsDisagree(total, floors.map { structure.cell($0, column) }, once: once, each: each, context)
  }

  /// `Merkez bina toplam alanı`, and no floor's.
  private static func isWholeArea(_ label: String) -> Bool {
    let words = TurkishText.words(of: label)
    return words.contains("toplam") && words.contains { $0.hasPrefix("alan") } && !words.contains("kat")
  }

  /// Square metres: `16.368 m2`, `1.303 m²`.
  private static func area(_ text: String) -> Int? {
    // Almost no cell ends like an area.
    guard text.utf8.last == UInt8(ascii: "2") || text.utf8.last == 0xB2 else { return nil }
    let parts = text.split(separator: " ")
    guard parts.count == 2, ["m2", "m²"].contains(parts[1].lowercased()),
      let amount = CellReading(String(parts[0])).amount, amount.decimals == 0, (0...largestArea).contains(amount.scaled)
    else { return nil }
    return Int(amount.scaled)
  }

  /// A thousand square kilometres are no building.
  private static let largestArea: Int64 = 1_000_000_000

  /// `3., 4., 5. ve 6. kat`: four of them.
  private static func floorCount(_ label: String) -> Int {
    max(1, TurkishText.words(of: label).count { Int($0) != nil })
  }
}

extension Finding {
  fileprivate static func floorsDisagree(
    _ total: CellReference, _ floors: [CellReference], once: Int, each: Int, _ context: CheckContext
  ) -> Finding {
    func text(_ area: Int) -> String { Amount(scaled: Int64(area), decimals: 0).turkish }
    var finding = Finding(
      FloorRules.floors, at: total, in: context, nil, outcome: .inconsistent,
      message: BilingualText(
        tr:
          "\(context.name(total)): \(context.text(total)) yazıyor; katlardan \(text(once)), birlikte yazılan katlar ayrı ayrı sayılırsa \(text(each)) çıkıyor",
        en:
          "\(context.name(total)): shows \(context.text(total)); the floors come to \(text(once)), or to \(text(each)) where floors named together are counted each"
      ))
    finding.computed = once == each ? text(once) : "\(text(once)) / \(text(each))"
    finding.operands = floors.map { context.operand($0, in: total.table) }
    return finding
  }
}
