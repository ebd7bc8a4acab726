/// A set of templates that may include one another.
public struct TemplateLibrary: Sendable {
  /// Appends a text to the output so that it cannot become markup.
  public typealias Escape = @Sendable (String, inout ByteBuffer) -> Void

  /// The names its templates may use.
  public private(set) var vocabulary: TemplateVocabulary
  let programs: [TemplateProgram]
  let escape: Escape
  private let numbers: [String: Int]

  /// Reads templates by name.
  ///
  /// - Throws: `TemplateError` for the first mistake in any of them, in order of their names; a
  ///   name outside a closed vocabulary, an unknown partial and a block that fills none are mistakes.
  public init(
    _ sources: [String: [UInt8]], vocabulary: TemplateVocabulary, escape: @escaping Escape
  ) throws(TemplateError) {
    var vocabulary = vocabulary
    let names = sources.keys.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    var programs: [TemplateProgram] = []
    for name in names {
      let source = sources[name]!
      guard String(validating: source, as: UTF8.self) != nil else {
        let (line, column) = TemplateTokenizer.placeOfInvalidByte(in: source)
        throw TemplateError(reason: .notUTF8, template: name, line: line, column: column)
      }
      var tokenizer = TemplateTokenizer(name: name, source: source)
      var assembler = TemplateAssembler(
        name: name, tokens: try tokenizer.tokenize(), vocabulary: vocabulary, templateNumbers: numbers)
      programs.append(try assembler.assemble())
      vocabulary = assembler.vocabulary
    }
    try BlockCheck(programs: programs).run()
    self.vocabulary = vocabulary
    self.programs = programs
    self.numbers = numbers
    self.escape = escape
  }

  /// Fills a template.
  ///
  /// - Returns: UTF-8.
  /// - Throws: `TemplateError` when a name has no value where it is used, or templates include
  ///   one another without end.
  public func render(_ name: String, with value: TemplateValue) throws(TemplateError) -> FilledTemplate {
    guard let number = numbers[name] else {
      throw TemplateError(
        reason: .unknownPartial(name, nearest: nearest(to: name, in: numbers.keys.sorted())), template: name, line: 1,
        column: 1)
    }
    return try TemplateRenderer(library: self).render(number, value)
  }
}
