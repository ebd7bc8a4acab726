import XMLTree

/// What an element's own `style` says; what a stylesheet says of it is not known here.
///
/// Read as CSS has it: declarations parted by semicolons, those in quotation marks and brackets aside; comments are
/// nothing; of several of one property the last one counts whose value is one.
struct OwnStyle {
  private var values: [String: String] = [:]

  init(_ text: String) {
    for declaration in Self.declarations(text) {
      guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let property = Self.word(declaration[..<colon])
      let value = Self.word(declaration[(colon + 1)...].split(separator: UInt8(ascii: "!")).first ?? [])
      if property != "display" || Self.displays.contains(value) { values[property] = value }
    }
  }

  subscript(property: String) -> String? { values[property] }

  private static let displays: Set<String> = [
    "none", "block", "inline", "inline-block", "flex", "inline-flex", "grid", "inline-grid", "table", "inline-table",
    "table-row", "table-cell", "table-row-group", "table-header-group", "table-footer-group", "table-column",
    "table-column-group", "table-caption", "list-item", "contents", "flow-root", "initial", "inherit", "unset",
    "revert",
  ]

  private static func word(_ bytes: ArraySlice<UInt8>) -> String {
    let text = bytes.drop { $0 <= 0x20 }
    let end = text.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? text.startIndex
    return String(decoding: text[..<end].map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private static func declarations(_ text: String) -> [ArraySlice<UInt8>] {
    var (result, current): ([ArraySlice<UInt8>], [UInt8]) = ([], [])
    var rest = Array(text.utf8)[...]
    var (quote, depth): (UInt8?, Int) = (nil, 0)
    while let byte = rest.popFirst() {
      if quote == nil, byte == UInt8(ascii: "/"), rest.first == UInt8(ascii: "*") {
        rest = rest.dropFirst()
        while let inner = rest.popFirst(), inner != UInt8(ascii: "*") || rest.first != UInt8(ascii: "/") {}
        rest = rest.dropFirst()
        continue
      }
      switch byte {
      case _ where quote != nil: if byte == quote { quote = nil }
      case UInt8(ascii: "'"), UInt8(ascii: "\""): quote = byte
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth = max(0, depth - 1)
      case UInt8(ascii: ";") where depth == 0:
        result.append(current[...])
        current = []
        continue
      default: break
      }
      current.append(byte)
    }
    return result + [current[...]]
  }
}
