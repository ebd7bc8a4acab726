/// Fills one template; a value's own line ends never move what follows.
struct TemplateRenderer: ~Copyable {
  let library: TemplateLibrary
  private var output = ByteBuffer(capacity: 1 << 20)
  /// The values around the innermost one; that one is handed from call to call, since most names
  /// are found in it and reading it from here would count a reference each time.
  private var outer: [TemplateValue] = []
  private var indentation: [UInt8] = []
  private var isAtLineStart = false
  private var depth = 0
  private var overrides: [String: Override] = [:]

  /// What a template puts into a block of its parent.
  private struct Override {
    var program: TemplateProgram
    var body: Range<Int>
  }

  private static let maximumDepth = 200
  /// How deep sections, blocks and templates may stand within each other at this point; each of them takes room where
  /// the system has a limit of its own.
  private var openBodies = 0
  private static let mostOpenBodies = 1500
  /// Templates included and items shown so far.
  private var steps = 0
  /// At how many steps it is looked at again whether the page goes on.
  private var nextLook = TemplateRenderer.freeSteps
  /// How many steps a page may take for what it has written: one that goes on without writing never ends.
  private static let freeSteps = 1_000_000
  private static let leastBytesPerStep = 4
  private static let mostBytes = 1 << 30

  init(library: TemplateLibrary) { self.library = library }

  consuming func render(_ template: Int, _ value: TemplateValue) throws(TemplateError) -> FilledTemplate {
    let program = library.programs[template]
    try run(program, program.code.indices, in: value)
    return FilledTemplate(output)
  }

  private func fail(_ reason: TemplateError.Reason, _ program: TemplateProgram, _ place: Int) -> TemplateError {
    TemplateError(
      reason: reason, template: program.name, line: program.places[place].line,
      column: program.places[place].column)
  }

  /// Runs a piece of a program in a context.
  private mutating func run(
    _ program: TemplateProgram, _ range: Range<Int>, in context: TemplateValue
  ) throws(TemplateError) {
    var index = range.lowerBound
    while index < range.upperBound {
      let body = index + 1
      switch program.code[index] {
      case .text(let start, let end, let beginsLine):
        write(program, start, end, beginsLine: beginsLine)
        index += 1
      case .variable(let name, let isEscaped, let beginsLine):
        if beginsLine { isAtLineStart = true }
        try write(try value(name, program, context), isEscaped: isEscaped, name, program)
        index += 1
      case .section(let name, let end):
        try runSection(try value(name, program, context), program, body..<end, name.place, in: context)
        index = end
      case .inverted(let name, let end):
        if try !value(name, program, context).isShown { try run(program, body..<end, in: context) }
        index = end
      case .partial(let template, let indent, let place):
        try includePartial(template, indent: program.indents[indent], program, place, in: context)
        index += 1
      case .parent(let template, let indent, let place, let end):
        try includeParent(template, indent: program.indents[indent], program, place, blocks: body..<end, in: context)
        index = end
      case .block(let number, let end):
        try runBlock(program, program.blocks[number], in: context)
        index = end
      }
    }
  }

  /// Runs a section once, once for each record, or not at all.
  private mutating func runSection(
    _ value: TemplateValue, _ program: TemplateProgram, _ body: Range<Int>, _ place: Int, in context: TemplateValue
  ) throws(TemplateError) {
    if case .flag(let flag) = value {
      if flag { try run(program, body, in: context) }
      return
    }
    guard value.isShown else { return }
    outer.append(context)
    switch value {
    case .list(let items):
      for item in items {
        try countStep(program, place)
        try run(program, body, in: item)
      }
    case .items(let items):
      for index in 0..<items.count {
        try countStep(program, place)
        try run(program, body, in: .item(items, index))
      }
    case .text, .record, .item: try run(program, body, in: value)
    case .flag, .null: break
    }
    outer.removeLast()
  }

  /// Looks whether a page that took many steps has come forward by them, and is not beyond all measure.
  private mutating func countStep(_ program: TemplateProgram, _ place: Int) throws(TemplateError) {
    steps += 1
    guard steps > nextLook || output.count > Self.mostBytes else { return }
    nextLook = Self.freeSteps + output.count / Self.leastBytesPerStep
    if steps > nextLook || output.count > Self.mostBytes { throw fail(.tooMuchOutput, program, place) }
  }

  // MARK: Partials, parents and blocks

  private mutating func includePartial(
    _ template: Int, indent: [UInt8], _ program: TemplateProgram, _ place: Int, in context: TemplateValue
  ) throws(TemplateError) {
    if overrides.isEmpty { return try include(template, indent: indent, program, place, in: context) }
    let outerOverrides = overrides
    overrides = [:]
    try include(template, indent: indent, program, place, in: context)
    overrides = outerOverrides
  }

  /// Runs a template that this one builds on, its blocks replaced by ours.
  private mutating func includeParent(
    _ template: Int, indent: [UInt8], _ program: TemplateProgram, _ place: Int, blocks: Range<Int>,
    in context: TemplateValue
  ) throws(TemplateError) {
    let outerOverrides = overrides
    var index = blocks.lowerBound
    while index < blocks.upperBound {
      switch program.code[index] {
      case .block(let number, let end):
        let block = program.blocks[number]
        // What the templates further out put into a block wins.
        if overrides[block.name] == nil { overrides[block.name] = Override(program: program, body: block.body) }
        index = end
      case .section(_, let end), .inverted(_, let end), .parent(_, _, _, let end): index = end
      case .text, .variable, .partial: index += 1
      }
    }
    try include(template, indent: indent, program, place, in: context)
    overrides = outerOverrides
  }

  /// Runs another template with its own indentation.
  private mutating func include(
    _ template: Int, indent: [UInt8], _ program: TemplateProgram, _ place: Int, in context: TemplateValue
  ) throws(TemplateError) {
    let included = library.programs[template]
    depth += 1
    openBodies += included.nesting
    if depth > Self.maximumDepth { throw fail(.endlessRecursion(included.name), program, place) }
    if openBodies > Self.mostOpenBodies { throw fail(.nestedTooDeeply, program, place) }
    try countStep(program, place)
    push(indent)
    try run(included, included.code.indices, in: context)
    pop(indent)
    openBodies -= included.nesting
    depth -= 1
  }

  private mutating func runBlock(
    _ program: TemplateProgram, _ block: BlockCode, in context: TemplateValue
  ) throws(TemplateError) {
    let indent = program.indents[block.indent]
    push(indent)
    if let override = overrides[block.name] {
      openBodies += override.program.nesting
      guard openBodies <= Self.mostOpenBodies else { throw fail(.nestedTooDeeply, program, block.place) }
      try run(override.program, override.body, in: context)
      openBodies -= override.program.nesting
    } else {
      try run(program, block.body, in: context)
    }
    pop(indent)
  }

  private mutating func push(_ indent: [UInt8]) {
    guard !indent.isEmpty else { return }
    indentation += indent
    isAtLineStart = true
  }

  private mutating func pop(_ indent: [UInt8]) {
    if !indent.isEmpty { indentation.removeLast(indent.count) }
  }

  // MARK: Values

  private func value(
    _ name: NameCode, _ program: TemplateProgram, _ context: TemplateValue
  ) throws(TemplateError) -> TemplateValue {
    if name.number == -1 { return context }
    if let index = name.dottedIndex { return try dottedValue(program.dottedNames[index], name, program, context) }
    guard let value = lookup(name.number, context) else { throw fail(missing(name.number), program, name.place) }
    return value
  }

  private func missing(_ number: Int) -> TemplateError.Reason { .missingName(library.vocabulary.names[number]) }

  private func dottedValue(
    _ numbers: [Int], _ name: NameCode, _ program: TemplateProgram, _ context: TemplateValue
  ) throws(TemplateError) -> TemplateValue {
    guard var value = lookup(numbers[0], context) else { throw fail(missing(numbers[0]), program, name.place) }
    for number in numbers.dropFirst() {
      if case .null = value { return .null }
      guard let next = value[number] else { throw fail(missing(number), program, name.place) }
      value = next
    }
    return value
  }

  private func lookup(_ number: Int, _ context: TemplateValue) -> TemplateValue? {
    if let found = context[number] { return found }
    for value in outer.reversed() { if let found = value[number] { return found } }
    return nil
  }

  // MARK: Writing

  private mutating func write(_ program: TemplateProgram, _ start: Int, _ end: Int, beginsLine: Bool) {
    if beginsLine { isAtLineStart = true }
    let isBlankLine = end - start == 1 && program.bytes[start] == UInt8(ascii: "\n")
    if isAtLineStart, !isBlankLine { writeIndentation() }
    isAtLineStart = false
    program.bytes.withUnsafeBufferPointer { output.append(UnsafeBufferPointer(rebasing: $0[start..<end])) }
  }

  private mutating func writeIndentation() {
    guard !indentation.isEmpty else { return }
    indentation.withUnsafeBufferPointer { output.append($0) }
  }

  private mutating func write(
    _ value: TemplateValue, isEscaped: Bool, _ name: NameCode, _ program: TemplateProgram
  ) throws(TemplateError) {
    switch value {
    case .text(let text):
      if isAtLineStart { writeIndentation() }
      isAtLineStart = false
      if isEscaped { library.escape(text, &output) } else { output.append(text) }
    case .null: break
    case .flag, .list, .items, .record, .item:
      throw fail(.notText(name.number >= 0 ? library.vocabulary.names[name.number] : "."), program, name.place)
    }
  }
}

extension TemplateLibrary {
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
