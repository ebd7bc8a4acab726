import ArgumentParser
import FileAccess
import ReportModel
import ReportWorkflow

extension ReportProfile: ExpressibleByArgument {
  /// As in `rapor.yaml`: letters with and without their marks are the same.
  public init?(argument: String) {
    let wanted = TurkishText.asciiKey(argument)
    guard let profile = Self.allCases.first(where: { TurkishText.asciiKey($0.rawValue) == wanted }) else { return nil }
    self = profile
  }
}

extension ShownExtra: ExpressibleByArgument {}

/// `faaliyet check`: holds what reports show against themselves and against each other.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", _superCommandName: Program.name,
    abstract: "Raporun sayılarını denetler: toplamlar, oranlar, tablolar arası eşitlikler.",
    discussion: """
      Örnek: faaliyet check Input/2023 Output/2023/rapor.html
      Çıkış: 0 hata yok (--fail-on ile uyarı ya da not da sayılır), 1 bulgu var, 2 okunamayan yol \
      ya da karşılaştırılamayan belge.
      """)

  @Argument(help: "Girdi klasörü ya da HTML, XHTML, Markdown dosyası; `-` standart girdi.")
  var paths: [String]

  @Option(help: "\(Format<FindingFormats>.allValueStrings.joined(separator: ", ")).")
  var format = Format<FindingFormats>()

  @Option(help: "Hangi düzeyde çıkış 1 olsun: error, warning, note.")
  var failOn: Severity = .error

  @Option(
    help:
      "Bulguların yanında göster: unchecked (hiçbir ilişkiye girmeyen sayılar), untied (cümlelerde olup tablolarda olmayanlar), relations (bulunan ve bildirilen her ilişki; jsonl ile de), unprotected (yanlışını hiçbir ilişkinin göstermeyeceği sayılar ve çoğunu koruyacak toplamlar)."
  )
  var show: [ShownExtra] = []

  @Flag(help: "Bildirilmemiş, sayıların güçlü biçimde söylediği ilişkilerin girdi satırlarını da yaz.")
  var suggest = false

  @Option(help: "Bilinen farkların dosyası (kabul.yaml); girdi klasörünün kendininki hep okunur.")
  var accepted: String?

  @Option(help: "Önceki bir denetimin JSON çıktısı; yalnız onda olmayan bulgular çıkışı 1 yapar.")
  var baseline: String?

  @Option(
    help:
      "Raporun biçimi: program-bütçe, performans-esaslı, performans-programı; verilmezse girdiden ya da başlıklardan.")
  var profile: ReportProfile?

  @Option(help: "Önceki yılın raporu (klasör ya da dosya): geçmiş yıl değerleri ve göstergeler onunla karşılaştırılır.")
  var previous: String?

  @Option(help: "Raporun yılının performans programı: hedefler, birimler ve göstergeler onunla karşılaştırılır.")
  var programme: String?

  @Option(help: "Denetim tutanağını bu HTML dosyasına yaz: yapılan her denetim, tutanlar da.")
  var proof: String?

  @Option(help: "Tutanağın şablon klasörü; verilmezse programın kendininki.")
  var templates: String?

  @Option(help: "Yalnız bu kurallar sorulsun, örneğin TOP001. Yinelenebilir, virgülle de ayrılır.")
  var rule: [RuleCodes] = []

  @Option(help: "Bu kurallar sorulmasın. Yinelenebilir, virgülle de ayrılır.")
  var ignore: [RuleCodes] = []

  @Option(
    help: "Bir kuralın bulguları bu düzeyde olsun: KOD=hata, uyarı ya da not. Yinelenebilir, virgülle de ayrılır.",
    transform: RuleSeverities.init)
  var severity: [RuleSeverities] = []

  @OptionGroup var languageOption: LanguageOption

  mutating func run() throws {
    let language = languageOption.language
    try CommandErrors.reporting(language) { try refuseProofOverInput() }
    let options = try CommandErrors.reporting(language) { try readOptions(language) }
    var reports: [CheckedReport] = []
    var isUnreadable = false
    for result in checkReports(paths: paths, options) {
      switch result {
      case .success(let report): reports.append(report)
      case .failure(let error):
        Console.errorLine(CommandErrors.message(for: error)[language])
        isUnreadable = true
      }
    }
    try show(reports, language)
    try writeProof(reports, language)
    if isUnreadable || reports.contains(where: { !$0.unfollowed.isEmpty }) { throw ExitCode(2) }
    if reports.contains(where: { $0.findings.contains { $0.isOpen && $0.severity >= failOn } }) { throw ExitCode(1) }
  }

  /// The sheet never takes the place of what it speaks of.
  private func refuseProofOverInput() throws {
    guard let proof else { return }
    let inputs = paths + [accepted, baseline, previous, programme].compactMap { $0 }
    try InputGuard.refuse(writing: proof, over: inputs, templates: templates ?? (try? TemplateSearch.ownFolder()))
  }

  private func readOptions(_ language: Language) throws -> CheckOptions {
    var options = CheckOptions()
    options.acceptances = try readAccepted(language)
    options.profile = profile
    options.baseline = try baseline.map { try Baseline(path: $0) }
    try options.set(
      only: rule.flatMap(\.codes), ignored: ignore.flatMap(\.codes), severities: severity.flatMap(\.all)
    )
    try options.follow(previousReport: previous, programme: programme)
    return options
  }

  /// A file of acceptances with mistakes accepts nothing: the mistakes are shown and the check does not run.
  private func readAccepted(_ language: Language) throws -> [Acceptance] {
    guard let accepted else { return [] }
    let file = try AcceptanceFile(path: accepted)
    guard file.hasMistakes else { return file.acceptances }
    let words = FindingText(PrintTerms(language, stream: 2), sources: [accepted: file.source])
    Console.error(words.text(file.findings))
    throw ExitCode(2)
  }

  private func show(_ reports: [CheckedReport], _ language: Language) throws {
    var terms = PrintTerms(language, stream: 1)
    terms.extras = show
    terms.suggests = suggest
    let printer = format.printer.init(terms)
    try Console.out(printer.text(reports))
    for remark in printer.remarks(on: reports) { Console.errorLine(remark[language]) }
  }

  private func writeProof(_ reports: [CheckedReport], _ language: Language) throws {
    // A sheet of nothing would take the place of an earlier one.
    guard let proof, !reports.isEmpty else { return }
    let isShared = try CommandErrors.reporting(language) { () throws in
      try FileAccess.write(try ProofSheet(reports, language).page(templates: templates), to: proof)
    }
    Console.errorLine(Messages.written(proof)[language])
    if isShared { Console.errorLine(Messages.notice(.furtherNames(path: proof))[language]) }
  }
}
