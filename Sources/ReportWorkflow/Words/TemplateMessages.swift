import ReportModel
import TemplateEngine

/// A mistake in a template, with the file it stands in.
public struct TemplateProblem: Error {
  var error: TemplateError
  var path: String
}

/// What is wrong with a template, in the author's words.
enum TemplateMessages {
  static func message(_ problem: TemplateProblem) -> BilingualText {
    let place = "\(problem.path):\(problem.error.line):\(problem.error.column)"
    let text = text(problem.error.reason)
    return BilingualText(tr: "\(place): hata: \(text.tr)", en: "\(place): error: \(text.en)")
  }

  private static func text(_ reason: TemplateError.Reason) -> BilingualText {
    switch reason {
    case .unknownName(let name, let nearest):
      suggesting(
        nearest, tr: "şablonlarda `\(name)` diye bir ad yok", en: "templates know no name `\(name)`")
    case .missingName(let name):
      BilingualText(
        tr: "`\(name)` adı burada kullanılamaz", en: "the name `\(name)` has no value here")
    case .unknownPartial(let name, let nearest):
      suggesting(nearest, tr: "`\(name).mustache` şablonu yok", en: "there is no template `\(name).mustache`")
    case .unknownBlock(let name, let nearest):
      suggesting(
        nearest, tr: "üst şablonda `\(name)` diye bir blok yok", en: "the parent template has no block `\(name)`")
    case .unclosedTag: BilingualText(tr: "`{{` kapanmıyor", en: "`{{` is not closed")
    case .unclosedSection(let name):
      BilingualText(
        tr: "`\(name)` bölümü kapanmıyor: `{{/\(name)}}` yazın", en: "`\(name)` is not closed: write `{{/\(name)}}`")
    case .strayClose(let name, let expected):
      BilingualText(
        tr: "`{{/\(name)}}` beklenmiyordu" + (expected.map { "; `{{/\($0)}}` bekleniyordu" } ?? ""),
        en: "`{{/\(name)}}` is not expected" + (expected.map { "; `{{/\($0)}}` is" } ?? ""))
    case .emptyTag: BilingualText(tr: "`{{ }}` içinde ad yok", en: "there is no name in `{{ }}`")
    case .badDelimiters(let text):
      BilingualText(tr: "`\(text)` geçerli ayraçlar değil", en: "`\(text)` are no delimiters")
    case .endlessRecursion(let name):
      BilingualText(
        tr: "`\(name)` şablonu kendini sonsuza dek çağırıyor", en: "the template `\(name)` includes itself without end")
    case .nestedTooDeeply:
      BilingualText(
        tr: "bölümler birbirinin içine çok derin girmiş; şablonu parçalara ayırın",
        en: "sections are nested too deeply; divide the template")
    case .tooMuchOutput:
      BilingualText(
        tr: "şablonlar birbirini durmadan çağırıyor ya da sayfa 1 GB'ı aşıyor; burada durduruldu",
        en: "templates call each other over and over, or the page exceeds 1 GB; stopped here")
    case .notUTF8:
      BilingualText(
        tr: "dosya UTF-8 değil (ilk bozuk bayt burada); düzenleyicide “UTF-8 olarak kaydet” seçin",
        en: "the file is not UTF-8 (first invalid byte here); save it as UTF-8")
    case .notText(let name):
      BilingualText(
        tr: "`\(name)` bir metin değil; `{{#\(name)}}…{{/\(name)}}` içinde kullanın",
        en: "`\(name)` is no text; use it in `{{#\(name)}}…{{/\(name)}}`")
    }
  }

  private static func suggesting(_ nearest: String?, tr: String, en: String) -> BilingualText {
    guard let nearest else { return BilingualText(tr: tr, en: en) }
    return BilingualText(tr: "\(tr); `\(nearest)` mi demek istediniz?", en: "\(en); did you mean `\(nearest)`?")
  }
}
