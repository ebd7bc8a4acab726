import ReportModel
import ReportValidator
import Testing

@Suite("Reasons of deviations")
struct DeviationRuleTests {
  private func card(_ number: Int, _ score: Int, reason: String) -> String {
    """
    **Tablo \(number). Kart \(number)**

    |  |  |  |  |  |  |
    | --- | --- | --- | --- | --- | --- |
    | H\(number) Performansı | %\(score) |  |  |  |  |
    | Hedefe İlişkin Sapmanın Nedeni | \(reason) |  |  |  |  |
    | Performans Göstergesi | Hedefe Etkisi (%) | Başlangıç (A) | Hedef (B) | Gerçekleşme (C) | (C-A)/(B-A) |
    | PG\(number): Gösterge | %100 | 0 | 100 | \(score) | %\(score) |
    """
  }

  private func codes(_ cards: [String]) throws -> [String] {
    try DocumentFixture.codes(cards.joined(separator: "\n\n") + "\n")
  }

  private let reason =
    "Dış etkenler yüzünden planlanan kursların bir bölümü ertelenmiş, öğrenciler gelecek yıla aktarılmıştır"

  @Test("GOS011: a goal below 100 whose reason is empty, or denied")
  func unexplained() throws {
    let first = card(1, 90, reason: "Salgın nedeniyle kurslar ertelenmiştir")
    #expect(try codes([first, card(2, 80, reason: "Talep az olmuştur")]) == [])
    #expect(try codes([first, card(2, 80, reason: "")]) == ["GOS011"])
    #expect(try codes([first, card(2, 80, reason: "-")]) == ["GOS011"])
    #expect(try codes([first, card(2, 80, reason: "Hedefte sapma yoktur")]) == ["GOS011"])
    #expect(try codes([first, card(2, 100, reason: "")]) == [])
    #expect(try codes([first, card(2, 100, reason: "Hedefte sapma yoktur")]) == [])
  }

  @Test("GOS011: a goal whose card shows no indicators owes its reason too")
  func withoutIndicators() throws {
    func alone(_ score: Int, _ reason: String) -> String {
      card(2, score, reason: reason).split(separator: "\n").dropLast(2).joined(separator: "\n")
    }
    let first = card(1, 90, reason: "Salgın nedeniyle kurslar ertelenmiştir")
    #expect(try codes([first, alone(100, "Sapma yoktur")]) == [])
    #expect(try codes([first, alone(70, "Talep az olmuştur")]) == [])
    #expect(try codes([first, alone(70, "Sapma yoktur")]) == ["GOS011"])
  }

  @Test("cards of a form that gives no reasons at all are left alone")
  func otherForm() throws {
    #expect(try codes([card(1, 90, reason: ""), card(2, 80, reason: "")]) == [])
  }

  @Test("GOS012: a reason that was copied word by word")
  func copied() throws {
    #expect(try codes([card(1, 90, reason: reason), card(2, 80, reason: reason)]) == ["GOS012"])
    #expect(try codes([card(1, 90, reason: reason), card(2, 80, reason: reason + " ve azalmıştır")]) == [])
  }

  @Test("GOS014: an outcome beyond twice its target is told, once for all")
  func farBeyond() throws {
    func form(_ outcome: Int) -> String {
      let head = "Gösterge | Hedeflenen Değer | 1. Üç Aylık | 2. Üç Aylık | 3. Üç Aylık | 4. Üç Aylık | Yılsonu Değeri"
      let rule = Array(repeating: "---", count: 7).joined(separator: " | ")
      let rows = (1...2).map { "| Ulaşılan \($0). kişi sayısı | 100 | 10 | 20 | 30 | \(outcome - 60) | \(outcome) |" }
      return "Tablo 11. Form-3\n\n| \(head) |\n| \(rule) |\n" + rows.joined(separator: "\n") + "\n"
    }
    #expect(try DocumentFixture.codes(form(200)) == [])
    let findings = try DocumentFixture.check(form(201)).findings
    #expect(findings.map(\.code.text) == ["GOS014"])
    #expect(findings[0].notes.count == 2)
    #expect(findings[0].severity == .note)
  }
}
