import FileAccess
import ReportRenderer
import TemplateEngine

extension TemplateValue {
  /// A stranger's words as such a page shows them: what is not seen is named.
  var withMarks: TemplateValue {
    if case .text(let text) = self { .text(text.withMarks) } else { self }
  }
}

/// A page made of one template with its style inside: the proof sheet, the comparison.
enum StandalonePage {
  /// The page in UTF-8, from `NAME/NAME.mustache` among the templates.
  ///
  /// It speaks of a document that may be anybody's, and so may the folder be where that lies: templates of that folder
  /// are used only when they are named.
  ///
  /// - Parameters:
  ///   - folder: The templates that were named; `nil` for the program's own.
  ///   - names: What the template may name; the fields of `value` are numbered in this order.
  /// - Throws: `TemplateProblem`, or when there is no template.
  static func render(
    _ name: String, from folder: String?, names: [String], _ value: TemplateValue
  ) throws -> [UInt8] {
    let path = try (folder ?? TemplateSearch.ownFolder()) + "/\(name)/\(name).mustache"
    let source = try FileAccess.read(path)
    do throws(TemplateError) {
      let library = try TemplateLibrary(
        [name: source], vocabulary: TemplateVocabulary(names), escape: ReportFormat.html.escape)
      return try library.render(name, with: value).bytes
    } catch {
      throw TemplateProblem(error: error, path: path)
    }
  }
}
