import ReportModel
import TemplateEngine

/// What the templates see of a line with its label, above a table.
final class LabelledTextView: ViewRecord {
  private let line: LabelledText

  init(line: LabelledText) {
    self.line = line
  }

  func value(_ name: ViewName) -> TemplateValue? {
    switch name {
    case .label: .text(line.label)
    case .text: .text(line.text)
    default: nil
    }
  }
}
