import DocumentReader
import ReportModel
import ReportValidator
import Testing

/// Indicators of which less is better, on anybody's page.
@Suite("Falling indicators")
struct FallingIndicatorTests {
  private static let rising = [
    "Eğitim sayısı|10|9|90|Hedeflenen Değere Kısmen Ulaşıldı", "Denetim sayısı|50|60|120|Hedeflenen Değer Aşıldı",
    "Kurs sayısı|40|40|100|Hedeflenen Değere Ulaşıldı",
  ]

  /// What is told of a table of rising indicators with one more row.
  private func told(_ row: String, _ heading: String = "Gerçekleşme") throws -> [String] {
    try DocumentFixture.check(
      DocumentFixture.table(
        "Gösterge|Hedef|\(heading)|Gerçekleşme Oranı (%)|Durum", (Self.rising + [row]))
    ).findings.filter { $0.severity > .note }.map {
      "\($0.code.text) \($0.shown ?? "") \($0.computed ?? "")"
    }
  }

  @Test(
    "a target by the outcome, or a status by it, is no mistake where less is better",
    arguments: [
      "Şikâyet sayısı|200|120|166,67|Hedeflenen Değer Aşıldı", "Şikâyet sayısı|200|120|60|Hedeflenen Değer Aşıldı",
      "Ortalama bekleme süresi (dk)|15|18|83,33|Hedeflenen Değere Kısmen Ulaşıldı",
      "Ziyaretçi sayısı|200|120|166,67|Hedeflenen Değer Aşıldı", "Eğitim süresi|200|240|120|Hedeflenen Değer Aşıldı",
    ])
  func noAccusation(_ row: String) throws { #expect(try told(row).isEmpty) }

  @Test("a slip in the rate or the wrong status of one is told")
  func slips() throws {
    #expect(
      try told("Şikâyet sayısı|200|120|166,76|Hedeflenen Değer Aşıldı") == ["ORN001 166,76 166,67"])
    #expect(
      try told("Şikâyet sayısı|200|120|166,67|Hedeflenen Değere Ulaşılamadı")
        == ["GOS002 Hedeflenen Değere Ulaşılamadı Hedeflenen Değer Aşıldı"])
  }

  @Test("without a word or a figure for it, less is not better")
  func rising() throws {
    #expect(
      try told("Ziyaretçi sayısı|200|120|60|Hedeflenen Değer Aşıldı")
        == ["GOS002 Hedeflenen Değer Aşıldı Hedeflenen Değere Ulaşılamadı"])
    #expect(
      try told("Ziyaretçi sayısı|200|120|60|Hedeflenen Değer Aşıldı", "Gerçekleşen Değer").count == 1)
  }

  @Test("statuses that are not the guide's have bands of their own")
  func otherStatuses() throws {
    let rows = ["Eğitim sayısı|10|9|Ulaşılamadı", "Denetim sayısı|50|60|Ulaşıldı", "Kurs sayısı|40|40|Ulaşıldı"]
    let report = try DocumentFixture.check(DocumentFixture.table("Gösterge|Hedef|Gerçekleşme|Durum", rows))
    #expect(report.findings.allSatisfy { $0.severity == .note })
  }
}
