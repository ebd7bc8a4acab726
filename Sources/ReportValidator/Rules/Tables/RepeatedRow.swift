import ReportModel
import ReportReading

/// A row is printed once.
struct RepeatedRow: Rule {
  static let info = RuleInfo(
    code: "YAP007", severity: .warning,
    title: BilingualText(tr: "Bir satır bir kez yazılır", en: "A row is printed once"),
    rationale: BilingualText(
      tr:
        "Adı ve bütün sayıları aynı iki satır kopyalamadan kalmıştır ve toplama iki kez girer. Ayrı başlıklar altındaki aynı adlar ayrı satırlardır.",
      en:
        "Two rows of one name and the same figures are left from copying and are summed twice. The same name under different headings is another row."
    ),
    good: "Elektrik 100 | Su 50", bad: "Elektrik 100 | Elektrik 100",
    example: RuleExample(
      """
      Tablo 1. Tüketim

      | Tür | Ocak | Şubat |
      | --- | ---: | ---: |
      | Elektrik | 100 | 120 |
      | Su | 50 | 60 |
      | Gaz | 70 | 90 |
      """,
      right: "| Su | 50 | 60 |", wrong: "| Elektrik | 100 | 120 |"))

  let check: Check

  func findings() -> [Finding] { trial.tables.flatMap(repeated) }

  /// Rows of the same figures, by name; names are only made out where figures are met twice.
  private struct Likes {
    var first: (row: Int, group: Int)
    var rows: [String: [Int]] = [:]
  }

  /// Rows of one name and the same figures under one heading.
  private func repeated(in table: TableShape) -> [Finding] {
    var seen: [[Amount?]: Likes] = [:]
    var group = 0
    for row in table.rows.indices {
      // A heading in the body, a parent or a total begins another group.
      guard table.rows[row].role == .data else {
        group += 1
        continue
      }
      let shown = figures(row, table)
      guard shown.count(where: { $0.map { !$0.isZero } ?? false }) > 1 else { continue }
      guard var likes = seen.removeValue(forKey: shown) else {
        seen[shown] = Likes(first: (row, group))
        continue
      }
      if likes.rows.isEmpty { likes.rows[name(likes.first.row, likes.first.group, table)] = [likes.first.row] }
      likes.rows[name(row, group, table), default: []].append(row)
      seen[shown] = likes
    }
    return seen.values.flatMap { $0.rows.values.filter { $0.count > 1 } }
      .filter { table.label(ofRow: $0[0]).utf8.count > 2 }.sorted { $0[1] < $1[1] }.map { repeated($0, in: table) }
  }

  private func figures(_ row: Int, _ table: TableShape) -> [Amount?] {
    table.columns.indices.map { table.columns[$0].kind.isNumeric ? trial.amount(table.cell(row, $0)) : nil }
  }

  private func name(_ row: Int, _ group: Int, _ table: TableShape) -> String {
    let words = table.columns.indices.filter { !table.columns[$0].kind.isNumeric }
      .map { TurkishText.asciiKey(trial.text(table.cell(row, $0))) }
    return "\(group) " + words.joined(separator: "\u{1F}")
  }

  /// All copies of one row are one finding.
  private func repeated(_ rows: [Int], in table: TableShape) -> Finding {
    let column = table.columns.indices.first { trial.amount(table.cell(rows[0], $0)) != nil } ?? 0
    let (cell, first) = (table.cell(rows[1], column), table.cell(rows[0], column))
    let place = "\(trial.tableName(table.index)), \(trial.rowLabel(cell))"
    let count = rows.count
    var finding = finding(
      at: cell, tr: "\(place): aynı adla ve aynı sayılarla \(count == 2 ? "iki" : "\(count)") kez yazılmış",
      en: "\(place): printed \(count == 2 ? "twice" : "\(count) times") with the same name and figures")
    finding.notes = [.cell(tr: "ilki burada", en: "the first is here", at: first, in: trial)]
    finding.help = BilingualText(tr: "fazla satırı silin ya da adını düzeltin", en: "delete one, or correct its name")
    return finding
  }
}
