/// Counts the tables of a document as they are read.
struct TableCount {
  /// How many were read, for the ids of those that have none.
  var ordinal = 0
  /// How many tables with a frame stand before the part that is read.
  var framed = 0
  /// Where the next table without a frame stands among all: they follow those that have one.
  private var nextFrameless: Int?

  init(frameless: Int? = nil) { nextFrameless = frameless }

  /// The place of a table without a frame.
  ///
  /// - Parameter framed: How many tables with a frame the whole document has.
  mutating func takeFrameless(behind framed: () -> Int) -> Int {
    let place = nextFrameless ?? framed()
    nextFrameless = place + 1
    return place
  }
}
