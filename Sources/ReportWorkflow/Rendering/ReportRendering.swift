import FileAccess
import ReportComposer
import ReportInput
import ReportModel
import ReportRenderer
import ReportValidator
import TemplateEngine

/// An input folder on its way to the reports made of it: read and composed, then filled, written and checked.
public struct ReportRendering {
  /// The input folder.
  private let path: String
  private let document: Document?
  private let acceptances: [Acceptance]
  private let settings: [RuleSetting]
  private let sources: [String: SourceText]
  /// What is wrong with the input.
  public let findings: [Finding]

  /// Reads an input folder and composes its report.
  ///
  /// - Throws: `UnreadablePath` or `FileError`, where it is no folder or cannot be read.
  public init(input path: String) throws {
    guard FileAccess.kind(of: path) == .folder else { throw UnreadablePath.noInputFolder(path) }
    let source = ReportSource(try InputFolder.load(path: path), path: path)
    (self.path, document, sources) = (path, source.document, source.sources)
    (acceptances, settings) = (source.acceptances, source.settings)
    findings = source.findings
  }

  /// The mistakes of the input, for a person.
  package func findingText(_ terms: PrintTerms) -> String {
    FindingText(terms, sources: sources).text(findings.sortedForReading())
  }

  /// Whether a report can be made of the input.
  public var hasMistakes: Bool { document == nil || findings.contains { $0.severity == .error } }

  /// Fills the templates and writes all files, or none.
  ///
  /// - Parameters:
  ///   - formats: The formats that are wanted; empty for all.
  ///   - templates: The folder of templates; `nil` for the author's, else the program's own.
  ///   - target: The folder to write to; `nil` for the one the input's name tells.
  /// - Throws: `UnreadablePath`, `TemplateProblem`, `MissingTemplates`, `FileError` or `OutputError`; then the old files
  ///   stand as they did.
  public func write(
    _ formats: [ReportFormat] = [], templates: String? = nil, to target: String? = nil
  ) throws -> (paths: [String], notices: [OutputNotice]) {
    guard let document, !hasMistakes else { throw UnreadablePath.withMistakes(path) }
    let templates = try templates ?? TemplateSearch.authorsFolder()
    let files = try Self.fill(document, formats.isEmpty ? ReportFormat.allCases : formats, from: templates)
    let target = target ?? Self.defaultOutput(for: path)
    let paths = files.keys.sorted().map { "\(target)/\($0)" }
    for path in paths { try InputGuard.refuse(writing: path, over: [self.path], templates: templates) }
    return (paths, try OutputFolder.write(files, to: target))
  }

  private static func fill(
    _ document: Document, _ formats: [ReportFormat], from directory: String
  ) throws -> [String: FilledTemplate] {
    guard FileAccess.kind(of: directory) == .folder else { throw UnreadablePath.noTemplates(directory) }
    let drawn = DrawnDocument(document)
    var files: [String: FilledTemplate] = [:]
    for format in formats {
      let folder = try TemplateFolder.load(directory, format: format)
      if let reason = folder.styleMistake { throw UnreadablePath(path: "\(directory)/style.css", reason: reason) }
      do throws(TemplateError) {
        let renderer = try ReportRenderer(format: format, folder: folder)
        files[format.fileName] = try renderer.render(drawn)
      } catch {
        throw TemplateProblem(error: error, path: folder.paths[error.template] ?? error.template)
      }
    }
    return files
  }

  /// Checks what was written, with what the input accepts and disagrees with.
  ///
  /// - Throws: `UnreadablePath` or `FileError`, where one of the files cannot be read.
  public func check(written paths: [String]) throws -> [CheckedReport] {
    // Markdown carries no ids: tables are found there by what is printed of them.
    var options = CheckOptions(own: settings.map { setting in document.map(setting.printed) ?? setting })
    if let document, !acceptances.isEmpty {
      // Markdown carries no keys: what is accepted is found there by its words.
      options.acceptances = acceptances.located(by: checkDocument(document).findings)
    }
    return try paths.map { try checkReport(path: $0, options) }
  }

  /// `Input/2023` is written to `Output/2023`, any other folder to `Output/<name>` beside it.
  static func defaultOutput(for input: String) -> String {
    var path = input
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if let index = parts.lastIndex(of: "Input") {
      parts[index] = "Output"
      return parts.joined(separator: "/")
    }
    return "Output/\(parts.last ?? "rapor")"
  }
}

extension UnreadablePath {
  fileprivate static func noInputFolder(_ path: String) -> UnreadablePath {
    UnreadablePath(
      path: path,
      reason: path.hasSuffix(".yaml")
        ? BilingualText(
          tr: "dosya değil klasör verilir, örneğin: faaliyet render Input/2023",
          en: "give the folder, not a file: faaliyet render Input/2023")
        : BilingualText(tr: "böyle bir klasör yok", en: "there is no such folder"))
  }

  fileprivate static func noTemplates(_ path: String) -> UnreadablePath {
    UnreadablePath(
      path: path, reason: BilingualText(tr: "böyle bir şablon klasörü yok", en: "there is no such folder of templates"))
  }
}
