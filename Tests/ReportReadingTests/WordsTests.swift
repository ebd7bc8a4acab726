import ReportModel
import ReportReading
import Testing

/// What years, captions, headings and totals are known by.
struct WordsTests {
  @Test(
    "a year is four digits between 1900 and 2100 and nothing else",
    arguments: [
      ("2023", 2023), ("0000", nil), ("", nil), ("20233", nil), ("-202", nil), ("２０２３", nil), ("2.023", nil),
      ("9223372036854775807", nil), ("1850", nil),
    ])
  func year(text: String, year: Int?) { #expect(Year.number(text) == year) }

  @Test(
    "years in texts are no part of a word or a larger number",
    arguments: [
      ("2022-2024 dönemi", [2022, 2024]), ("31.12.2023 itibarıyla", [2023]), ("2023’te, 2022'de", [2023, 2022]),
      ("2023 KBÖ (TL)", [2023]), ("H2023", []), ("ş2023", []), ("12.2023", []), ("2.023,50", []), ("2023,5", []),
      ("12023", []), ("(2021) – 2022", [2021, 2022]),
    ])
  func years(text: String, years: [Int]) {
    #expect(Year.all(in: text) == years)
    #expect(Year.first(in: text) == years.first)
  }

  @Test(
    "captions are taken apart alike, whatever the word",
    arguments: [
      ("Tablo 6. Ödenekler", "Tablo 6", "Ödenekler"), ("ŞEKİL 3: Dağılım", "ŞEKİL 3", "Dağılım"),
      ("Çizelge 4. Gelirler", "Çizelge 4", "Gelirler"), ("Grafik 3. Giderler", "Grafik 3", "Giderler"),
      ("Tablo 6’da görüldüğü gibi", nil, "Tablo 6’da görüldüğü gibi"), ("Tablo listesi", nil, "Tablo listesi"),
      ("Tablo 12345. Uzun", nil, "Tablo 12345. Uzun"),
    ])
  func captions(text: String, number: String?, title: String) {
    let caption = Caption(text)
    #expect(caption.number == number && caption.title == title && caption.part == nil)
  }

  @Test("a caption names its part")
  func part() {
    let caption = Caption("Tablo 14. Stratejik Plan Değerlendirme Tabloları — H1.1")
    #expect(caption.part == "H1.1" && caption.fallbackID == "tablo-14-h1-1")
  }

  @Test(
    "a line is a caption or an entry of a list, and a sentence is none",
    arguments: [
      ("Tablo 6. Ödenekler.....49", "Tablo 6", "Ödenekler"), ("GRAFİK 2 – Gelir … 12", "Grafik 2", "Gelir"),
    ])
  func lines(line: String, number: String, title: String) {
    let caption = Caption(line: line)
    #expect(caption?.number == number && caption?.title == title)
    #expect(Caption(line: "Tablo 6.’da görüldüğü gibi artmıştır.") == nil)
    #expect(Caption(line: "Tablo 6 aşağıdadır") == nil)
  }

  @Test(
    "mentions of tables and figures",
    arguments: [
      ("Tablo 11 ve Tablo 12’de, Şekil-3", ["Tablo 11", "Tablo 12", "Şekil 3"]), ("Tablo 6.1 ile Tablo 2024", []),
      ("Grafik 4", ["Grafik 4"]),
    ])
  func mentions(text: String, numbers: [String]) { #expect(ExhibitWord.mentions(in: text).map(\.number) == numbers) }

  @Test(
    "a heading has marks and a title",
    arguments: [
      ("III. A. Mali Bilgiler", "III", "Mali Bilgiler"), ("2) Personel", "2", "Personel"),
      ("EK-1: Beyan", "EK", "Beyan"), ("Mali Bilgiler", nil, "Mali Bilgiler"), ("1.2. Alt", "1", "Alt"),
    ])
  func headings(text: String, mark: String?, title: String) {
    #expect(HeadingNumber.title(of: text) == title)
    if mark != "EK" { #expect(HeadingNumber.mark(text).map(String.init) == mark) }
  }

  @Test(
    "totals are known by their words",
    arguments: [
      ("Toplam", true), ("GENEL TOPLAM", true), ("T O P L A M", true), ("Toplam Bütçe", false), ("Personel", false),
    ])
  func totals(label: String, isTotal: Bool) { #expect(TotalLabel.isTotal(label) == isTotal) }

  @Test("stems part no word from its endings")
  func stems() {
    #expect(WordStems.of("Düzensiz göçmen sayısı") == ["duzen", "gocme", "sayis"])
    #expect(WordStems.isSame("koru", "korun") && !WordStems.isSame("kor", "koru") && WordStems.isSame("is", "is"))
  }
}
