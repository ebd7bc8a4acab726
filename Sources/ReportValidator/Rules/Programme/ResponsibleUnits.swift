import ReportModel
import ReportReading

/// Who answers for an activity is told once.
struct ResponsibleUnits: Rule {
  static let info = RuleInfo(
    code: "YAP010", severity: .warning,
    title: BilingualText(
      tr: "Her faaliyetin sorumlusu bir kez gösterilir", en: "Who answers for an activity is told once"),
    rationale: BilingualText(
      tr:
        "Faaliyetlerden sorumlu birimler tablosu, hedef tablolarındaki her faaliyeti bir kez içerir (Performans Programı Hazırlama Rehberi, Tablo 5).",
      en:
        "The table of responsible units has every activity of the goals' tables once (guide to performance programmes, table 5)."
    ),
    good: "Hedef tablosu: Kurs açmak | Sorumlu birimler: Kurs açmak, Eğitim Birimi",
    bad: "Hedef tablosu: Kurs açmak | Sorumlu birimler: (yok)",
    example: RuleExample(
      """
      Faaliyetler — 1.1.1

      |  | Faaliyetler | Kaynak İhtiyacı 2019 (TL) |
      | --- | --- | --- |
      | 1 | Kurs açmak | 10,00 |
      | 2 | Kitap almak | 10,00 |
      |  | Genel Toplam | 20,00 |

      Tablo 8. Sorumlu Birimler

      | FAALİYETLER | SORUMLU BİRİMLER |
      | --- | --- |
      | Kurs açmak | Eğitim Dairesi |
      | Kitap almak | Destek Dairesi |
      """,
      right: "| Kitap almak | Destek Dairesi |", wrong: "| Kurs açmak | Destek Dairesi |"))

  let check: Check

  func findings() -> [Finding] {
    guard let (units, column) = responsibleUnits else { return [] }
    let named = units.dataRows.map { units.cell($0, column) }.filter { !trial.text($0).isEmpty }
    let activities = trial.tables.filter { $0.index != units.index }.flatMap(activityCells)
    let known = Set(activities.map(key))
    let told = Dictionary(grouping: named, by: key)
    // Tables that name other things under the same headings are no list of these activities.
    guard 2 * named.count(where: { known.contains(key($0)) }) > named.count else { return [] }
    let missing = activities.filter { told[key($0)] == nil }
    // An activity of two goals stands here twice.
    let counts = Dictionary(grouping: activities, by: key).mapValues(\.count)
    let again = told.values.flatMap { $0.dropFirst(max(1, counts[key($0[0])] ?? 1)) }.sorted()
    return missing.map { self.missing($0, in: units) } + again.map(repeated)
  }

  private func key(_ cell: CellReference) -> String { TurkishText.asciiKey(trial.text(cell)) }

  /// The table of units by activity, and its column of activities.
  private var responsibleUnits: (TableShape, Int)? {
    for table in trial.tables {
      let words = table.columns.map { Set(TurkishText.words(of: $0.title)) }
      let namesUnits = words.contains {
        !$0.isDisjoint(with: ColumnWords.responsible.keys) && !$0.isDisjoint(with: ColumnWords.unit.keys)
      }
      guard namesUnits, let column = words.firstIndex(where: { !$0.isDisjoint(with: ColumnWords.activity.keys) })
      else { continue }
      return (table, column)
    }
    return nil
  }

  /// The activities of a goal's own table: headed so, with their costs beside them and no tree of goals.
  private func activityCells(_ table: TableShape) -> [CellReference] {
    guard table.number == nil, table.columns.contains(where: { $0.kind == .money }),
      let column = table.columns.indices.last(where: {
        ColumnWords.activities.matches(table.headings[$0]) && table.columns[$0].kind == .text
      })
    else { return [] }
    return table.dataRows.filter { table.rows[$0].role == .data }.map { table.cell($0, column) }
      .filter { !trial.text($0).isEmpty && !TotalLabel.mayBeTotal(trial.text($0)) }
  }

  private func missing(_ cell: CellReference, in units: TableShape) -> Finding {
    let (table, activity) = (trial.tableName(units.index), trial.text(cell))
    return finding(
      at: cell, tr: "\(table): “\(activity)” faaliyetinin sorumlu birimi yok",
      en: "\(table): nobody answers for the activity “\(activity)”")
  }

  private func repeated(_ cell: CellReference) -> Finding {
    let (table, activity) = (trial.tableName(cell.table), trial.text(cell))
    return finding(
      at: cell, tr: "\(table): “\(activity)” faaliyeti bir kez daha var",
      en: "\(table): the activity “\(activity)” stands here again")
  }
}
