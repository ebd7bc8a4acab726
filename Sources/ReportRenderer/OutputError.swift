import FileAccess

/// Why an output folder could not be written.
public struct OutputError: Error, Sendable {
  /// What stood in the way.
  public var cause: FileError
  /// Files that were replaced and could not be put back, with where their old contents stand now; none where what
  /// was there before is there still.
  public var displaced: [(path: String, kept: String)] = []
}

/// What is worth knowing of a file that was written.
public enum OutputNotice: Sendable {
  /// It had further names (hard links), which keep the old contents.
  case furtherNames(path: String)
  /// It is a link; what it leads to was written.
  case throughLink(path: String, target: String)
}
