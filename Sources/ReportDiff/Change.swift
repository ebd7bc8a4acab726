import ReportModel

/// What happened to a part of a report; the names are those of the JSON.
public enum ChangeKind: String, Hashable, Sendable, CaseIterable {
  /// A cell shows something else.
  case cellChanged = "cell-changed"
  /// A row came.
  case rowAdded = "row-added"
  /// A row went.
  case rowRemoved = "row-removed"
  /// A row stands elsewhere in its table.
  case rowMoved = "row-moved"
  /// A row has another label.
  case rowRenamed = "row-renamed"
  /// A row became several whose figures sum to its.
  case rowSplit = "row-split"
  /// Several rows became one whose figures are their sum.
  case rowsMerged = "rows-merged"
  /// A column came.
  case columnAdded = "column-added"
  /// A column went.
  case columnRemoved = "column-removed"
  /// A column stands elsewhere in its table.
  case columnMoved = "column-moved"
  /// A column has another heading.
  case columnRenamed = "column-renamed"
  /// A table came.
  case tableAdded = "table-added"
  /// A table went.
  case tableRemoved = "table-removed"
  /// A table stands elsewhere in the report.
  case tableMoved = "table-moved"
  /// A table has another title.
  case tableRetitled = "table-retitled"
  /// A table has another number.
  case tableRenumbered = "table-renumbered"
  /// A section came.
  case sectionAdded = "section-added"
  /// A section went.
  case sectionRemoved = "section-removed"
  /// A section stands elsewhere or on another level.
  case sectionMoved = "section-moved"
  /// A section has another heading.
  case sectionRenamed = "section-renamed"
  /// A text came.
  case textAdded = "text-added"
  /// A text went.
  case textRemoved = "text-removed"
  /// A text stands elsewhere.
  case textMoved = "text-moved"
  /// A text says something else.
  case textChanged = "text-changed"
  /// A figure came.
  case figureAdded = "figure-added"
  /// A figure went.
  case figureRemoved = "figure-removed"
  /// A figure stands elsewhere.
  case figureMoved = "figure-moved"
  /// A figure has another title.
  case figureRetitled = "figure-retitled"
  /// A figure without data was drawn otherwise.
  case figureChanged = "figure-changed"
  /// A figure has another number.
  case figureRenumbered = "figure-renumbered"
  /// The report has another title.
  case titleChanged = "title-changed"
}

/// Why a change is folded away: it is expected, follows from another, or changes nothing that is said.
public enum Fold: String, Hashable, Sendable, CaseIterable {
  /// The report's year moved on.
  case year
  /// A number of a table, figure, section or row that follows from where it stands.
  case numbering
  /// The same value or words, written in another way.
  case notation
  /// Part of a section, table or group that was added, removed or moved as a whole.
  case within
  /// One of the reports is known in part only and does not have it.
  case partial
  /// Figures of the year before, shown for comparison.
  case comparison
}

/// The same thing on both sides; one of them is missing for what was added or removed.
public struct Sides<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What is or was in the old report; `nil` for what was added.
  public var old: Value?
  /// What is in the new report; `nil` for what was removed.
  public var new: Value?

  package init(old: Value?, new: Value?) {
    self.old = old
    self.new = new
  }

  /// The new side's value, or the old one's where there is no new.
  public var either: Value? { new ?? old }
}

/// A run of words of a changed text.
public struct TextPiece: Hashable, Sendable {
  /// Whether the words stand in both texts, went or came.
  public enum Kind: String, Sendable {
    /// It stands in both.
    case same
    /// It stands in the old one only.
    case removed
    /// It stands in the new one only.
    case added
  }

  /// Whether the words stand in both texts, went or came.
  public var kind: Kind
  /// The words, with the blanks and signs between them.
  public var text: String
  /// Whether the run only follows the year or the numbering.
  public var isExpected: Bool
}

/// How far a number moved.
public struct NumberChange: Hashable, Sendable {
  /// The number in the old report, exactly as printed.
  public var old: Amount
  /// The number in the new report, exactly as printed.
  public var new: Amount
  /// New minus old, with as many decimals as the more exact of the two; `nil` beyond what fits.
  public var delta: Amount?
  /// The difference in per cent of the old amount's magnitude, with two decimals; `nil` where that is zero.
  public var percent: Amount?
  /// Whether the numbers are rates, whose difference is told in points.
  public var isPercentage: Bool
}

/// A cell of something that was added or removed.
public struct CellFact: Hashable, Sendable {
  /// The words that name its row.
  public var row: String
  /// The heading of its column.
  public var column: String
  /// The text of the cell.
  public var text: String
}

/// What one row adds to the change of a total.
public struct Contribution: Hashable, Sendable {
  /// The words that name the part's row.
  public var row: String
  /// What the part showed in the old report; `nil` where it is new.
  public var old: String?
  /// What the part shows in the new report; `nil` where it is gone.
  public var new: String?
  /// How much the part grew, with its sign.
  public var delta: Amount
  /// In per cent of the whole change, with two decimals; all shares of one total sum to 100.
  public var share: Amount
}

/// Where in a table something is.
public struct TablePlace: Hashable, Sendable {
  /// The table's own address on both sides.
  public var address: Sides<String>
  /// Its number as printed, `Tablo 6`; `nil` where it has none.
  public var number: Sides<String>
  /// The part of a table of several parts, `H1.1`.
  public var part: String?
  /// The title of the caption.
  public var title: String

  /// How the new report names the table, or the old one, where there is no new.
  public var name: String {
    let head = number.either ?? (title.isEmpty ? address.either ?? "" : title)
    return part.map { "\(head), \($0)" } ?? head
  }
}

/// One difference between two reports.
public struct Change: Hashable, Sendable {
  /// What happened.
  public var kind: ChangeKind
  /// What it means to a reader: a restated value, another target, a text.
  public var changeClass: ChangeClass
  /// Why it is not told by itself; `nil` where it is.
  public var fold: Fold?
  /// Where it is on both sides: `table/row/column`, or the address of a section, text or figure.
  public var address: Sides<String>
  /// Places from 1: of sections in the report; of texts, tables and figures in their section; of rows and columns
  /// in their table.
  public var position: Sides<Int>
  /// The place of the section it stands in, from 1; 0 before the first.
  public var home: Sides<Int>
  /// The depth of a section, from 1.
  public var level: Sides<Int>
  /// The table it is in; `nil` outside of tables.
  public var table: TablePlace?
  /// The heading of the section.
  public var section: Sides<String>
  /// The words that name the row.
  public var row: Sides<String>
  /// The heading of the column.
  public var column: Sides<String>
  /// The old text; `nil` for what was added.
  public var old: String?
  /// The new text; `nil` for what was removed.
  public var new: String?
  /// Both numbers, where both texts are numbers.
  public var number: NumberChange?
  /// The statuses of an indicator, where the cell shows them.
  public var statuses: Sides<IndicatorStatus>
  /// A changed text word by word; empty where it was not compared so.
  public var pieces: [TextPiece]
  /// The cells of what was added or removed: those of a row by columns, of a column by rows, of a table by rows.
  public var cells: [CellFact]
  /// The headings of a table that was added or removed.
  public var headings: [String]
  /// The rows that a group was split into or merged from.
  public var groups: Sides<[String]>
  /// What a total's change comes from, and what its rows do not explain.
  public var contributions: [Contribution]
  /// What the changed parts of a total leave open, with its sign; `nil` where they explain all.
  public var unexplained: Amount?
  /// Other positions that the same printed cell covers.
  public var alsoAt: [Sides<String>]
  /// What a reader should know beside the figures.
  public var remark: BilingualText?

  init(_ kind: ChangeKind, _ changeClass: ChangeClass, address: Sides<String>, position: Sides<Int>) {
    self.kind = kind
    self.changeClass = changeClass
    self.address = address
    self.position = position
    home = Sides(old: nil, new: nil)
    level = Sides(old: nil, new: nil)
    groups = Sides(old: nil, new: nil)
    headings = []
    section = Sides(old: nil, new: nil)
    row = Sides(old: nil, new: nil)
    column = Sides(old: nil, new: nil)
    statuses = Sides(old: nil, new: nil)
    pieces = []
    cells = []
    contributions = []
    alsoAt = []
  }

  /// Whether it asks for an explanation.
  public var isAlarm: Bool { changeClass.weight == .alarm }
}
