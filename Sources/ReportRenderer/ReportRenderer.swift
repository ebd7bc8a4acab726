import ReportModel
import TemplateEngine

/// Fills the templates of one format.
public struct ReportRenderer: Sendable {
  /// The template everything begins with.
  static let mainTemplate = "page"

  private let format: ReportFormat
  private let library: TemplateLibrary
  private let style: String

  /// Reads the templates; names they may not use are refused here, before anything is written.
  public init(format: ReportFormat, folder: TemplateFolder) throws(TemplateError) {
    self.format = format
    style = folder.style
    library = try TemplateLibrary(
      folder.templates, vocabulary: ViewName.vocabulary, escape: format.escape)
  }

  /// Renders a document.
  ///
  /// - Returns: UTF-8, the same bytes for the same document on every machine.
  public func render(_ drawn: DrawnDocument) throws(TemplateError) -> FilledTemplate {
    let view = DocumentView(document: drawn.document, page: Page(drawn, format: format), style: style)
    return try library.render(Self.mainTemplate, with: .record(view))
  }
}
