/// What a name in a template stands for.
public enum TemplateValue: Sendable {
  case text(String)
  case flag(Bool)
  case list([TemplateValue])
  case record(any TemplateRecord)
  /// Known to be absent: prints nothing, its section is not shown, its inverted section is.
  case null

  /// Whether a section over the value is shown.
  var isShown: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    case .record: true
    case .null: false
    }
  }
}

/// Named values, looked up by the vocabulary's numbers; asked only for what a template uses.
public protocol TemplateRecord: AnyObject, Sendable {
  /// The value of a name; `nil` when the record does not know it, and the records around it are
  /// asked.
  subscript(number: Int) -> TemplateValue? { get }
}

/// A record that simply lists its fields.
public final class TemplateFields: TemplateRecord {
  private let fields: [(number: Int, value: TemplateValue)]

  public init(_ fields: [(number: Int, value: TemplateValue)]) { self.fields = fields }

  public subscript(number: Int) -> TemplateValue? {
    for field in fields where field.number == number { return field.value }
    return nil
  }
}
