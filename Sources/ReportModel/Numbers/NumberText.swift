/// What stands beside a number in its cell.
public enum NumberUnit: Hashable, Sendable {
  /// No unit is printed.
  case none
  /// A sign of per cent, before or behind.
  case percent
  /// Lira: `₺`, `TL`.
  case lira
}

/// Why a text that should be a number is none; each case has its own advice in the messages.
package enum NumberMistake: Error, Hashable, Sendable {
  case notANumber
  /// `1.234,567,89`
  case twoCommas
  /// `12.34`, `0.5`: a dot where the decimal comma belongs.
  case dotAsDecimal
  /// `1.2345`, `12.3456.789`
  case brokenGrouping
  /// `12.345, 678`
  case spaceInside
  /// `012`
  case leadingZero
  /// `12,`
  case missingDecimals
  case tooLarge
}

/// A number as Turkish administrations write it, read strictly (integer part grouped by threes or
/// not at all, decimal comma, optional sign, percent sign or currency).
public struct NumberText: Hashable, Sendable {
  /// The number, with the decimals it was written with.
  public var amount: Amount
  /// The sign beside it.
  public var unit: NumberUnit
  /// The footnote mark behind it, as printed: `*`, `(1)`; empty where there is none.
  public var note = ""

  /// Reads a whole cell.
  ///
  /// - Throws: `NumberMistake`; the text is then never guessed at.
  package static func parse(_ text: String) throws(NumberMistake) -> NumberText {
    var text = text
    let result = text.withUTF8 { buffer -> Result<NumberText, NumberMistake> in
      var reader = NumberReader(bytes: buffer)
      do throws(NumberMistake) { return .success(try reader.read()) } catch { return .failure(error) }
    }
    return try result.get()
  }
}

func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  scalar == " " || scalar == "\u{A0}" || scalar == "\u{202F}" || scalar == "\t" || scalar == "\n"
}

/// Reads a number from the bytes of a cell, sign and unit first.
private struct NumberReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var start = 0
  var end: Int
  var isNegative = false
  var unit = NumberUnit.none

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    end = bytes.count
  }

  mutating func read() throws(NumberMistake) -> NumberText {
    trim()
    readParentheses()
    readSign()
    readUnits()
    // `%-6,25` is met as often as `-%6,25`.
    if unit == .percent { readSign() }
    guard start < end else { throw .notANumber }
    return NumberText(amount: try readDigits(), unit: unit)
  }

  private mutating func trim() {
    while let width = blankWidth(at: start), start < end { start += width }
    while end > start {
      if bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 {
        end -= 1
      } else if end - start >= 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
  }

  private func blankWidth(at index: Int) -> Int? {
    guard index < end else { return nil }
    if bytes[index] == 0x20 || bytes[index] == 0x09 { return 1 }
    if index + 1 < end, bytes[index] == 0xC2, bytes[index + 1] == 0xA0 { return 2 }
    return nil
  }

  private mutating func readParentheses() {
    guard end - start > 2, bytes[start] == UInt8(ascii: "("), bytes[end - 1] == UInt8(ascii: ")")
    else { return }
    isNegative = true
    start += 1
    end -= 1
    trim()
  }

  private mutating func readSign() {
    if removePrefix("-") || removePrefix("−") {
      isNegative.toggle()
      trim()
    }
  }

  /// Takes signs of per cent and lira off either end.
  private mutating func readUnits() {
    if removePrefix("%") || removeSuffix("%") {
      unit = .percent
    } else if removePrefix("₺") || removeSuffix("₺") {
      unit = .lira
    } else if removeSuffix("YTL") || removeSuffix("TL") {
      unit = .lira
      trim()
      // `1.250,00.-TL` and `1.250,-TL`: the dash stands for "and no kuruş".
      if removeSuffix("-"), !removeSuffix(".") { _ = removeSuffix(",") }
    }
    trim()
  }

  private mutating func removePrefix(_ prefix: StaticString) -> Bool {
    guard matches(prefix, at: start) else { return false }
    start += prefix.utf8CodeUnitCount
    return true
  }

  private mutating func removeSuffix(_ suffix: StaticString) -> Bool {
    guard matches(suffix, at: end - suffix.utf8CodeUnitCount) else { return false }
    end -= suffix.utf8CodeUnitCount
    return true
  }

  private func matches(_ text: StaticString, at index: Int) -> Bool {
    guard index >= start, index + text.utf8CodeUnitCount <= end else { return false }
    for offset in 0..<text.utf8CodeUnitCount where bytes[index + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  /// The digits with their groups and decimals.
  private func readDigits() throws(NumberMistake) -> Amount {
    var groups: [Int] = [0]
    var decimals: Int?
    var value: Int64 = 0
    var sawBlank = false
    for index in start..<end {
      switch bytes[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (product, overflowed) = value.multipliedReportingOverflow(by: 10)
        let (sum, exceeded) = product.addingReportingOverflow(Int64(bytes[index] - 48))
        guard !overflowed, !exceeded else { throw .tooLarge }
        value = sum
        if let count = decimals { decimals = count + 1 } else { groups[groups.count - 1] += 1 }
      case UInt8(ascii: "."):
        guard decimals == nil else { throw .brokenGrouping }
        groups.append(0)
      case UInt8(ascii: ","):
        guard decimals == nil else { throw .twoCommas }
        decimals = 0
      case 0x20, 0xC2, 0xA0: sawBlank = true
      default: throw .notANumber
      }
    }
    guard groups[0] > 0 else { throw .notANumber }
    if sawBlank { throw .spaceInside }
    try checkGroups(groups, hasDecimals: decimals != nil)
    guard decimals != 0 else { throw .missingDecimals }
    guard decimals ?? 0 <= Amount.maximumDecimals else { throw .tooLarge }
    return Amount(scaled: isNegative ? -value : value, decimals: decimals ?? 0)
  }

  /// Refuses groups that are not of three digits.
  private func checkGroups(_ groups: [Int], hasDecimals: Bool) throws(NumberMistake) {
    let hasLeadingZero = bytes[start] == UInt8(ascii: "0") && groups[0] > 1
    guard groups.count > 1 else {
      if hasLeadingZero { throw .leadingZero }
      return
    }
    let isGrouped = groups[0] <= 3 && groups.dropFirst().allSatisfy { $0 == 3 }
    if isGrouped, bytes[start] != UInt8(ascii: "0") { return }
    if groups.count == 2, !hasDecimals, groups[1] > 0, groups[1] != 3 || bytes[start] == UInt8(ascii: "0") {
      throw groups[1] > 3 ? .brokenGrouping : .dotAsDecimal
    }
    throw .brokenGrouping
  }
}
