import ReportModel
import Testing

@Suite("Amounts and Turkish numbers")
struct AmountTests {
  @Test(
    "reads what administrations write",
    arguments: [
      ("1.234.567,89", "1.234.567,89"), ("1.234.567,00.-TL", "1.234.567,00"), ("12.345.000 YTL", "12.345.000"),
      ("-250.000,00.-TL", "-250.000,00"), ("1250,75%", "1.250,75"), ("%237,02", "237,02"), ("% 50", "50"),
      ("4.818", "4.818"), ("2760", "2.760"), ("0,4100", "0,4100"), ("0", "0"), ("0,00", "0,00"), ("₺1.250", "1.250"),
      ("1.250,-TL", "1.250"), ("(1.250)", "-1.250"), ("−6,25", "-6,25"), ("%-6,25", "-6,25"), ("-%6,25", "-6,25"),
      ("1.234", "1.234"), ("6.121.627.343,50 TL", "6.121.627.343,50"), ("\u{A0}12\u{A0}TL", "12"),
    ])
  func reads(text: String, expected: String) throws {
    #expect(try NumberText.parse(text).amount.turkish == expected)
  }

  @Test(
    "refuses what is no number, and says why",
    arguments: [
      ("1.234,567,89 TL", NumberMistake.twoCommas), ("12.345, 678,90 TL", .twoCommas), ("200.00", .dotAsDecimal),
      ("14..,00", .brokenGrouping), ("12.34", .dotAsDecimal), ("1.2345", .brokenGrouping),
      ("1,234.56", .brokenGrouping),
      ("0.5", .dotAsDecimal), ("12 345", .spaceInside), ("012", .leadingZero), ("12,", .missingDecimals),
      ("yok", .notANumber), ("", .notANumber), ("%", .notANumber), ("99999999999999999999", .tooLarge),
      ("0,1234567", .tooLarge), (",5", .notANumber), ("1234.567", .brokenGrouping), ("0.500", .dotAsDecimal),
    ])
  func refuses(text: String, mistake: NumberMistake) {
    #expect(throws: mistake) { try NumberText.parse(text) }
  }

  @Test("formatting and reading give the same number back")
  func roundTrip() throws {
    var random = SplitMix(seed: 1)
    for _ in 0..<20_000 {
      let decimals = Int(random.next() % 7)
      let magnitude = Int64(random.next() >> (1 + random.next() % 62))
      let amount = Amount(scaled: random.next() % 2 == 0 ? magnitude : -magnitude, decimals: decimals)
      #expect(try NumberText.parse(amount.turkish).amount == amount)
    }
  }

  @Test("empty, dash and zero are three things")
  func emptyDashZero() {
    #expect(CellReading("") == .empty)
    #expect(CellReading(" \u{A0}") == .empty)
    #expect(CellReading("-") == .dash)
    #expect(CellReading("–") == .dash)
    #expect(CellReading("0").amount?.isZero == true)
    #expect(CellReading("Toplam") == .words)
  }

  @Test(
    "rounds half away from zero",
    arguments: [
      (Amount(scaled: 12345, decimals: 2), 1, "123,5"), (Amount(scaled: 12344, decimals: 2), 1, "123,4"),
      (Amount(scaled: -12345, decimals: 2), 1, "-123,5"), (Amount(scaled: 15, decimals: 1), 0, "2"),
      (Amount(scaled: 5, decimals: 0), 2, "5,00"),
    ])
  func rounds(amount: Amount, places: Int, expected: String) {
    #expect(amount.rounded(toDecimals: places)?.turkish == expected)
  }

  @Test("equal values may be written differently")
  func sameValue() {
    #expect(Amount(scaled: 1000, decimals: 0).isSameValue(as: Amount(scaled: 100_000, decimals: 2)))
    #expect(!Amount(scaled: 1000, decimals: 0).isSameValue(as: Amount(scaled: 100_001, decimals: 2)))
  }
}

/// A small generator with a seed, so that a failing case comes back.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
