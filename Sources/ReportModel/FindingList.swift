/// Findings in the order in which they are met, so many of each rule in each file; the rest is counted.
///
/// A file of another kind, or one mistake that repeats on every line, makes a million of them: nobody reads those, and
/// the first ones say what is wrong.
package struct FindingList: Sendable {
  /// More of one rule in one file is not listed one by one.
  package static let most = 200

  /// What is counted: findings of one rule in one file.
  private struct Key: Hashable {
    var code: RuleCode
    var file: String
  }

  private var listed: [Finding] = []
  private var counts: [Key: Int] = [:]
  /// The first finding of each kind that was not listed any more, in order.
  private var left: [(key: Key, first: Finding)] = []
  /// Errors, those that are not listed too.
  package private(set) var errorCount = 0

  package init() {}

  /// Whether another finding of a rule in a file would still be listed; what costs much to say may then be left out.
  package func lists(_ code: RuleCode, in file: String) -> Bool {
    counts[Key(code: code, file: file)].map { $0 < Self.most } ?? true
  }

  package mutating func append(_ finding: Finding) {
    if finding.severity == .error { errorCount += 1 }
    let key = Key(code: finding.code, file: finding.span?.file ?? "")
    let count = counts[key, default: 0]
    counts[key] = count + 1
    if count < Self.most {
      listed.append(finding)
    } else if count == Self.most {
      left.append((key, finding))
    }
  }

  package static func += (list: inout FindingList, more: some Sequence<Finding>) {
    for finding in more { list.append(finding) }
  }

  package static func += (list: inout FindingList, more: FindingList) {
    list += more.listed
    for (key, first) in more.left {
      list.append(first)
      list.counts[key, default: 0] += more.counts[key, default: 0] - FindingList.most - 1
    }
  }

  /// All of them, the rest of each kind told in one.
  package var findings: [Finding] {
    listed
      + left.map { key, first in
        let rest = counts[key, default: 0] - Self.most
        return Finding(
          code: first.code, severity: first.severity,
          message: BilingualText(
            tr: "bu dosyada bu türden \(rest) bulgu daha var; ilk \(Self.most) tanesi gösterildi",
            en: "this file has \(rest) more of this kind; the first \(Self.most) were shown"),
          span: first.span,
          help: BilingualText(
            tr: "önce gösterilenleri düzeltin; çoğunun nedeni birdir",
            en: "correct those that are shown first; most have one cause"))
      }
  }

  package var isEmpty: Bool { listed.isEmpty }
}
