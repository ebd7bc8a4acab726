/// A budget table of so many rows, nine figures to the row, whose sums all hold.
struct GrownTable {
  let rows: Int

  private static let columns = 8

  var html: String {
    var text =
      "<html><head><meta charset=\"utf-8\"></head><body><table><caption>Tablo 1. Birimler</caption>\n<tr><th>Birim</th>"
    for column in 1...Self.columns { text += "<th>\(column). Bölge</th>" }
    text += "<th>Toplam</th></tr>\n"
    var totals = [Int](repeating: 0, count: Self.columns + 1)
    var state: UInt64 = 2023
    for row in 1...rows {
      var values: [Int] = []
      for _ in 0..<Self.columns {
        // A fixed sequence: every run times the same table.
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        values.append(Int(state >> 44) % 90_000 + 100)
      }
      values.append(values.reduce(0, +))
      for (column, value) in values.enumerated() { totals[column] += value }
      text += line("Birim \(row)", values)
    }
    return text + line("GENEL TOPLAM", totals) + "</table></body></html>\n"
  }

  private func line(_ label: String, _ values: [Int]) -> String {
    "<tr><td>\(label)</td>" + values.map { "<td>\(grouped($0))</td>" }.joined() + "</tr>\n"
  }

  private func grouped(_ value: Int) -> String {
    value < 1000 ? "\(value)" : grouped(value / 1000) + "." + String(String(1000 + value % 1000).dropFirst())
  }
}
