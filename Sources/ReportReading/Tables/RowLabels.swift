import ReportModel

/// The words that say what a table's rows are about.
public struct RowLabels: Sendable {
  private let table: Table
  /// What the cells say, by row and column; of those behind the leading columns of words perhaps none.
  private let readings: [[CellReading]]
  /// The leading columns of words.
  private let labelColumns: Range<Int>
  /// The leading column with the most different words in it.
  public let tellingColumn: Int?
  private let firstColumnHoldsCodes: Bool

  /// Reads the leading columns of words of a table.
  public init(_ table: Table) {
    let leading = Self.labelColumns(table).count
    self.init(table, table.rows.map { $0.cells.prefix(leading).map { CellReading($0.text, table.notation) } })
  }

  init(_ table: Table, _ readings: [[CellReading]]) {
    self.table = table
    self.readings = readings
    labelColumns = Self.labelColumns(table)
    func words(_ column: Int) -> some Sequence<String> {
      table.rows.indices.lazy.filter { Self.isWord(readings[$0][column]) }.map { table.rows[$0].cells[column].text }
    }
    if labelColumns.count < 2 {
      let hasWords = labelColumns.count == 1 && readings.contains { Self.isWord($0[0]) }
      tellingColumn = hasWords ? 0 : nil
      firstColumnHoldsCodes = false
      return
    }
    let counts = labelColumns.map { Set(words($0)).count }
    tellingColumn = counts.max().flatMap { $0 > 0 ? counts.firstIndex(of: $0) : nil }
    let codes = table.rows.lazy.compactMap { $0.cells.first?.text }.filter { !$0.isEmpty }
    // Most first columns hold words: the first of them tells.
    firstColumnHoldsCodes =
      codes.allSatisfy { Self.isCode($0.utf8) || TotalLabel.isTotal($0) } && Self.areDifferent(Array(codes))
  }

  private static func areDifferent(_ texts: [String]) -> Bool { Set(texts).count == texts.count }

  private static func labelColumns(_ table: Table) -> Range<Int> {
    0..<(table.columns.firstIndex { $0.kind.isNumeric } ?? table.columns.count)
  }

  private static func isCode(_ text: String.UTF8View) -> Bool {
    text.contains { (48...57).contains($0) } && !text.contains(UInt8(ascii: " "))
  }

  /// Numbers, codes and dates name nothing.
  private static func isWord(_ reading: CellReading) -> Bool { reading == .words || reading == .dash }

  private func word(_ row: Int, _ column: Int) -> String? {
    Self.isWord(readings[row][column]) ? table.rows[row].cells[column].text : nil
  }

  /// The words that name a row in messages.
  public func label(ofRow row: Int) -> String {
    if let column = tellingColumn, let text = word(row, column) { return text }
    let cells = table.rows[row].cells
    return labelColumns.lazy.compactMap { word(row, $0) }.first
      ?? labelColumns.lazy.map { cells[$0].text }.first { !$0.isEmpty }
      ?? cells.first { CellReading($0.text, table.notation).isText }?.text ?? table.rows[row].key
  }

  /// What a row's key is made from: its code when the first column holds codes, else its label.
  public func identity(ofRow row: Int) -> String {
    if firstColumnHoldsCodes, let code = table.rows[row].cells.first?.text, !code.isEmpty { return code }
    return label(ofRow: row)
  }
}
