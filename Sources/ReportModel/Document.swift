/// A run of text inside a paragraph.
public enum Inline: Hashable, Sendable {
  /// Plain text.
  case text(String)
  /// Emphasised text.
  case emphasis([Inline])
  /// Strongly emphasised text.
  case strong([Inline])
  /// Text as it is typed.
  case code(String)
  /// A link, or a reference to a place of the document.
  case link(target: String, [Inline])
  /// The end of a line within a paragraph.
  case lineBreak

  /// The words without their form.
  public var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .emphasis(let inlines), .strong(let inlines), .link(_, let inlines): inlines.plainText
    case .lineBreak: " "
    }
  }
}

extension [Inline] {
  /// The words without their form.
  public var plainText: String { map(\.plainText).joined() }
}

/// A picture with the data it shows.
public struct Figure: Hashable, Sendable {
  /// The name its address is made from.
  public var id: String
  /// `Şekil 3`
  public var number: String
  /// The title of its caption.
  public var title: String
  /// What is drawn.
  public var shape: FigureShape
  /// The data behind the picture; `nil` where it is lost, and `notes` then say so.
  public var data: Table?
  /// Lines below the figure.
  public var notes: [String]
  /// What can be read of the picture in a document that was read; empty before anything is drawn.
  public var picture: String

  /// A figure; one without data is a picture that cannot be read.
  public init(
    id: String, number: String, title: String, shape: FigureShape, data: Table?, notes: [String], picture: String = ""
  ) {
    self.picture = picture
    self.id = id
    self.number = number
    self.title = title
    self.shape = shape
    self.data = data
    self.notes = notes
  }
}

/// How a figure is drawn.
public enum FigureShape: String, Hashable, Sendable, CaseIterable {
  /// Bars beside each other, one for each value.
  case bars = "çubuk"
  /// Shares of a whole.
  case shares = "pay"
  /// Boxes below each other, as an organisation has them.
  case tree = "ağaç"
  /// Points that a line joins.
  case line = "çizgi"
  /// Boxes of text, read in the order of the data.
  case boxes = "kutu"
}

/// An entry of a list of contents, tables or figures.
public struct ListingEntry: Hashable, Sendable {
  /// 1 for a main section.
  public var level: Int
  /// What is listed, with its number.
  public var text: String
  /// The id of what it points to.
  public var target: String

  /// A line of a list that points to the id of what is listed.
  public init(level: Int, text: String, target: String) {
    self.level = level
    self.text = text
    self.target = target
  }
}

/// The lists a report can print of itself.
public enum ListingKind: String, Hashable, Sendable, CaseIterable {
  /// The sections.
  case contents = "içindekiler"
  /// The tables.
  case tables = "tablo dizini"
  /// The figures.
  case figures = "şekil dizini"
}

/// How a list's items are marked.
public enum ListStyle: Hashable, Sendable {
  /// With bullets.
  case bulleted
  /// Numbered from here on.
  case numbered(start: Int)
}

/// A piece of a section.
public enum Block: Hashable, Sendable {
  /// A paragraph, and where it was entered or stands.
  case paragraph([Inline], SourceSpan?)
  /// A heading inside a section that is not itself a section of the outline.
  case heading(level: Int, [Inline], id: String)
  /// A list; each item holds blocks.
  case list(ListStyle, items: [[Block]])
  /// A quotation.
  case quote([Block])
  /// A table.
  case table(Table)
  /// A figure.
  case figure(Figure)
  /// A list of contents, tables or figures.
  case listing(ListingKind, [ListingEntry])
  /// Abbreviations with what they stand for.
  case definitions([LabelledText])
}

/// A section of the outline and what stands in it.
public struct Section: Hashable, Sendable {
  /// The name its address is made from.
  public var id: String
  /// 1 for a main section.
  public var level: Int
  /// `III.`, `A.`, `EK-1:`; `nil` when the section is not numbered.
  public var number: String?
  /// The heading without its number.
  public var title: String
  /// What stands in it before its inner sections.
  public var blocks: [Block]
  /// Its inner sections.
  public var sections: [Section]
  /// Where the heading stands.
  public var span: SourceSpan?

  /// A section; one without a number is not counted with the others.
  public init(
    id: String, level: Int, number: String?, title: String, blocks: [Block], sections: [Section],
    span: SourceSpan? = nil
  ) {
    self.span = span
    self.id = id
    self.level = level
    self.number = number
    self.title = title
    self.blocks = blocks
    self.sections = sections
  }

  /// The heading with its number, as printed.
  public var heading: String { number.map { "\($0) \(title)" } ?? title }
}

/// A report as its reader sees it.
public struct Document: Hashable, Sendable {
  /// What kind of document it is, in the author's words; empty where only a page is known.
  public var kind: String
  /// The report's title.
  public var title: String
  /// The administration whose report it is; empty where only a page is known.
  public var administration: String
  /// The year reported on, as printed; empty where it is not known.
  public var year: String
  /// The lines of the cover.
  public var cover: [String]
  /// The main sections.
  public var sections: [Section]
  /// What the author declared; a document read from a file has what was embedded in it.
  package var relations: [Relation]
  /// The sections it has to have; `nil` where the author does not say.
  public var profile: ReportProfile?
  /// Whether only parts of the report are known.
  public var isPartial: Bool
  /// What the author says of indicators that other years' reports name otherwise, or not at all.
  package var continuity: [ContinuityNote]

  package init(
    kind: String = "", title: String, administration: String, year: String, cover: [String], sections: [Section],
    relations: [Relation], profile: ReportProfile? = nil, isPartial: Bool = false,
    continuity: [ContinuityNote] = []
  ) {
    self.kind = kind
    self.isPartial = isPartial
    self.continuity = continuity
    self.profile = profile
    self.title = title
    self.administration = administration
    self.year = year
    self.cover = cover
    self.sections = sections
    self.relations = relations
  }

  /// The same document as if a stranger had made it: nothing is declared of its numbers.
  public var undeclared: Document {
    var document = self
    document.relations = []
    return document
  }

  /// All tables in reading order, those behind figures included.
  public var tables: [Table] {
    var result: [Table] = []
    forEachBlock { block in
      switch block {
      case .table(let table): result.append(table)
      case .figure(let figure): if let data = figure.data { result.append(data) }
      case .paragraph, .heading, .list, .quote, .listing, .definitions: break
      }
    }
    return result
  }

  /// Of each table the paragraph that stands right before it, as `(Bin TL)` does; empty where none does.
  package var tableLeads: [String] {
    var leads: [String] = []
    var lead: [Inline] = []
    forEachBlock { block in
      switch block {
      case .table: leads.append(lead.plainText)
      case .figure(let figure) where figure.data != nil: leads.append("")
      case .paragraph(let inlines, _):
        lead = inlines
        return
      case .figure, .heading, .list, .quote, .listing, .definitions: break
      }
      lead = []
    }
    return leads
  }

  /// All figures in reading order.
  public var figures: [Figure] {
    var result: [Figure] = []
    forEachBlock { if case .figure(let figure) = $0 { result.append(figure) } }
    return result
  }

  /// Every block in reading order, those inside lists and quotations included.
  private func forEachBlock(_ body: (Block) -> Void) {
    func visit(_ block: Block) {
      body(block)
      switch block {
      case .list(_, let items): for item in items { item.forEach(visit) }
      case .quote(let inner): inner.forEach(visit)
      case .paragraph, .heading, .table, .figure, .listing, .definitions: break
      }
    }
    func visit(_ section: Section) {
      section.blocks.forEach(visit)
      section.sections.forEach(visit)
    }
    sections.forEach(visit)
  }
}
