import ReportModel
import ReportReading

/// A section that the form of a report prescribes.
package struct MandatedHeading: Sendable {
  /// As the form words it.
  package var title: String
  /// Beginnings of the words any wording of it has.
  package var stems: [String]
  var isMain = false

  init(_ title: String, _ stems: String, isMain: Bool = false) {
    self.title = title
    self.stems = stems.split(separator: " ").map(String.init)
    self.isMain = isMain
  }

  func matches(_ heading: DocumentOutline.Heading) -> Bool {
    stems.allSatisfy { stem in heading.stems.contains { $0.hasPrefix(stem) } }
  }
}

extension ReportProfile {
  /// The sections in their order.
  ///
  /// > Source: article 18 and annex 1 of the activity report regulation of 2006; the forms of the
  /// > Strateji ve Bütçe Başkanlığı for 2021 and after; Performans Programı Hazırlama Rehberi (2009).
  package var headings: [MandatedHeading] {
    switch self {
    case .programBudget:
      Self.beginning + [
        MandatedHeading("Program, Alt Program ve Faaliyet Bilgileri", "progr alt faali"),
        MandatedHeading("Performans Sonuçlarının Değerlendirilmesi", "perfo sonuc deger"),
        MandatedHeading("Stratejik Planın Değerlendirilmesi", "strat plan deger"),
        MandatedHeading("Performans Bilgi Sisteminin Değerlendirilmesi", "perfo bilgi siste"),
      ] + Self.end
    case .performanceBased:
      Self.beginning + [
        MandatedHeading("Faaliyet ve Proje Bilgileri", "faali proje"),
        MandatedHeading("Performans Sonuçları Tablosu", "perfo sonuc tablo"),
        MandatedHeading("Performans Sonuçlarının Değerlendirilmesi", "perfo sonuc deger"),
        MandatedHeading("Performans Bilgi Sisteminin Değerlendirilmesi", "perfo bilgi siste"),
      ] + Self.end
    case .performanceProgramme:
      [
        MandatedHeading("GENEL BİLGİLER", "genel bilgi", isMain: true),
        MandatedHeading("Yetki, Görev ve Sorumluluklar", "yetki gorev sorum", isMain: true),
        MandatedHeading("Teşkilat Yapısı", "teski yapi"),
        MandatedHeading("Fiziksel Kaynaklar", "fizik kayna"),
        MandatedHeading("İnsan Kaynakları", "insan kayna"),
        MandatedHeading("PERFORMANS BİLGİLERİ", "perfo bilgi", isMain: true),
        MandatedHeading("Temel Politika ve Öncelikler", "temel polit oncel", isMain: true),
        MandatedHeading("Amaç ve Hedefler", "amac hedef", isMain: true),
        MandatedHeading("Performans Hedef ve Göstergeleri ile Faaliyetler", "perfo hedef goste"),
        MandatedHeading("İdarenin Toplam Kaynak İhtiyacı", "topla kayna ihtiy", isMain: true),
      ]
    }
  }

  private static let beginning = [
    MandatedHeading("GENEL BİLGİLER", "genel bilgi", isMain: true),
    MandatedHeading("Misyon ve Vizyon", "misyo vizyo"),
    MandatedHeading("Yetki, Görev ve Sorumluluklar", "yetki gorev sorum"),
    MandatedHeading("İdareye İlişkin Bilgiler", "ilisk bilgi"),
    MandatedHeading("AMAÇ ve HEDEFLER", "amac hedef", isMain: true),
    MandatedHeading("Temel Politikalar ve Öncelikler", "temel polit oncel"),
    MandatedHeading("FAALİYETLERE İLİŞKİN BİLGİ ve DEĞERLENDİRMELER", "faali ilisk bilgi deger", isMain: true),
    MandatedHeading("Mali Bilgiler", "mali bilgi"),
    MandatedHeading("Bütçe Uygulama Sonuçları", "butce uygul sonuc"),
    MandatedHeading("Temel Mali Tablolara İlişkin Açıklamalar", "temel mali tablo"),
    MandatedHeading("Mali Denetim Sonuçları", "mali denet sonuc"),
    MandatedHeading("Performans Bilgileri", "perfo bilgi"),
  ]

  private static let end = [
    MandatedHeading(
      "KURUMSAL KABİLİYET ve KAPASİTENİN DEĞERLENDİRİLMESİ", "kurum kabil kapas", isMain: true),
    MandatedHeading("Üstünlükler", "ustun"),
    MandatedHeading("Zayıflıklar", "zayif"),
    MandatedHeading("ÖNERİ ve TEDBİRLER", "oner tedbi", isMain: true),
    MandatedHeading("İç Kontrol Güvence Beyanı", "kontr guven beyan"),
    MandatedHeading("Mali Hizmetler Birim Yöneticisinin Beyanı", "mali hizme birim beyan"),
  ]
}
