import ReportModel
import ReportReading

/// Stocks: this year opens with what last year closed with.
struct OpeningCheck {
  private(set) var alarms: [Alarm] = []
  private let alignment: TableAlignment

  init(_ alignment: TableAlignment, _ shift: YearShift) {
    self.alignment = alignment
    guard shift.years == 1 else { return }
    checkColumns()
    checkRows()
  }

  private static func isOpening(_ text: String) -> Bool {
    let key = TurkishText.asciiKey(text)
    return ComparisonWords.opening.matches(key) && !ComparisonWords.later.matches(key)
  }

  private static func isClosing(_ text: String) -> Bool { ComparisonWords.closing.recognises(text) }

  private mutating func checkColumns() {
    let (old, new) = (alignment.old, alignment.new)
    let openings = new.columns.indices.filter { Self.isOpening(new.columns[$0].title) }
    let closings = old.columns.indices.filter { Self.isClosing(old.columns[$0].title) }
    guard let opening = openings.first, openings.count == 1, let closing = closings.first, closings.count == 1
    else { return }
    for row in alignment.rows.pairs { check((row.old, closing), (row.new, opening)) }
  }

  private mutating func checkRows() {
    let (old, new) = (alignment.old, alignment.new)
    let openings = new.rows.indices.filter { Self.isOpening(new.rows[$0].label) }
    let closings = old.rows.indices.filter { Self.isClosing(old.rows[$0].label) }
    guard let opening = openings.first, openings.count == 1, let closing = closings.first, closings.count == 1
    else { return }
    for column in alignment.columns.pairs { check((closing, column.old), (opening, column.new)) }
  }

  private mutating func check(_ closing: (row: Int, column: Int), _ opening: (row: Int, column: Int)) {
    let (old, new) = (alignment.old, alignment.new)
    let (from, to) = (old.rows[closing.row].shown(closing.column), new.rows[opening.row].shown(opening.column))
    guard let last = from.amount, let first = to.amount, !last.isSameValue(as: first)
    else { return }
    let (closed, opened) = (old.columns[closing.column].title, new.columns[opening.column].title)
    let (oldRow, newRow) = (old.rows[closing.row], new.rows[opening.row])
    alarms.append(
      Alarm(
        .opening,
        message: BilingualText(
          tr:
            "\(new.name), \(newRow.label), \(opened): açılış \(to.text); geçen yıl \(oldRow.label), \(closed): kapanış \(from.text)",
          en:
            "\(new.name), \(newRow.label), \(opened) opens with \(to.text); last year \(oldRow.label), \(closed) closed with \(from.text)"
        ),
        address: Sides(
          old: "\(old.address)/\(oldRow.key)/\(old.columns[closing.column].key)",
          new: "\(new.address)/\(newRow.key)/\(new.columns[opening.column].key)"), old: from.text, new: to.text))
  }
}
