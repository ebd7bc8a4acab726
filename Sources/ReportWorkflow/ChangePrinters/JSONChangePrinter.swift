/// A comparison for programs, in the schema `faaliyet-diff-1` (`docs/schemas/`).
struct JSONChangePrinter: ChangePrinter {
  static let format = "json"

  init(_ terms: PrintTerms) {}

  func text(_ view: ComparedReports) -> String { JSONText.pretty(ChangeFile(view)) }
}
