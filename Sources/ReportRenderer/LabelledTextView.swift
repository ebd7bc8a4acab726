import ReportModel
import TemplateEngine

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
