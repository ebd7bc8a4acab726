import FileAccess
import ReportRenderer
import TemplateEngine

/// A page of our own, made of one template with its style inside: the proof sheet, the comparison.
///
/// It is filled with records, whose fields have the names of `Name`; its template may use no others.
struct StandalonePage<Name: RawRepresentable<String> & CaseIterable & Hashable> {
  /// The template's: `NAME/NAME.mustache` among the templates.
  private let name: String
  private let numbers: [Name: Int]

  init(_ name: String) {
    self.name = name
    numbers = Dictionary(uniqueKeysWithValues: zip(Name.allCases, 0...))
  }

  /// Values under their names. A stranger's words are shown with what is not seen named.
  func record(_ fields: [(Name, TemplateValue)]) -> TemplateValue {
    .record(TemplateFields(fields.map { (numbers[$0.0]!, $0.1.withMarks) }))
  }

  /// The page in UTF-8.
  ///
  /// It speaks of a document that may be anybody's, and so may the folder be where that lies: templates of that folder
  /// are used only when they are named.
  ///
  /// - Parameter folder: The templates that were named; `nil` for the program's own.
  /// - Throws: `TemplateProblem`, `FileError`, or `MissingTemplates` when there are none.
  func fill(with value: TemplateValue, from folder: String?) throws -> [UInt8] {
    let path = try (folder ?? TemplateSearch.ownFolder()) + "/\(name)/\(name).mustache"
    let source = try FileAccess.read(path)
    do throws(TemplateError) {
      let library = try TemplateLibrary(
        [name: source], vocabulary: TemplateVocabulary(Name.allCases.map(\.rawValue)), escape: ReportFormat.html.escape)
      return try library.render(name, with: value).bytes
    } catch {
      throw TemplateProblem(error: error, path: path)
    }
  }
}

extension TemplateValue {
  /// A stranger's words as such a page shows them: what is not seen is named.
  fileprivate var withMarks: TemplateValue {
    if case .text(let text) = self { .text(text.withMarks) } else { self }
  }
}
