import ReportModel
import Testing

@Suite("Turkish letters")
struct TurkishTextTests {
  @Test(
    "case follows Turkish",
    arguments: [
      ("diyarbakır", "DİYARBAKIR"), ("ığdır", "IĞDIR"), ("içişleri", "İÇİŞLERİ"), ("istanbul", "İSTANBUL"),
    ])
  func cases(lower: String, upper: String) {
    #expect(TurkishText.uppercased(lower) == upper)
    #expect(TurkishText.lowercased(upper) == lower)
    #expect(!TurkishText.lowercased(upper).unicodeScalars.contains("\u{307}"))
  }

  @Test(
    "a label's key is ASCII, whatever form its letters come in",
    arguments: [
      ("İçişleri Bakanlığı", "icisleri-bakanligi"), ("Gerçekleşme/Ödenek (%)", "gerceklesme-odenek"),
      ("T O P L A M", "t-o-p-l-a-m"), ("önceki kbö", "onceki-kbo"), ("s\u{327}ube", "sube"), ("", ""), ("—", ""),
      ("H1.1", "h1-1"), ("Hâl", "hal"),
    ])
  func keys(label: String, key: String) {
    #expect(TurkishText.asciiKey(label) == key)
    #expect(TurkishText.asciiKey(key) == key)
  }

  @Test("names the nearest known word, and none when all are far")
  func nearest() {
    #expect(TurkishText.nearest(to: "balık", among: ["başlık", "tür", "notlar"]) == "başlık")
    #expect(TurkishText.nearest(to: "gosterge", among: ["gösterge", "hedef"]) == "gösterge")
    #expect(TurkishText.nearest(to: "xyzw", among: ["başlık", "satırlar"]) == nil)
  }

  @Test("rows get keys that stay the same when others come and go")
  func rowKeys() {
    var keys = RowKeys()
    #expect(keys.key(forLabel: "Personel", parent: nil) == "personel")
    #expect(keys.key(forLabel: "Personel", parent: "merkez") == "merkez.personel")
    #expect(keys.key(forLabel: "Personel", parent: "merkez") == "personel~2")
    #expect(keys.key(forLabel: "", parent: nil) == "satir")
  }
}
