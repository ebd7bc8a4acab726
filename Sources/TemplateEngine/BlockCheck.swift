/// Looks whether every block that is to fill one of a parent's finds it there.
///
/// At rendering such a block would be left out without a word.
struct BlockCheck {
  let programs: [TemplateProgram]

  /// - Throws: `TemplateError` for the first block that fills nothing, in order of the templates.
  func run() throws(TemplateError) {
    var known: [Int: Set<String>] = [:]
    for program in programs {
      for (parent, block) in fillings(of: program) {
        let names = known[parent] ?? blockNames(of: parent)
        known[parent] = names
        guard !names.contains(block.name) else { continue }
        throw TemplateError(
          reason: .unknownBlock(block.name, nearest: nearest(to: block.name, in: names.sorted())),
          template: program.name, line: program.places[block.place].line, column: program.places[block.place].column)
      }
    }
  }

  /// The blocks that stand right inside a parent's tag, with that parent.
  private func fillings(of program: TemplateProgram) -> [(parent: Int, block: BlockCode)] {
    var fillings: [(parent: Int, block: BlockCode)] = []
    for (index, instruction) in program.code.enumerated() {
      guard case .parent(let template, _, _, let end) = instruction else { continue }
      var position = index + 1
      while position < end {
        switch program.code[position] {
        case .block(let number, let next):
          fillings.append((template, program.blocks[number]))
          position = next
        case .section(_, let next), .inverted(_, let next), .parent(_, _, _, let next): position = next
        case .text, .variable, .partial: position += 1
        }
      }
    }
    return fillings
  }

  /// The names of a template's blocks and of those of the parents it is made of.
  private func blockNames(of template: Int) -> Set<String> {
    var names: Set<String> = []
    var seen: Set<Int> = []
    var open = [template]
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      names.formUnion(programs[next].blocks.map(\.name))
      for case .parent(let template, _, _, _) in programs[next].code { open.append(template) }
    }
    return names
  }
}
