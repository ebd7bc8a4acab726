/// A value and the place it was entered.
public struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
  public var value: Value
  public var span: SourceSpan

  public init(_ value: Value, span: SourceSpan) {
    self.value = value
    self.span = span
  }
}

/// What the author entered, before anything is numbered, computed or laid out.
public struct Report: Sendable {
  /// What kind of document it is, in the author's words: `faaliyet raporu`.
  public var kind: String
  /// The sections it has to have; `nil` leaves it to its headings.
  public var profile: ReportProfile?
  public var year: Int
  public var administration: String
  public var title: String
  public var cover: [String]
  public var lettering: SectionLettering
  public var outline: [OutlineEntry]
  public var exhibits: [Exhibit]
  public var abbreviations: [Abbreviation]
  /// Whether only parts of the report are known.
  public var isPartial: Bool
  /// What became of indicators that other years' reports name otherwise, or not at all.
  public var continuity: [ContinuityNote]
  /// Groups of cells the author declares to show the same value.
  public var equalities: [[Located<String>]]
  /// The ids of data files that are there but could not be read; what refers to them is not wrong.
  public var unreadable: Set<String>
  /// Whether the outline and all its texts could be read; otherwise what seems unplaced may stand in the rest.
  public var isOutlineWhole: Bool

  public init(
    kind: String, profile: ReportProfile? = nil, year: Int, administration: String, title: String, cover: [String],
    lettering: SectionLettering = .latin, outline: [OutlineEntry], exhibits: [Exhibit], abbreviations: [Abbreviation],
    isPartial: Bool = false, continuity: [ContinuityNote] = [], equalities: [[Located<String>]],
    unreadable: Set<String>, isOutlineWhole: Bool
  ) {
    self.kind = kind
    self.profile = profile
    self.year = year
    self.administration = administration
    self.title = title
    self.cover = cover
    self.lettering = lettering
    self.outline = outline
    self.exhibits = exhibits
    self.abbreviations = abbreviations
    self.isPartial = isPartial
    self.continuity = continuity
    self.equalities = equalities
    self.unreadable = unreadable
    self.isOutlineWhole = isOutlineWhole
  }
}

/// The letters sections of the second level are numbered with.
public enum SectionLettering: String, Sendable, CaseIterable {
  case latin = "abcd"
  case turkish = "abcç"

  public var letters: [Character] {
    switch self {
    case .latin: Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    // Turkish outlines leave Ğ out, which begins no word, and İ, which a dot alone tells from I.
    case .turkish: Array("ABCÇDEFGHIJKLMNOÖPRSŞTUÜVYZ")
    }
  }
}

/// A section of the outline in `rapor.yaml`.
public struct OutlineEntry: Sendable {
  public enum Numbering: String, Sendable, CaseIterable {
    case automatic = "kendiliğinden"
    case none = "yok"
    case annex = "ek"
  }

  /// What stands in a section beside its text.
  public enum Content: Sendable {
    case listing(ListingKind)
    case abbreviations
  }

  public var id: String
  public var title: String
  public var numbering: Numbering
  public var prose: [ProseBlock]
  public var content: Content?
  public var sections: [OutlineEntry]
  public var span: SourceSpan

  public init(
    id: String, title: String, numbering: Numbering, prose: [ProseBlock], content: Content?,
    sections: [OutlineEntry], span: SourceSpan
  ) {
    self.id = id
    self.title = title
    self.numbering = numbering
    self.prose = prose
    self.content = content
    self.sections = sections
    self.span = span
  }
}

/// Something that is placed in the text and referred to by its id.
public struct Exhibit: Sendable {
  public enum Content: Sendable {
    case table(TableData)
    case view(TableView)
    case indicators(IndicatorSet)
    case goalCards([GoalCard])
    /// The data behind the goals of a programme and its summaries; not placed itself.
    case performanceGoals(PerformanceGoalSet)
    case performanceGoal(PerformanceGoal, CostForm)
    case figure(FigureData)
  }

  /// The ASCII stem of the data file.
  public var id: String
  public var title: String
  public var preamble: [LabelledText]
  public var notes: [String]
  public var content: Content
  public var span: SourceSpan

  public init(
    id: String, title: String, preamble: [LabelledText], notes: [String], content: Content,
    span: SourceSpan
  ) {
    self.id = id
    self.title = title
    self.preamble = preamble
    self.notes = notes
    self.content = content
    self.span = span
  }
}

/// A table as it was typed.
public struct TableData: Sendable {
  public var columns: [ColumnData]
  public var rows: [RowData]

  public init(columns: [ColumnData], rows: [RowData]) {
    self.columns = columns
    self.rows = rows
  }
}

public struct ColumnData: Sendable {
  public var key: String
  public var title: String
  /// A heading above this one; equal neighbours share it.
  public var group: String?
  public var kind: ColumnKind
  /// An empty cell continues the one above.
  public var isMerged: Bool
  public var formula: Located<Formula>?
  /// Decimals of a computed value.
  public var decimals: Int?

  public init(
    key: String, title: String, group: String? = nil, kind: ColumnKind, isMerged: Bool = false,
    formula: Located<Formula>? = nil, decimals: Int? = nil
  ) {
    self.key = key
    self.title = title
    self.group = group
    self.kind = kind
    self.isMerged = isMerged
    self.formula = formula
    self.decimals = decimals
  }
}

public struct RowData: Sendable {
  public enum Mark: Sendable {
    case none
    /// `= `: totals the rows above at its own indentation since the last total there.
    case total
    /// `== `: totals everything above at its indentation.
    case grandTotal
  }

  public var mark: Mark
  public var level: Int
  /// One entry for each typed cell; trailing computed columns may be left out.
  public var cells: [Located<String>]
  public var span: SourceSpan

  public init(mark: Mark, level: Int, cells: [Located<String>], span: SourceSpan) {
    self.mark = mark
    self.level = level
    self.cells = cells
    self.span = span
  }
}

/// A table that shows columns of a data set kept elsewhere.
public struct TableView: Sendable {
  public struct ViewColumn: Sendable {
    public var field: Located<String>
    public var title: String
    public var group: String?
    public var isMerged: Bool

    public init(field: Located<String>, title: String, group: String?, isMerged: Bool) {
      self.field = field
      self.title = title
      self.group = group
      self.isMerged = isMerged
    }
  }

  /// A cell that is printed otherwise than the data set says.
  public struct PrintedCell: Sendable {
    public var row: Located<String>
    public var column: Located<String>
    public var text: Located<String>

    public init(row: Located<String>, column: Located<String>, text: Located<String>) {
      self.row = row
      self.column = column
      self.text = text
    }
  }

  public var source: Located<String>
  /// Only records whose field has this text; empty for all.
  public var filters: [(field: Located<String>, text: Located<String>)]
  public var columns: [ViewColumn]
  public var printed: [PrintedCell]
  /// The column that carries the label of total rows, when it is not the one of the data set.
  public var totalLabelColumn: Located<String>?

  public init(
    source: Located<String>, filters: [(field: Located<String>, text: Located<String>)],
    columns: [ViewColumn], printed: [PrintedCell], totalLabelColumn: Located<String>?
  ) {
    self.source = source
    self.filters = filters
    self.columns = columns
    self.printed = printed
    self.totalLabelColumn = totalLabelColumn
  }
}

/// The indicators of the performance programme, by programme and subprogramme.
public struct IndicatorSet: Sendable {
  public struct Programme: Sendable {
    public var name: Located<String>
    public var subprogrammes: [Subprogramme]

    public init(name: Located<String>, subprogrammes: [Subprogramme]) {
      self.name = name
      self.subprogrammes = subprogrammes
    }
  }

  public struct Subprogramme: Sendable {
    public var name: Located<String>
    public var objective: Located<String>
    public var indicators: [Indicator]

    public init(name: Located<String>, objective: Located<String>, indicators: [Indicator]) {
      self.name = name
      self.objective = objective
      self.indicators = indicators
    }
  }

  public var programmes: [Programme]

  public init(programmes: [Programme]) { self.programmes = programmes }
}

/// One indicator and what became of it; values as entered.
public struct Indicator: Sendable {
  public var name: Located<String>
  public var unit: Located<String>
  public var previousValue: Located<String>
  public var target: Located<String>
  public var quarters: [Located<String>]
  /// `nil` leaves the way to the numbers.
  public var aggregation: Aggregation?
  /// `nil` is computed from the quarters.
  public var yearEnd: Located<String>?
  /// Outcome in per cent of the target; `nil` is computed.
  public var rate: Located<String>?
  /// `nil` is derived from outcome and target.
  public var status: Located<String>?

  public init(
    name: Located<String>, unit: Located<String>, previousValue: Located<String>,
    target: Located<String>, quarters: [Located<String>], aggregation: Aggregation?,
    yearEnd: Located<String>?, rate: Located<String>?, status: Located<String>?
  ) {
    self.name = name
    self.unit = unit
    self.previousValue = previousValue
    self.target = target
    self.quarters = quarters
    self.aggregation = aggregation
    self.yearEnd = yearEnd
    self.rate = rate
    self.status = status
  }
}

/// The evaluation of one goal of the strategic plan.
public struct GoalCard: Sendable {
  /// `H1.1`
  public var code: Located<String>
  /// The rows above the indicators: label and text as shown.
  public var heading: [(label: Located<String>, text: Located<String>, field: String)]
  public var indicators: [PlanIndicator]

  public init(
    code: Located<String>,
    heading: [(label: Located<String>, text: Located<String>, field: String)],
    indicators: [PlanIndicator]
  ) {
    self.code = code
    self.heading = heading
    self.indicators = indicators
  }
}

/// An indicator of the strategic plan: start A, target B, outcome C, as printed.
public struct PlanIndicator: Sendable {
  public var columnTitles: [String]
  /// Name, effect on the goal, A, B, C, performance.
  public var cells: [Located<String>]
  public var assessmentTitle: String
  /// Each with its field's ASCII key, which its address is made from.
  public var assessments: [(field: String, label: String, text: Located<String>)]

  public init(
    columnTitles: [String], cells: [Located<String>], assessmentTitle: String,
    assessments: [(field: String, label: String, text: Located<String>)]
  ) {
    self.columnTitles = columnTitles
    self.cells = cells
    self.assessmentTitle = assessmentTitle
    self.assessments = assessments
  }
}

public struct FigureData: Sendable {
  public var shape: FigureShape
  /// `nil` where the data is lost; `lost` then says so.
  public var data: TableData?
  public var lost: String?

  public init(shape: FigureShape, data: TableData?, lost: String?) {
    self.shape = shape
    self.data = data
    self.lost = lost
  }
}

public struct Abbreviation: Hashable, Sendable {
  /// How an abbreviation is spoken; suffixes follow from it.
  public enum Reading: String, Hashable, Sendable, CaseIterable {
    case letters = "harf"
    case word = "kelime"
  }

  public var short: String
  public var long: String
  public var reading: Reading?

  public init(short: String, long: String, reading: Reading?) {
    self.short = short
    self.long = long
    self.reading = reading
  }
}

/// A name in prose that stands for a number, a title or a value.
public struct Reference: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case table = "tablo"
    case figure = "şekil"
    case section = "bölüm"
    case value = "değer"
  }

  public var kind: Kind
  public var target: String
  /// The suffix as typed after the apostrophe, in any form.
  public var suffix: String?
  public var span: SourceSpan

  /// The reference as its author typed it.
  public var typed: String { "{\(kind.rawValue):\(target)\(suffix.map { "'\($0)" } ?? "")}" }

  public init(kind: Kind, target: String, suffix: String?, span: SourceSpan) {
    self.kind = kind
    self.target = target
    self.suffix = suffix
    self.span = span
  }
}

public enum ProseInline: Hashable, Sendable {
  case text(String)
  case reference(Reference)
  case emphasis([ProseInline])
  case strong([ProseInline])
  case code(String)
  case link(target: String, [ProseInline])
  case lineBreak
}

public enum ProseBlock: Hashable, Sendable {
  case paragraph([ProseInline], SourceSpan)
  case heading(level: Int, [ProseInline], SourceSpan)
  case list(ListStyle, items: [[ProseBlock]])
  case quote([ProseBlock])
  /// A line that holds only a reference to a table or figure: it stands here.
  case placement(Reference)
  /// A table typed in Markdown, without a number.
  case table(head: [[ProseInline]], rows: [[[ProseInline]]], SourceSpan)
}
