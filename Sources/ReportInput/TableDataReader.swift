import ReportModel
import ReportReading

/// Reads `sütunlar` and `satırlar` of a table or figure.
struct TableDataReader {
  let collector: FindingCollector
  let file: String

  static let columnKeys: KnownKeys = ["başlık", "tür", "hesap", "üst", "birleşik", "ondalık"]

  func tableData(_ fields: FieldReader) -> TableData? {
    let entries = fields.entries("sütunlar", isRequired: true)
    if let node = fields.node("sütunlar"), entries.isEmpty, case .mapping = node.content {
      collector.add(
        InputRule.missingField.finding(at: node.span, tr: "`sütunlar` boş", en: "`sütunlar` is empty"))
    }
    let columns = columns(entries)
    let columnsAreSound = columns.count == entries.count
    guard let node = fields.requiredNode("satırlar"), !columns.isEmpty else { return nil }
    let rows = RowBlock(collector: collector, file: file).rows(node)
    if rows.isEmpty, case .scalar(let scalar) = node.content, scalar.style == .literal {
      collector.add(
        InputRule.missingField.finding(
          at: node.span, tr: "`satırlar` bloğunda satır yok", en: "the block `satırlar` has no rows"))
    }
    // Rows cannot be held against columns that are themselves in doubt.
    if columnsAreSound { check(rows, columns: columns) }
    return columnsAreSound ? TableData(columns: columns, rows: rows) : nil
  }

  // MARK: Columns

  private func columns(_ entries: [InputEntry]) -> [ColumnData] {
    let keys = entries.map { TurkishText.asciiKey($0.key) }
    return zip(entries, keys).compactMap { entry, key in
      if key.isEmpty {
        collector.add(
          InputRule.wrongType.finding(
            at: entry.keySpan, tr: "sütun anahtarında en az bir harf ya da rakam olmalı",
            en: "a column's key needs at least one letter or digit"))
        return nil
      }
      return column(entry, key: key, known: keys)
    }
  }

  private func column(_ entry: InputEntry, key: String, known: [String]) -> ColumnData? {
    if case .scalar = entry.value.content {
      // `ad: AÇIKLAMA` is short for a text column of that title.
      let fields = FieldReader(
        InputNode(content: .mapping([]), span: entry.value.span), known: [], collector: collector)
      let title = fields.text(of: entry.value, field: entry.key)?.value ?? ""
      return ColumnData(key: key, title: title, kind: .text)
    }
    let fields = FieldReader(entry.value, known: Self.columnKeys, collector: collector)
    let formula = fields.text("hesap").flatMap {
      FormulaReader(known: known, collector: collector).formula($0)
    }
    return ColumnData(
      key: key, title: fields.emptyableText("başlık")?.value ?? "", group: fields.text("üst")?.value,
      kind: fields.choice("tür", of: ColumnKind.self) ?? .text, isMerged: fields.yesNo("birleşik"),
      formula: formula, decimals: fields.optionalInteger("ondalık", in: 0...Amount.maximumDecimals))
  }

  // MARK: Rows

  private func check(_ rows: [RowData], columns: [ColumnData]) {
    let plain = rows.indices.filter { rows[$0].mark == .none && !isParent($0, rows) }
    let full = plain.count { rows[$0].cells.count == columns.count }
    for (index, row) in rows.enumerated() {
      let isPlain = row.mark == .none && !isParent(index, rows)
      // Where most rows give the computed columns too, a shorter one has lost a cell.
      checkCount(row, columns: columns, mayBeComputed: !isPlain, isFullTable: isPlain && full * 2 > plain.count)
      if isPlain { warnUnmarkedTotal(row) }
      for (cell, column) in zip(row.cells, columns) {
        NumberField(kind: column.kind, collector: collector).check(cell)
      }
    }
  }

  private func isParent(_ index: Int, _ rows: [RowData]) -> Bool {
    index + 1 < rows.count && rows[index + 1].level > rows[index].level
  }

  private func warnUnmarkedTotal(_ row: RowData) {
    guard let label = row.cells.first(where: { !$0.value.isEmpty }), row.cells.count > 1,
      TotalLabel.isTotal(label.value)
    else { return }
    let mark = TotalLabel.isGrandTotal(label.value) ? "==" : "="
    collector.add(
      InputRule.unmarkedTotal.finding(
        at: label.span, tr: "`\(label.value)` satırı toplam olarak işaretli değil: hesaplanmaz, bildirilmiş sayılmaz",
        en: "the row `\(label.value)` is not marked as a total: it is not computed and does not count as declared",
        help: .write("\(mark) \(label.value) | …")))
  }

  private func checkCount(_ row: RowData, columns: [ColumnData], mayBeComputed: Bool, isFullTable: Bool) {
    let trailing = columns.reversed().prefix { $0.formula != nil }.count
    let labels = max(1, columns.prefix { !$0.kind.isNumeric }.count)
    let count = row.cells.count
    if count == columns.count || count == columns.count - trailing && !isFullTable { return }
    if mayBeComputed, count <= labels { return }
    let missing = count < columns.count ? columns[count].title : nil
    collector.add(
      InputRule.cellCount.finding(
        at: row.span,
        tr: "satırda \(count) hücre var, tablo \(columns.count) sütunlu",
        en: "the row has \(count) cells, the table \(columns.count) columns",
        help: missing.map {
          BilingualText(
            tr: "ilk eksik hücre: “\($0)”; boş hücre için iki `|` arasını boş bırakın",
            en: "the first missing cell is “\($0)”; for an empty cell leave nothing between two `|`")
        }
          ?? BilingualText(
            tr: "fazla `|` işaretini silin; metnin içindeki çizgi için \\| yazın",
            en: "delete the extra `|`; for a bar inside a text write \\|")))
  }
}

/// Reads `hesap`: `a + b - c`, `a / b` (per cent) or `a / b - 1` (growth in per cent).
struct FormulaReader {
  let known: [String]
  let collector: FindingCollector

  /// Reads `harcama / ödenek`: names of columns with signs between them.
  func formula(_ text: Located<String>) -> Located<Formula>? {
    let tokens = tokens(text.value)
    let ratio = tokens.firstIndex(of: "/")
    if let ratio {
      guard let numerator = column(tokens[..<ratio], text) else { return nil }
      var rest = tokens[(ratio + 1)...]
      let isGrowth = rest.suffix(2) == ["-", "1"]
      if isGrowth { rest = rest.dropLast(2) }
      guard let denominator = column(rest, text) else { return nil }
      return Located(
        isGrowth
          ? .growth(new: numerator, old: denominator)
          : .ratio(numerator: numerator, denominator: denominator), span: text.span)
    }
    var terms: [SignedColumn] = []
    var sign = 1
    var words: [String] = []
    for token in tokens + ["+"] {
      guard token == "+" || token == "-" else {
        words.append(token)
        continue
      }
      guard let key = column(words[...], text) else { return nil }
      terms.append(SignedColumn(column: key, sign: sign))
      sign = token == "-" ? -1 : 1
      words = []
    }
    return Located(.sum(terms), span: text.span)
  }

  // Operators stand between blanks, since keys may hold hyphens and blanks.
  private func tokens(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  private func column(_ words: ArraySlice<String>, _ text: Located<String>) -> String? {
    let key = TurkishText.asciiKey(words.joined(separator: " "))
    if known.contains(key) { return key }
    let near = TurkishText.nearest(to: key, among: known)
    collector.add(
      InputRule.formula.finding(
        at: text.span,
        tr: words.isEmpty
          ? "`\(text.value)` hesabında bir sütun adı eksik"
          : "`\(text.value)` hesabındaki `\(words.joined(separator: " "))` bu tablonun sütunu değil",
        en: words.isEmpty
          ? "a column is missing in `\(text.value)`"
          : "`\(words.joined(separator: " "))` in `\(text.value)` is no column of this table",
        help: BilingualText(
          tr: (near.map { "`\($0)` mi demek istediniz? " } ?? "")
            + "sütunlar: \(known.joined(separator: ", ")); işleçlerin iki yanında boşluk olur",
          en: (near.map { "did you mean `\($0)`? " } ?? "")
            + "the columns are: \(known.joined(separator: ", ")); put blanks around operators")))
    return nil
  }
}
