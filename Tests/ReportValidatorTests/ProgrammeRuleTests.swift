import ReportModel
import ReportValidator
import Testing

@Suite("Rules of performance programmes")
struct ProgrammeRuleTests {
  private func indicators(_ values: String, _ explanation: String) -> String {
    """
    Performans Göstergeleri — 1.1.1

    |  | Performans Göstergeleri | 2017 | 2018 | 2019 |
    | --- | --- | --- | --- | --- |
    | 1 | Danışma merkezi sayısı (adet) | \(values) |
    |  | Açıklama: \(explanation) |  |  |  |

    """
  }

  @Test("GOS017: what is cumulative does not fall; what is yearly may")
  func cumulative() throws {
    #expect(try DocumentFixture.codes(indicators("4 | 6 | 10", "Kümülatif veridir.")) == [])
    #expect(try DocumentFixture.codes(indicators("4 | 4 | 4", "Kümülatif veridir.")) == [])
    #expect(try DocumentFixture.codes(indicators("4 | 6 | 5", "Kümülatif veridir.")) == ["GOS017"])
    #expect(try DocumentFixture.codes(indicators("4 | 6 | 5", "Yıl bazlı veridir.")) == [])
    #expect(try DocumentFixture.codes(indicators("4 | 6 | 5", "Veri kümülatif değildir.")) == [])
    #expect(try DocumentFixture.codes(indicators("%90 | %95 | 95-100", "Kümülatif veridir.")) == [])
  }

  private func programme(_ first: [String], _ second: [String], _ units: [String]) -> String {
    func table(_ code: String, _ names: [String]) -> String {
      "Faaliyetler — \(code)\n\n|  | Faaliyetler | Kaynak İhtiyacı 2019 (TL) |\n| --- | --- | --- |\n"
        + names.enumerated().map { "| \($0 + 1) | \($1) | 10,00 |\n" }.joined()
        + "|  | Genel Toplam | \(names.count * 10),00 |\n\n"
    }
    return table("1.1.1", first) + table("1.2.1", second)
      + "Tablo 8. Sorumlu Birimler\n\n| FAALİYETLER | SORUMLU BİRİMLER |\n| --- | --- |\n"
      + units.map { "| \($0) | Bir Daire |\n" }.joined()
  }

  @Test("YAP010: every activity has its unit, once")
  func activities() throws {
    let (first, second) = (["Kurs açmak", "Kitap almak"], ["Bina yapmak"])
    #expect(try DocumentFixture.codes(programme(first, second, first + second)) == [])
    #expect(try DocumentFixture.codes(programme(first, second, first)) == ["YAP010"])
    #expect(try DocumentFixture.codes(programme(first, second, first + second + ["Kurs açmak"])) == ["YAP010"])
    // Other things under the same headings.
    #expect(try DocumentFixture.codes(programme(first, second, ["Temizlik", "Güvenlik", "Yemek"])) == [])
  }
}
