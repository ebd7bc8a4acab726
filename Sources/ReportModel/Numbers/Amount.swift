/// An exact decimal number: a fixed-point `Int64` with the decimals it was written with.
///
/// `9.508.170.000,00` is `Amount(scaled: 950_817_000_000, decimals: 2)`. Two amounts are equal
/// when they were written alike; compare values with `isSameValue(as:)`.
public struct Amount: Hashable, Sendable {
  /// The number without its decimal comma.
  public let scaled: Int64
  /// Digits after the decimal comma, 0 to 6.
  public let decimals: Int

  /// More decimals than these are no amount of a report.
  public static let maximumDecimals = 6

  /// - Parameters:
  ///   - scaled: The number without its decimal comma.
  ///   - decimals: Digits after the comma, 0 to 6.
  public init(scaled: Int64, decimals: Int) {
    precondition((0...Self.maximumDecimals).contains(decimals))
    self.scaled = scaled
    self.decimals = decimals
  }

  /// Whether it is nothing, however it is written.
  public var isZero: Bool { scaled == 0 }

  /// The amount without its sign; the least of all, which has no opposite, comes to the greatest.
  public var magnitude: Amount { Amount(scaled: Int64(clamping: scaled.magnitude), decimals: decimals) }

  /// Whether the values are the same, however many decimals are written.
  public func isSameValue(as other: Amount) -> Bool {
    let finest = max(decimals, other.decimals)
    return scaled(toDecimals: finest) == other.scaled(toDecimals: finest)
  }

  /// The number times ten to the power of the decimals that are wanted, of which there are no fewer than it has.
  public func scaled(toDecimals wanted: Int) -> Int128 {
    Int128(scaled) * powerOfTen(wanted - decimals)
  }

  /// The same value with fewer or more decimals, rounded half away from zero.
  public func rounded(toDecimals wanted: Int) -> Amount? {
    guard wanted < decimals else {
      return Int64(exactly: scaled(toDecimals: wanted)).map { Amount(scaled: $0, decimals: wanted) }
    }
    return Int128(scaled).divided(by: powerOfTen(decimals - wanted), .nearest)
      .flatMap { Int64(exactly: $0) }.map { Amount(scaled: $0, decimals: wanted) }
  }

  /// The difference with the decimals of the more exact of the two; `nil` where it does not fit.
  package static func - (left: Amount, right: Amount) -> Amount? {
    let finest = max(left.decimals, right.decimals)
    let gap = left.scaled(toDecimals: finest) - right.scaled(toDecimals: finest)
    return Int64(exactly: gap).map { Amount(scaled: $0, decimals: finest) }
  }

  /// The sum with the decimals of the most exact part; `nil` where it does not fit.
  package static func sum(_ amounts: [Amount]) -> Amount? {
    let finest = amounts.map(\.decimals).max() ?? 0
    let sum = amounts.reduce(Int128(0)) { $0 + $1.scaled(toDecimals: finest) }
    return Int64(exactly: sum).map { Amount(scaled: $0, decimals: finest) }
  }

  /// The number in Turkish notation: `1.234.567,89`.
  public var turkish: String {
    var digits = Array(String(scaled.magnitude).utf8)
    if digits.count <= decimals {
      digits.insert(
        contentsOf: repeatElement(UInt8(ascii: "0"), count: decimals + 1 - digits.count), at: 0)
    }
    let integerCount = digits.count - decimals
    var result: [UInt8] = scaled < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.prefix(integerCount).enumerated() {
      if index > 0, (integerCount - index) % 3 == 0 { result.append(UInt8(ascii: ".")) }
      result.append(digit)
    }
    if decimals > 0 {
      result.append(UInt8(ascii: ","))
      result.append(contentsOf: digits.suffix(decimals))
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// 10ⁿ for n from 0 to 36.
public func powerOfTen(_ exponent: Int) -> Int128 {
  var result: Int128 = 1
  for _ in 0..<exponent { result *= 10 }
  return result
}
