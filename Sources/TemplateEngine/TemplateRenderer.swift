/// Fills one template; a value's own line ends never move what follows.
struct TemplateRenderer {
  let library: TemplateLibrary
  private var output: [UInt8] = []
  private var stack: [TemplateValue] = []
  private var indentation: [UInt8] = []
  private var isAtLineStart = false
  private var depth = 0
  private var overrides: [String: TemplateBlock] = [:]
  private var current = ""

  private static let maximumDepth = 200

  init(library: TemplateLibrary) { self.library = library }

  mutating func render(_ name: String, _ value: TemplateValue) throws(TemplateError) -> [UInt8] {
    output.reserveCapacity(1 << 16)
    stack = [value]
    try include(name, indent: [], TemplatePlace(line: 1, column: 1))
    return output
  }

  private func fail(_ reason: TemplateError.Reason, _ place: TemplatePlace) -> TemplateError {
    TemplateError(reason: reason, template: current, line: place.line, column: place.column)
  }

  private mutating func render(_ nodes: [TemplateNode]) throws(TemplateError) {
    for node in nodes {
      switch node {
      case .text(let bytes, let beginsLine): write(bytes, beginsLine: beginsLine)
      case .variable(let path, let isEscaped, let beginsLine):
        if beginsLine { isAtLineStart = true }
        try write(try value(path), isEscaped: isEscaped, path)
      case .section(let path, let inner): try renderSection(try value(path), inner)
      case .inverted(let path, let inner): if try !value(path).isShown { try render(inner) }
      case .partial(let name, let indent, let place):
        let outer = overrides
        overrides = [:]
        try include(name, indent: indent, place)
        overrides = outer
      case .parent(let name, let blocks, let indent, let place):
        let outer = overrides
        // What the templates further out put into a block wins.
        overrides.merge(blocks) { outer, _ in outer }
        try include(name, indent: indent, place)
        overrides = outer
      case .block(let block):
        let indent = block.indent
        try indented(by: indent) { (renderer) throws(TemplateError) in
          try renderer.render((renderer.overrides[block.name] ?? block).nodes)
        }
      }
    }
  }

  private mutating func include(
    _ name: String, indent: [UInt8], _ place: TemplatePlace
  ) throws(TemplateError) {
    guard let template = library.template(name) else {
      throw fail(.unknownPartial(name, nearest: nil), place)
    }
    guard depth < Self.maximumDepth else { throw fail(.endlessRecursion(name), place) }
    depth += 1
    let outer = current
    current = name
    try indented(by: indent) { (renderer) throws(TemplateError) in
      try renderer.render(template.nodes)
    }
    current = outer
    depth -= 1
  }

  private mutating func indented(
    by indent: [UInt8], _ body: (inout Self) throws(TemplateError) -> Void
  ) throws(TemplateError) {
    guard !indent.isEmpty else { return try body(&self) }
    indentation += indent
    isAtLineStart = true
    try body(&self)
    indentation.removeLast(indent.count)
  }

  private mutating func renderSection(
    _ value: TemplateValue, _ nodes: [TemplateNode]
  ) throws(TemplateError) {
    switch value {
    case .list(let items):
      for item in items { try render(nodes, over: item) }
    case .flag(true): try render(nodes)
    case .text, .record: if value.isShown { try render(nodes, over: value) }
    case .flag(false), .null: break
    }
  }

  private mutating func render(
    _ nodes: [TemplateNode], over value: TemplateValue
  ) throws(TemplateError) {
    stack.append(value)
    try render(nodes)
    stack.removeLast()
  }

  // MARK: Values

  private func value(_ path: TemplatePath) throws(TemplateError) -> TemplateValue {
    guard let first = path.numbers.first else { return stack[stack.count - 1] }
    guard var value = lookup(first) else { throw fail(.missingName(path.text), path.place) }
    for number in path.numbers.dropFirst() {
      switch value {
      case .record(let record):
        guard let next = record[number] else { throw fail(.missingName(path.text), path.place) }
        value = next
      case .null: return .null
      default: throw fail(.missingName(path.text), path.place)
      }
    }
    return value
  }

  private func lookup(_ number: Int) -> TemplateValue? {
    var index = stack.count
    while index > 0 {
      index -= 1
      if case .record(let record) = stack[index], let found = record[number] { return found }
    }
    return nil
  }

  // MARK: Writing

  private mutating func write(_ bytes: [UInt8], beginsLine: Bool) {
    if beginsLine { isAtLineStart = true }
    if isAtLineStart, !indentation.isEmpty, bytes != [UInt8(ascii: "\n")] {
      output.append(contentsOf: indentation)
    }
    isAtLineStart = false
    output.append(contentsOf: bytes)
  }

  private mutating func write(
    _ value: TemplateValue, isEscaped: Bool, _ path: TemplatePath
  ) throws(TemplateError) {
    switch value {
    case .text(let text):
      if isAtLineStart { output.append(contentsOf: indentation) }
      isAtLineStart = false
      if isEscaped { library.escape(text, &output) } else { output.append(contentsOf: text.utf8) }
    case .null: break
    case .flag, .list, .record: throw fail(.notText(path.text), path.place)
    }
  }
}
