/// What the author entered, before anything is numbered, computed or laid out.
public struct Report: Sendable {
  /// What kind of document it is, in the author's words: `faaliyet raporu`.
  package var kind: String
  /// The sections it has to have; `nil` leaves it to its headings.
  package var profile: ReportProfile?
  package var year: Int
  package var administration: String
  package var title: String
  package var cover: [String]
  package var lettering: SectionLettering
  package var outline: [OutlineEntry]
  package var exhibits: [Exhibit]
  package var abbreviations: [Abbreviation]
  /// Whether only parts of the report are known.
  package var isPartial: Bool
  /// What became of indicators that other years' reports name otherwise, or not at all.
  package var continuity: [ContinuityNote]
  /// Groups of cells the author declares to show the same value.
  package var equalities: [[Located<String>]]
  /// The ids of data files that are there but could not be read; what refers to them is not wrong.
  package var unreadable: Set<String>
  /// Whether the outline and all its texts could be read; otherwise what seems unplaced may stand in the rest.
  package var isOutlineWhole: Bool

  package init(
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
package enum SectionLettering: String, Sendable, CaseIterable {
  case latin = "abcd"
  case turkish = "abcç"

  package var letters: [Character] {
    switch self {
    case .latin: Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    // Turkish outlines leave Ğ out, which begins no word, and İ, which a dot alone tells from I.
    case .turkish: Array("ABCÇDEFGHIJKLMNOÖPRSŞTUÜVYZ")
    }
  }
}

/// A section of the outline in `rapor.yaml`.
package struct OutlineEntry: Sendable {
  /// How a section is numbered.
  package enum Numbering: String, Sendable, CaseIterable {
    case automatic = "kendiliğinden"
    case none = "yok"
    case annex = "ek"
  }

  /// What stands in a section beside its text.
  package enum Content: Sendable {
    case listing(ListingKind)
    case abbreviations
  }

  package var id: String
  package var title: String
  package var numbering: Numbering
  package var prose: [ProseBlock]
  package var content: Content?
  package var sections: [OutlineEntry]
  package var span: SourceSpan

  package init(
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
package struct Exhibit: Sendable {
  /// What kind of exhibit it is, with what was entered.
  package enum Content: Sendable {
    case table(TableData)
    case view(DataSetView)
    case indicators(IndicatorSet)
    case goalCards([GoalCard])
    /// The data behind the goals of a programme and its summaries; not placed itself.
    case performanceGoals(PerformanceGoalSet)
    case performanceGoal(PerformanceGoal, CostForm)
    case figure(FigureData)
  }

  /// The ASCII stem of the data file.
  package var id: String
  package var title: String
  package var preamble: [LabelledText]
  package var notes: [String]
  package var content: Content
  package var span: SourceSpan

  package init(
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
package struct TableData: Sendable {
  package var columns: [ColumnData]
  package var rows: [RowData]

  package init(columns: [ColumnData], rows: [RowData]) {
    self.columns = columns
    self.rows = rows
  }
}

/// A column as it was declared.
package struct ColumnData: Sendable {
  package var key: String
  package var title: String
  /// A heading above this one; equal neighbours share it.
  package var group: String?
  package var kind: ColumnKind
  /// An empty cell continues the one above.
  package var isMerged: Bool
  package var formula: Located<Formula>?
  /// Decimals of a computed value.
  package var decimals: Int?

  package init(
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

/// A row as it was typed.
package struct RowData: Sendable {
  /// What the marks before a row’s label ask for.
  package enum TotalMark: Sendable {
    case none
    /// `= `: totals the rows above at its own indentation since the last total there.
    case total
    /// `== `: totals everything above at its indentation.
    case grandTotal
  }

  package var mark: TotalMark
  package var level: Int
  /// One entry for each typed cell; trailing computed columns may be left out.
  package var cells: [Located<String>]
  package var span: SourceSpan

  package init(mark: TotalMark, level: Int, cells: [Located<String>], span: SourceSpan) {
    self.mark = mark
    self.level = level
    self.cells = cells
    self.span = span
  }
}

/// A table that shows columns of a data set kept elsewhere.
package struct DataSetView: Sendable {
  /// A column of the data set as the view shows it.
  package struct ViewColumn: Sendable {
    package var field: Located<String>
    package var title: String
    package var group: String?
    package var isMerged: Bool

    package init(field: Located<String>, title: String, group: String?, isMerged: Bool) {
      self.field = field
      self.title = title
      self.group = group
      self.isMerged = isMerged
    }
  }

  /// A cell that is printed otherwise than the data set says.
  package struct PrintedCell: Sendable {
    package var row: Located<String>
    package var column: Located<String>
    package var text: Located<String>

    package init(row: Located<String>, column: Located<String>, text: Located<String>) {
      self.row = row
      self.column = column
      self.text = text
    }
  }

  package var source: Located<String>
  /// Only records whose field has this text; empty for all.
  package var filters: [(field: Located<String>, text: Located<String>)]
  package var columns: [ViewColumn]
  package var printed: [PrintedCell]
  /// The column that carries the label of total rows, when it is not the one of the data set.
  package var totalLabelColumn: Located<String>?

  package init(
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
package struct IndicatorSet: Sendable {
  /// A programme of the budget with its subprogrammes.
  package struct Programme: Sendable {
    package var name: Located<String>
    package var subprogrammes: [Subprogramme]

    package init(name: Located<String>, subprogrammes: [Subprogramme]) {
      self.name = name
      self.subprogrammes = subprogrammes
    }
  }

  /// A subprogramme with its indicators.
  package struct Subprogramme: Sendable {
    package var name: Located<String>
    package var objective: Located<String>
    package var indicators: [Indicator]

    package init(name: Located<String>, objective: Located<String>, indicators: [Indicator]) {
      self.name = name
      self.objective = objective
      self.indicators = indicators
    }
  }

  package var programmes: [Programme]

  package init(programmes: [Programme]) { self.programmes = programmes }
}

/// One indicator and what became of it; values as entered.
package struct Indicator: Sendable {
  package var name: Located<String>
  package var unit: Located<String>
  package var previousValue: Located<String>
  package var target: Located<String>
  package var quarters: [Located<String>]
  /// `nil` leaves the way to the numbers.
  package var aggregation: Aggregation?
  /// `nil` is computed from the quarters.
  package var yearEnd: Located<String>?
  /// Outcome in per cent of the target; `nil` is computed.
  package var rate: Located<String>?
  /// `nil` is derived from outcome and target.
  package var status: Located<String>?

  package init(
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
package struct GoalCard: Sendable {
  /// `H1.1`
  package var code: Located<String>
  /// The rows above the indicators: label and text as shown.
  package var heading: [(label: Located<String>, text: Located<String>, field: String)]
  package var indicators: [PlanIndicator]

  package init(
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
package struct PlanIndicator: Sendable {
  package var columnTitles: [String]
  /// Name, effect on the goal, A, B, C, performance.
  package var cells: [Located<String>]
  package var assessmentTitle: String
  /// Each with its field's ASCII key, which its address is made from.
  package var assessments: [(field: String, label: String, text: Located<String>)]

  package init(
    columnTitles: [String], cells: [Located<String>], assessmentTitle: String,
    assessments: [(field: String, label: String, text: Located<String>)]
  ) {
    self.columnTitles = columnTitles
    self.cells = cells
    self.assessmentTitle = assessmentTitle
    self.assessments = assessments
  }
}

/// A drawing, with the data set it is drawn from.
package struct FigureData: Sendable {
  package var shape: FigureShape
  /// `nil` where the data is lost; `lost` then says so.
  package var data: TableData?
  package var lost: String?

  package init(shape: FigureShape, data: TableData?, lost: String?) {
    self.shape = shape
    self.data = data
    self.lost = lost
  }
}

/// An abbreviation, what it stands for and how it is spoken.
package struct Abbreviation: Hashable, Sendable {
  /// How an abbreviation is spoken; suffixes follow from it.
  package enum Reading: String, Hashable, Sendable, CaseIterable {
    case letters = "harf"
    case word = "kelime"
  }

  package var short: String
  package var long: String
  package var reading: Reading?

  package init(short: String, long: String, reading: Reading?) {
    self.short = short
    self.long = long
    self.reading = reading
  }
}

/// A name in prose that stands for a number, a title or a value.
package struct Reference: Hashable, Sendable {
  /// What a reference points to.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case table = "tablo"
    case figure = "şekil"
    case section = "bölüm"
    case value = "değer"
  }

  package var kind: Kind
  package var target: String
  /// The suffix as typed after the apostrophe, in any form.
  package var suffix: String?
  package var span: SourceSpan

  /// The reference as its author typed it.
  package var typed: String { "{\(kind.rawValue):\(target)\(suffix.map { "'\($0)" } ?? "")}" }

  package init(kind: Kind, target: String, suffix: String?, span: SourceSpan) {
    self.kind = kind
    self.target = target
    self.suffix = suffix
    self.span = span
  }
}

/// A run of a text, references not yet resolved.
package enum ProseInline: Hashable, Sendable {
  case text(String)
  case reference(Reference)
  case emphasis([ProseInline])
  case strong([ProseInline])
  case code(String)
  case link(target: String, [ProseInline])
  case lineBreak
}

/// A block of a text, placements and references not yet resolved.
package enum ProseBlock: Hashable, Sendable {
  case paragraph([ProseInline], SourceSpan)
  case heading(level: Int, [ProseInline], SourceSpan)
  case list(ListStyle, items: [[ProseBlock]])
  case quote([ProseBlock])
  /// A line that holds only a reference to a table or figure: it stands here.
  case placement(Reference)
  /// A table typed in Markdown, without a number.
  case table(head: [[ProseInline]], rows: [[[ProseInline]]], SourceSpan)
}
