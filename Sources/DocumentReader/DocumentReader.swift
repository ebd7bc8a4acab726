import MarkdownTree
import ReportModel
import XMLTree

/// Why a file is no readable document.
public enum DocumentError: Error, Equatable, Sendable {
  case malformed(reason: String, line: Int, column: Int)
  case empty
  case notUTF8
  /// A PDF or office file: it has to be turned into HTML first.
  case wrongKind(String)
}

/// How a document is written.
public enum DocumentSyntax: Sendable {
  case html
  case xml
  case markdown

  /// `.xhtml` and whatever begins with an XML declaration is XML, `.md` Markdown, the rest HTML.
  public init(path: String, bytes: [UInt8]) {
    let lower = path.lowercased()
    if lower.hasSuffix(".md") || lower.hasSuffix(".markdown") {
      self = .markdown
    } else if lower.hasSuffix(".xhtml") || bytes.starts(with: Array("<?xml".utf8)) {
      self = .xml
    } else {
      self = .html
    }
  }
}

/// Reads a report, ours or anybody's, as a reader would see it.
///
/// - Parameters:
///   - path: Names the file in findings; nothing is read from it.
public func readDocument(
  _ bytes: [UInt8], path: String, syntax: DocumentSyntax
) throws(DocumentError) -> Document {
  if bytes.starts(with: Array("%PDF".utf8)) { throw .wrongKind("PDF") }
  if bytes.starts(with: Array("PK".utf8)) { throw .wrongKind("DOCX") }
  switch syntax {
  case .markdown:
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    guard !bytes.isEmpty else { throw .empty }
    var reader = MarkdownDocumentReader(source: SourceText(path: path, bytes: bytes))
    return reader.read()
  case .html, .xml:
    let root: XMLElement
    do throws(ParseError) {
      root = syntax == .html ? try XMLParser.parseHTML(bytes) : try XMLParser.parseXML(bytes)
    } catch {
      switch error {
      case .malformed(let reason, let line, let column):
        throw .malformed(reason: reason, line: line, column: column)
      case .empty: throw .empty
      }
    }
    var reader = HTMLDocumentReader(path: path)
    return reader.read(root)
  }
}
