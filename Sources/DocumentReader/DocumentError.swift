/// Why a file is no readable document.
public enum DocumentError: Error, Equatable, Sendable {
  case malformed(reason: String, line: Int, column: Int)
  case empty
  case notUTF8
  /// The page declares an encoding that nobody knows.
  case unknownEncoding(String)
  case utf16
  /// A table too large for any printed page.
  case tooLarge(line: Int)
  /// A PDF or office file: it has to be turned into HTML first.
  case wrongKind(String)
}
