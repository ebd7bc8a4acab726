import FileAccess
import ReportDiff
import ReportModel
import ReportRenderer

/// What stops the program, in the author's words.
public enum ErrorMessages {
  /// The message for an error that the library throws, with its place and what to do.
  public static func message(for error: any Error) -> BilingualText {
    switch error {
    case let problem as TemplateProblem: TemplateMessages.message(problem)
    case let unreadable as UnreadablePath:
      BilingualText(
        tr: "hata: \(unreadable.path): \(unreadable.reason.tr)",
        en: "error: \(unreadable.path): \(unreadable.reason.en)")
    case let file as FileError: FileMessages.message(file)
    case is MissingTemplates:
      BilingualText(
        tr: "hata: şablon klasörü bulunamadı; --templates ile gösterin",
        en: "error: no folder of templates found; give it with --templates")
    case let table as UnknownTable:
      BilingualText(
        tr: "hata: `\(table.name)` adlı bir tablo iki raporda da yok"
          + (table.nearest.map { "; `\($0)` mi demek istediniz?" } ?? ""),
        en: "error: neither report has a table `\(table.name)`"
          + (table.nearest.map { "; did you mean `\($0)`?" } ?? ""))
    case let rule as UnfitRule:
      BilingualText(tr: "hata: \(rule.message.tr)", en: "error: \(rule.message.en)")
    case let error as OutputError: FileMessages.message(error)
    default: BilingualText(tr: "hata: \(error)", en: "error: \(error)")
    }
  }
}
