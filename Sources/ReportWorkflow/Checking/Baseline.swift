import FileAccess
import FoundationEssentials
import ReportModel

/// The findings of an earlier run, as `--format json` wrote them: what was there before does not fail again.
public struct Baseline: Sendable {
  private var known: Set<String> = []

  /// An earlier run’s JSON, as far as it is needed.
  private struct File: Decodable {
    /// A finding of that run.
    struct Entry: Decodable {
      var fingerprint: String
      var shown: String?
    }

    var schema: String
    var findings: [Entry]
  }

  /// - Throws: `UnreadablePath` when the file is none of ours.
  public init(path: String) throws {
    let bytes = try FileAccess.read(path)
    guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)), file.schema == Schema.findings
    else {
      throw UnreadablePath(
        path: path,
        reason: BilingualText(
          tr: "bu bir bulgu dosyası değil; şöyle yazılır: faaliyet check --format json YOL > onceki.json",
          en: "this is no file of findings; it is written by: faaliyet check --format json PATH > earlier.json"))
    }
    known = Set(file.findings.map { Self.key($0.fingerprint, $0.shown) })
  }

  /// A finding is the same when its rule, its place and the printed value are, however much it matters.
  private static func key(_ fingerprint: String, _ shown: String?) -> String {
    "\(fingerprint)\u{1F}\(shown ?? "")"
  }

  func marking(_ findings: [Finding]) -> [Finding] {
    findings.map { finding in
      var finding = finding
      finding.isKnown = known.contains(Self.key(finding.fingerprint, finding.shown))
      return finding
    }
  }
}
