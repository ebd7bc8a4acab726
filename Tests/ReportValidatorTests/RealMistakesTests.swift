import DocumentReader
import Foundation
import ReportModel
import ReportValidator
import Testing

/// What is wrong in two published documents, found by reading them by hand first.
@Suite("The mistakes of two published documents")
struct RealMistakesTests {
  struct Mistake: CustomStringConvertible, Sendable {
    var rule: String
    /// Part of the address; enough to know the cell by.
    var address: String
    var shown: String
    var cause: CauseKind?

    init(_ rule: String, _ address: String, _ shown: String, _ cause: CauseKind? = nil) {
      self.rule = rule
      self.address = address
      self.shown = shown
      self.cause = cause
    }

    var description: String { "\(rule) \(address) \(shown)" }

    func matches(_ finding: Finding) -> Bool {
      finding.code.text == rule && finding.place?.address?.description.contains(address) == true
        && finding.shown == shown && (cause == nil || finding.cause?.kind == cause)
    }
  }

  /// Tablo 1: the floors come to 12.287, or to 17.692 where each is counted. Tablo 5: the rates are cut off, not rounded (99,51, 99,50, 73,60 …).
  static let report2023 = [
    Mistake("TOP012", "fiziki-alan/merkez-bina-toplam-alani/kapasite", "16.368 m2"),
    Mistake("ORN002", "butce-gerceklesme/", "99,50"),
    // Tablo 6 and 7: the eleven rows and the seven programmes sum to one lira more than the total.
    Mistake("TOP003", "faaliyet-odenek/genel-toplam/harcama", "16.527.630.426"),
    Mistake("TOP003", "birim-odenek/genel-toplam/harcama", "16.527.630.426"),
    // Form-3 against Form-4: statuses in words the guide does not have.
    Mistake(
      "GOS004", "gecici-koruma-kapsaminda-kayitlari-guncellenen-yabanci-sayisi/durum", "Hedeflenen Değere Aşıldı"),
    Mistake("GOS004", "gerceklestirilen-hizmet-ici-egitim-sayisi/durum", "Hedeflenen Değere Aşıldı"),
    Mistake("GOS004", "sonuclandirilan-on-izne-tabi-vize-sayisi/durum", "Hedeflenen Değere Ulaşamadı"),
    Mistake("GOS004", "tespit-edilen-ozel-ihtiyac-sahibi-sayisi/durum", "Hedeflenen Değere Ulaşamadı"),
    Mistake("GOS004", "sinir-disi-edilen-yabanci-sayisi/durum", "Hedeflenen Değere Aşıldı"),
    // 12 of 7 is 171,43.
    Mistake("ORN003", "mali-destek-saglanan-ve-tamamlanan-proje-sayisi/oran", "171,42", .otherRounding),
    // 0,4100 and 7,1200 beside whole numbers.
    Mistake("ORN006", "magdurlarin-tanimlanan-magdurlara-orani/1-uc-aylik", "0,4100"),
    Mistake("ORN006", "gonullu-ve-guvenli-geri-donuslerdeki-artis/1-uc-aylik", "7,1200"),
    // Sentences: from 29 to 52 is no growth by %111; from 220.000 to 188.306 no fall by %15; the first quarter had
    // 18.220 places, not 15.710; the goal reached %91, not %85.
    Mistake("MET002", "gerceklestirilen-hizmet-ici-egitim-sayisi/yilsonu", "%111"),
    Mistake("MET003", "sonuclandirilan-on-izne-tabi-vize-sayisi/yilsonu", "%15"),
    Mistake("MET002", "baskanliga-bagli-geri-gonderme-merkezlerinin-toplam-kapasitesi/1-uc-aylik", "15.710"),
    Mistake("MET002", "hedef-kartlari.h1-1/performans/etki", "%85"),
    // In June alone 3 projects, in its quarter none; 20.540 places at the end of 2022, 18.000 when 2023 began.
    Mistake("MET002", "mali-destek-saglanan-ve-tamamlanan-proje-sayisi/2-uc-aylik", "3"),
    Mistake("MET002", "geri-gonderme-merkezlerinin-toplam-kapasitesi/onceki-deger", "18.000"),
    // 109,65 and 148,62 cut off.
    Mistake("MET008", "gecici-koruma-kapsaminda-kayitlari-guncellenen-yabanci-sayisi/oran", "%109"),
    Mistake("MET008", "magdurlarin-tanimlanan-magdurlara-orani/oran", "%148"),
    // 21 centres all year and none in its last quarter.
    Mistake("GOS016", "kurulan-goc-danisma-merkezi-sayisi/4-uc-aylik", "0"),
    // One indicator in two spellings, one activity too.
    Mistake("MET009", "program-bilgileri", "Göçmenlerin Etkin Uluslararası Koruması"),
    Mistake("MET001", "siginma-evi-sayisi/ad", "Sığınma evi sayısı"),
    // Goal cards: C/B in place of (C-A)/(B-A).
    Mistake("GOS005", "h1-1/pg1-1-3/performans", "%95", .otherFormula),
    Mistake("GOS005", "h1-1/pg1-1-5/performans", "%64", .otherFormula),
    Mistake("GOS005", "h4-2/pg4-2-2/performans", "%67", .otherFormula),
    Mistake("GOS005", "h4-3/pg4-3-3/performans", "%73", .otherFormula),
    Mistake("GOS005", "h5-2/pg5-2-3/performans", "%55", .otherFormula),
    // 5 of 9 is 55,6; the weighted scores sum to 88,75; a goal of %94 gives no reason.
    Mistake("ORN003", "h6-3/pg6-3-1/performans", "%55,5", .otherRounding),
    Mistake("GOS007", "h5-2/performans/etki", "%90"), Mistake("GOS007", "h6-3/performans/etki", "%94"),
    // Goals whose scores are right only with the wrong ones of their indicators: 90,20 at most, and 88.
    Mistake("GOS007", "h1-1/performans/etki", "%91"), Mistake("GOS007", "h4-2/performans/etki", "%90"),
    // Words that say the contrary of the score.
    Mistake("GOS015", "h5-2/pg5-2-2/performans", "%100"), Mistake("GOS015", "h5-4/pg5-4-3/performans", "%100"),
    Mistake("GOS015", "h6-3/pg6-3-2/performans", "%100"), Mistake("GOS015", "h6-1/performans/etki", "%100"),
    Mistake("GOS011", "h6-2/performans/etki", "%94"),
    // Told once for all: weights that are not 100, scores without a starting value, scores capped at 100.
    Mistake("GOS008", "h1-1/performans/etki", "%91"), Mistake("GOS008", "h1-3/pg1-3-1/performans", "%100"),
    Mistake("GOS006", "h1-3/pg1-3-2/performans", "%100"),
    // More than twice their targets: four indicators, 20.260 of 7.500 among them.
    Mistake("GOS014", "gerceklestirilen-hizmet-ici-egitim-sayisi/yilsonu", "52"),
  ]

  static let programme2019 = [
    // 1.652 in the sentence, 284 + 1.366 = 1.650 in the table; 76 + 869 = 945, and only so is the whole 10.796.
    Mistake("MET002", "tablo-2/toplam/dolu-kadro", "1.652"),
    Mistake("TOP001", "tablo-2/toplam/gecici-personel", "943", .digitChanged),
    // Three activities cost one thing in their target's table and their sheet, another in the summary.
    Mistake("CAP001", "sinir-disi-ile-gonullu", "57.750.000,00"),
    Mistake("CAP001", "dil-meslek-ve-hobi-kurslarindan", "200.000,00"),
    Mistake("CAP001", "kurullarin-sekretarya-hizmetlerinin", "100.000,00"),
    // So the sheets sum to more than the whole need.
    Mistake("TOP001", "tablo-7/mal-ve-hizmet-alim-giderleri/faaliyet-toplami", "77.874.000,00"),
    // A target without its total, another without its share.
    Mistake("TOP001", "tablo-6/performans-hedefleri-maliyetleri-toplami/toplam-tl", "2.259.398.000,00"),
    Mistake("ORN005", "tablo-6/13/toplam-pay", ""),
  ]

  private static func findings(_ path: String) throws -> [Finding] {
    var url = URL(filePath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    let bytes = [UInt8](try Data(contentsOf: url.appending(path: path)))
    let document = try readDocument(bytes, path: path, syntax: DocumentSyntax(path: path, bytes: bytes))
    return checkDocument(document).findings.flatMap { [$0] + $0.consequences }
  }

  @Test("all of 2023 are found, with their causes, and nothing else")
  func activityReport() throws {
    let findings = try Self.findings("Output/2023/rapor.html")
    for mistake in Self.report2023 { #expect(findings.contains(where: mistake.matches), "\(mistake)") }
    let others = findings.filter { finding in !Self.report2023.contains { $0.matches(finding) } }
    #expect(others.map(\.message.tr) == [])
  }

  @Test("all of 2019 are found, with their causes, and nothing else worse than a note")
  func performanceProgramme() throws {
    let findings = try Self.findings("Tests/ReportValidatorTests/Fixtures/performans-programi-2019.html")
    for mistake in Self.programme2019 { #expect(findings.contains(where: mistake.matches), "\(mistake)") }
    let others = findings.filter { finding in
      finding.severity > .note && !Self.programme2019.contains { $0.matches(finding) }
    }
    // The whole 10.796 contradicts 943 once more, and the missing total is missed by name.
    #expect(others.map(\.code.text).sorted() == ["TOP004", "TOP010"])
  }
}
