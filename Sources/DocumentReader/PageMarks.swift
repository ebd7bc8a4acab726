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

  /// Whether a browser shows the letters of the element from right to left.
  var turnsTextRound: Bool {
    if name == "bdo" { return value(of: "dir")?.string.lowercased() == "rtl" }
    return mayBeHidden && value(of: "style")?.string.lowercased().contains("bidi-override") == true
  }

  /// Whether a browser leaves the element out: `hidden`, or a style of its own that says so.
  ///
  /// What a stylesheet hides is not known here.
  var isHidden: Bool {
    guard mayBeHidden else { return false }
    if value(of: "hidden") != nil { return true }
    guard let style = value(of: "style") else { return false }
    let words = style.string.lowercased().filter { !$0.isWhitespace }
    return words.contains("display:none") || words.contains("visibility:hidden")
      || words.contains("visibility:collapse")
  }
}
