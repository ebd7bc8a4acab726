/// One number that took part in a check, as the document shows it.
public struct Operand: Hashable, Sendable {
  /// The number of its table, where that is another than the finding's.
  public var table: String?
  /// The words that name its row.
  public var row: String
  /// The heading of its column.
  public var column: String
  /// The cell's text.
  public var value: String
  /// Where it stands in the file.
  public var span: SourceSpan?
  /// The cell by keys.
  public var address: CellAddress?

  package init(
    table: String? = nil, row: String, column: String, value: String, span: SourceSpan? = nil,
    address: CellAddress? = nil
  ) {
    self.address = address
    self.table = table
    self.row = row
    self.column = column
    self.value = value
    self.span = span
  }
}

/// Where in a document a finding stands, in the words the document shows.
public struct FindingPlace: Hashable, Sendable {
  /// The number as shown (`Tablo 7`); `nil` for a table without a number.
  public var table: String?
  /// The part of a table that consists of several (`H1.1`).
  public var part: String?
  /// The table's id.
  public var tableID: String?
  /// The title of the table's caption.
  public var title: String?
  /// The words that name the row.
  public var row: String?
  /// The heading of the column.
  public var column: String?
  /// The cell by keys, which stay when labels and numbers change.
  public var address: CellAddress?
  /// The section of a sentence, and its words around the number.
  public var section: String?
  /// The words around a number in a sentence.
  public var text: String?

  package init(
    table: String? = nil, part: String? = nil, tableID: String? = nil, title: String? = nil,
    row: String? = nil, column: String? = nil, address: CellAddress? = nil, section: String? = nil,
    text: String? = nil
  ) {
    self.address = address
    self.section = section
    self.text = text
    self.table = table
    self.part = part
    self.tableID = tableID
    self.title = title
    self.row = row
    self.column = column
  }

  /// The place in one line: `Tablo 14, H1.1, Göstergeler, Performans`.
  public var words: String {
    [table ?? title ?? tableID, part, row, column, section, text].compactMap { $0 }.joined(separator: ", ")
  }
}

/// Another place that has to do with a finding.
public struct FindingNote: Hashable, Sendable {
  /// What it says.
  public var text: BilingualText
  /// Where it stands in the file.
  public var span: SourceSpan?

  package init(_ text: BilingualText, span: SourceSpan? = nil) {
    self.text = text
    self.span = span
  }
}
