import DocumentReader
import FileAccess
import ReportComposer
import ReportInput
import ReportModel

/// A path given to the program, read: an input folder, or a document in a file.
public struct ReportSource: Sendable {
  /// The path as it was given.
  public var path: String
  /// The file's; for an input folder all files' in order of their names.
  package var contents: [[UInt8]]
  package var sources: [String: SourceText]
  /// Mistakes of the input.
  public var findings: [Finding] = []
  /// What the input folder accepts.
  package var acceptances: [Acceptance] = []
  /// The rules the input folder disagrees with; a page has none, and what it says of them is not read.
  var settings: [RuleSetting] = []
  /// Whether every section of an input folder could be read.
  package var isOutlineWhole = false
  /// `nil` where the input could not be read.
  public var document: Document?

  /// Reads an input folder or a document.
  ///
  /// - Throws: `UnreadablePath` when there is nothing to read.
  public static func read(path: String) throws -> ReportSource {
    if path == "-" {
      return try document(path: "<stdin>", bytes: FileAccess.readStandardInput())
    }
    switch FileAccess.kind(of: path) {
    case .folder: return try folder(path: path)
    case .file where path.hasSuffix(".yaml") || path.hasSuffix(".yml"):
      throw UnreadablePath(
        path: path,
        reason: BilingualText(
          tr: "tek bir girdi dosyası bir rapor değildir; klasörünü verin, örneğin: Input/2023",
          en: "a single input file is no report; give its folder, for example: Input/2023"))
    case .file, .special: return try document(path: path, bytes: try FileAccess.read(path, limit: limit(path)))
    case nil:
      throw UnreadablePath(
        path: path,
        reason: BilingualText(tr: "böyle bir dosya ya da klasör yok", en: "there is no such file or folder"))
    }
  }

  /// The document; an input with mistakes has none to compare.
  ///
  /// - Throws: `UnreadablePath`, where it has mistakes.
  public func readable() throws -> Document {
    guard let document, !findings.contains(where: { $0.severity == .error }) else {
      throw UnreadablePath.withMistakes(path)
    }
    return document
  }

  /// Markdown's reader takes less than that of pages.
  private static func limit(_ path: String) -> Int {
    DocumentSyntax.isNamedMarkdown(path) ? FileAccess.Limit.markdown : FileAccess.Limit.page
  }

  private static func folder(path: String) throws -> ReportSource {
    let folder = try InputFolder.load(path: path)
    let reports = ["rapor.html", "rapor.xhtml", "rapor.md"].filter { FileAccess.kind(of: "\(path)/\($0)") == .file }
    if folder.files["rapor.yaml"] == nil, let report = reports.first {
      throw UnreadablePath(
        path: path,
        reason: BilingualText(
          tr: "bu bir çıktı klasörü, girdi değil; raporu verin: \(folder.path)/\(report)",
          en: "this is a folder of output, not of input; give the report: \(folder.path)/\(report)"))
    }
    return ReportSource(folder, path: path)
  }

  private static func document(path: String, bytes: [UInt8]) throws -> ReportSource {
    let syntax = DocumentSyntax(path: path, bytes: bytes)
    guard syntax != .markdown || bytes.count <= FileAccess.Limit.markdown else {
      throw FileError(path: path, reason: .tooLarge(limit: FileAccess.Limit.markdown))
    }
    do throws(DocumentError) {
      let document = try readDocument(bytes, path: path, syntax: syntax)
      return ReportSource(
        path: path, contents: [bytes], sources: [path: SourceText(path: path, bytes: bytes)], document: document)
    } catch {
      throw UnreadablePath(path: path, reason: explanation(of: error, path: path))
    }
  }

  private static func explanation(of error: DocumentError, path: String) -> BilingualText {
    switch error {
    case .malformed(let reason, let line, let column):
      BilingualText(
        tr: "\(line):\(column): okunamıyor, libxml2 şunu diyor: \(reason)",
        en: "\(line):\(column): cannot be read, libxml2 says: \(reason)")
    case .empty: BilingualText(tr: "dosya boş", en: "the file is empty")
    case .notUTF8:
      BilingualText(
        tr: "UTF-8 değil; çevirmek için: iconv -f windows-1254 -t utf-8 \(path)",
        en: "not UTF-8; convert it: iconv -f windows-1254 -t utf-8 \(path)")
    case .unknownEncoding(let name):
      BilingualText(
        tr:
          "`\(name)` diye bir kod sayfası bilinmiyor, harfler yanlış okunurdu; UTF-8'e çevirin ya da bildirimini düzeltin, örneğin: charset=windows-1254",
        en:
          "no encoding `\(name)` is known, letters would be read wrongly; convert it to UTF-8 or correct its declaration, for example: charset=windows-1254"
      )
    case .utf16:
      BilingualText(
        tr: "UTF-16 ile kaydedilmiş; çevirmek için: iconv -f utf-16 -t utf-8 \(path)",
        en: "saved as UTF-16; convert it: iconv -f utf-16 -t utf-8 \(path)")
    case .tooLarge(let line):
      BilingualText(
        tr:
          "\(line). satırdaki tablo bir belge için fazla büyük; hücre birleştirmelerine (colspan, rowspan) ve sütun sayısına bakın",
        en:
          "the table in line \(line) is too large for a document; look at its colspan and rowspan, and how many columns it has"
      )
    case .wrongKind("PDF"):
      BilingualText(
        tr: "PDF okunmaz; önce çevirin: pdftohtml -s -i -noframes \(path)",
        en: "a PDF is not read; convert it first: pdftohtml -s -i -noframes \(path)")
    case .wrongKind(let kind):
      BilingualText(
        tr: "\(kind) okunmaz; önce çevirin: libreoffice --headless --convert-to html \(path)",
        en: "a \(kind) is not read; convert it first: libreoffice --headless --convert-to html \(path)")
    }
  }
}

extension ReportSource {
  /// What an input folder comes to.
  init(_ folder: InputFolder, path: String) {
    let reading = readReport(folder)
    let composition = reading.report.map(composeReport)
    let (settings, mistakes) = RuleNames.resolved(reading.settings, in: composition?.document)
    self.init(
      path: path, contents: folder.files.sorted { $0.key < $1.key }.map(\.value), sources: reading.sources,
      findings: reading.findings + (composition?.findings ?? []) + mistakes, acceptances: reading.acceptances,
      settings: settings, isOutlineWhole: reading.report?.isOutlineWhole == true, document: composition?.document)
  }
}
