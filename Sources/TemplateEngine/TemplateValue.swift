/// What a name in a template stands for.
public enum TemplateValue: Sendable {
  /// A text, escaped when it is filled in.
  case text(String)
  /// Whether a section is shown.
  case flag(Bool)
  /// Values for which a section is repeated.
  case list([TemplateValue])
  /// A value that answers to names.
  case record(any TemplateRecord)
  /// A list of records that one object answers for.
  case items(any TemplateItems)
  /// One of those records.
  case item(any TemplateItems, Int)
  /// Known to be absent: prints nothing, its section is not shown, its inverted section is.
  case null

  /// Whether a section over the value is shown.
  var isShown: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    case .items(let items): items.count > 0
    case .record, .item: true
    case .null: false
    }
  }

  /// The value of a name in a record; `nil` when the record does not know it or this is none.
  subscript(number: Int) -> TemplateValue? {
    switch self {
    case .record(let record): record[number]
    case .item(let items, let index): items.value(number, at: index)
    case .text, .flag, .list, .items, .null: nil
    }
  }
}

/// Named values, looked up by the vocabulary's numbers; asked only for what a template uses.
public protocol TemplateRecord: AnyObject, Sendable {
  /// The value of a name; `nil` when the record does not know it, and the records around it are
  /// asked.
  subscript(number: Int) -> TemplateValue? { get }
}

/// Many small records of one kind, such as the cells of a row, none of which need be made.
public protocol TemplateItems: AnyObject, Sendable {
  /// How many there are.
  var count: Int { get }
  /// The value of a name in one of the records, from 0; `nil` when it does not know the name.
  func value(_ number: Int, at index: Int) -> TemplateValue?
}

/// A record that simply lists its fields.
public final class TemplateFields: TemplateRecord {
  private let fields: [(number: Int, value: TemplateValue)]

  /// Values by the numbers of their names in the vocabulary.
  public init(_ fields: [(number: Int, value: TemplateValue)]) { self.fields = fields }

  /// The value under a name's number; `nil` where there is none.
  public subscript(number: Int) -> TemplateValue? {
    for field in fields where field.number == number { return field.value }
    return nil
  }
}
