/// A set of templates that may include one another.
public struct TemplateLibrary: Sendable {
  /// Appends a text to the output so that it cannot become markup.
  public typealias Escape = @Sendable (String, inout ByteBuffer) -> Void

  /// The names its templates may use.
  public private(set) var vocabulary: TemplateVocabulary
  let programs: [TemplateProgram]
  let escape: Escape
  let numbers: [String: Int]

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
}
