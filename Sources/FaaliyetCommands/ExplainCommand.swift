import ArgumentParser
import ReportModel
import ReportWorkflow

/// `faaliyet explain`: says what a rule wants and why.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", _superCommandName: Program.name,
    abstract: "Bir kuralı anlatır: neyi, neden ister; iyi ve kötü örnek.",
    discussion: "Örnek: faaliyet explain TOP001")

  @Argument(help: "Kuralın kodu, örneğin TOP001.")
  var code: String

  @OptionGroup var languageOption: LanguageOption

  mutating func run() throws {
    let language = languageOption.language
    let rule = try CommandErrors.reporting(language) { try RuleNames.rule(code) }
    try Console.out(RuleText(language).explanation(rule))
  }
}

/// `faaliyet words`: lists the words and thresholds that are known.
struct WordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words", _superCommandName: Program.name,
    abstract: "Denetimin tanıdığı sözcükleri ve eşikleri listeler (Markdown).", discussion: "Örnek: faaliyet words")

  mutating func run() throws { try Console.out(WordPage.markdown) }
}

/// `faaliyet rules`: lists all rules.
struct RulesCommand: ParsableCommand {
  /// How the list is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case markdown
  }

  static let configuration = CommandConfiguration(
    commandName: "rules", _superCommandName: Program.name, abstract: "Bütün kuralları listeler.",
    discussion: "Örnek: faaliyet rules")

  @Option(help: "text ya da markdown.")
  var format: Format = .text

  @Option(help: "Ölçüm dosyası (docs/measured.json): Markdown sayfasında her kuralın ne sıklıkla doğru söylediği.")
  var measured: String?

  @OptionGroup var languageOption: LanguageOption

  mutating func run() throws {
    let text = RuleText(languageOption.language)
    switch format {
    case .text: try Console.out(RuleNames.rules.map(text.line).joined())
    case .markdown:
      try Console.out(RulePage.markdown(RuleNames.rules, measured: try measured.map(MeasuredRules.init)))
    }
  }
}
