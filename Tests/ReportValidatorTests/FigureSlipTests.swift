import ReportModel
import ReportValidator
import Testing

/// Numbers of sentences that are one slip away from the only figure that they can mean, and words of direction.
@Suite("Slips and directions in sentences")
struct FigureSlipTests {
  private static let staff = DocumentFixture.table(
    "Kadro|Personel Sayısı|Oran (%)", ["Memur|200|60,79", "İşçi|129|39,21", "Toplam|329|100"])

  private func told(_ sentence: String, _ code: String = "MET012", table: String = Self.staff) throws -> [String] {
    try DocumentFixture.check("\(sentence)\n\nTablo 2. Kadrolar\n\n\(table)").findings.filter { $0.code.text == code }
      .map {
        "\($0.shown ?? "") \($0.computed ?? "")"
      }
  }

  @Test("a total by the words of its column, and a rate by those of its row")
  func byWords() throws {
    #expect(try told("Kurumumuzda 392 personel görev yapmaktadır.") == ["392 329"])
    #expect(try told("Kurumumuzda 329 personel görev yapmaktadır.").isEmpty)
    #expect(try told("Kadroların %60,97’si memurdur.") == ["%60,97 %60,79"])
    #expect(try told("Kadroların %60,79’u memurdur.").isEmpty)
  }

  @Test("a table named by its number says what was meant")
  func byNumber() throws {
    #expect(try told("Tablo 2’de görüldüğü üzere 392 kişi çalışmaktadır.") == ["392 329"])
    #expect(try told("Tablo 2’de görüldüğü üzere 329 kişi çalışmaktadır.").isEmpty)
    #expect(try told("Tablo 9’da görüldüğü üzere 392 kişi çalışmaktadır.").isEmpty)
  }

  @Test(
    "another noun, another period, a rough number, a short one or one that is far off may be anything",
    arguments: [
      "Kurumumuzda 392 bilgisayar vardır.", "Üçüncü çeyrekte 392 personel görev yapmıştır.",
      "Kurumumuzda yaklaşık 392 personel çalışmaktadır.", "Kurumumuzda 478 personel çalışmaktadır.",
      "Merkezde 210 personel çalışmaktadır.",
    ])
  func other(_ sentence: String) throws {
    #expect(try told(sentence).isEmpty)
  }

  @Test("where several figures are one slip away, none is told")
  func ambiguous() throws {
    let table =
      DocumentFixture.table("Kadro|Personel Sayısı", ["Toplam|329"]) + "\nTablo 3. Kadrolar\n\n"
      + DocumentFixture.table("Kadro|Personel Sayısı", ["Toplam|393"])
    #expect(try told("Kurumumuzda 392 personel görev yapmaktadır.", table: table).isEmpty)
  }

  // MARK: Directions

  @Test(
    "a rise that is a fall",
    arguments: [
      "Personel sayısı 340 iken 329 kişiye yükselmiştir.", "Personel sayısı 340’tan 329’a yükselmiştir.",
      "Sayı 2021 yılında 340 iken 2022 yılında 329 olmuş, yani artmıştır.", "Oran %12,5 iken %12,4’e çıkmıştır.",
      "Sayı 329 kişiden 340 kişiye düşmüştür.", "2022 yılında 329, 2021 yılında 340 olan sayı artmıştır.",
    ])
  func wrongDirection(_ sentence: String) throws { #expect(try told(sentence, "MET013").count == 1) }

  @Test(
    "what the numbers bear out, or what may be meant otherwise",
    arguments: [
      "Personel sayısı 340 iken 329 kişiye düşmüştür.", "Sayı 329’dan 340’a yükselmiştir.",
      "Sayı 340 iken 329 olmuş, artmamıştır.", "Sayı 340 ve 329 artmıştır.",
      "Sayı 340 iken 329 olmuş, gider 5 artmıştır.", "340 iken 329 olan sayının artması beklenmiş, azalmıştır.",
      "2022 yılında 329, 2021 yılında 340 olan sayı azalmıştır.", "Sayı 340 iken 340’a yükselmiştir.",
    ])
  func rightDirection(_ sentence: String) throws { #expect(try told(sentence, "MET013").isEmpty) }
}
