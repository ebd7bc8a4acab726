import ReportModel

/// Finds the fields and records a view shows.
struct ViewLayoutBuilder {
  let view: DataSetView
  let dataSets: [String: DataSet]
  /// Sources with mistakes of their own, which have been reported already.
  let unreadable: Set<String>
  var findings = FindingList()

  init(view: DataSetView, dataSets: [String: DataSet], unreadable: Set<String>) {
    self.unreadable = unreadable
    self.view = view
    self.dataSets = dataSets
  }

  /// The view’s layout and the records it shows; `nil` where its source is not there.
  mutating func build() -> (TableLayout, DataSet)? {
    guard let set = dataSets[view.source.value] else {
      if unreadable.contains(String(view.source.value.prefix { $0 != "." })) { return nil }
      findings.append(
        ComposingMistake.danglingReference(
          view.source.value, at: view.source.span,
          near: TurkishText.nearest(to: view.source.value, among: dataSets.keys.sorted())))
      return nil
    }
    let columns = view.columns.compactMap { column -> TableLayout.LayoutColumn? in
      field(column.field, of: set).map {
        TableLayout.LayoutColumn(
          field: $0, title: column.title, group: column.group, isMerged: column.isMerged)
      }
    }
    let records = records(of: set)
    checkPrinted(set, records: records, columns: columns)
    return (
      TableLayout(
        columns: columns, records: records, printed: view.printed,
        totalLabelColumn: view.totalLabelColumn.flatMap { key in
          field(key, of: set).flatMap { index in columns.firstIndex { $0.field == index } }
        }), set
    )
  }

  private mutating func field(_ key: Located<String>, of set: DataSet) -> Int? {
    if let index = set.index(ofField: key.value) { return index }
    findings.append(
      ComposingMistake.danglingReference(
        key.value, at: key.span, near: TurkishText.nearest(to: key.value, among: set.fields.map(\.key)),
        known: BilingualText(
          tr: "`\(set.id)` sütunları: \(set.fields.map(\.key).joined(separator: ", "))",
          en: "the columns of `\(set.id)` are: \(set.fields.map(\.key).joined(separator: ", "))")))
    return nil
  }

  private mutating func records(of set: DataSet) -> [Int] {
    var indices = Array(set.records.indices)
    for filter in view.filters {
      guard let field = field(filter.field, of: set) else { continue }
      let wanted = TurkishText.asciiKey(filter.text.value)
      let kept = indices.filter { TurkishText.asciiKey(set.records[$0].values[field].value) == wanted }
      if kept.isEmpty {
        let known = Set(set.records.map { $0.values[field].value }).sorted()
        findings.append(
          ComposingMistake.danglingReference(
            filter.text.value, at: filter.text.span,
            near: TurkishText.nearest(to: filter.text.value, among: known)))
      }
      indices = kept
    }
    return indices
  }

  private mutating func checkPrinted(
    _ set: DataSet, records: [Int], columns: [TableLayout.LayoutColumn]
  ) {
    let rows = records.map { set.records[$0].key }
    let keys = columns.map { set.fields[$0.field].key }
    var seen: [String: SourceSpan] = [:]
    for printed in view.printed {
      if let earlier = seen.updateValue(printed.row.span, forKey: "\(printed.row.value)/\(printed.column.value)") {
        findings.append(ComposingMistake.printedTwice(at: printed.row.span, earlier: earlier))
      }
      if !rows.contains(printed.row.value) {
        findings.append(
          ComposingMistake.danglingReference(
            printed.row.value, at: printed.row.span, near: TurkishText.nearest(to: printed.row.value, among: rows)))
      }
      if !keys.contains(printed.column.value) {
        findings.append(
          ComposingMistake.danglingReference(
            printed.column.value, at: printed.column.span,
            near: TurkishText.nearest(to: printed.column.value, among: keys)))
      }
    }
  }
}
