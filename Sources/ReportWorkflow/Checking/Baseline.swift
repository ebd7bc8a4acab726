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
      var consequences: [Entry]?

      /// Its own key and those of what followed from it: another setting may part them.
      var keys: [String] { [Baseline.key(fingerprint, shown)] + (consequences ?? []).flatMap(\.keys) }
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
    known = Set(file.findings.flatMap(\.keys))
  }

  /// A finding is the same when its rule, its place and the printed value are, however much it matters.
  private static func key(_ fingerprint: String, _ shown: String?) -> String {
    "\(fingerprint)\u{1F}\(shown ?? "")"
  }

  func marking(_ findings: [Finding]) -> [Finding] {
    findings.map { finding in
      var finding = finding
      // What is new under a known finding is new.
      finding.isKnown = finding.parted.allSatisfy { known.contains(Self.key($0.fingerprint, $0.shown)) }
      return finding
    }
  }
}
