import ReportModel

/// Nests what is read in a row, headings and blocks, into sections.
struct DocumentAssembler {
  private var title = ""
  private var stack: [Section] = []
  private var sections: [Section] = []
  private var keys = RowKeys()

  /// What stands before the first heading is a section of its own, which every heading ends.
  private static let preface = 7

  /// A heading begins a section; the first one of level 1 is the document's title.
  mutating func heading(level: Int, text: String, id: String?, span: SourceSpan? = nil) {
    if level == 1, title.isEmpty {
      title = text
      return
    }
    close(to: level)
    stack.append(
      Section(
        id: id ?? keys.key(forLabel: text, parent: stack.last?.id), level: level, number: nil,
        title: text, blocks: [], sections: [], span: span))
  }

  mutating func block(_ block: Block) {
    if stack.isEmpty {
      stack.append(Section(id: "", level: Self.preface, number: nil, title: "", blocks: [], sections: []))
    }
    stack[stack.count - 1].blocks.append(block)
  }

  private mutating func close(to level: Int) {
    while let last = stack.last, last.level >= level {
      stack.removeLast()
      if stack.isEmpty { sections.append(last) } else { stack[stack.count - 1].sections.append(last) }
    }
  }

  mutating func document(
    year: String, relations: [Relation], isPartial: Bool = false, continuity: [ContinuityNote] = []
  ) -> Document {
    close(to: 0)
    return Document(
      title: title, administration: "", year: year, cover: [], sections: sections,
      relations: relations, isPartial: isPartial, continuity: continuity)
  }
}
