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

  /// The label behind `charset=` in the first bytes, or that of an XML declaration; in lower case.
  private static func label(in bytes: ArraySlice<UInt8>) -> String? {
    let head = bytes.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    if head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")),
      let label = label(behind: "encoding", in: head[..<end])
    {
      return label
    }
    return label(behind: "charset", in: head[...])
  }

  private static func label(behind word: StaticString, in bytes: ArraySlice<UInt8>) -> String? {
    let first = word.utf8Start[0]
    var index = bytes.startIndex
    while let found = bytes[index...].firstIndex(of: first) {
      index = found + 1
      guard word.withUTF8Buffer({ bytes[found...].starts(with: $0) }) else { continue }
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

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
