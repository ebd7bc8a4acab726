import ReportModel

/// What may not stand in an input file at all.
extension InputParser {
  /// Whether the file can be read as lines of text.
  mutating func checkCharacters() -> Bool {
    if let offset = Self.firstInvalidByte(source.bytes) {
      let line = Self.lineNumber(ofByte: offset, in: source)
      let isUTF16 = source.bytes.starts(with: [0xFF, 0xFE]) || source.bytes.starts(with: [0xFE, 0xFF])
      let encoding = isUTF16 ? "utf-16" : "windows-1254"
      findings.append(
        InputRule.notUTF8.finding(
          at: SourceSpan(
            file: source.path, line: line, column: source.column(ofByte: offset, inLine: line)),
          tr: "dosya UTF-8 değil (ilk bozuk bayt burada)",
          en: "the file is not UTF-8 (first invalid byte here)",
          help: BilingualText(
            tr: "düzenleyicide “UTF-8 olarak kaydet” seçin; ya da: iconv -f \(encoding) -t utf-8 ESKİ > YENİ",
            en: "save it as UTF-8, or: iconv -f \(encoding) -t utf-8 OLD > NEW")))
      return false
    }
    if source.bytes.isEmpty {
      findings.append(Self.emptyFile(source.path))
      return false
    }
    let count = findings.errorCount
    reportForbidden()
    return findings.errorCount == count
  }

  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  static func lineNumber(ofByte offset: Int, in source: SourceText) -> Int {
    max(1, source.lineStarts.partitionPoint { $0 <= offset })
  }

  // YAML readers disagree on these, or editors do not show them; neither may change a number.
  private mutating func reportForbidden() {
    let bytes = source.bytes
    var offset = bytes.withUnsafeBufferPointer { Self.firstDoubtful(in: $0, from: 0) }
    while offset < bytes.count {
      let width = Self.forbiddenWidth(at: offset, in: bytes)
      if width > 0 { reportForbidden(offset..<(offset + width)) }
      offset += max(width, 1)
      offset = bytes.withUnsafeBufferPointer { Self.firstDoubtful(in: $0, from: offset) }
    }
  }

  /// Passes over printable ASCII, Turkish letters, second halves of letters and line ends.
  private static func firstDoubtful(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte >= 0x20 && byte < 0x7F || byte >= 0x80 && byte != 0xC2 && byte < 0xE2 || byte == 0x0A else { break }
      offset += 1
    }
    return offset
  }

  private mutating func reportForbidden(_ range: Range<Int>) {
    let line = Self.lineNumber(ofByte: range.lowerBound, in: source)
    reportForbidden(source.text(range).unicodeScalars.first!, at: range, line: line)
  }

  /// Whether a character, given as UTF-8, may stand in no input, typed or written as an escape.
  static func isForbidden(_ bytes: [UInt8]) -> Bool { !bytes.isEmpty && forbiddenWidth(at: 0, in: bytes) > 0 }

  mutating func reportForbidden(_ scalar: Unicode.Scalar, at range: Range<Int>, line: Int) {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    report(
      .forbiddenCharacter, range, line: line,
      tr: "görünmeyen \(name) karakteri burada yasak",
      en: "the invisible character \(name) is not allowed here",
      help: BilingualText(tr: "silin ve satırı yeniden yazın", en: "delete it and retype the line"))
  }

  /// The width of a forbidden character that begins here; 0 when there is none.
  private static func forbiddenWidth(at offset: Int, in bytes: [UInt8]) -> Int {
    let byte = bytes[offset]
    func next(_ distance: Int) -> UInt8 { offset + distance < bytes.count ? bytes[offset + distance] : 0 }
    switch byte {
    case 0x0D: return next(1) == 0x0A ? 0 : 1
    case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: return 1
    // U+0080–U+009F, U+0085 among them.
    case 0xC2: return (0x80..<0xA0).contains(next(1)) ? 2 : 0
    // U+2028 and U+2029.
    case 0xE2: return next(1) == 0x80 && (next(2) == 0xA8 || next(2) == 0xA9) ? 3 : 0
    // U+E000–U+F8FF, private use: what a PDF leaves behind, and what we mark references with.
    case 0xEE: return 3
    case 0xEF:
      if next(1) < 0xA4 { return 3 }
      if next(1) == 0xBB, next(2) == 0xBF { return 3 }
      return next(1) == 0xBF && next(2) >= 0xBE ? 3 : 0
    default: return 0
    }
  }
}
