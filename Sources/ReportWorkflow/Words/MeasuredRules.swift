import FoundationEssentials
import ReportModel

/// How often what the rules say was right, as `make maturity` measured it: `docs/measured.json`.
package struct MeasuredRules: Decodable, Sendable {
  /// What was said where slips were planted.
  struct Said: Decodable, Sendable {
    /// It showed the slip.
    var right: Int
    /// It showed something else, or was told of a document as it is.
    var wrong: Int

    /// How much of it was right, in thousandths.
    var precision: Int { 1000 * right / max(right + wrong, 1) }
  }

  /// Slips in figures of one kind of relation.
  struct Recall: Decodable, Sendable {
    /// How many of them some rule told.
    var told: Int
    var planted: Int
  }

  /// One set of documents.
  struct Documents: Decodable, Sendable {
    /// By code and severity.
    var rules: [String: [String: Said]]
    /// By operator, as `--show relations` names it.
    var operators: [String: Recall]
  }

  /// Tables of statistical offices, which nobody of the project wrote.
  var strangers: Documents
  /// The reports and programmes in `Output`.
  var home: Documents

  /// Fewer cases than this say nothing.
  static let fewestCases = 20

  package init(path: String) throws {
    self = try JSONDecoder().decode(Self.self, from: try Data(contentsOf: URL(filePath: path)))
  }

  /// What was measured of a rule, in a line of Markdown.
  func line(_ code: RuleCode) -> String {
    let turkish = [("yabancı tablolarda", strangers), ("kendi belgelerimizde", home)].map { name, documents in
      "\(name) \(Self.text(documents.rules[code.text], "ölçülmedi") { "\($1) bulgunun \($0) tanesi doğru" })"
    }
    let english = [("strangers' tables", strangers), ("our own documents", home)].map { name, documents in
      "\(name): \(Self.text(documents.rules[code.text], "not measured") { "\($0) of \($1) findings right" })"
    }
    return "- ölçülen / measured: \(turkish.joined(separator: "; ")) / \(english.joined(separator: "; "))\n"
  }

  private static func text(
    _ said: [String: Said]?, _ none: String, _ words: (_ right: Int, _ all: Int) -> String
  ) -> String {
    let said = said ?? [:]
    let all = Said(
      right: said.values.reduce(0) { $0 + $1.right }, wrong: said.values.reduce(0) { $0 + $1.wrong })
    guard all.right + all.wrong >= fewestCases else { return none }
    var text = "\(words(all.right, all.right + all.wrong)) (%\(all.precision / 10),\(all.precision % 10))"
    // What is only a warning is less certain.
    if said.count > 1, let errors = said["error"], errors.right + errors.wrong >= fewestCases {
      text += ", error: %\(errors.precision / 10),\(errors.precision % 10)"
    }
    return text
  }
}
