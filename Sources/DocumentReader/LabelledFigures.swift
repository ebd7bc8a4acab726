import ReportModel
import ReportReading

/// A list of labels and their figures, which is a table without a frame: `Kira: 900`, or a `dl`.
struct LabelledFigures {
  /// A label and the figures behind it, one for each column.
  struct Entry {
    var label: Cell
    var figures: [Cell]
  }

  var entries: [Entry]

  /// Fewer entries than this tell something and add up to nothing.
  private static let fewestEntries = 3

  /// The list as a table, where each of its entries is a label with as many figures as the others.
  ///
  /// - Parameter language: How the language of the document writes numbers.
  func grid(caption: String, span: SourceSpan?, language: NumberNotation) -> GridTable? {
    guard entries.count >= Self.fewestEntries, let width = entries.first?.figures.count, width > 0,
      entries.allSatisfy({ $0.figures.count == width && $0.holdsFigures(language) })
    else { return nil }
    let rows = entries.enumerated().map { index, entry in
      GridRow(cells: [entry.label] + entry.figures, isHead: false, printed: index)
    }
    return GridTable(caption: caption, rows: rows, span: span, language: language)
  }
}

extension LabelledFigures.Entry {
  /// An entry of a list in one line, its figure behind a colon: `Kira: 900`.
  ///
  /// - Parameter span: Of the text, where the text stands in the file as it is shown.
  init?(line: String, span: SourceSpan?) {
    guard let colon = line.lastIndex(of: ":"), line[..<colon].contains(where: \.isLetter) else { return nil }
    let rest = line[line.index(after: colon)...]
    let figure = rest.drop(while: \.isWhitespace)
    // `Açılış: 09:30` is a time.
    guard !figure.isEmpty, rest.first?.isWhitespace == true else { return nil }
    var place = span
    place?.start.column += line[..<figure.startIndex].unicodeScalars.count
    self.init(label: Cell(String(line[..<colon]), span: span), figures: [Cell(String(figure), span: place)])
  }

  /// Whether its label has words, and behind it stand numbers that are no years, or dashes.
  fileprivate func holdsFigures(_ notation: NumberNotation) -> Bool {
    label.text.contains(where: \.isLetter)
      && figures.allSatisfy { figure in
        if case .dash = CellReading(figure.text, notation) { return true }
        return figure.isFigure(notation)
      }
  }
}
