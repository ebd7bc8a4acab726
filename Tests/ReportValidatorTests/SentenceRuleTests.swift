import ReportModel
import ReportValidator
import Testing

@Suite("Numbers in sentences")
struct SentenceRuleTests {
  private static let form = """
    # Rapor

    Tablo 11. İzleme Formu

    | Gösterge | Önceki Yıl Değeri | Hedeflenen Gösterge Değeri | 1. Üç Aylık | 2. Üç Aylık | 3. Üç Aylık | 4. Üç Aylık | Yılsonu Değeri | Gerçekleşme Oranı (%) |
    | --- | --- | --- | --- | --- | --- | --- | --- | --- |
    | Gerçekleştirilen hizmet içi eğitim sayısı | 29 | 25 | 8 | 2 | 14 | 28 | 52 | 208,00 |
    | Sonuçlandırılan koruma başvuru sayısı | 51.000 | 50.000 | 13.118 | 15.310 | 17.414 | 48.664 | 94.506 | 189,01 |
    | Kurulan danışma merkezi sayısı | 21 | 16 | 21 | 21 | 21 | 21 | 21 | 131,25 |

    """

  private func findings(_ text: String) throws -> [Finding] {
    try DocumentFixture.check(Self.form + "\n" + text + "\n").findings.filter { $0.code.text.hasPrefix("MET00") }
  }

  @Test(
    "sentences that say what the tables say",
    arguments: [
      "İlk 3 ay 13.118 başvuru sonuçlandırılmıştır: 2. üç ay 15.310, 3. üç ay 17.414, 4. üç ay 48.664. Yıl sonuna kadar alınan 94.506 kararla 50.000 olan hedef aşılmış, % 189 oranında başarı yakalanmıştır.",
      "**Hizmet içi eğitim.** Eğitim sayısı önceki yıla göre %79’luk bir artış göstermiştir.",
      "**Hizmet içi eğitim.** Hedefe yaklaşık %200 oranında ulaşılmıştır.",
      "**Koruma başvuru sayısı.** Gösterge, hedefin yaklaşık % 85 üzerinde gerçekleşmiştir.",
      "Kanun’un 13.119 sayılı maddesi 2023 yılında değişmiştir.",
      "İlk çeyrekte 13.118, ikincisinde 15.310, üçüncüsünde 17.414, sonuncusunda 48.664 başvuru vardır.",
    ])
  func right(text: String) throws {
    #expect(try findings(text).isEmpty)
  }

  @Test(
    "sentences that contradict the cell they mean",
    arguments: [
      (
        "İlk 3 ay 13.118 başvuru, 2. üç ay 15.301, 3. üç ay 17.414, 4. üç ay 48.664 karar alınmıştır.", "15.301",
        "15.310"
      ),
      ("İlk 3 ay 15.310 başvuru, 3. üç ay 17.414, 4. üç ay 48.664 karar alınmıştır.", "15.310", "13.118"),
      ("**Hizmet içi eğitim.** Eğitim sayısı önceki yıla göre %111’lik bir artış göstermiştir.", "%111", "%79,31"),
      ("**Hizmet içi eğitim.** Hedefe %180 oranında ulaşılmıştır.", "%180", "%208,00"),
      ("13.118, 17.414 ve 48.664 kararla üçüncü çeyrekte %31’lik artış olmuştur.", "%31", "%13,74"),
    ])
  func wrong(text: String, shown: String, computed: String) throws {
    let finding = try #require(try findings(text).first)
    #expect(finding.code.text == "MET002")
    #expect(finding.shown == shown)
    #expect(finding.computed == computed)
    #expect(finding.place?.section == "Rapor" || finding.place?.section == "")
    #expect(finding.place?.text?.contains(shown.replacing("%", with: "")) == true)
  }

  @Test("a rate less than a unit away that no rounding explains is a warning")
  func roundedUp() throws {
    let finding = try #require(
      try findings("**Koruma başvuru sayısı.** Hedefe % 190 oranında ulaşılmıştır.").first)
    #expect(finding.code.text == "MET003")
    #expect(finding.severity == .warning)
  }

  @Test("MET008: a rate that is cut off is told, one that is rounded or approximate is not")
  func cutOff() throws {
    func told(_ rate: String) throws -> [String] {
      try findings("**Danışma merkezi sayısı.** Hedefe \(rate) oranında ulaşılmıştır.").map {
        "\($0.code.text) \($0.severity)"
      }
    }
    #expect(try told("%131") == [])
    #expect(try told("yaklaşık %131") == [])
    func toldOfCourses(_ rate: String) throws -> [String] {
      try DocumentFixture.check(
        Self.form.replacing("189,01", with: "189,71")
          + "\n**Koruma başvuru sayısı.** Hedefe \(rate) oranında ulaşılmıştır.\n"
      ).findings.map(\.code.text).filter { $0.hasPrefix("MET") }
    }
    #expect(try toldOfCourses("%189") == ["MET008"])
    #expect(try toldOfCourses("%190") == [])
    #expect(try toldOfCourses("yaklaşık %189") == [])
  }

  private static let stock = """
    # Rapor

    Tablo 12. İzleme Formu

    | Gösterge | 2022 Değeri | Hedeflenen Gösterge Değeri | 1. Üç Aylık | 2. Üç Aylık | 3. Üç Aylık | 4. Üç Aylık | Yılsonu Değeri | Gerçekleşme Oranı (%) |
    | --- | --- | --- | --- | --- | --- | --- | --- | --- |
    | Gönderme merkezlerinin toplam kapasitesi | 20.540 | 22.140 | 18.220 | 15.710 | 15.710 | 16.110 | 16.110 | 72,76 |
    | Tamamlanan mali destekli proje sayısı | 15 | 7 | 2 | 0 | 1 | 9 | 12 | 171,43 |

    """

  @Test("the beginning of the year is what the year before has left")
  func yearStart() throws {
    func told(_ sentence: String) throws -> [String?] {
      try DocumentFixture.check(Self.stock + "\n**Gönderme merkezleri.** \(sentence)\n").findings
        .filter { $0.code.text == "MET002" }.map(\.computed)
    }
    #expect(try told("2023 yılı başında 18.000 kapasiteli 30 gönderme merkezi vardı.") == ["20.540"])
    #expect(try told("2023 yılı başında 20.540 kapasiteli 30 gönderme merkezi vardı.") == [])
    for right in [
      "2023 yılı başında 18.000 ziyaretçi gelmiştir.",
      "2023 yılı başında 20.540 olan kapasite yıl sonunda 16.110 kapasiteye inmiştir.",
      "Yıl başında 5.000 kapasiteli yeni bir merkezin yapımına başlanmıştır.",
      "Yıl başında öngörülen 22.140 kapasiteli hedef tutmamıştır.",
      "Yıl başında 2.000 kapasiteli merkez kapatılmıştır.",
    ] {
      #expect(try told(right) == [], "\(right)")
    }
    #expect(try told("Ülkede 18.000 kapasiteli 30 gönderme merkezi vardı.") == [])
  }

  @Test("a month has no more than its quarter")
  func months() throws {
    func told(_ sentence: String) throws -> [String?] {
      try DocumentFixture.check(Self.stock + "\n**Mali destekli projeler.** \(sentence)\n").findings
        .filter { $0.code.text == "MET002" }.map(\.computed)
    }
    #expect(try told("Martta SUYE projesi, haziranda ise 3 proje tamamlanmıştır.") == ["0"])
    #expect(try told("Haziran ayında 3 proje tamamlanmıştır.") == ["0"])
    #expect(try told("Şubatta 2 proje, aralıkta 8 proje tamamlanmıştır.") == [])
    for right in [
      "1 Haziran 2023 tarihinde 3 proje tanıtılmıştır.", "Haziranda 3 ihale yapılmıştır.",
      "Haziran ayında 3 proje ihaleye çıkarılmıştır.", "Eylül ayına kadar 9 proje tamamlanmıştır.",
      "Mart ayında 45 proje başvurmuş, 12 proje tamamlanmıştır.",
      "Ekimde göreve başlayan ekip sayesinde 12 proje tamamlanmıştır.", "Nisan ve mayısta 3 proje tamamlanmıştır.",
    ] {
      #expect(try told(right) == [], "\(right)")
    }
  }

  @Test("a passage that repeats a row's whole name is about it, unless another row shows what it says")
  func wholeName() throws {
    func told(_ text: String) throws -> [String?] {
      try DocumentFixture.check(Self.stock + "\n" + text + "\n").findings.filter { $0.code.text == "MET002" }
        .map(\.computed)
    }
    let name = "Gönderme merkezlerinde toplam yatak sayısı, yani kapasite izlenir."
    #expect(try told("\(name) Hedefe %60 oranında ulaşılmıştır.") == ["%72,76"])
    #expect(try told("\(name) Hedefe %73 oranında ulaşılmıştır.") == [])
    #expect(try told("\(name) Hedefe %171 oranında ulaşılmıştır.") == [])
    #expect(try told("Gönderme merkezleri anlatılır. Hedefe %60 oranında ulaşılmıştır.") == [])
  }

  @Test(
    "rates of something else, of another time, or told less exactly",
    arguments: [
      "Hedef aşılmış, doluluk oranı %60 olmuştur.", "Memnuniyet oranı %91 olmuştur.",
      "Bütçe gerçekleşmesi %98 olmuştur.", "Hedeften %27 oranında sapılmıştır.",
      "Önceki yıl hedefe %116 oranında ulaşılmıştır.", "Hedefe en az %70 oranında ulaşılmıştır.",
      "Hedefe takriben %72 oranında ulaşılmıştır.",
    ])
  func foreignRates(sentence: String) throws {
    let found = try DocumentFixture.check(Self.stock + "\n**Gönderme merkezleri.** \(sentence)\n").findings
    #expect(found.map(\.code.text).filter { $0.hasPrefix("MET") } == [])
  }

  @Test("what lies beyond the target", arguments: [("%108", 0), ("%208", 0), ("%95", 1)])
  func beyondTarget(rate: String, count: Int) throws {
    #expect(try findings("**Hizmet içi eğitim.** Hedef \(rate) oranında aşılmıştır.").count == count)
  }

  @Test("GOS016: a stock that is nothing in the last quarter only")
  func vanishedLevel() throws {
    func codes(_ quarters: String) throws -> [String] {
      try DocumentFixture.codes(
        Self.form.replacing("21 | 21 | 21 | 21 | 21 |", with: quarters)
      ).filter { $0.hasPrefix("GOS01") && $0 != "GOS014" }
    }
    #expect(try codes("21 | 21 | 21 | 0 | 21 |") == ["GOS016"])
    #expect(try codes("21 | 21 | 21 | 21 | 21 |") == [])
    #expect(try codes("21 | 0 | 0 | 0 | 21 |") == [])
    #expect(try codes("20 | 21 | 21 | 0 | 21 |") == [])
  }

  private static let staff = """
    Tablo 2. Personel

    | Birim | Dolu kadro | Geçici personel | Sözleşmeli personel | Genel toplam |
    | --- | --- | --- | --- | --- |
    | Merkez | 284 | 76 | 81 | 441 |
    | Taşra | 1.366 | 869 | 208 | 2.443 |
    | Toplam | 1.650 | 945 | 289 | 2.884 |

    """

  @Test("a row told in words: the word behind a number names its column")
  func columns() throws {
    func check(_ number: String) throws -> [Finding] {
      try DocumentFixture.check(
        Self.staff + "\nToplam 2.884 kişi görev yapmaktadır: \(number) kadrolu, 945 geçici, 289 sözleşmeli.\n"
      ).findings
    }
    #expect(try check("1.650").isEmpty)
    let finding = try #require(try check("1.652").first)
    #expect(finding.code.text == "MET002")
    #expect(finding.computed == "1.650")
  }

  @Test("a number that nothing shows is listed, not accused")
  func untied() throws {
    let report = try DocumentFixture.check(
      Self.staff + "\nGeçen yıl 4.220.586 kişiye hizmet verilmiştir; 2.884 kişi çalışır.\n")
    #expect(report.findings.isEmpty)
    #expect(report.untied.map(\.shown) == ["4.220.586"])
    #expect(report.checked.tied == 1)
  }

  @Test("a slip in the table is told once, with the sentence under it")
  func slip() throws {
    let edited = Self.form.replacing("15.310", with: "15.130")
    let text = "İlk 3 ay 13.118, 2. üç ay 15.310, 3. üç ay 17.414, 4. üç ay 48.664 başvuru sonuçlandırılmıştır."
    let found = try DocumentFixture.check(edited + "\n" + text + "\n").findings.filter { $0.severity > .note }
    #expect(found.map(\.code.text) == ["GOS001"])
    #expect(found.first?.suspect?.repaired == "15.310")
    #expect(found.first?.consequences.map(\.code.text) == ["MET002"])
  }

  @Test("MET002: values told year by year are those of the row they are about")
  func yearly() throws {
    func codes(_ sentence: String, label: String = "Göç Kurulu toplantı sayısı (adet)") throws -> [String] {
      try DocumentFixture.codes(
        """
        # Program

        \(sentence)

        Tablo 1. Performans Göstergeleri

        | Performans Göstergeleri | 2017 | 2018 | 2019 |
        | --- | --- | --- | --- |
        | \(label) | 5 | 2 | 2 |
        | Verilen eğitim sayısı (adet) | 4 | 9 | 9 |

        """)
    }
    #expect(try codes("Göç Kurulu 2017 yılında 5, 2018 yılında 2 kez toplanmıştır.") == [])
    #expect(try codes("Göç Kurulu 2017 yılında 4, 2018 yılında 2 kez toplanmıştır.") == ["MET002"])
    // Nothing of the row, another thing, one year only: no claim.
    #expect(try codes("Göç Kurulu 2017 yılında 4, 2018 yılında 3 kez toplanmıştır.") == [])
    #expect(try codes("Bölge müdürleri 2017 yılında 4, 2018 yılında 2 kez toplanmıştır.") == [])
    #expect(try codes("Göç Kurulu 2017 yılında 4 kez toplanmıştır.") == [])
  }
}
