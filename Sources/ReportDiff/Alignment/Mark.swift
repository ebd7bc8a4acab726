import ReportModel

/// Something by which two things are found alike: a word of a heading, a row's name.
///
/// Only its digest is kept: marks are made by the ten thousand, and two that fall together merely look alike.
struct Mark: Hashable {
  private let digest: UInt64

  /// - Parameter kind: Sets apart what is said of different things.
  init(_ kind: Kind, _ text: String) {
    var text = text
    digest = text.withUTF8 { Self.digest(kind, $0[...]) }
  }

  /// A mark of several texts in their order.
  init(_ kind: Kind, of texts: some Sequence<String>) {
    digest = texts.reduce(Self.start(kind)) { digest, text in
      var text = text
      // A stroke parts what would else run together.
      return text.withUTF8 { $0.reduce(Self.step(digest, UInt8(ascii: "|")), Self.step) }
    }
  }

  private init(_ kind: Kind, _ bytes: Slice<UnsafeBufferPointer<UInt8>>) { digest = Self.digest(kind, bytes) }

  /// What of a thing a mark was made from; equal texts of two kinds are two marks.
  enum Kind: UInt8 {
    case word, heading, column, row, part, text, table, figure, anything
    /// A column of a year says more than the others.
    case year, sameYear, movedYear
  }

  /// Fowler, Noll and Vo's, of 64 bits: the same on every machine and in every run.
  private static func digest(_ kind: Kind, _ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    bytes.reduce(start(kind), step)
  }

  private static func start(_ kind: Kind) -> UInt64 { step(0xcbf2_9ce4_8422_2325, kind.rawValue) }

  private static func step(_ digest: UInt64, _ byte: UInt8) -> UInt64 { (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }

  /// The words of a text by their beginnings, so that endings do not part them: `Koruma` and `Korunması` share one.
  static func stems(_ text: String, _ kind: Kind = .word) -> [Mark] {
    var key = TurkishText.asciiKey(text)
    return key.withUTF8 { bytes in
      bytes.split(separator: UInt8(ascii: "-")).map { Mark(kind, $0.prefix(4)) }
    }
  }
}
