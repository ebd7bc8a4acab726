/// A set of templates that may include one another.
public struct TemplateLibrary: Sendable {
  /// Appends a text to the output so that it cannot become markup.
  public typealias Escape = @Sendable (String, inout [UInt8]) -> Void

  private var templates: [String: Template] = [:]
  public private(set) var vocabulary: TemplateVocabulary
  let escape: Escape

  /// Reads templates by name.
  ///
  /// - Throws: `TemplateError` for the first mistake in any of them, in order of their names; a
  ///   name outside a closed vocabulary and an unknown partial are mistakes.
  public init(
    _ sources: [String: [UInt8]], vocabulary: TemplateVocabulary, escape: @escaping Escape
  ) throws(TemplateError) {
    self.vocabulary = vocabulary
    self.escape = escape
    for (name, source) in sources.sorted(by: { $0.key < $1.key }) {
      var tokenizer = TemplateTokenizer(name: name, source: source)
      var parser = TemplateParser(
        name: name, tokens: try tokenizer.tokenize(), vocabulary: self.vocabulary)
      templates[name] = Template(name: name, nodes: try parser.parse())
      self.vocabulary = parser.vocabulary
    }
    for name in templates.keys.sorted() { try checkPartials(templates[name]!.nodes, in: name) }
  }

  func template(_ name: String) -> Template? { templates[name] }

  private func checkPartials(_ nodes: [TemplateNode], in template: String) throws(TemplateError) {
    for node in nodes {
      switch node {
      case .text, .variable: break
      case .section(_, let inner), .inverted(_, let inner): try checkPartials(inner, in: template)
      case .block(let block): try checkPartials(block.nodes, in: template)
      case .partial(let name, _, let place): try check(name, place, in: template)
      case .parent(let name, let blocks, _, let place):
        try check(name, place, in: template)
        for block in blocks.values.sorted(by: { $0.name < $1.name }) {
          try checkPartials(block.nodes, in: template)
        }
      }
    }
  }

  private func check(_ name: String, _ place: TemplatePlace, in template: String) throws(TemplateError) {
    guard templates[name] == nil else { return }
    throw TemplateError(
      reason: .unknownPartial(name, nearest: nearest(to: name, in: templates.keys.sorted())),
      template: template, line: place.line, column: place.column)
  }

  /// Fills a template.
  ///
  /// - Returns: UTF-8.
  /// - Throws: `TemplateError` when a name has no value where it is used, or templates include
  ///   one another without end.
  public func render(_ name: String, with value: TemplateValue) throws(TemplateError) -> [UInt8] {
    var renderer = TemplateRenderer(library: self)
    return try renderer.render(name, value)
  }
}
