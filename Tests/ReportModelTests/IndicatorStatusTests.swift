import ReportModel
import Testing

@Suite("Indicator status")
struct IndicatorStatusTests {
  @Test(
    "the verdict is made on exact values",
    arguments: [
      ("79,99", "100", IndicatorStatus.notReached), ("80", "100", .partlyReached), ("99,996", "100", .partlyReached),
      ("100", "100", .reached), ("100,00", "100", .reached), ("100,001", "100", .exceeded), ("0", "2", .notReached),
    ])
  func verdict(outcome: String, target: String, status: IndicatorStatus) throws {
    let outcome = try NumberText.parse(outcome).amount
    let target = try NumberText.parse(target).amount
    #expect(IndicatorStatus(outcome: outcome, target: target) == status)
  }

  @Test("there is no verdict without a target")
  func noTarget() {
    #expect(IndicatorStatus(outcome: Amount(scaled: 5, decimals: 0), target: Amount(scaled: 0, decimals: 0)) == nil)
  }

  @Test(
    "slips of the pen keep their meaning",
    arguments: [
      ("Hedeflenen Değere Aşıldı", IndicatorStatus.exceeded), ("HEDEFLENEN DEĞER AŞILDI", .exceeded),
      ("Hedeflenen Değere Ulaşamadı", .notReached), ("Hedeflenen Değere Ulaşıldı", .reached),
      ("Hedeflenen Değere Kısmen Ulaşıldı", .partlyReached),
    ])
  func printed(text: String, status: IndicatorStatus) {
    #expect(IndicatorStatus(printed: text) == status)
  }

  @Test("other words are no status")
  func unknown() { #expect(IndicatorStatus(printed: "Devam ediyor") == nil) }
}
