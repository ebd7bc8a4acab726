import TemplateEngine

/// The formats a report is written in.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// `rapor.md`.
  case markdown
  /// `rapor.html`.
  case html
  /// `rapor.xhtml`.
  case xhtml

  /// The name of the file that is written: `rapor.html`.
  public var fileName: String {
    switch self {
    case .markdown: "rapor.md"
    case .html: "rapor.html"
    case .xhtml: "rapor.xhtml"
    }
  }

  /// Appends a text so that it cannot become markup of this format.
  public var escape: TemplateLibrary.Escape {
    switch self {
    case .markdown: Escaping.markdown
    case .html: { Escaping.markup($0, lineBreak: "<br> ", into: &$1) }
    case .xhtml: { Escaping.markup($0, lineBreak: "<br/> ", into: &$1) }
    }
  }

  /// A text within a line of Markdown, so that it cannot become markup there.
  public static func markdownWithinLine(_ text: String) -> String {
    var buffer = ByteBuffer()
    // Behind a letter no line begins.
    buffer.append(UInt8(ascii: "x"))
    Escaping.markdown(text, into: &buffer)
    return String(decoding: buffer.bytes.dropFirst(), as: UTF8.self)
  }

  /// Markdown has no spans: every grid position is written, covered ones empty.
  var writesCoveredCells: Bool { self == .markdown }
}
