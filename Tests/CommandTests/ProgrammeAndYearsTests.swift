import DocumentReader
import Foundation
import ReportModel
import ReportValidator
import Testing

/// The 2019 programme and the years around 2023, as they are committed.
@Suite("The programme and the years")
struct ProgrammeAndYearsTests {
  private static func text(_ path: String) throws -> String {
    try String(contentsOf: Program.root.appending(path: path), encoding: .utf8)
  }

  private static func check(_ text: String, _ path: String) throws -> CheckReport {
    let bytes = Array(text.utf8)
    return checkDocument(try readDocument(bytes, path: path, syntax: DocumentSyntax(path: path, bytes: bytes)))
  }

  private static func copy(_ year: String, into folder: URL) throws -> URL {
    let input = folder.appending(path: year)
    try FileManager.default.copyItem(at: Program.root.appending(path: "Input/\(year)"), to: input)
    return input
  }

  /// Changes a text that has to be there.
  private static func edit(_ input: URL, _ file: String, _ old: String, _ new: String) throws {
    let url = input.appending(path: file)
    let text = try String(contentsOf: url, encoding: .utf8)
    try #require(text.contains(old))
    try Data(text.replacing(old, with: new).utf8).write(to: url)
  }

  @Test("rendering them again gives the committed bytes", arguments: ["2019", "2022"])
  func unchanged(year: String) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try Program.run(["render", "Input/\(year)", "--output", folder.path(), "--no-check"])
    #expect(result.status == 0, "\(result.errors)")
    for file in ["rapor.md", "rapor.html", "rapor.xhtml"] {
      #expect(
        FileManager.default.contents(atPath: folder.appending(path: file).path())
          == Data(try Self.text("Output/\(year)/\(file)").utf8), "\(file)")
    }
  }

  /// What the published programme contradicts itself about: rule, table, what it shows, what comes out.
  private static let published: Set<String> = [
    "MET002  1.652 1.650", "MET002  4 5", "TOP001 Tablo 2 943 945",
    "CAP001 Tablo 6 57.750.000,00 110.000.000,00", "CAP001 Tablo 6 200.000,00 15.000,00",
    "CAP001 Tablo 6 100.000,00 120.000,00", "TOP001 Tablo 7 77.874.000,00 129.959.000,00",
  ]

  /// A total and a share that were left blank, told in other words where the page does not say what is a total.
  private static let blanks: Set<String> = ["TOP001", "TOP010", "ORN005"]

  @Test(
    "the programme's mistakes are found in each format, and no others",
    arguments: ["rapor.html", "rapor.xhtml", "rapor.md", "bare"])
  func mistakes(file: String) throws {
    var text = try Self.text("Output/2019/\(file == "bare" ? "rapor.html" : file)")
    if file == "bare" {
      text = text.replacing(/\ (class|id|data-fy-[a-z]+)="[^"]*"/, with: "")
        .replacing(/<script type="application[^<]*<\/script>/, with: "")
    }
    let findings = try Self.check(text, "rapor.\(file == "rapor.md" ? "md" : "html")").findings
      .filter { $0.severity > .note }
    let told = Set(findings.map { "\($0.code) \($0.place?.table ?? "") \($0.shown ?? "") \($0.computed ?? "")" })
    #expect(told.isSuperset(of: Self.published), "\(Self.published.subtracting(told))")
    let rest = findings.filter {
      !Self.published.contains("\($0.code) \($0.place?.table ?? "") \($0.shown ?? "") \($0.computed ?? "")")
    }
    #expect(rest.allSatisfy { Self.blanks.contains($0.code.text) && $0.place?.table == "Tablo 6" })
    #expect(rest.count == 2, "\(rest.map(\.message.tr))")
  }

  @Test("what is accepted leaves nothing open; without the list everything is back")
  func accepted() throws {
    #expect(try Program.run(["check", "Input/2019", "--fail-on", "warning"]).status == 0)
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = try Self.copy("2019", into: folder)
    try FileManager.default.removeItem(at: input.appending(path: "kabul.yaml"))
    let result = try Program.run(["check", input.path(), "--format", "csv"])
    #expect(result.status == 1)
    // The total that was left blank is asked for by its activities and by its row, and told once.
    let told = try Program.run(["check", input.path()]).output.split(separator: "toplam yazılmamış")
    #expect(told.count - 1 == 1)
    for shown in ["57.750.000,00", "200.000,00", "100.000,00", "77.874.000,00", "943", "1.652"] {
      #expect(result.output.contains(shown), "\(shown)")
    }
  }

  @Test("a cost that moves is told once for each total that was entered, accepted or not")
  func movedCost() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = try Self.copy("2019", into: folder)
    try Self.edit(input, "veri/performans-hedefleri.yaml", "03 | 1.834.000,00", "03 | 2.834.000,00")
    let result = try Program.run(["check", input.path(), "--format", "jsonl"])
    let open = result.output.split(separator: "\n").filter { !$0.contains("\"accepted\"") && $0.contains("\"error\"") }
    let addresses = [
      "idare-performans/performans-hedefleri-toplami/butce", "idare-performans/performans-hedefleri-toplami/toplam",
      "kaynak-ihtiyaci/03/faaliyet",
    ]
    #expect(open.count == addresses.count, "\(result.output)")
    for address in addresses {
      #expect(open.count { $0.contains("\"address\":\"\(address)\"") } == 1, "\(address)")
    }
  }

  @Test("what comes from outside the budget accuses no cell but the entered totals")
  func offBudget() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = try Self.copy("2019", into: folder)
    let line = "          03 | 5.000.000,00\n"
    try Self.edit(input, "veri/performans-hedefleri.yaml", line, line + "          Yurt Dışı | 300.000,00\n")
    let result = try Program.run(["check", input.path(), "--format", "jsonl"])
    let open = result.output.split(separator: "\n").filter { !$0.contains("\"accepted\"") && $0.contains("\"error\"") }
    let entered = ["performans-hedefleri-toplami/toplam", "genel-toplam/toplam", "toplam-kaynak-ihtiyaci/"]
    #expect(!open.isEmpty)
    #expect(
      open.allSatisfy { line in entered.contains { line.contains("\"address\":\"") && line.contains($0) } }, "\(open)")
  }

  @Test("general expenses that move are told in both summaries")
  func generalExpenses() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = try Self.copy("2019", into: folder)
    try Self.edit(input, "veri/performans-hedefleri.yaml", "03 | 40.413.000,00", "03 | 40.414.000,00")
    let result = try Program.run(["check", input.path(), "--format", "jsonl"])
    for address in [
      "idare-performans/genel-toplam/butce", "kaynak-ihtiyaci/03/toplam",
      "kaynak-ihtiyaci/toplam-kaynak-ihtiyaci/toplam",
    ] {
      #expect(result.output.contains("\"address\":\"\(address)\""), "\(address)")
    }
  }

  @Test(
    "2023 follows 2022, whatever they are read from",
    arguments: ["Input/2023", "Output/2023/rapor.html", "Output/2023/rapor.xhtml", "Output/2023/rapor.md"],
    ["Input/2022", "Output/2022/rapor.html", "Output/2022/rapor.md"])
  func years(report: String, previous: String) throws {
    let result = try Program.run(["check", report, "--accepted", "Input/2023/kabul.yaml", "--previous", previous])
    #expect(result.status == 0)
    #expect(result.errors.contains("\(previous) ile 29 değer karşılaştırıldı, 0 bulgu"))
  }

  @Test("a past value that is not last year's is an error with both places, until it is accepted")
  func restated() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appending(path: "2022.html")
    try Data(try Self.text("Output/2022/rapor.html").replacing("207.447.000,00", with: "207.474.000,00").utf8)
      .write(to: page)
    let result = try Program.run(["check", "Input/2023", "--previous", page.path()])
    #expect(result.status == 1)
    #expect(result.output.contains("hata[YIL001]: Tablo 3, SGK Devlet Primi Giderleri"))
    #expect(result.output.contains("207.447.000,00 yazıyor, önceki yılın raporunda 207.474.000,00"))
    #expect(result.output.contains("Input/2023/veri/ekonomik-odenek.yaml:"))
    let accepted = folder.appending(path: "kabul.yaml")
    try Data(
      """
      kabul:
        - kural: YIL001
          adres: odenek-karsilastirma/2/onceki-kbo
          değer: 207.447.000,00
          gerekçe: 2022 ödeneği kesin hesapta düzeltildi
          kabul eden: Deneyen

      """.utf8
    ).write(to: accepted)
    let later = try Program.run([
      "check", "Input/2023", "--previous", page.path(), "--accepted", accepted.path(),
    ])
    #expect(later.status == 0, "\(later.output)")
  }

  @Test("a renamed indicator is written down once, and the page remembers it")
  func renamed() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = try Self.copy("2022", into: folder)
    try Self.edit(input, "veri/gosterge-duzensiz-goc.yaml", "Sığınma evi sayısı", "Kadın sığınağı adedi")
    let later = try Self.copy("2023", into: folder)
    let unnoted = try Program.run(["check", later.path(), "--previous", input.path(), "--fail-on", "warning"])
    #expect(unnoted.status == 1)
    #expect(unnoted.output.contains("uyarı[YIL002]: “Kadın sığınağı adedi” göstergesi"))
    let outline = later.appending(path: "rapor.yaml")
    let kept = try String(contentsOf: outline, encoding: .utf8)
    let note = "süreklilik:\n  - {eski: Kadın sığınağı adedi, yeni: Sığınma evi sayısı}\n"
    try Data((kept + "\n" + note).utf8).write(to: outline)
    #expect(
      try Program.run(["check", later.path(), "--previous", input.path(), "--fail-on", "warning"]).status == 0)
    let output = folder.appending(path: "cikti")
    _ = try Program.run(["render", later.path(), "--output", output.path(), "--no-check"])
    for file in ["rapor.html", "rapor.xhtml"] {
      let result = try Program.run([
        "check", output.appending(path: file).path(), "--accepted", "Input/2023/kabul.yaml", "--previous", input.path(),
        "--fail-on", "warning",
      ])
      #expect(result.status == 0, "\(result.output)")
      #expect(result.errors.contains("29 değer karşılaştırıldı, 0 bulgu"))
    }
  }

  @Test("a partial report is one on its page too")
  func partial() throws {
    for file in ["rapor.html", "rapor.xhtml"] {
      let bytes = Array(try Self.text("Output/2022/\(file)").utf8)
      #expect(try readDocument(bytes, path: file, syntax: DocumentSyntax(path: file, bytes: bytes)).isPartial)
    }
    let whole = Array(try Self.text("Output/2023/rapor.html").utf8)
    #expect(try !readDocument(whole, path: "rapor.html", syntax: .html).isPartial)
  }

  @Test("a document that has nothing in common, and one that cannot be read, are told")
  func otherDocuments() throws {
    let programme = try Program.run(["check", "Input/2023", "--programme", "Input/2019"])
    #expect(programme.status == 2)
    #expect(programme.errors.contains("Input/2019 2019 yılının, 2023 yılınınki bekleniyordu"))
    let other = try Program.run(["check", "Input/2022", "--previous", "Output/2019/rapor.html"])
    #expect(other.errors.contains("2019 yılının, 2021 yılınınki bekleniyordu"))
    let missing = try Program.run(["check", "Input/2023", "--previous", "Input/1923"])
    #expect(missing.status == 2)
    #expect(missing.errors.contains("Input/1923"))
  }

  /// A unit's own report: an outline, data and a template of its own, and nothing else.
  @Test("a third kind of document needs no code")
  func thirdKind() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [
      "girdi/rapor.yaml": """
      tür: birim faaliyet raporu
      yıl: 2023
      kurum: Örnek Üniversitesi Kütüphane ve Dokümantasyon Daire Başkanlığı
      başlık: 2023 Yılı Birim Faaliyet Raporu
      bölümler:
        - başlık: SUNUŞ
          numara: yok
          metin: sunus
        - başlık: BİRİME İLİŞKİN BİLGİLER
          metin: bilgiler

      """,
      "girdi/metin/sunus.md": "Kütüphanemiz {değer:odunc/toplam/sayi'e} yakın yayını ödünç vermiştir.\n",
      "girdi/metin/bilgiler.md": "Yayınlar {tablo:odunc'de} dökülmüştür.\n\n{tablo:odunc}\n",
      "girdi/veri/odunc.yaml": """
      başlık: Ödünç Verilen Yayınlar
      sütunlar:
        tür: YAYIN TÜRÜ
        sayı: {başlık: SAYI, tür: sayı}
      satırlar: |
        Kitap | 12.400
        Dergi | 1.100
        = Toplam

      """,
    ]
    for (name, text) in files {
      let url = folder.appending(path: name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    let templates = folder.appending(path: "sablon")
    try FileManager.default.copyItem(at: Program.root.appending(path: "Templates"), to: templates)
    let page = templates.appending(path: "html/page.mustache")
    let own = try String(contentsOf: page, encoding: .utf8)
      .replacing("<h1>", with: "<p class=\"birim\">BİRİM RAPORU</p>\n<h1>")
    #expect(own.contains("BİRİM RAPORU"))
    try Data(own.utf8).write(to: page)
    let output = folder.appending(path: "cikti")
    let result = try Program.run([
      "render", folder.appending(path: "girdi").path(), "--output", output.path(), "--templates", templates.path(),
    ])
    #expect(result.status == 0, "\(result.errors)")
    let html = try String(contentsOf: output.appending(path: "rapor.html"), encoding: .utf8)
    #expect(html.contains("BİRİM RAPORU"))
    #expect(html.contains("13.500’e yakın yayını"))
    #expect(html.contains("Yayınlar Tablo\u{A0}1’de dökülmüştür."))
    let edited = output.appending(path: "degisik.html")
    try Data(html.replacing("12.400", with: "12.040").utf8).write(to: edited)
    #expect(try Program.run(["check", output.appending(path: "rapor.html").path()]).status == 0)
    #expect(try Program.run(["check", edited.path()]).output.contains("hata[TOP001]: Tablo 1, Toplam, SAYI"))
  }
}
