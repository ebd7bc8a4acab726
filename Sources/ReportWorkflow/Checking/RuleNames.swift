import ReportInput
import ReportModel
import ReportValidator

/// All rules of the program, those of the input language first.
package enum RuleNames {
  package static var rules: [RuleInfo] { InputRuleCatalog.rules + RuleCatalog.rules }

  /// The rule of a code, however it is typed.
  ///
  /// - Throws: `UnfitRule`, where there is none.
  package static func rule(_ code: String) throws(UnfitRule) -> RuleInfo {
    try rule(code, among: rules)
  }

  /// The code of a rule that can be disagreed with: mistakes of the input always stand.
  ///
  /// - Throws: `UnfitRule`, where there is none, or it is one of the input language.
  static func checkedRule(_ code: String) throws(UnfitRule) -> RuleCode {
    let rule = try rule(code, among: rules)
    guard RuleCatalog.rules.contains(where: { $0.code == rule.code }) else {
      throw .ofInput(code)
    }
    return rule.code
  }

  private static func rule(_ code: String, among rules: [RuleInfo]) throws(UnfitRule) -> RuleInfo {
    let wanted = TurkishText.asciiKey(code)
    guard let rule = rules.first(where: { TurkishText.asciiKey($0.code.text) == wanted }) else {
      throw .unknown(code, nearest: TurkishText.nearest(to: code, among: rules.map(\.code.text)))
    }
    return rule
  }

  /// What the input disagrees with, its rules by their codes however they were typed, and what is wrong with the names
  /// of rules and tables.
  ///
  /// - Parameter document: What the input is composed to; `nil` where that cannot be told.
  static func resolved(
    _ settings: [RuleSetting], in document: Document?
  ) -> (settings: [RuleSetting], mistakes: [Finding]) {
    var mistakes: [Finding] = []
    var known: [RuleSetting] = []
    for said in settings {
      if let document, let table = said.table, !said.isOf(document) {
        mistakes.append(missing(table, at: said.tableSpan, in: document))
      }
      do throws(UnfitRule) {
        var setting = said
        setting.rule = try checkedRule(said.rule.text)
        if let earlier = known.first(where: { $0.isSame(as: setting, in: document) }) {
          mistakes.append(second(setting, after: earlier))
        }
        known.append(setting)
      } catch {
        mistakes.append(
          InputRule.danglingReference.finding(at: said.span, tr: error.message.tr, en: error.message.en))
      }
    }
    return (known, mistakes)
  }

  private static func second(_ setting: RuleSetting, after earlier: RuleSetting) -> Finding {
    InputRule.duplicateKey.finding(
      at: setting.span, tr: "\(setting.rule) için aynı kapsamda ikinci bir `denetim` maddesi",
      en: "a second item of `denetim` for \(setting.rule) with the same scope",
      help: BilingualText(tr: "birini silin", en: "delete one of them"),
      notes: [FindingNote(BilingualText(tr: "ilki", en: "the first"), span: earlier.span)])
  }

  private static func missing(_ table: String, at span: SourceSpan?, in document: Document) -> Finding {
    let names = document.tables.flatMap { [$0.number, $0.id].compactMap { $0 } }
    let near = TurkishText.nearest(to: table, among: names)
    return InputRule.danglingReference.finding(
      at: span, tr: "raporda `\(table)` diye bir tablo yok", en: "the report has no table `\(table)`",
      help: near.map { BilingualText(tr: "`\($0)` mi demek istediniz?", en: "did you mean `\($0)`?") })
  }
}

/// What is said of a rule cannot be done.
public enum UnfitRule: Error, Equatable {
  /// No rule has the code; perhaps another was meant.
  case unknown(String, nearest: String?)
  /// A rule of the input language always stands.
  case ofInput(String)
  /// Two things are said of one rule.
  case contradiction(RuleCode)

  var message: BilingualText {
    switch self {
    case .unknown(let code, let nearest):
      let hint = nearest.map { " (\($0)?)" } ?? ""
      return BilingualText(
        tr: "`\(code)` diye bir kural yok\(hint); hepsi için: faaliyet rules",
        en: "there is no rule `\(code)`\(hint); for all of them: faaliyet rules")
    case .ofInput(let code):
      return BilingualText(
        tr: "`\(code)` girdi dilinin kuralıdır, kapatılmaz; girdiyi düzeltin",
        en: "`\(code)` is a rule of the input language and cannot be set; correct the input")
    case .contradiction(let code):
      return BilingualText(
        tr: "\(code) için iki ayrı şey söylendi; --rule, --ignore ve --severity seçeneklerinden biri yeter",
        en: "two things are said of \(code); one of --rule, --ignore and --severity is enough")
    }
  }
}
