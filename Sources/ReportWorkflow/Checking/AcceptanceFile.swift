import FileAccess
import ReportComposer
import ReportInput
import ReportModel
import ReportValidator

/// A file of acceptances that is named beside what is checked.
public struct AcceptanceFile {
  /// What it accepts; nothing where it has mistakes.
  public var acceptances: [Acceptance]
  /// Its mistakes.
  public var findings: [Finding]
  package var source: SourceText

  /// - Throws: `FileError`, where it cannot be read.
  public init(path: String) throws {
    source = SourceText(path: path, bytes: try FileAccess.read(path))
    (acceptances, findings) = readAcceptances(source.bytes, path: path)
    acceptances = hasMistakes ? [] : Self.located(acceptances, from: path)
  }

  /// Whether it cannot be read as it should be.
  public var hasMistakes: Bool { findings.contains { $0.severity == .error } }

  /// Where it lies in an input folder, its acceptances with the places this gives them in words: Markdown carries no
  /// keys.
  private static func located(_ acceptances: [Acceptance], from path: String) -> [Acceptance] {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let home = folder.isEmpty ? path.hasPrefix("/") ? "/" : "." : folder
    guard FileAccess.kind(of: "\(home)/rapor.yaml") == .file, let files = try? InputFolder.load(path: home),
      let report = readReport(files).report
    else { return acceptances }
    return acceptances.located(by: checkDocument(composeReport(report).document).findings)
  }
}
