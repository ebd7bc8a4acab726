import ReportInput
import ReportModel
import ReportValidator

/// All rules of the program, those of the input language first.
package enum RuleNames {
  package static var rules: [RuleInfo] { InputRuleCatalog.rules + RuleCatalog.rules }

  /// The rule of a code, however it is typed.
  ///
  /// - Throws: `UnknownRule`, where there is none.
  package static func rule(_ code: String) throws(UnknownRule) -> RuleInfo {
    try rule(code, among: rules)
  }

  /// The code of a rule that can be disagreed with: mistakes of the input always stand.
  ///
  /// - Throws: `UnknownRule`, where there is none, or it is one of the input language.
  static func checkedRule(_ code: String) throws(UnknownRule) -> RuleCode {
    let rule = try rule(code, among: rules)
    guard RuleCatalog.rules.contains(where: { $0.code == rule.code }) else {
      throw UnknownRule(code: code, nearest: nil, isOfInput: true)
    }
    return rule.code
  }

  private static func rule(_ code: String, among rules: [RuleInfo]) throws(UnknownRule) -> RuleInfo {
    let wanted = TurkishText.asciiKey(code)
    guard let rule = rules.first(where: { TurkishText.asciiKey($0.code.text) == wanted }) else {
      throw UnknownRule(
        code: code, nearest: TurkishText.nearest(to: code, among: rules.map(\.code.text)), isOfInput: false)
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
    let known = settings.compactMap { setting -> RuleSetting? in
      if let document, let table = setting.table, !setting.isOf(document) {
        mistakes.append(missing(table, at: setting.span, in: document))
      }
      do throws(UnknownRule) {
        var setting = setting
        setting.rule = try checkedRule(setting.rule.text)
        return setting
      } catch {
        mistakes.append(
          InputRule.danglingReference.finding(at: setting.span, tr: error.message.tr, en: error.message.en))
        return nil
      }
    }
    return (known, mistakes)
  }

  private static func missing(_ table: String, at span: SourceSpan?, in document: Document) -> Finding {
    let names = document.tables.flatMap { [$0.number, $0.id].compactMap { $0 } }
    let near = TurkishText.nearest(to: table, among: names)
    return InputRule.danglingReference.finding(
      at: span, tr: "raporda `\(table)` diye bir tablo yok", en: "the report has no table `\(table)`",
      help: near.map { BilingualText(tr: "`\($0)` mi demek istediniz?", en: "did you mean `\($0)`?") })
  }
}

/// No rule has the code, or none that can be disagreed with.
public struct UnknownRule: Error {
  /// The code that was asked for.
  public var code: String
  /// A code that may have been meant.
  public var nearest: String?
  var isOfInput: Bool

  var message: BilingualText {
    guard !isOfInput else {
      return BilingualText(
        tr: "`\(code)` girdi dilinin kuralıdır, kapatılmaz; girdiyi düzeltin",
        en: "`\(code)` is a rule of the input language and cannot be set; correct the input")
    }
    let hint = nearest.map { " (\($0)?)" } ?? ""
    return BilingualText(
      tr: "`\(code)` diye bir kural yok\(hint); hepsi için: faaliyet rules",
      en: "there is no rule `\(code)`\(hint); for all of them: faaliyet rules")
  }
}
