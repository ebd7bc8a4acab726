import ReportModel

/// A node of an input file: text, a map or a list, each with its place.
struct InputNode {
  /// What stands at a place of the input.
  indirect enum Content {
    case scalar(InputScalar)
    case mapping([InputEntry])
    case sequence([InputNode])
  }

  var content: Content
  var span: SourceSpan
}

/// A key with its value.
struct InputEntry {
  var key: String
  var keySpan: SourceSpan
  var value: InputNode
}

/// A text of an input file; its type comes from the field it stands in.
struct InputScalar {
  /// How a scalar was written; only what was written plain may be a number.
  enum Style {
    /// Nothing was typed after the colon.
    case absent
    case plain
    case quoted
    /// `|`: lines stay lines.
    case literal
    /// `>`: lines join to one.
    case folded
  }

  /// A typed line of a block scalar.
  struct Line {
    var text: String
    var number: Int
    /// The column of the line's first character, from 1.
    var column: Int
  }

  let style: Style
  /// The lines of a literal block, from which its text follows: a table's rows are never wanted as one text.
  let lines: [Line]
  private let endsLine: Bool
  private let typed: String

  init(text: String, style: Style) {
    typed = text
    self.style = style
    lines = []
    endsLine = false
  }

  init(literal lines: [Line], endsLine: Bool) {
    typed = ""
    style = .literal
    self.lines = lines
    self.endsLine = endsLine
  }

  var text: String {
    guard style == .literal else { return typed }
    return lines.map(\.text).joined(separator: "\n") + (endsLine ? "\n" : "")
  }

  /// The text of a block without the line ends around it.
  var textWithoutLineEnds: String {
    guard style == .folded || style == .literal else { return text }
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { $0 != UInt8(ascii: "\n") }),
      let last = bytes.lastIndex(where: { $0 != UInt8(ascii: "\n") })
    else { return "" }
    return String(text[first..<bytes.index(after: last)])
  }
}
