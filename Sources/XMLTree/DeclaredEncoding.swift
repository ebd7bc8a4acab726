import CLibXML2

/// The encoding in which an HTML page is read: what it declares, as browsers take the declaration.
///
/// > Source: the names and what stands in their place, WHATWG Encoding Standard, 4.2; the place of the declaration,
/// > HTML Living Standard, 13.2.3.
enum DeclaredEncoding {
  /// libxml2's name for the encoding.
  ///
  /// Bytes that are no UTF-8 though nothing else is declared are taken for the Turkish Windows code page, which is
  /// what office programs here still write.
  ///
  /// - Throws: `ParseError.unknownEncoding`, where the letters would have to be guessed.
  static func name(of bytes: [UInt8]) throws(ParseError) -> String {
    let isUTF8 = (try? UTF8Span(validating: bytes.span)) != nil
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return "UTF-8" }
    guard let label = label(in: bytes.prefix(2048)) else { return isUTF8 ? "UTF-8" : turkish }
    if let name = standIn(for: label) { return name == "UTF-8" && !isUTF8 ? turkish : name }
    if isKnown(label) { return label }
    // A name that nobody knows: what is UTF-8 from end to end is hardly anything else.
    guard isUTF8 else { throw .unknownEncoding(label) }
    return "UTF-8"
  }

  private static let turkish = "windows-1254"

  private static func isKnown(_ label: String) -> Bool {
    guard let handler = xmlFindCharEncodingHandler(label) else { return false }
    xmlCharEncCloseFunc(handler)
    return true
  }

  /// What browsers read in place of some names: nobody writes Latin-1 without the quotation marks of Windows, and a
  /// declaration that could be read at all is not in UTF-16.
  private static func standIn(for label: String) -> String? {
    switch label {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "x-unicode20utf8": "UTF-8"
    case "utf-16", "utf-16le", "utf-16be", "utf16", "ucs-2", "unicode", "csunicode", "unicodefeff", "unicodefffe",
      "iso-10646-ucs-2", "utf-32", "utf-32le", "utf-32be", "ucs-4", "iso-10646-ucs-4", "utf-7", "utf7":
      "UTF-8"
    case "iso-8859-9", "iso8859-9", "iso88599", "iso_8859-9", "iso_8859-9:1989", "iso-ir-148", "latin5", "l5",
      "csisolatin5", "windows-1254", "x-cp1254", "cp1254":
      turkish
    case "ascii", "us-ascii", "ansi_x3.4-1968", "iso-8859-1", "iso8859-1", "iso88591", "iso_8859-1",
      "iso_8859-1:1987", "iso-ir-100", "latin1", "l1", "csisolatin1", "cp819", "ibm819", "windows-1252", "x-cp1252",
      "cp1252", "x-user-defined":
      "windows-1252"
    default: nil
    }
  }

  /// The label an XML declaration or a `meta` element gives in the first bytes; in lower case.
  private static func label(in bytes: ArraySlice<UInt8>) -> String? {
    let head = bytes.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    if head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")),
      let label = label(behind: "encoding", in: head[..<end])
    {
      return label
    }
    var rest = head[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...]
      if rest.starts(with: "<!--".utf8) {
        rest = rest[(endOfComment(in: rest))...]
      } else {
        let end = endOfTag(in: rest)
        if let label = labelOfMeta(rest[..<end]) { return label }
        rest = rest[end...]
      }
    }
    return nil
  }

  private static func endOfComment(in bytes: ArraySlice<UInt8>) -> Int {
    var dashes = 0
    for index in bytes.indices.dropFirst(2) {
      if bytes[index] == UInt8(ascii: ">"), dashes >= 2 { return index + 1 }
      dashes = bytes[index] == UInt8(ascii: "-") ? dashes + 1 : 0
    }
    return bytes.endIndex
  }

  /// Where the tag at the start of the bytes ends; a bracket in quotes does not end it.
  private static func endOfTag(in bytes: ArraySlice<UInt8>) -> Int {
    guard let letter = bytes.dropFirst().first, (97...122).contains(letter) else { return bytes.startIndex + 1 }
    var quote: UInt8?
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if quote == nil, byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return bytes.endIndex
  }

  /// The label of `<meta charset="…">`, or of the `content` of a `meta` that stands for a header of HTTP.
  private static func labelOfMeta(_ tag: ArraySlice<UInt8>) -> String? {
    guard tag.starts(with: "<meta".utf8), let next = tag.dropFirst(5).first,
      isBlank(next) || next == UInt8(ascii: "/")
    else { return nil }
    let standsForHeader = position(of: "http-equiv", in: tag, from: tag.startIndex) != nil
    return label(behind: "charset", in: standsForHeader ? tag : withoutContent(tag))
  }

  /// The tag without its `content`, which may speak of anything where it stands for no header.
  private static func withoutContent(_ tag: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let content = position(of: "content", in: tag, from: tag.startIndex) else { return tag }
    var rest = tag[(content + 7)...].drop(while: isBlank)
    guard rest.first == UInt8(ascii: "=") else { return tag }
    rest = rest.dropFirst().drop(while: isBlank)
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return tag }
    let end = rest.dropFirst().firstIndex(of: quote) ?? tag.endIndex
    return (Array(tag[..<content]) + tag[end...])[...]
  }

  private static func label(behind word: StaticString, in bytes: ArraySlice<UInt8>) -> String? {
    var index = bytes.startIndex
    while let found = position(of: word, in: bytes, from: index) {
      index = found + 1
      var rest = bytes[(found + word.utf8CodeUnitCount)...].drop(while: isBlank)
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop(while: isBlank)
      if rest.first == UInt8(ascii: "\"") || rest.first == UInt8(ascii: "'") {
        rest = rest.dropFirst().drop(while: isBlank)
      }
      let label = rest.prefix { $0 > 0x20 && $0 < 0x7F && !"\"'>;/".utf8.contains($0) }
      if !label.isEmpty { return String(decoding: label, as: UTF8.self) }
    }
    return nil
  }

  private static func position(of word: StaticString, in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
    let first = word.utf8Start[0]
    var index = start
    while let found = bytes[index...].firstIndex(of: first) {
      if word.withUTF8Buffer({ bytes[found...].starts(with: $0) }) { return found }
      index = found + 1
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
