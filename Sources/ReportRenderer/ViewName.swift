import TemplateEngine

/// Every name a template of a report may use; what each holds is said in `Templates/README.md`.
enum ViewName: String, CaseIterable, Sendable {
  // document
  case title, pageTitle, administration, year, cover, sections, relations, style
  // section
  case id, level, marks, number, heading, blocks
  // block
  case paragraph, subheading, list, orderedList, quote, table, indicatorForm, goalCard, figure,
    contents, tableList, figureList, definitions
  // inline
  case text, emphasis, strong, code, link, lineBreak, inlines, target
  // list
  case items, ordinal, start
  // listing and definitions
  case entries, label
  // table
  case part, caption, preamble, columns, hasHead, head, rows, notes, isNumeric
  // row and cell
  case key, role, address, cells, column, kind, columnSpan, rowSpan, isHeading, scope, indent
  // figure
  case drawing, data

  static let vocabulary = TemplateVocabulary(allCases.map(\.rawValue))

  private static let all = allCases

  /// The name of a number in the vocabulary.
  init(number: Int) { self = Self.all[number] }
}

/// A record whose names are those of a report's templates.
protocol ViewRecord: TemplateRecord {
  func value(_ name: ViewName) -> TemplateValue?
}

extension ViewRecord {
  subscript(number: Int) -> TemplateValue? { value(ViewName(number: number)) }
}

extension TemplateValue {
  static func optional(_ text: String?) -> TemplateValue { text.map(TemplateValue.text) ?? .null }

  static func records<Element>(
    _ elements: some Collection<Element>, _ view: (Element) -> some TemplateRecord
  ) -> TemplateValue {
    .list(elements.map { .record(view($0)) })
  }
}
