import DocumentReader
import Foundation
import ReportComposer
import ReportInput
import ReportModel

/// Every document the repository has: reports, their pages, and the fixtures of the tests.
enum Material {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Documents by their paths; what cannot be read is left out.
  static let documents: [(path: String, document: Document)] = folders.compactMap(composed) + pages.compactMap(read)

  private static func files(under folder: String) -> [String] {
    (FileManager.default.enumerator(atPath: root.appending(path: folder).path()).map { $0.allObjects } ?? [])
      .compactMap { $0 as? String }.map { "\(folder)/\($0)" }.sorted()
  }

  private static var folders: [String] {
    (files(under: "Input") + files(under: "Tests")).filter { $0.hasSuffix("/rapor.yaml") }
      .map { String($0.dropLast("/rapor.yaml".count)) }
  }

  private static var pages: [String] {
    (files(under: "Output") + files(under: "Tests")).filter {
      $0.hasSuffix(".html") || $0.hasSuffix(".xhtml") || $0.hasSuffix("rapor.md")
    }
  }

  private static func composed(_ path: String) -> (path: String, document: Document)? {
    guard let files = try? InputFolder.load(path: root.appending(path: path).path()),
      let report = readReport(files).report
    else { return nil }
    return (path, composeReport(report).document)
  }

  private static func read(_ path: String) -> (path: String, document: Document)? {
    guard let data = try? Data(contentsOf: root.appending(path: path)) else { return nil }
    let bytes = Array(data)
    let syntax = DocumentSyntax(path: path, bytes: bytes)
    return (try? readDocument(bytes, path: path, syntax: syntax)).map { (path, $0) }
  }

  /// A document written as Markdown.
  static func markdown(_ text: String) throws -> Document {
    try readDocument(Array(text.utf8), path: "test.md", syntax: .markdown)
  }

  /// A table of one column of money, by its rows.
  static func table(_ rows: [(String, String)], caption: String = "Tablo 1. Giderler") -> String {
    "\(caption)\n\n| Ad | Tutar (TL) |\n| --- | --- |\n" + rows.map { "| \($0) | \($1) |\n" }.joined()
  }
}
