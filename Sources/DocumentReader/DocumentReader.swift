import MarkdownTree
import ReportModel
import XMLTree

/// How a document is written.
public enum DocumentSyntax: Sendable {
  /// HTML, however loose.
  case html
  /// XHTML and other XML, which has to be well-formed.
  case xml
  /// Markdown with tables.
  case markdown

  /// `.xhtml` and whatever begins with an XML declaration is XML, `.md` Markdown, the rest HTML;
  /// without a name that says so, a text that does not begin with a tag is Markdown.
  public init(path: String, bytes: [UInt8]) {
    let lower = path.lowercased()
    let isNamed = [".html", ".htm", ".xhtml", ".xml"].contains { lower.hasSuffix($0) }
    if Self.isNamedMarkdown(path) || !isNamed && !Self.beginsWithTag(bytes) {
      self = .markdown
    } else if lower.hasSuffix(".xhtml") || bytes.starts(with: Array("<?xml".utf8)) {
      self = .xml
    } else {
      self = .html
    }
  }

  /// Whether a file's name says that it is Markdown.
  public static func isNamedMarkdown(_ path: String) -> Bool {
    let lower = path.lowercased()
    return lower.hasSuffix(".md") || lower.hasSuffix(".markdown")
  }

  private static func beginsWithTag(_ bytes: [UInt8]) -> Bool {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    return text.first { $0 > 0x20 } == UInt8(ascii: "<")
  }
}

/// Reads a report, ours or anybody's, as a reader would see it.
///
/// - Parameters:
///   - bytes: The whole file, in whatever encoding it declares.
///   - path: Names the file in findings; nothing is read from it.
///   - syntax: How it is written.
/// - Throws: `DocumentError`, where it is no report that can be read.
public func readDocument(
  _ bytes: [UInt8], path: String, syntax: DocumentSyntax
) throws(DocumentError) -> Document {
  if bytes.starts(with: Array("%PDF".utf8)) { throw .wrongKind("PDF") }
  if bytes.starts(with: Array("PK".utf8)) { throw .wrongKind("DOCX") }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .utf16 }
  switch syntax {
  case .markdown:
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    guard !bytes.isEmpty else { throw .empty }
    var reader = MarkdownDocumentReader(source: SourceText(path: path, bytes: bytes))
    return try reader.read()
  case .html, .xml:
    let root: XMLElement
    do throws(ParseError) {
      root = syntax == .html ? try XMLParser.parseHTML(bytes) : try XMLParser.parseXML(bytes)
    } catch {
      switch error {
      case .malformed(let reason, let line, let column):
        throw .malformed(reason: reason, line: line, column: column)
      case .empty: throw .empty
      case .unknownEncoding(let name): throw .unknownEncoding(name)
      }
    }
    var reader = HTMLDocumentReader(path: path)
    return try reader.read(root)
  }
}
