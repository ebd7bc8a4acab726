import ReportModel
import ReportValidator
import Testing

@Suite("CAP: one value in several tables")
struct TieRuleTests {
  private func tables(_ second: String) -> String {
    """
    # 2023 Yılı Raporu

    Tablo 6. Faaliyet

    | PROGRAM | Ödenek (TL) | Gerçekleşme (TL) |
    | --- | ---: | ---: |
    | A | 100 | 90 |
    | GENEL TOPLAM | 100 | 90 |

    Tablo 7. Birim

    | BİRİM | Ödenek (TL) | Gerçekleşme (TL) |
    | --- | ---: | ---: |
    | X | 100 | \(second) |
    | GENEL TOPLAM | 100 | \(second) |

    Tablo 4. Ekonomik

    | KOD | AÇIKLAMA | 2024 KBÖ |
    | --- | --- | ---: |
    | 1 | Personel | 700 |
    |  | Toplam | 700 |
    """
  }

  @Test("CAP001: grand totals agree across classifications, other years left aside")
  func grandTotals() throws {
    #expect(try DocumentFixture.codes(tables("90")) == [])
    let findings = try DocumentFixture.check(tables("92")).findings
    #expect(findings.map(\.code.text) == ["CAP001"])
    #expect(findings.first?.place?.table == "Tablo 7")
    #expect(findings.first?.message.tr.contains("Tablo 6") == true)
    #expect(try DocumentFixture.codes(tables("91")) == [], "a lira apart, both rounded")
  }

  @Test("the value most tables show is taken for right")
  func majority() throws {
    let three =
      tables("92")
      + "\n\nTablo 5. Bütçe\n\n| KOD | AD | HARCAMA |\n| --- | --- | ---: |\n| 1 | P | 92 |\n|  | Toplam | 92 |\n"
    let findings = try DocumentFixture.check(three).findings
    #expect(findings.map(\.code.text) == ["CAP001"])
    #expect(findings.first?.place?.table == "Tablo 6")
  }

  static let form3 = """
    | Sıra | Gösterge Adı | Hedeflenen Gösterge Değeri | 1. Üç Aylık | 2. Üç Aylık | 3. Üç Aylık | 4. Üç Aylık | Yılsonu Değeri | Gerçekleşme Oranı (%) | Gerçekleşme Durumu |
    | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |

    """
  static let form4 = """


    Tablo 13. Form-4

    | Performans Göstergesi | Hedeflenen Gösterge Değeri | Yılsonu Gerçekleşme Değeri | Gerçekleşme Durumu |
    | --- | ---: | ---: | --- |

    """

  private func forms(
    name: String = "Eğitim sayısı", value: String = "52", status: String = "Hedeflenen Değer Aşıldı",
    printed: String = "Hedeflenen Değer Aşıldı"
  ) -> String {
    Self.form3 + "| 1 | Eğitim sayısı | 25 | 8 | 2 | 14 | 28 | 52 | 208,00 | \(printed) |" + Self.form4
      + "| \(name) | 25 | \(value) | \(status) |\n"
  }

  @Test("CAP001, GOS003, GOS004, MET001: Form-4 repeats Form-3")
  func indicatorForms() throws {
    // 52 is more than twice 25, which is told besides.
    func codes(_ text: String) throws -> [String] { try DocumentFixture.codes(text).filter { $0 != "GOS014" } }
    #expect(try codes(forms()) == [])
    #expect(try codes(forms(value: "53")) == ["CAP001"])
    #expect(try codes(forms(name: "Eğitim Sayısı")) == [], "case is tolerated")
    #expect(try codes(forms(name: "Eğıtim sayısı")) == ["MET001"])
    #expect(try codes(forms(printed: "Hedeflenen Değere Aşıldı")) == ["GOS004"])
    #expect(try codes(forms(status: "Hedeflenen Değere Ulaşıldı")) == ["GOS002", "GOS003"])
  }
}

@Suite("ORN: percentages")
struct RatioRuleTests {
  private func table(_ percent: String, spent: String = "1.304.171", total: String = "1.347.000") -> String {
    """
    | BİRİM | Yılsonu Toplam Ödenek (TL) | Gerçekleşme (TL) | Gerçekleşme/Toplam Ödenek (%) |
    | --- | ---: | ---: | ---: |
    | A | \(total) | \(spent) | \(percent) |
    | B | 300 | 150 | 50 |
    | C | 700 | 500 | 71 |
    | D | 3.000 | 2.000 | 67 |
    """
  }

  @Test("ORN001: a percentage that fits no rounding of its figures")
  func wrong() throws {
    #expect(try DocumentFixture.codes(table("97")) == [])
    #expect(try DocumentFixture.codes(table("98")) == ["ORN001"])
    #expect(try DocumentFixture.codes(table("4.818", spent: "52.468.820", total: "1.089.000")) == ["TOP008"])
  }

  @Test("ORN003: one cell truncated in a rounded column")
  func otherMode() throws {
    let findings = try DocumentFixture.check(table("96")).findings
    #expect(findings.map(\.code.text) == ["ORN003"])
    #expect(findings.first?.computed == "97")
    #expect(findings.first?.severity == .warning)
  }

  @Test("ORN002: a whole column truncated is one note")
  func truncatedColumn() throws {
    let text = """
      | BİRİM | TOPLAM ÖDENEK | HARCAMA | GERÇEKLEŞME (%) |
      | --- | ---: | ---: | ---: |
      | A | 3,00 | 2,00 | 66,66 |
      | B | 7,00 | 5,00 | 71,42 |
      | C | 2,00 | 1,00 | 50 |
      """
    #expect(try DocumentFixture.codes(text) == ["ORN002"])
    #expect(try DocumentFixture.codes(text.replacing("71,42", with: "71,43")) == ["ORN003"])
  }

  @Test("ORN004, ORN005: a base of zero prints a dash, any other base a number")
  func noBase() throws {
    #expect(try DocumentFixture.codes(table("-", spent: "0", total: "0")) == [])
    #expect(try DocumentFixture.codes(table("0", spent: "0", total: "0")) == ["ORN004"])
    #expect(try DocumentFixture.codes(table("-")) == ["ORN005"])
  }

  @Test("growth compares the later amount with the earlier")
  func growth() throws {
    func text(_ percent: String) -> String {
      """
      | KOD | AÇIKLAMA | 2022 KBÖ | 2023 KBÖ | ARTIŞ(%) |
      | --- | --- | ---: | ---: | ---: |
      | 1 | Personel | 1.132.970.000,00 | 2.109.980.000,00 | 86,23 |
      | 7 | Sermaye | 25.600.000,00 | 24.000.000,00 | \(percent) |
      """
    }
    #expect(try DocumentFixture.codes(text("-6,25")) == [])
    #expect(try DocumentFixture.codes(text("6,25")) == ["ORN001"])
  }
}

@Suite("GOS: indicators")
struct IndicatorRuleTests {
  private func row(_ quarters: String, _ yearEnd: String, _ rate: String, _ status: String) -> String {
    TieRuleTests.form3 + "| 1 | Gösterge | 100 | \(quarters) | \(yearEnd) | \(rate) | \(status) |\n"
  }

  @Test("a tie is told at the cell to blame, not at the one it is compared with")
  func blamed() throws {
    let text = """
      Tablo 1. Yıllar

      | Yıl | Toplam harcama |
      | --- | --- |
      | Sağlık Hizmetleri Genel Müdürlüğü | 1.234.576.890 |
      | Eğitim Hizmetleri Genel Müdürlüğü | 2.345.678.901 |
      | Ulaştırma Hizmetleri Genel Müdürlüğü | 3.456.789.012 |
      | Tarım Hizmetleri Genel Müdürlüğü | 4.567.890.123 |

      Tablo 2. Birimler

      | Birim | Toplam harcama |
      | --- | --- |
      | Sağlık Hizmetleri Genel Müdürlüğü | 1.234.567.890 |
      | Eğitim Hizmetleri Genel Müdürlüğü | 2.345.678.901 |
      | Ulaştırma Hizmetleri Genel Müdürlüğü | 3.456.789.012 |
      | Tarım Hizmetleri Genel Müdürlüğü | 4.567.890.123 |
      | Toplam | 11.604.925.926 |

      """
    let findings = try DocumentFixture.check(text).findings.filter { $0.code.text.hasPrefix("CAP") }
    #expect(findings.map { $0.place?.table } == ["Tablo 1"])
    #expect(findings.map(\.computed) == ["1.234.567.890"])
    #expect(findings.first?.suspect?.place.table == "Tablo 1")
  }

  @Test(
    "GOS001: sum, last, greatest or mean of the quarters",
    arguments: [
      ("40", true), ("16", true), ("10", true), ("5", false), ("41", false), ("4", true),
    ])
  func yearEnd(value: String, holds: Bool) throws {
    let text = row("8 | 16 | 12 | 4", value, "\(value),00", "Hedeflenen Değere Ulaşılamadı")
    #expect(try DocumentFixture.codes(text) == (holds ? [] : ["GOS001"]))
  }

  @Test("GOS009: a status that is none of the four", arguments: ["Başarılı", "Tamamlandı", "?"])
  func unknownStatus(status: String) throws {
    let findings = try DocumentFixture.check(row("90 | 90 | 90 | 90", "90", "90,00", status)).findings
    #expect(findings.map(\.code.text) == ["GOS009"])
    #expect(findings.first?.computed == "Hedeflenen Değere Kısmen Ulaşıldı")
    #expect(try DocumentFixture.codes(row("90 | 90 | 90 | 90", "90", "90,00", "")) == [])
  }

  @Test(
    "GOS002: the status follows from the exact rate",
    arguments: [
      ("80", "Hedeflenen Değere Kısmen Ulaşıldı", true), ("79", "Hedeflenen Değere Kısmen Ulaşıldı", false),
      ("100", "Hedeflenen Değere Ulaşıldı", true), ("101", "Hedeflenen Değere Ulaşıldı", false),
      ("101", "Hedeflenen Değere Aşıldı", true),
    ])
  func status(value: String, status: String, holds: Bool) throws {
    let text = row("\(value) | \(value) | \(value) | \(value)", value, "\(value),00", status)
    #expect(try DocumentFixture.codes(text) == (holds ? [] : ["GOS002"]))
  }
}

@Suite("Rules")
struct RuleCatalogTests {
  @Test("codes are unique, and every rule speaks both languages and gives its examples")
  func catalogue() {
    let rules = InputRuleCatalog.rules + RuleCatalog.rules
    #expect(Set(rules.map(\.code)).count == rules.count)
    for rule in rules {
      for text in [rule.title.tr, rule.title.en, rule.rationale.tr, rule.rationale.en, rule.good, rule.bad] {
        #expect(!text.isEmpty, "\(rule.code)")
      }
      #expect(rule.code.text.wholeMatch(of: /(GIR|TOP|CAP|ORN|GOS|MET|YAP|YIL)\d{3}/) != nil)
    }
  }
}
