import ReportModel
import ReportValidator
import Testing

@Suite("The words of a goal's card")
struct EvaluationRuleTests {
  private func card(_ score: String, _ words: String, goal: String = "", reason: String = "") -> String {
    var lines = ["|  |  |  |  |  |  |", "| --- | --- | --- | --- | --- | --- |"]
    if !goal.isEmpty {
      lines += [
        "| H1 Performansı | \(goal) |  |  |  |  |", "| Hedefe İlişkin Sapmanın Nedeni | \(reason) |  |  |  |  |",
      ]
    }
    let head = "Performans Göstergesi | Hedefe Etkisi (%) | Başlangıç (A) | Hedef (B) | Gerçekleşme (C) | (C-A)/(B-A)"
    lines += [
      "| \(head) |", "| PG1: Gösterge | %100 | 0 | 100 | \(score) | %\(score) |",
      "| İlgililik | Geçen yılın hedefine ulaşılamamıştı. |  |  |  |  |", "| Etkililik | \(words) |  |  |  |  |",
      "| \(head) |", "| PG2: Gösterge | %0 | 0 | 100 | 100 | %100 |", "| Etkililik | |  |  |  |  |",
    ]
    return "Tablo 14. Kartlar\n\n" + lines.joined(separator: "\n") + "\n"
  }

  @Test(
    "GOS015: an indicator of 100 that is said to have failed",
    arguments: [
      "Gösterge hedefine ulaşılamamıştır.", "Performans gösterge değerine ulaşamamıştır.",
      "Hedefe çok yaklaşılmış olmasına rağmen ulaşılmamıştır.", "Hedef değere henüz ulaşılmadı.",
    ])
  func failed(words: String) throws {
    let finding = try #require(try DocumentFixture.check(card("100", words)).findings.first)
    #expect(finding.code.text == "GOS015")
    #expect(finding.severity == .warning)
    #expect(finding.place?.row == "PG1: Gösterge")
    #expect(finding.message.tr.contains(words))
    #expect(try DocumentFixture.codes(card("90", words)) == [])
  }

  @Test(
    "GOS015: one below 100 that is said to have reached its value",
    arguments: ["Gösterge değerine ulaşılmıştır.", "Hedefe ulaştık.", "Değerlere ulaşıldığı değerlendirilmektedir."])
  func reached(words: String) throws {
    #expect(try DocumentFixture.codes(card("90", words)) == ["GOS015"])
    #expect(try DocumentFixture.codes(card("100", words)) == [])
  }

  @Test(
    "words that say how much, both or neither are left alone",
    arguments: [
      "Gösterge değerine kısmen ulaşılmıştır.", "Hedefe büyük ölçüde ulaşılmıştır.", "Hedefin %90’ına ulaşılmıştır.",
      "Hedefe ulaşma düzeyi yüksektir.", "Birinci hedefe ulaşılmış, ikinci hedefe ulaşılamamıştır.",
      "Herhangi bir maliyet ortaya çıkmamıştır.", "Tamamlanan işler 57’ye ulaşmıştır.",
      "Geçmiş yıllarda hedefe ulaşılamamış olmakla birlikte bu yıl başarı sağlanmıştır.",
      "Önceki izleme döneminde hedef değere ulaşılamamıştı; bu yıl çalışmalar tamamlanmıştır.",
      "Hedef değere ulaşılamaması riski bulunmamaktadır.", "Hedef kitleye ulaşılmıştır.",
      "Değere ulaşılamayan bir husus bulunmamaktadır.", "Hedef gruplara ulaşıldı.", "Hedefe ulaşılmış değildir.",
      "Hedefin çok yakınında, neredeyse hedefe ulaşılmıştır.", "Önceki yıl hedefe ulaşılmıştır.",
      "Hedefe ulaşılmış olsaydı maliyet artardı.", "Değerin büyük bölümüne, hedefe ulaşılmıştır.",
    ])
  func undecided(words: String) throws {
    #expect(try DocumentFixture.codes(card("90", words)) == [])
    #expect(try DocumentFixture.codes(card("100", words)) == [])
  }

  @Test("GOS015: a goal of 100 per cent that gives a reason for a deviation")
  func needlessReason() throws {
    func codes(_ reason: String) throws -> [String] {
      try DocumentFixture.codes(card("100", "", goal: "%100", reason: reason))
    }
    #expect(try codes("Hedef yüksek belirlendiğinden performans düşük kalmıştır") == ["GOS015"])
    #expect(try codes("Personel azlığından hedefe ulaşılamamıştır.") == ["GOS015"])
    #expect(try codes("Talep azlığından sapma yaşanmıştır.") == ["GOS015"])
    for none in [
      "", "-", "Hedefte sapma olmamıştır.", "Hedefe ulaşıldığı için sapma yaşanmamıştır", "Yoktur",
      "Hedeften sapma meydana gelmemiştir", "Sapma söz konusu değildir", "Gerek görülmemiştir", "Bulunmamaktadır.",
      "Hedef tam olarak gerçekleştirilmiştir", "Sapma olumlu yöndedir", "N/A",
    ] {
      #expect(try codes(none) == [], "\(none)")
    }
  }

  @Test("99,7 printed as 100 is not all: the words are right")
  func nearlyAll() throws {
    let text = card("100", "Gösterge hedefine ulaşılamamıştır.")
      .replacing("| 0 | 100 | 100 | %100 |", with: "| 0 | 1000 | 997 | %100 |", maxReplacements: 1)
    #expect(try DocumentFixture.codes(text) == [])
  }
}
