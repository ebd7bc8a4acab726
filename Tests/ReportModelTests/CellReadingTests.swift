import ReportModel
import Testing

/// The one reading of a cell.
struct CellReadingTests {
  @Test(
    "numbers with footnote marks, or with blanks between their groups",
    arguments: [
      ("200,00*", "200,00", "*"), ("52.468.820 (1)", "52.468.820", " (1)"), ("1.250¹", "1.250", "¹"),
      ("52 468 820", "52.468.820", ""), ("1\u{A0}250,50", "1.250,50", ""), ("%12,5 [2]", "12,5", " [2]"),
    ])
  func marked(text: String, value: String, note: String) {
    guard case .number(let number) = CellReading(text) else {
      Issue.record("\(text) is a number")
      return
    }
    #expect(number.amount.turkish == value && number.note == note)
    // An author types numbers without them.
    #expect(CellReading(typed: text).isText)
  }

  @Test(
    "what is none",
    arguments: [
      ("31.12.2023", CellReading.date), ("38.01.02", .code), ("Toplam", .words), ("10 masa", .words),
      ("*", .words),
      ("1 00", .words), ("12,5,3", .words), ("-", .dash), ("", .empty),
    ])
  func others(text: String, reading: CellReading) { #expect(CellReading(text) == reading) }

  @Test("a number in brackets is negative, and no footnote mark")
  func brackets() { #expect(CellReading("(1)").amount?.scaled == -1) }

  @Test("a text is a date, a code or words, and nothing else")
  func texts() {
    #expect(["31.12.2023", "38.01.02", "Toplam", "yok"].allSatisfy { CellReading($0).isText })
    #expect(["1", "-", "", "1.250*"].allSatisfy { !CellReading($0).isText })
  }
}
