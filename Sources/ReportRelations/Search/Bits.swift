/// Evidence for or against something, in hundredths of a bit: whole numbers, so that a weight is the same everywhere.
package struct Bits: Hashable, Comparable, AdditiveArithmetic, Sendable {
  package var hundredths: Int

  package init(hundredths: Int) { self.hundredths = hundredths }
  init(_ bits: Int) { hundredths = 100 * bits }

  package static let zero = Bits(hundredths: 0)

  package static func < (left: Self, right: Self) -> Bool { left.hundredths < right.hundredths }
  package static func + (left: Self, right: Self) -> Bits { Bits(hundredths: left.hundredths + right.hundredths) }
  package static func - (left: Self, right: Self) -> Bits { Bits(hundredths: left.hundredths - right.hundredths) }
  static prefix func - (bits: Self) -> Bits { Bits(hundredths: -bits.hundredths) }

  /// A share of it, in per cent.
  func percent(_ share: Int) -> Bits { Bits(hundredths: hundredths * share / 100) }
}

extension Bits {
  /// The logarithm to the base of two, to a hundredth; 0 for what is not positive.
  package static func log2(_ number: UInt64) -> Bits {
    guard number > 1 else { return .zero }
    let exponent = 63 - number.leadingZeroBitCount
    // The first seven digits behind the leading one choose the entry.
    let mantissa = exponent >= 7 ? number >> UInt64(exponent - 7) : number << UInt64(7 - exponent)
    return Bits(hundredths: 100 * exponent + table[Int(mantissa) - 128])
  }

  static func log2(_ number: Int) -> Bits { log2(UInt64(max(number, 0))) }

  /// 100 · log₂(1 + i/128), rounded.
  private static let table: [Int] = [
    0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
    21, 22, 23, 24, 25, 26, 27, 28, 29, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 38,
    39, 40, 41, 42, 43, 43, 44, 45, 46, 47, 48, 48, 49, 50, 51, 52, 52, 53, 54, 55,
    55, 56, 57, 58, 58, 59, 60, 61, 61, 62, 63, 64, 64, 65, 66, 67, 67, 68, 69, 69,
    70, 71, 71, 72, 73, 73, 74, 75, 75, 76, 77, 77, 78, 79, 79, 80, 81, 81, 82, 83,
    83, 84, 85, 85, 86, 86, 87, 88, 88, 89, 89, 90, 91, 91, 92, 92, 93, 94, 94, 95,
    95, 96, 97, 97, 98, 98, 99, 99, 100,
  ]
}
