/// Why a file is no readable document.
public enum DocumentError: Error, Equatable, Sendable {
  /// It is no HTML, XML or Markdown that can be read; the reason is the parser’s, the place counts from 1.
  case malformed(reason: String, line: Int, column: Int)
  /// There is nothing in it.
  case empty
  /// Its bytes are no UTF-8.
  case notUTF8
  /// The page declares an encoding that nobody knows.
  case unknownEncoding(String)
  /// It is UTF-16.
  case utf16
  /// A table too large for any printed page.
  case tooLarge(line: Int)
  /// A PDF or office file: it has to be turned into HTML first.
  case wrongKind(String)
}
