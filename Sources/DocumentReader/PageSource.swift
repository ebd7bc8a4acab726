import ReportModel
import XMLTree

/// The file that a page is read from, or the part of a file.
struct PageSource {
  /// Names it in findings.
  let path: String
  /// How many lines of the file stand before what is read.
  var linesBefore = 0

  /// A stretch of an element's text, from its beginning.
  ///
  /// - Parameter length: In code points.
  func span(of element: XMLElement, length: Int = 1) -> SourceSpan {
    SourceSpan(file: path, line: linesBefore + element.line, column: element.column, length: length)
  }
}
