import ReportModel

/// A printed number that nothing holds against another.
public struct UncheckedNumber: Sendable {
  /// The number as the document shows it.
  public var shown: String
  public var place: FindingPlace
  public var span: SourceSpan?
}
