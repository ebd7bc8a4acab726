import ReportModel
import ReportReading

/// Texts that may hold letters which look right and are not: no search finds them, no sorting puts them in place.
struct DoubtfulTexts {
  /// A cell or a passage.
  enum Home {
    case cell(CellReference)
    case passage(Passage)
  }

  let trial: Trial

  /// What a test finds in cells and passages, in reading order.
  func found<Found>(by test: (String) -> Found?) -> [(home: Home, found: Found)] {
    var result: [(home: Home, found: Found)] = []
    for table in trial.tables {
      for row in table.rows.indices {
        for cell in table.columns.indices.lazy.map({ table.cell(row, $0) }) where trial.reading(cell).isText {
          let text = trial.text(cell)
          if Self.mayBeDoubtful(text), let found = test(text) { result.append((.cell(cell), found)) }
        }
      }
    }
    for passage in trial.passages where passage.table == nil && Self.mayBeDoubtful(passage.text) {
      if let found = test(passage.text) { result.append((.passage(passage), found)) }
    }
    return result
  }

  /// Whether the text holds the first byte of a Cyrillic or Greek letter (CE to D3) or of a mark of direction (E2).
  private static func mayBeDoubtful(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for byte in bytes where byte >= 0xCE && byte <= 0xE2 && (byte <= 0xD3 || byte == 0xE2) { return true }
      return false
    }
  }
}
