/// A document's words and names of files, made harmless for whoever reads them in a terminal or a log.
///
/// Control characters act on a terminal, those of direction make a reader see other digits than stand there, and what
/// is not seen at all hides in a name. Each is shown by its number: `⟨U+202E⟩`. Everything is looked at by code
/// points, as terminals and the readers of our formats do; a character of Swift's may be several of them.
extension String {
  /// The text on one line, line ends as ` / `.
  package var oneLine: String { marked(keepingLineEnds: false) }

  /// The text with its line ends.
  package var withMarks: String { marked(keepingLineEnds: true) }

  /// Lines that build services take for commands to themselves (`::error::…`, `##[error]…`, blanks before them or
  /// not), with a mark before.
  package var withoutCommands: String {
    guard mayHoldCommand else { return self }
    return unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let text = line.drop { $0 == " " || $0 == "\t" }
      guard text.starts(with: "::".unicodeScalars) || text.starts(with: "##[".unicodeScalars) else {
        return String(line)
      }
      return String(line[..<text.startIndex]) + text.first!.mark + String(text.dropFirst())
    }.joined(separator: "\n")
  }

  /// Whether a line begins with a colon or a hash, blanks before it or not.
  private var mayHoldCommand: Bool {
    var text = self
    return text.withUTF8 { bytes in
      var isAtStart = true
      for byte in bytes {
        if byte == UInt8(ascii: "\n") {
          isAtStart = true
        } else if isAtStart, byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") {
          if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "#") { return true }
          isAtStart = false
        }
      }
      return false
    }
  }

  private func marked(keepingLineEnds: Bool) -> String {
    guard mayHoldUnseen else { return self }
    var view = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "\n" ? keepingLineEnds : !scalar.isUnseen {
        view.append(scalar)
      } else {
        view.append(contentsOf: (scalar.isLineEnd && !keepingLineEnds ? " / " : scalar.mark).unicodeScalars)
      }
    }
    return String(view)
  }

  /// Most texts hold plain signs, Turkish letters and the marks of typesetting alone, told by their bytes.
  private var mayHoldUnseen: Bool {
    var text = self
    return text.withUTF8 { bytes in
      for (index, byte) in bytes.enumerated() where byte < 0x20 || byte > 0x7E {
        // What follows a first byte, and the first bytes of Turkish letters.
        if (0x80..<0xC2).contains(byte) || (0xC3...0xC5).contains(byte) { continue }
        // Signs such as `§` and no-break blanks; dashes, quotation marks and the ellipsis; the lira.
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        if byte == 0xC2, next >= 0xA0, next != 0xAD { continue }
        let third = index + 2 < bytes.count ? bytes[index + 2] : 0
        if byte == 0xE2, next == 0x80, (0x90...0xA7).contains(third) || third >= 0xAF { continue }
        if byte == 0xE2, next > 0x81, next != 0xA0 { continue }
        return true
      }
      return false
    }
  }
}

extension Unicode.Scalar {
  /// Whether a reader does not see it, or sees something else because of it.
  var isUnseen: Bool {
    switch value {
    case 0x20..<0x7F: false
    // Fillers that Unicode counts among the letters.
    case 0x115F, 0x1160, 0x3164, 0xFFA0: true
    // The empty pattern of Braille, and the selectors of variants that no typeface has: both hide words in a text.
    case 0x2800, 0xE0100...0xE01EF: true
    default:
      switch properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: true
      // Marks and variants of a letter that is seen are no harm to it.
      default: properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector
      }
    }
  }

  fileprivate var isLineEnd: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// `⟨U+202E⟩`
  var mark: String {
    let hex = String(value, radix: 16, uppercase: true)
    return "⟨U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + "⟩"
  }
}
