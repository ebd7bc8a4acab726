import ReportModel

/// A node of an input file: text, a map or a list, each with its place.
struct InputNode {
  indirect enum Content {
    case scalar(InputScalar)
    case mapping([InputEntry])
    case sequence([InputNode])
  }

  var content: Content
  var span: SourceSpan
}

struct InputEntry {
  var key: String
  var keySpan: SourceSpan
  var value: InputNode
}

/// A text of an input file; its type comes from the field it stands in.
struct InputScalar {
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

  var text: String
  var style: Style
  var lines: [Line] = []

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
