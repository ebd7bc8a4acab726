/// A rule of the input language; every mistake an author can make has one.
///
/// Each stands in a file of its own below this one. What it says of an input is found where the input is read.
package struct InputRule: Equatable, Sendable {
  /// Title, reason and examples.
  package let info: RuleInfo

  init(_ info: RuleInfo) { self.info = info }

  package var code: RuleCode { info.code }

  package static func == (left: InputRule, right: InputRule) -> Bool { left.code == right.code }

  /// A finding of this rule.
  package func finding(
    at span: SourceSpan?, tr: String, en: String,
    help: BilingualText? = nil, notes: [FindingNote] = []
  ) -> Finding {
    Finding(
      code: info.code, severity: info.severity, message: BilingualText(tr: tr, en: en), span: span,
      notes: notes, help: help)
  }
}

extension BilingualText {
  /// The line as it should be typed.
  package static func write(_ line: String) -> BilingualText {
    BilingualText(tr: "şöyle yazın: \(line)", en: "write: \(line)")
  }
}
