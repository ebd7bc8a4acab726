import ReportModel
import ReportReading

/// What a sentence says of a cell, and whether it is so.
struct SentenceClaim: Sendable {
  var cell: CellReference
  /// What the tables give, written like the sentence's number.
  var expected: String
  var holds: Bool
  /// One unit of the last printed digit apart: rounded another way.
  var isRounding = false
  /// The digits behind were left out, where rounding would have changed the last one.
  var isCut = false
  /// How the expected value comes about, in words; `nil` when a cell shows it.
  var derivation: BilingualText?
}
