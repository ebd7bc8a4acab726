import FileAccess
import ReportModel

/// The templates of one format as they lie on disk.
public struct TemplateFolder: Sendable {
  /// Partials by name: `table` for `table.mustache`.
  public var templates: [String: [UInt8]]
  /// The stylesheet that goes into the page, `DIR/style.css`; empty when there is none.
  public var style: String
  /// Whether the stylesheet is no UTF-8.
  private var isStyleBroken = false
  /// Paths by name, for errors.
  public var paths: [String: String]

  /// Templates that are not on a disk.
  ///
  /// - Parameters:
  ///   - templates: The bytes of each template by its name.
  ///   - style: The style sheet that goes into the page.
  ///   - paths: Where each template lies, for messages.
  public init(templates: [String: [UInt8]], style: String = "", paths: [String: String] = [:]) {
    self.templates = templates
    self.style = style
    self.paths = paths
  }

  /// What in the stylesheet would end it early: it goes into the page as it is.
  public var styleMistake: BilingualText? {
    if isStyleBroken {
      return BilingualText(
        tr: "UTF-8 değil; düzenleyicide “UTF-8 olarak kaydet” seçin", en: "not UTF-8; save it as UTF-8")
    }
    guard let end = ["</", "]]>"].first(where: { style.holds($0) }) else { return nil }
    return BilingualText(
      tr: "içinde `\(end)` var; sayfaya konunca biçimi orada bitirir",
      en: "it holds `\(end)`, which would end it within the page")
  }

  /// Loads `DIR/<format>/*.mustache`.
  ///
  /// - Throws: when the folder or a file in it cannot be read.
  public static func load(_ directory: String, format: ReportFormat) throws(FileError) -> TemplateFolder {
    let folder = "\(directory)/\(format.rawValue)"
    var result = TemplateFolder(templates: [:])
    let style = "\(directory)/style.css"
    if format != .markdown, FileAccess.kind(of: style) != nil {
      let bytes = try FileAccess.read(style)
      result.isStyleBroken = String(validating: bytes, as: UTF8.self) == nil
      result.style = String(decoding: bytes, as: UTF8.self)
    }
    for file in try FileAccess.names(inFolder: folder) where file.hasSuffix(".mustache") {
      let name = String(file.dropLast(".mustache".count))
      result.templates[name] = try FileAccess.read("\(folder)/\(file)")
      result.paths[name] = "\(folder)/\(file)"
    }
    return result
  }
}
