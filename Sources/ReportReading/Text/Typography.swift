extension String {
  /// Blanks of any kind count as one, dashes and apostrophes as the plain ones; what is not seen at all as nothing.
  package var foldingTypography: String {
    var text = self
    return text.withUTF8 { bytes in
      if Self.isPlain(bytes) { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { Self.fold(bytes, into: $0) }
    } ?? text
  }

  /// Whether nothing is there to fold: single blanks between plain letters.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous = UInt8(ascii: " ")
    for byte in bytes {
      if byte < 0x20 || byte == 0xC2 || (0xE1...0xEF).contains(byte) { return false }
      if byte == UInt8(ascii: " "), previous == byte { return false }
      previous = byte
    }
    return previous != UInt8(ascii: " ") || bytes.isEmpty
  }

  /// Writes the folded text; nothing grows.
  private static func fold(_ bytes: UnsafeBufferPointer<UInt8>, into result: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var (index, count) = (0, 0)
    var isBlankDue = false
    while index < bytes.count {
      let width = Typography.width(bytes[index])
      let end = Swift.min(index + width, bytes.count)
      let scalar = bytes[index..<end]
      index = end
      switch Typography(scalar) {
      case .unseen: continue
      case .blank: isBlankDue = count > 0
      case .plain(let byte):
        if isBlankDue { append(UInt8(ascii: " ")) }
        append(byte)
      case .letter:
        if isBlankDue { append(UInt8(ascii: " ")) }
        for byte in scalar { append(byte) }
      }
    }
    return count

    func append(_ byte: UInt8) {
      result[count] = byte
      count += 1
      isBlankDue = false
    }
  }
}

/// What a character is to a reader who does not look at how it is set.
enum Typography {
  case blank
  /// A soft hyphen, a blank of no width, a joiner, a mark of byte order.
  case unseen
  /// Stands for a plain quotation mark or dash.
  case plain(UInt8)
  case letter

  /// How many bytes the character has that begins with this one.
  static func width(_ first: UInt8) -> Int { first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4 }

  init(_ scalar: Slice<UnsafeBufferPointer<UInt8>>) {
    let first = scalar[scalar.startIndex]
    switch scalar.count {
    case 1: self = first == 0x20 || (0x09...0x0D).contains(first) ? .blank : .letter
    case 2: self = first == 0xC2 ? Self(latin: scalar[scalar.startIndex + 1]) : .letter
    case 3: self = Self(first, scalar[scalar.startIndex + 1], scalar[scalar.startIndex + 2])
    default: self = .letter
    }
  }

  private init(latin second: UInt8) {
    self = second == 0xA0 || second == 0x85 ? .blank : second == 0xAD ? .unseen : .letter
  }

  private init(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    switch (first, second, third) {
    // Quads and spaces of all widths, line and paragraph separators, the narrow no-break blank.
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F): self = .blank
    case (0xE1, 0x9A, 0x80), (0xE3, 0x80, 0x80): self = .blank
    case (0xE2, 0x80, 0x8B...0x8D), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): self = .unseen
    case (0xE2, 0x80, 0x98...0x99): self = .plain(UInt8(ascii: "'"))
    case (0xE2, 0x80, 0x9C...0x9D): self = .plain(UInt8(ascii: "\""))
    case (0xE2, 0x80, 0x90...0x91), (0xE2, 0x80, 0x93): self = .plain(UInt8(ascii: "-"))
    default: self = .letter
    }
  }
}
