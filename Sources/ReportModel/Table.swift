/// What a column holds; it decides alignment, rounding and which checks make sense.
public enum ColumnKind: String, Hashable, Sendable, CaseIterable {
  /// Words, codes or dates.
  case text = "metin"
  /// Money. Printed without kuruş it is a rounded figure; with kuruş it is exact.
  case money = "para"
  /// Persons, pieces, files: exact.
  case count = "sayı"
  /// Percentages.
  case percent = "yüzde"
  /// Averages, indices and other figures that do not add up.
  case ratio = "oran"
  /// One of the four statuses of indicators.
  case status = "durum"
  /// A number that may carry its own unit: `%95`, `6.121.627.343,50 TL`, `-`.
  case value = "değer"
  /// `95-100`
  case range = "aralık"

  /// Whether the figures of such a column can be added up.
  public var isAdditive: Bool { self == .money || self == .count }

  /// Whether its cells hold numbers.
  public var isNumeric: Bool {
    switch self {
    case .text, .status: false
    case .money, .count, .percent, .ratio, .value, .range: true
    }
  }
}

/// A column of a table.
public struct Column: Hashable, Sendable {
  /// The last part of a cell's address.
  public var key: String
  /// The heading as shown; several header rows are joined by ` / `.
  public var title: String
  /// What its cells hold.
  public var kind: ColumnKind

  /// A column whose key is the last part of its cells' addresses.
  public init(key: String, title: String, kind: ColumnKind) {
    self.key = key
    self.title = title
    self.kind = kind
  }
}

/// How a grid position is filled.
public enum CellCover: Hashable, Sendable {
  /// The cell begins here and spreads over so many columns and rows.
  case origin(columns: Int, rows: Int)
  /// A cell from the left or from above covers this position.
  case covered

  /// A cell that covers itself alone.
  public static let single = CellCover.origin(columns: 1, rows: 1)
}

/// One position of a table's grid.
public struct Cell: Hashable, Sendable {
  /// The text exactly as shown; empty where another cell covers the position.
  public var text: String
  /// How many columns and rows it covers, or that another covers it.
  public var cover: CellCover
  /// Whether it heads its row or column.
  public var isHeading: Bool
  /// Where it stands in the file.
  public var span: SourceSpan?

  /// A cell that shows a text, empty or not.
  public init(
    _ text: String, cover: CellCover = .single, isHeading: Bool = false, span: SourceSpan? = nil
  ) {
    self.text = text
    self.cover = cover
    self.isHeading = isHeading
    self.span = span
  }

  /// The place of a cell that another covers.
  public static let covered = Cell("", cover: .covered)
}

/// What a row of a table's body is for.
public enum RowRole: String, Hashable, Sendable, CaseIterable {
  /// A row of figures of its own.
  case data
  /// A row that stands before its parts and is their sum.
  case parent
  /// A row that totals rows above it.
  case total
  /// A heading inside the body, as goal cards have.
  case heading
}

/// A row of a table's body; `cells` has one entry for each column.
public struct Row: Hashable, Sendable {
  /// The middle part of a cell's address.
  public var key: String
  /// Whether it is data, a total or a heading.
  public var role: RowRole
  /// Depth in the tree; 0 is outermost.
  public var level: Int
  /// How far its label is set in as printed, in blanks; it says something only beside the other rows.
  package var indent = 0
  /// No printed tree is deeper; what a document says beyond it is a slip or an attack.
  public static let mostLevels = 32
  /// One cell for each column.
  public var cells: [Cell]

  /// A row whose key is the middle part of its cells' addresses; level 0 is an outermost one.
  public init(key: String, role: RowRole = .data, level: Int = 0, cells: [Cell]) {
    self.key = key
    self.role = role
    self.level = level
    self.cells = cells
  }
}

/// A line such as "Kurum : …" above a table's heading.
public struct LabelledText: Hashable, Sendable {
  /// The words before the text.
  public var label: String
  /// The text itself.
  public var text: String

  /// A text behind a label.
  public init(label: String, text: String) {
    self.label = label
    self.text = text
  }
}

/// What a table is printed as; templates have a partial for each.
public enum TableForm: String, Hashable, Sendable {
  /// A table like any other.
  case plain
  /// A form of indicators, followed quarter by quarter.
  case indicatorForm
  /// A goal with its indicators, score and evaluation.
  case goalCard
}

/// A table as a reader sees it, on a full grid: spans are expanded into covered positions.
public struct Table: Hashable, Sendable {
  /// The first part of a cell's address; HTML ids are made from it.
  public var id: String
  /// How it is laid out.
  public var form: TableForm
  /// The number as shown, `Tablo 6`; `nil` when the table has none.
  public var number: String?
  /// The part of a table of several parts, `H1.1`.
  public var part: String?
  /// The title of its caption.
  public var title: String
  /// Lines between caption and head.
  public var preamble: [LabelledText]
  /// Its columns, from left to right.
  public var columns: [Column]
  /// The heading rows, each with one cell per column; empty for a table without headings.
  public var head: [[Cell]]
  /// The rows of its body.
  public var rows: [Row]
  /// Lines below the table.
  public var notes: [String]
  /// Where it stands in the file.
  public var span: SourceSpan?
  /// Where it stands among the tables as printed; `nil` for one that was not read from a page.
  package var printed: PrintedGrid?
  /// How its numbers are written.
  package var notation = NumberNotation.turkish
  /// Whether its own figures say so, against the language of the document.
  package var isNotationOwn = false

  /// A table; one without a number is named by its title.
  public init(
    id: String, form: TableForm = .plain, number: String? = nil, part: String? = nil, title: String,
    preamble: [LabelledText] = [], columns: [Column], head: [[Cell]], rows: [Row],
    notes: [String] = [], span: SourceSpan? = nil
  ) {
    self.id = id
    self.form = form
    self.number = number
    self.part = part
    self.title = title
    self.preamble = preamble
    self.columns = columns
    self.head = head
    self.rows = rows
    self.notes = notes
    self.span = span
  }
}

/// Where the rows of a table stand as printed, for whoever counts along on the page.
package struct PrintedGrid: Hashable, Sendable {
  /// Counts all tables of the document from 0, those around others too.
  package var table: Int
  /// The printed row of each row of the body, counted from 0; heading rows count.
  package var rows: [Int]

  package init(table: Int, rows: [Int]) {
    (self.table, self.rows) = (table, rows)
  }
}

/// Gives rows of one table keys that are unique and stay the same from year to year.
///
/// A row is its label; a second row of that label is its parent's label and its own; what still
/// stands twice gets `~2`, `~3`.
public struct RowKeys {
  private var taken: Set<String> = []
  private var counts: [String: Int] = [:]
  /// The letters of a label that tell it from others; a chain of parents would carry a longer one along.
  private static let longestBase = 500

  /// No key is taken yet.
  public init() {}

  /// A key that no row has yet, made from the words that name a row.
  public mutating func key(forLabel label: String, parent: String?) -> String {
    let words = String(TurkishText.asciiKey(label).prefix(Self.longestBase))
    let base = words.isEmpty ? "satir" : words
    if taken.insert(base).inserted { return base }
    if let parent, taken.insert("\(parent).\(base)").inserted { return "\(parent).\(base)" }
    var count = counts[base] ?? 2
    while !taken.insert("\(base)~\(count)").inserted { count += 1 }
    counts[base] = count + 1
    return "\(base)~\(count)"
  }
}
