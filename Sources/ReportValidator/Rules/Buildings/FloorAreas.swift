import ReportModel
import ReportReading

/// The areas of the floors come to the building's.
struct FloorAreas: Rule {
  static let info = RuleInfo(
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
    bad: "Toplam alan 320 m2 | Zemin kat 100 m2 | 1. ve 2. kat 100 m2",
    example: RuleExample(
      """
      Tablo 1. Fiziki Alan

      | Alan | Mevcut | Kapasite |
      | --- | --- | --- |
      | ARAÇ SAYISI | 38 |  |
      | MERKEZ BİNA TOPLAM ALANI |  | 190 m2 |
      | BODRUM KAT ALANI |  | 100 m2 |
      | ZEMİN KAT ALANI |  | 50 m2 |
      | 1. VE 2. KAT ALANLARI |  | 40 m2 |
      """,
      right: "190 m2", wrong: "200 m2"))

  let check: Check

  func findings() -> [Finding] {
    trial.tables.flatMap { table in
      table.columns.indices.flatMap { column in
        table.rows.indices.compactMap { wrongArea($0, column, table) }
      }
    }
  }

  private func wrongArea(_ row: Int, _ column: Int, _ table: TableShape) -> Finding? {
    let total = table.cell(row, column)
    guard let shown = area(total), isWholeArea(table.label(ofRow: row)) else { return nil }
    let floors = table.rows.indices[(row + 1)...].prefix {
      RowWords.floor.recognises(table.label(ofRow: $0)) && area(table.cell($0, column)) != nil
    }
    let areas = floors.map { (area: area(table.cell($0, column)) ?? 0, count: floorCount(table.label(ofRow: $0))) }
    guard areas.count > 2 else { return nil }
    let once = areas.reduce(0) { $0 + $1.area }
    let each = areas.reduce(0) { $0 + $1.area * $1.count }
    guard shown != once, shown != each else { return nil }
    return disagrees(total, floors.map { table.cell($0, column) }, once: once, each: each)
  }

  /// `Merkez bina toplam alanı`, and no floor's.
  private func isWholeArea(_ label: String) -> Bool {
    ColumnWords.rowTotal.recognises(label) && RowWords.area.recognises(label) && !RowWords.floor.recognises(label)
  }

  /// Square metres: `16.368 m2`, `1.303 m²`.
  private func area(_ cell: CellReference) -> Int? {
    let text = trial.text(cell)
    // Almost no cell ends like an area.
    guard text.utf8.last == UInt8(ascii: "2") || text.utf8.last == 0xB2 else { return nil }
    let parts = text.split(separator: " ")
    guard parts.count == 2, RowWords.areaUnit.keys.contains(parts[1].lowercased()),
      let amount = CellReading(String(parts[0])).amount, amount.decimals == 0,
      (0...Self.largestArea).contains(amount.scaled)
    else { return nil }
    return Int(amount.scaled)
  }

  /// A thousand square kilometres are no building.
  private static let largestArea: Int64 = 1_000_000_000

  /// `3., 4., 5. ve 6. kat`: four of them.
  private func floorCount(_ label: String) -> Int {
    max(1, TurkishText.words(of: label).count { Int($0) != nil })
  }

  private func disagrees(_ total: CellReference, _ floors: [CellReference], once: Int, each: Int) -> Finding {
    func text(_ area: Int) -> String { Amount(scaled: Int64(area), decimals: 0).turkish }
    let (name, shown) = (trial.name(total), trial.text(total))
    var finding = finding(
      at: total,
      tr:
        "\(name): \(shown) yazıyor; katlardan \(text(once)), birlikte yazılan katlar ayrı ayrı sayılırsa \(text(each)) çıkıyor",
      en:
        "\(name): shows \(shown); the floors come to \(text(once)), or to \(text(each)) where floors named together are counted each"
    )
    finding.computed = once == each ? text(once) : "\(text(once)) / \(text(each))"
    finding.operands = trial.operands(floors, in: total.table)
    return finding
  }
}
