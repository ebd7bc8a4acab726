import XMLTree

extension XMLText {
  var isBlank: Bool { withBytes { $0.allSatisfy { $0 <= 0x20 } } }
}

extension XMLElement {
  /// What an attribute names the element; an empty name is none.
  func key(_ attribute: String) -> String? {
    guard let value = value(of: attribute), !value.isBlank else { return nil }
    return value.string
  }

  private var ownStyle: OwnStyle? { mayBeRestyled ? value(of: "style").map { OwnStyle($0.string) } : nil }

  /// Whether a browser shows the letters of the element from right to left.
  var turnsTextRound: Bool {
    guard mayBeRestyled else { return false }
    let isRightToLeft = value(of: "dir")?.string.lowercased() == "rtl"
    if name == "bdo", isRightToLeft { return true }
    guard let style = ownStyle, ["bidi-override", "isolate-override"].contains(style["unicode-bidi"]) else {
      return false
    }
    return style["direction"].map { $0 == "rtl" } ?? isRightToLeft
  }

  /// Whether a browser leaves the element out: `hidden`, or a style of its own that says so.
  var isHidden: Bool {
    guard mayBeRestyled else { return false }
    let style = ownStyle
    if let display = style?["display"] { return display == "none" }
    if value(of: "hidden") != nil { return true }
    switch style?["visibility"] {
    case "collapse": return name == "tr" || name == "tbody" || name == "thead" || name == "tfoot"
    // A cell keeps its place, and what is in it may be shown again.
    case "hidden": return name != "td" && name != "th" && !holdsVisible
    default: return false
    }
  }

  /// Whether the element keeps its place and shows nothing.
  var isInvisible: Bool {
    guard mayBeRestyled, let visibility = ownStyle?["visibility"] else { return false }
    return ["hidden", "collapse"].contains(visibility) && !holdsVisible
  }

  private var holdsVisible: Bool {
    elements.contains { $0.ownStyle?["visibility"] == "visible" || $0.holdsVisible }
  }
}
