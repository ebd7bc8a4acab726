/// What a message shows of a text: all of it, or the piece around a place where it is longer than anybody reads.
///
/// A page may be one sentence of a hundred thousand words with a finding at each.
package enum Excerpt {
  /// Longer than any sentence of a real report.
  package static let mostBytes = 1000

  /// - Parameter offset: Counted in bytes of UTF-8 from the start of the text.
  package static func of(_ text: some StringProtocol, around offset: Int = 0) -> String {
    let bytes = text.utf8
    guard bytes.count > mostBytes else { return String(text) }
    return String(text).withContiguousBytes { bytes in
      var start = max(0, min(offset, bytes.count) - mostBytes / 3)
      var end = min(bytes.count, start + mostBytes)
      while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      let piece = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
      return (start > 0 ? "…" : "") + piece + (end < bytes.count ? "…" : "")
    }
  }
}

extension String {
  fileprivate func withContiguousBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var text = self
    return text.withUTF8(body)
  }
}
