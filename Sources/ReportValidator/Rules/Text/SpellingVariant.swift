import ReportModel
import ReportReading

/// A thing has the same name in every table.
struct SpellingVariant: Rule {
  static let info = RuleInfo(
    code: "MET009", severity: .note,
    title: BilingualText(
      tr: "Bir şeyin adı her tabloda aynı yazılır", en: "A thing has the same name in every table"),
    rationale: BilingualText(
      tr:
        "Yalnız bir sözcüğünün bir iki harfi başka olan iki uzun ad çoğunlukla aynı şeyin adıdır. Okuyan ikisini ayrı sanır, tablolar arası denetim satırları eşleştiremez.",
      en:
        "Two long names that differ by a letter or two of one word are mostly names of one thing. A reader takes them for two, and rows of different tables find no match."
    ),
    good: "Etkin Uluslararası Korunması | Etkin Uluslararası Korunması",
    bad: "Etkin Uluslararası Korunması | Etkin Uluslararası Koruması",
    example: RuleExample(
      """
      Tablo 1. Programlar

      | Faaliyet | Tutar |
      | --- | --- |
      | Göçmenlerin Etkin Uluslararası Korunması | 17.000 |

      Tablo 2. Birimler

      | Faaliyet | Tutar |
      | --- | --- |
      | Göçmenlerin Etkin Uluslararası Korunması | 27.000 |

      Tablo 3. Yıllar

      | Faaliyet | Tutar |
      | --- | --- |
      | Göçmenlerin Etkin Uluslararası Korunması | 37.000 |
      """,
      right: "Korunması | 37.000", wrong: "Koruması | 37.000"))

  let check: Check

  func findings() -> [Finding] {
    var names = NameIndex()
    for table in trial.tables {
      for row in table.dataRows {
        for column in table.columns.indices where table.columns[column].kind == .text {
          let cell = table.cell(row, column)
          names.add(trial.text(cell), at: cell)
        }
      }
    }
    return names.variants().map { spelledOtherwise($0.cell, than: $0.usual) }
  }

  private func spelledOtherwise(_ cell: CellReference, than usual: CellReference) -> Finding {
    let place = "\(trial.tableName(cell.table)), “\(trial.text(cell))”"
    let (table, known) = (trial.tableName(usual.table), trial.text(usual))
    var finding = finding(
      at: cell, tr: "\(place): \(table) “\(known)” diyor", en: "\(place): \(table) says “\(known)”")
    finding.computed = known
    finding.notes = [.cell(tr: "öbür yazılış", en: "the other spelling", at: usual, in: trial)]
    finding.help = BilingualText(
      tr: "aynı şeyse adını iki yerde aynı yazın", en: "if it is the same thing, write its name alike in both places")
    return finding
  }
}
