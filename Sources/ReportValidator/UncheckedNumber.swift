import ReportModel

/// A printed number that nothing holds against another.
public struct UncheckedNumber: Sendable {
  /// The number as the document shows it.
  public var shown: String
  /// Where it stands, in words.
  public var place: FindingPlace
  /// Where it stands in the file.
  public var span: SourceSpan?
}
