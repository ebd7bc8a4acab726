import ReportModel
import ReportReading

/// Texts that may hold letters which look right and are not: no search finds them, no sorting puts them in place.
struct DoubtfulTexts: Sendable {
  /// A cell or a passage.
  enum Home: Sendable {
    case cell(CellReference)
    case passage(Passage)
  }

  /// In reading order, those of cells first.
  private(set) var all: [(home: Home, text: String)] = []

  /// Those of a document that is asked for its values alone: none.
  init() {}

  init(in trial: Trial) {
    for table in trial.tables {
      for row in table.rows.indices {
        for cell in table.columns.indices.lazy.map({ table.cell(row, $0) }) where trial.reading(cell).isText {
          let text = trial.text(cell)
          if Self.mayBeDoubtful(text) { all.append((.cell(cell), text)) }
        }
      }
    }
    for passage in trial.passages where passage.table == nil && Self.mayBeDoubtful(passage.text) {
      all.append((.passage(passage), passage.text))
    }
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
