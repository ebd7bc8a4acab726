import XMLTree

/// The text of an element as a browser shows it: blanks folded, line breaks kept.
enum HTMLText {
  static func text(of element: XMLElement) -> String {
    var text = ""
    append(element, to: &text)
    return folded(text)
  }

  private static func append(_ element: XMLElement, to text: inout String) {
    for child in element.children {
      switch child {
      case .text(let run): text += run
      case .element(let inner) where inner.name == "br": text += "\u{2028}"
      case .element(let inner) where inner.name == "script" || inner.name == "style": continue
      case .element(let inner):
        append(inner, to: &text)
        if isBlock(inner.name) { text += " " }
      }
    }
  }

  private static func isBlock(_ name: String) -> Bool {
    ["p", "div", "li", "tr", "td", "th"].contains(name)
  }

  /// Folds blanks but not no-break spaces; U+2028 stands for a line break meanwhile.
  private static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\n", "\t", "\r": pendingSpace = !result.isEmpty
      case "\u{2028}":
        pendingSpace = false
        if !result.isEmpty { result.append("\n") }
      default:
        if pendingSpace, result.last != "\n" { result.append(" ") }
        pendingSpace = false
        result.append(scalar)
      }
    }
    while result.last == "\n" { result.removeLast() }
    return String(result)
  }
}
