/// What a template was filled to, UTF-8.
///
/// It holds the memory it was written in: a report is not copied on its way to the disk.
public final class FilledTemplate {
  private let buffer: ByteBuffer

  init(_ buffer: consuming ByteBuffer) { self.buffer = buffer }

  /// The page in UTF-8.
  public var bytes: [UInt8] { Array(buffer.bytes) }

  /// The page as a text.
  public var text: String { String(decoding: buffer.bytes, as: UTF8.self) }
}

extension FilledTemplate {
  /// Lets the bytes be read where they stand.
  public func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try body(UnsafeRawBufferPointer(buffer.bytes))
  }
}
