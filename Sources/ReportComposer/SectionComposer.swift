import ReportModel

/// Builds the sections of the document from the outline.
struct SectionComposer {
  let listings: Listings

  func sections(
    _ entries: [OutlineEntry], level: Int, prose: inout ProseComposer
  ) -> [Section] {
    var result: [Section] = []
    for entry in entries {
      var blocks = prose.blocks(entry.prose, section: entry.id, level: level)
      if let content = entry.content { blocks.append(listings.block(content)) }
      result.append(
        Section(
          id: entry.id, level: level, number: prose.composer.sectionHeadings[entry.id]?.number,
          title: entry.title, blocks: blocks,
          sections: sections(entry.sections, level: level + 1, prose: &prose), span: entry.span))
    }
    return result
  }
}

/// The lists a report prints of itself.
struct Listings {
  let report: Report
  let headings: [String: (number: String?, title: String, span: SourceSpan)]
  let numbers: [String: ExhibitNumber]
  let exhibits: [String: Exhibit]
  /// An exhibit of several tables is found at its first.
  let firstTables: [String: String]

  func block(_ content: OutlineEntry.Content) -> Block {
    switch content {
    case .abbreviations:
      .definitions(report.abbreviations.map { LabelledText(label: $0.short, text: $0.long) })
    case .listing(.contents): .listing(.contents, contents(report.outline, level: 1))
    case .listing(.tables): .listing(.tables, numbered(isFigure: false))
    case .listing(.figures): .listing(.figures, numbered(isFigure: true))
    }
  }

  private func contents(_ entries: [OutlineEntry], level: Int) -> [ListingEntry] {
    entries.flatMap { entry -> [ListingEntry] in
      let number = headings[entry.id]?.number
      let text = number.map { "\($0) \(entry.title)" } ?? entry.title
      // The lists do not list themselves.
      let own = isListing(entry) ? [] : [ListingEntry(level: level, text: text, target: entry.id)]
      return own + contents(entry.sections, level: level + 1)
    }
  }

  private func isListing(_ entry: OutlineEntry) -> Bool {
    if case .listing = entry.content { true } else { false }
  }

  private func numbered(isFigure: Bool) -> [ListingEntry] {
    numbers.compactMap { id, number -> (Int, ListingEntry)? in
      guard let exhibit = exhibits[id], exhibit.isFigure == isFigure else { return nil }
      return (
        number.ordinal,
        ListingEntry(level: 1, text: "\(number.text). \(exhibit.title)", target: isFigure ? id : firstTables[id] ?? id)
      )
    }
    .sorted { $0.0 < $1.0 }.map(\.1)
  }
}
