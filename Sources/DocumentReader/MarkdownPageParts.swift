import MarkdownTree
import ReportModel

/// The parts of a Markdown text that are written as a page and hold tables.
///
/// To Markdown a blank line ends such a part; a table goes on to its own end.
struct MarkdownPageParts {
  struct Part {
    /// Of the text.
    var bytes: Range<Int>
    var linesBefore: Int
    var lastLine: Int
  }

  /// How many tables with a frame the text has, of either kind.
  let framedTables: Int
  private let parts: [Int: Part]

  /// The part that begins with a node.
  func part(at node: MarkdownNode) -> Part? { parts[node.line] }

  init(_ source: SourceText, _ root: MarkdownNode) {
    var parts: [Int: Part] = [:]
    var framed = Self.tables(in: root)
    var lastLine = 0
    var isClosed = true
    for node in root.children where node.line > lastLine {
      guard case .html(let text) = node.kind, Self.words.contains(where: text.lowercased().contains) else { continue }
      let start = source.lineRange(node.line).lowerBound
      var end = min(start + text.utf8.count, source.bytes.count)
      if isClosed, text.lowercased().contains("<table") {
        // What has no end here has none further down.
        if let found = Self.endOfTables(in: source.bytes, from: start) {
          end = max(end, found)
        } else {
          isClosed = false
        }
      }
      lastLine = max(node.line, source.lineStarts.partitionPoint { $0 < end })
      parts[node.line] = Part(bytes: start..<end, linesBefore: node.line - 1, lastLine: lastLine)
      framed += Self.tags(in: source.bytes[start..<end]).count { $0.isOpening }
    }
    self.parts = parts
    framedTables = framed
  }

  private static let words = ["<table", "<dl", "<pre"]

  private static func tables(in node: MarkdownNode) -> Int {
    (node.kind == .table ? 1 : 0) + node.children.reduce(0) { $0 + tables(in: $1) }
  }

  /// Where the first table, and what is open in it, ends.
  private static func endOfTables(in bytes: [UInt8], from start: Int) -> Int? {
    var depth = 0
    for tag in tags(in: bytes[start...]) {
      depth += tag.isOpening ? 1 : -1
      if depth <= 0 { return tag.end }
    }
    return nil
  }

  /// The tags of tables: `<table …>` and `</table>`.
  private static func tags(in bytes: ArraySlice<UInt8>) -> some Sequence<(isOpening: Bool, end: Int)> {
    var index = bytes.startIndex
    return AnySequence {
      AnyIterator {
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
          index = open + 1
          let isOpening = bytes[index...].first != UInt8(ascii: "/")
          let name = bytes[index...].dropFirst(isOpening ? 0 : 1).prefix(5).map { $0 | 0x20 }
          guard name == Array("table".utf8) else { continue }
          let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.endIndex
          index = end
          return (isOpening, end)
        }
        return nil
      }
    }
  }
}
