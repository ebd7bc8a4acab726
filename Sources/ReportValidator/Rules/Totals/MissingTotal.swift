import ReportModel
import ReportReading

/// The place of a total is not left empty where the column has others.
struct MissingTotal: Rule {
  static let info = RuleInfo(
    code: "TOP010", severity: .error, ifInferred: .warning,
    title: BilingualText(tr: "Toplamın yeri boş bırakılmaz", en: "The place of a total is not left empty"),
    rationale: BilingualText(
      tr:
        "Sütunun öbür toplamları yazılmışken boş kalan biri unutulmuştur; okuyan onu sıfır sanır. Toplanmayan sütunda yerine `-` yazılır.",
      en:
        "Where the other totals of a column are printed, an empty one was forgotten, and reads like zero. Write `-` where nothing is summed."
    ),
    good: "11.629.000,00 + 61.000,00 → 11.690.000,00", bad: "11.629.000,00 + 61.000,00 → (boş)",
    example: RuleExample(
      """
      Tablo 4. Bütçe

      | KOD | AÇIKLAMA | 2022 KBÖ | 2023 KBÖ |
      | --- | --- | ---: | ---: |
      | 1 | Personel Giderleri | 100,00 | 120,00 |
      | 3 | Mal ve Hizmet Alımları | 50,00 | 60,00 |
      |  | Ara Toplam | 150,00 | 180,00 |
      | 6 | Sermaye Giderleri | 30,00 | 40,00 |
      | 7 | Sermaye Transferleri | 10,00 | 20,00 |
      |  | Ara Toplam | 40,00 | 60,00 |
      """,
      right: "| 40,00 | 60,00 |", wrong: "| 40,00 |  |"))

  let check: Check

  func findings() -> [Finding] {
    let missing = judgements.sums.filter { $0.verdict == .missing }
    guard !missing.isEmpty else { return [] }
    let filled = FilledColumns(judgements.sums, in: trial)
    // A column may be left without totals in anybody's table; a declared total may not be missing. What several sums
    // ask for is told once.
    return SumWording.once(missing.filter { $0.source.provenance == .declared || filled.contains($0.target) }).map {
      SumWording($0, in: trial).missing(Self.info)
    }
  }
}

/// The columns whose totals and computed cells are printed as often as not.
private struct FilledColumns {
  /// A column, by its table and its number.
  private struct Column: Hashable {
    var table: Int
    var column: Int
  }

  private var supports: [Column: Support] = [:]

  init(_ sums: [SumJudgement], in trial: Trial) {
    for judged in sums {
      let column = Column(table: judged.target.table, column: judged.target.column)
      supports[column, default: Support()].note(trial.reading(judged.target) != .empty)
    }
  }

  func contains(_ cell: CellReference) -> Bool {
    supports[Column(table: cell.table, column: cell.column)]?.isHalf ?? false
  }
}
