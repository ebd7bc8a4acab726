import ReportModel

/// Reads a `görünüm`: a table that shows columns of a data set kept in another file.
struct ViewReader {
  let file: String
  let collector: FindingCollector

  private static let columnKeys: KnownKeys = ["başlık", "üst", "birleşik"]

  func view(_ fields: FieldReader) -> DataSetView? {
    let source = fields.requiredText("kaynak")
    let columns = fields.entries("sütunlar", isRequired: true).map { column($0, fields) }
    let filters = fields.entries("süz").compactMap { entry in
      fields.text(of: entry.value, field: entry.key).map {
        (field: Located(TurkishText.asciiKey(entry.key), span: entry.keySpan), text: $0)
      }
    }
    let printed = fields.node("basılı").map(printed) ?? []
    guard let source, !columns.isEmpty else { return nil }
    return DataSetView(
      source: source, filters: filters, columns: columns, printed: printed,
      totalLabelColumn: fields.text("toplam etiketi").map {
        Located(TurkishText.asciiKey($0.value), span: $0.span)
      })
  }

  private func column(_ entry: InputEntry, _ outer: FieldReader) -> DataSetView.ViewColumn {
    let field = Located(TurkishText.asciiKey(entry.key), span: entry.keySpan)
    if case .scalar = entry.value.content {
      let title = outer.text(of: entry.value, field: entry.key)?.value ?? ""
      return DataSetView.ViewColumn(field: field, title: title, group: nil, isMerged: false)
    }
    let fields = FieldReader(entry.value, known: Self.columnKeys, collector: collector)
    // Columns under one heading may have none of their own.
    let group = fields.text("üst")?.value
    return DataSetView.ViewColumn(
      field: field, title: (group == nil ? fields.emptyableText("başlık") : fields.text("başlık"))?.value ?? "",
      group: group, isMerged: fields.yesNo("birleşik"))
  }

  private func printed(_ node: InputNode) -> [DataSetView.PrintedCell] {
    RowBlock(collector: collector, file: file).rows(node).compactMap { row in
      guard row.cells.count == 3 else {
        collector.add(
          InputRule.cellCount.finding(
            at: row.span, tr: "`basılı` satırı `satır | sütun | basılı metin` olur",
            en: "a row of `basılı` is `row | column | text as printed`"))
        return nil
      }
      return DataSetView.PrintedCell(
        row: Located(TurkishText.asciiKey(row.cells[0].value), span: row.cells[0].span),
        column: Located(TurkishText.asciiKey(row.cells[1].value), span: row.cells[1].span),
        text: row.cells[2])
    }
  }
}
