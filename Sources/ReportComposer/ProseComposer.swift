import ReportModel
import ReportReading

/// Puts numbers, titles and values where the author's text names them.
struct ProseComposer {
  let composer: ReportComposer
  let suffixes: SuffixWriter
  var findings = FindingList()
  /// How often a name was looked for that may have been meant.
  private var searches = 0

  init(composer: ReportComposer) {
    self.composer = composer
    suffixes = SuffixWriter(abbreviations: composer.report.abbreviations)
  }

  mutating func blocks(_ prose: [ProseBlock], section: String, level: Int) -> [Block] {
    // The highest heading of a text stands right under its section's own, however it was typed.
    let highest = prose.compactMap { if case .heading(let level, _, _) = $0 { level } else { nil } }.min() ?? 1
    var context = Context(section: section, level: level + 1 - highest)
    return blocks(prose, &context)
  }

  /// Where in the document a text is composed.
  private struct Context {
    let section: String
    /// What is added to a typed heading's level.
    let level: Int
    var headingKeys = RowKeys()
    var tableCount = 0
  }

  private mutating func blocks(_ prose: [ProseBlock], _ context: inout Context) -> [Block] {
    var result: [Block] = []
    for block in prose { result += self.block(block, &context) }
    return result
  }

  /// A block of the document from one of a text.
  private mutating func block(_ block: ProseBlock, _ context: inout Context) -> [Block] {
    switch block {
    case .paragraph(let inlines, let span): return [.paragraph(self.inlines(inlines), span)]
    case .heading(let level, let inlines, _):
      let text = self.inlines(inlines)
      let key = context.headingKeys.key(forLabel: text.plainText, parent: nil)
      return [.heading(level: context.level + level, text, id: "\(context.section).\(key)")]
    case .list(let style, let items):
      var composed: [[Block]] = []
      for item in items { composed.append(blocks(item, &context)) }
      return [.list(style, items: composed)]
    case .quote(let inner): return [.quote(blocks(inner, &context))]
    case .placement(let reference): return placement(reference)
    case .table(let head, let rows, let span):
      context.tableCount += 1
      return [.table(table(head, rows, span, id: "\(context.section).tablo~\(context.tableCount)"))]
    }
  }

  // MARK: Placed tables and figures

  /// What a placed reference stands for: tables, a figure or nothing that is there.
  private mutating func placement(_ reference: Reference) -> [Block] {
    let id = reference.target
    guard let exhibit = composer.exhibits[id], exhibit.isFigure == (reference.kind == .figure), exhibit.hasTables else {
      reportDangling(reference)
      return []
    }
    // Placed twice: the first place shows it, the finding has been made.
    guard composer.placements[id] == reference.span else { return [] }
    guard case .figure(let data) = exhibit.content else {
      return (composer.tables[id] ?? []).map(Block.table)
    }
    return [
      .figure(
        Figure(
          id: id, number: composer.numbers[id]?.text ?? "", title: exhibit.title, shape: data.shape,
          data: composer.tables[id]?.first, notes: (data.lost.map { [$0] } ?? []) + exhibit.notes))
    ]
  }

  /// A table that was typed into a text.
  private mutating func table(
    _ head: [[ProseInline]], _ rows: [[[ProseInline]]], _ span: SourceSpan, id: String
  ) -> Table {
    var titles: [String] = []
    for cell in head { titles.append(inlines(cell).plainText) }
    var texts: [[String]] = []
    for row in rows {
      var line: [String] = []
      for cell in row.prefix(titles.count) { line.append(inlines(cell).plainText) }
      texts.append(line + Array(repeating: "", count: titles.count - line.count))
    }
    var keys = RowKeys()
    let columns = titles.enumerated().map { index, title in
      Column(
        key: keys.key(forLabel: title, parent: nil), title: title,
        kind: ColumnKind.inferred(title: title, cells: texts.map { $0[index] }))
    }
    var rowKeys = RowKeys()
    return Table(
      id: id, title: "", columns: columns, head: [titles.map { Cell($0, isHeading: true) }],
      rows: texts.map { line in
        Row(
          key: rowKeys.key(forLabel: line.first ?? "", parent: nil),
          role: line.contains(where: TotalLabel.isTotal) ? .total : .data,
          cells: line.map { Cell($0, span: span) })
      }, span: span)
  }

  // MARK: Inlines

  private mutating func inlines(_ prose: [ProseInline]) -> [Inline] {
    var result: [Inline] = []
    // Texts that follow each other are one; a long paragraph is not copied for each of its references.
    var run = ""
    func endRun() {
      if !run.isEmpty { result.append(.text(run)) }
      run = ""
    }
    func add(_ inline: Inline) {
      endRun()
      result.append(inline)
    }
    for inline in prose {
      switch inline {
      case .text(let text): run += text
      case .reference(let reference): run += resolved(reference)
      case .emphasis(let inner): add(.emphasis(inlines(inner)))
      case .strong(let inner): add(.strong(inlines(inner)))
      case .code(let text): add(.code(text))
      case .link(let target, let inner): add(.link(target: target, inlines(inner)))
      case .lineBreak: add(.lineBreak)
      }
    }
    endRun()
    return result
  }

  /// The text of a reference with its suffix; what leads nowhere is reported and shown as typed.
  private mutating func resolved(_ reference: Reference) -> String {
    guard let text = text(of: reference) else {
      reportDangling(reference)
      return reference.target
    }
    if text.isEmpty { findings.append(ComposingMistake.emptyCell(reference)) }
    guard let typed = reference.suffix else { return text }
    guard let suffix = TurkishSuffix(typed: typed) else {
      findings.append(ComposingMistake.unknownSuffix(typed, at: reference.span))
      return text
    }
    let result = suffixes.suffixed(text, suffix, isPronominal: TurkishSuffix.isPronominal(typed: typed))
    if result.isGuess { findings.append(ComposingMistake.unknownReading(text, at: reference.span)) }
    return result.text
  }

  private func text(of reference: Reference) -> String? {
    switch reference.kind {
    case .table, .figure:
      guard let exhibit = composer.exhibits[reference.target], exhibit.isFigure == (reference.kind == .figure) else {
        return nil
      }
      return exhibit.isNumbered ? composer.numbers[reference.target]?.unbroken : exhibit.title
    case .section:
      guard let heading = composer.sectionHeadings[TurkishText.asciiKey(reference.target)] else { return nil }
      return heading.title
    case .value:
      return CellAddress(reference.target).flatMap { composer.cell(at: $0) }
    }
  }

  private static let mostSearches = 50

  /// Says which part of a reference is unknown, and what would be known.
  private mutating func reportDangling(_ reference: Reference) {
    let id = String(reference.target.prefix { $0 != "/" && $0 != "." })
    // A file with mistakes has been reported already.
    if composer.report.unreadable.contains(id) { return }
    let isPartOfProgramme = composer.exhibits[id]?.isSourceOnly == true && id != reference.target
    if !isPartOfProgramme, let exhibit = composer.exhibits[id], reference.kind == .table || reference.kind == .figure {
      let misplaced = ComposingMistake.misplacedReference(
        reference, exhibit, isSource: composer.sources.contains(id) || !exhibit.hasTables)
      if let misplaced { findings.append(misplaced) }
      return
    }
    // Each search goes through all names; the first ones say what is meant.
    searches += 1
    let isSearched = searches <= Self.mostSearches
    let near: String? =
      switch reference.kind {
      case _ where !isSearched: nil
      case .table, .figure:
        TurkishText.nearest(
          to: reference.target,
          among: composer.exhibits.values.filter { $0.isFigure == (reference.kind == .figure) }
            .map(\.id).sorted())
      case .section:
        TurkishText.nearest(to: reference.target, among: composer.sectionHeadings.keys.sorted())
      case .value: composer.nearestAddress(to: reference.target)
      }
    findings.append(
      ComposingMistake.danglingReference(
        "\(reference.kind.rawValue):\(reference.target)", at: reference.span,
        near: near.map { "\(reference.kind.rawValue):\($0)" },
        known: reference.kind == .value && isSearched
          ? composer.cellTexts.unknownPart(of: reference.target)
          : BilingualText(
            tr: "yazılışını veri dosyasının adıyla karşılaştırın", en: "compare it with the name of the data file")))
  }
}
