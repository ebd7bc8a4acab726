import ReportModel
import ReportValidator
import Testing

@Suite("Names in several tables")
struct NameRuleTests {
  private func tables(_ names: [[String]]) -> String {
    names.enumerated().map { index, names in
      "Tablo \(index + 1). Adlar\n\n| Faaliyet | Tutar |\n| --- | --- |\n"
        + names.enumerated().map { "| \($1) | \($0 + 1)\(index)7.000 |" }.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private func told(_ names: [[String]]) throws -> [String] {
    try DocumentFixture.check(tables(names)).findings.filter { $0.code.text == "MET009" }.map {
      "\($0.shown ?? "") → \($0.computed ?? "")"
    }
  }

  private let usual = "Göçmenlerin Etkin Uluslararası Korunması"
  private let rare = "Göçmenlerin Etkin Uluslararası Koruması"

  @Test("MET009: the rarer of two spellings, one letter or two apart")
  func spelledOtherwise() throws {
    #expect(try told([[usual], [rare]]) == ["\(rare) → \(usual)"])
    #expect(try told([[rare], [usual], [usual]]) == ["\(rare) → \(usual)"])
    #expect(try told([[usual], [usual]]) == [])
    #expect(try told([[usual], ["GÖÇMENLERİN ETKİN ULUSLARARASI KORUNMASI"]]) == [])
  }

  @Test(
    "other things are not one thing",
    arguments: [
      // In one table, another word, another number, too short, two words changed, a list of many alike.
      [["Göçmenlerin Etkin Uluslararası Korunması", "Göçmenlerin Etkin Uluslararası Koruması"]],
      [["Doğu Anadolu Bölge Müdürlüğü Giderleri"], ["Batı Anadolu Bölge Müdürlüğü Giderleri"]],
      [["Yatırım Giderleri Toplamı 2022 Yılı"], ["Yatırım Giderleri Toplamı 2023 Yılı"]],
      [["Mal Alımı Gideri"], ["Mal Alımları Gideri"]],
      [["Tezli Yüksek Lisans Programı Öğrencileri"], ["Tezsiz Yüksek Lisans Programı Öğrencileri"]],
      [["Ücretli İzin Kullanan Personel Sayısı"], ["Ücretsiz İzin Kullanan Personel Sayısı"]],
      [["Genel bütçeden tahsis edilen arsa"], ["Genel bütçeden tahsil edilen arsa"]],
      [["Göçmenlerin Etkin Uluslararası Korunması"], ["Göçmenlere Etkin Uluslararası Koruması"]],
      (1...10).map { ["Karadeniz Bölgesi Kıyı Limanlar\(String(repeating: "a", count: $0 % 5))x\($0) Müdürlüğü"] },
    ])
  func apart(names: [[String]]) throws {
    #expect(try told(names) == [])
  }
}
