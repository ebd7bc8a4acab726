import ReportModel

/// A document with what the pages of all formats share made once: its figures drawn, its relations
/// written out.
public struct DrawnDocument: Sendable {
  let document: Document
  /// Pictures by figure id; a figure without data has none, and its notes say why.
  let drawings: [String: String]
  let relations: String

  /// Lays the document out once for all formats.
  public init(_ document: Document) {
    self.document = document
    var drawings: [String: String] = [:]
    for figure in document.figures { drawings[figure.id] = FigureDrawing(figure: figure).svg() }
    self.drawings = drawings
    relations = RelationScript.text(of: document)
  }
}

/// What the views of one page share.
final class Page: Sendable {
  let format: ReportFormat
  let drawings: [String: String]
  let relations: String

  init(_ drawn: DrawnDocument, format: ReportFormat) {
    self.format = format
    drawings = drawn.drawings
    relations = drawn.relations
  }
}
