import ArgumentParser
import FileAccess
import ReportInput
import ReportModel
import ReportValidator

extension Severity: ExpressibleByArgument {}

extension ReportProfile: ExpressibleByArgument {
  /// As in `rapor.yaml`: letters with and without their marks are the same.
  public init?(argument: String) {
    let wanted = TurkishText.asciiKey(argument)
    guard let profile = Self.allCases.first(where: { TurkishText.asciiKey($0.rawValue) == wanted }) else { return nil }
    self = profile
  }
}

enum FindingFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, jsonl, csv, sarif, junit, github, markdown

  /// The findings in a format for programs; `nil` for the one for people.
  func text(_ documents: [CheckedDocument], _ language: Language) -> String? {
    switch self {
    case .text: nil
    case .json: JSONFindingPrinter().text(documents)
    case .jsonl: JSONLinesFindingPrinter().text(documents)
    case .csv: CSVFindingPrinter(language: language).text(documents)
    case .sarif: SARIFFindingPrinter().text(documents)
    case .junit: JUnitFindingPrinter(language: language).text(documents)
    case .github: GitHubFindingPrinter(language: language).text(documents)
    case .markdown: MarkdownFindingPrinter(language: language).text(documents)
    }
  }
}

/// What `check` shows beside findings.
enum ShownExtra: String, CaseIterable, ExpressibleByArgument {
  /// Numbers that no relation holds against another.
  case unchecked
  /// Numbers in sentences that no table shows.
  case untied
}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", _superCommandName: Faaliyet.name,
    abstract: "Raporun sayılarını denetler: toplamlar, oranlar, tablolar arası eşitlikler.",
    discussion: """
      Örnek: faaliyet check Input/2023 Output/2023/rapor.html
      Çıkış: 0 hata yok (--fail-on ile uyarı ya da not da sayılır), 1 bulgu var, 2 okunamayan yol \
      ya da karşılaştırılamayan belge.
      """)

  @Argument(help: "Girdi klasörü ya da HTML, XHTML, Markdown dosyası; `-` standart girdi.")
  var paths: [String]

  @Option(help: "text, json, jsonl, csv, sarif, junit, github, markdown.")
  var format: FindingFormat = .text

  @Option(help: "Hangi düzeyde çıkış 1 olsun: error, warning, note.")
  var failOn: Severity = .error

  @Option(
    help:
      "Bulguların yanında göster: unchecked (hiçbir ilişkiye girmeyen sayılar), untied (cümlelerde olup tablolarda olmayanlar)."
  )
  var show: [ShownExtra] = []

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

  @OptionGroup var languageOption: LanguageOption

  mutating func run() throws {
    let language = languageOption.language
    try CommandErrors.reporting(language) { try refuseProofOverInput() }
    let acceptances = try CommandErrors.reporting(language) { try readAccepted(language) }
    let earlier = try CommandErrors.reporting(language) { () throws -> Baseline? in
      guard let baseline else { return nil }
      return try Baseline(path: baseline)
    }
    let companions = try CommandErrors.reporting(language) { try readCompanions() }
    var documents: [CheckedDocument] = []
    var isUnreadable = false
    let terms = CheckTerms(acceptances: acceptances, profile: profile, companions: companions)
    for result in CheckedDocument.readAll(paths, on: terms) {
      switch result {
      case .success(var document):
        if let earlier { document.findings = earlier.marking(document.findings) }
        documents.append(document)
      case .failure(let error):
        Console.errorLine(CommandErrors.message(for: error)[language])
        isUnreadable = true
      }
    }
    if let text = format.text(documents, language) {
      try Console.out(text)
    } else {
      try printText(documents, language)
    }
    // A sheet of nothing would take the place of an earlier one.
    if let proof, !documents.isEmpty {
      let isShared = try CommandErrors.reporting(language) { () throws in
        try FileAccess.write(try ProofSheet(documents, language).page(templates: templates), to: proof)
      }
      Console.errorLine(Messages.written(proof)[language])
      if isShared { Console.errorLine(Messages.notice(.furtherNames(path: proof))[language]) }
    }
    let unfollowed = documents.flatMap { document in
      (document.report?.continuity ?? []).filter { $0.compared == 0 }.map { Messages.followed(document.path, $0) }
    }
    // Text tells of every document that was followed; no format may leave the exit status without a word.
    if format != .text { for words in unfollowed { Console.errorLine(words[language]) } }
    if isUnreadable || !unfollowed.isEmpty { throw ExitCode(2) }
    if documents.contains(where: { $0.findings.contains { $0.isOpen && $0.severity >= failOn } }) { throw ExitCode(1) }
  }

  /// The sheet never takes the place of what it speaks of.
  private func refuseProofOverInput() throws {
    guard let proof else { return }
    let inputs = paths + [accepted, baseline, previous, programme].compactMap { $0 }
    try InputGuard.refuse(writing: proof, over: inputs, templates: templates ?? (try? TemplateSearch.ownFolder()))
  }

  /// A file of acceptances with mistakes accepts nothing: the mistakes are shown and the check does not run.
  private func readAccepted(_ language: Language) throws -> [Acceptance] {
    guard let accepted else { return [] }
    let bytes = try FileAccess.read(accepted)
    let result = readAcceptances(bytes, path: accepted)
    guard result.findings.contains(where: { $0.severity == .error }) else {
      return CheckedDocument.located(result.acceptances, from: accepted)
    }
    let printer = TextFindingPrinter(
      language: language, sources: [accepted: SourceText(path: accepted, bytes: bytes)],
      usesColor: Console.isTerminal(2))
    Console.error(printer.text(result.findings))
    throw ExitCode(2)
  }

  private func readCompanions() throws -> [Companion] {
    try [(Companion.Role.previousReport, previous), (.programme, programme)].compactMap { role, path in
      guard let path else { return nil }
      guard let document = try ReportSource.read(path: path).document else {
        throw UnreadablePath(
          path: path,
          reason: BilingualText(
            tr: "girdisinde yanlışlar var; önce onu denetleyin: faaliyet check \(path)",
            en: "its input has mistakes; check it first: faaliyet check \(path)"))
      }
      return Companion(role, document, path: path)
    }
  }

  /// Whether the sections of the report could be held against a form.
  private func structure(_ document: CheckedDocument) -> BilingualText {
    guard let structure = document.report?.structure else {
      return BilingualText(
        tr: "\(document.path): yapı denetlenemedi, en az üç ana başlık yok (biçimi `--profile` ile söyleyebilirsiniz)",
        en: "\(document.path): structure not checked, fewer than three main headings (name the form with `--profile`)")
    }
    return BilingualText(
      tr:
        "\(document.path): yapı \(structure.profile.rawValue), \(structure.prescribed) bölümden \(structure.found) tanesi var",
      en:
        "\(document.path): structure \(structure.profile.rawValue), \(structure.found) of \(structure.prescribed) sections"
    )
  }

  private func printText(_ documents: [CheckedDocument], _ language: Language) throws {
    var totals = CheckTotals()
    for document in documents {
      totals.add(document)
      let printer = TextFindingPrinter(
        language: language, sources: document.sources, usesColor: Console.isTerminal(1))
      try Console.out(printer.text(document.findings.sortedForReading()))
      if show.contains(.unchecked) { try Console.out(printer.text(document.unchecked)) }
      if show.contains(.untied) { try Console.out(printer.text(document.untied)) }
    }
    if documents.count > 1 { try Console.out(CheckMatrix(documents: documents).text(language)) }
    if !documents.isEmpty { Console.errorLine(totals.summary(language)) }
    for document in documents {
      Console.errorLine(structure(document)[language])
      for report in document.report?.continuity ?? [] {
        Console.errorLine(Messages.followed(document.path, report)[language])
      }
    }
  }
}
