import ReportModel

/// A path that cannot be read, or not be written, and why.
public struct UnreadablePath: Error {
  /// The path as it was given.
  public var path: String
  /// Why, and what to do about it.
  public var reason: BilingualText

  package init(path: String, reason: BilingualText) {
    self.path = path
    self.reason = reason
  }

  /// An input that has to be mended before it can be compared.
  static func withMistakes(_ path: String) -> UnreadablePath {
    UnreadablePath(
      path: path,
      reason: BilingualText(
        tr: "girdisinde yanlışlar var; önce onu denetleyin: faaliyet check \(path)",
        en: "its input has mistakes; check it first: faaliyet check \(path)"))
  }

  static let inputTwice = UnreadablePath(
    path: "-",
    reason: BilingualText(
      tr: "standart girdi yalnız bir rapor için okunur", en: "standard input is read for one report only"))
}
