/// The names a set of templates may use, numbered so that lookups need no hashing.
///
/// A closed vocabulary knows its names beforehand and refuses others when a template is read; an
/// open one learns them from the templates.
public struct TemplateVocabulary: Sendable {
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]
  let isClosed: Bool

  /// A vocabulary that knows only these names.
  public init(_ names: [String]) {
    isClosed = true
    for name in names { _ = number(adding: name) }
  }

  /// A vocabulary that takes every name.
  public init() { isClosed = false }

  /// The number of a name; `nil` when the vocabulary is closed and does not know it.
  mutating func number(of name: String) -> Int? {
    if let number = numbers[name] { return number }
    return isClosed ? nil : number(adding: name)
  }

  /// The number of a name, which is added if need be.
  public mutating func number(adding name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }
}
