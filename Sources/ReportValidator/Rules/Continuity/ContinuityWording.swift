import ReportModel
import ReportReading

/// What the rules of continuity say of two documents.
struct ContinuityWording {
  let comparison: ContinuityComparison
  let trial: Trial
  private var companion: Companion { comparison.companion }

  /// Where the other document says it.
  func elsewhere(_ fact: DatedFact) -> FindingNote {
    let words = "\(companion.path): \(comparison.other.name(fact.cell)): \(fact.text)"
    return .cell(tr: words, en: words, at: fact.cell, in: comparison.other)
  }

  private func repeated(_ fact: DatedFact) -> FindingNote {
    let words = "\(trial.name(fact.cell)): \(fact.text)"
    return .cell(tr: "burada da: \(words)", en: "here too: \(words)", at: fact.cell, in: trial)
  }

  /// A finding about a thing of which both documents say something.
  func differs(
    _ rule: RuleInfo, _ difference: ContinuityComparison.Difference, tr: String, en: String, help: BilingualText? = nil
  ) -> Finding {
    let fact = difference.fact
    let name = trial.name(fact.cell)
    var finding = Finding(
      rule, at: fact.cell, in: trial, of: nil, .inconsistent, tr: "\(name): \(tr)", en: "\(name): \(en)")
    finding.computed = difference.known.text
    finding.notes = [elsewhere(difference.known)] + difference.repeats.map(repeated)
    finding.help = help
    return finding
  }

  static let correctingCopy = BilingualText(
    tr: "aktarma yanlışsa düzeltin; değer sonradan düzeltildiyse kabul.yaml’a gerekçesiyle yazın",
    en: "correct the copy; if the value was restated, put it into kabul.yaml with its reason")

  /// - Parameter home: Where the report follows the other indicators.
  func vanished(_ rule: RuleInfo, _ fact: DatedFact, _ home: DatedFact) -> Finding {
    let table = trial.tables[home.cell.table]
    let source = companion.source
    var finding = Finding(
      code: rule.code, severity: rule.severity,
      message: BilingualText(
        tr: "“\(fact.label)” göstergesi \(source.tr) var, bu raporda yok",
        en: "the indicator “\(fact.label)” is \(source.en), but not in this report"),
      span: table.span ?? trial.span(home.cell),
      place: FindingPlace(
        table: table.number, part: table.part, tableID: table.id, title: table.title, row: fact.label),
      outcome: .inconsistent)
    finding.notes = [elsewhere(fact)]
    finding.help = BilingualText(
      tr: "adı değiştiyse rapor.yaml’a yazın: süreklilik: - {eski: …, yeni: …}; bırakıldıysa {eski: …, gerekçe: …}",
      en: "write a new name into rapor.yaml: süreklilik: - {eski: …, yeni: …}; for one given up {eski: …, gerekçe: …}")
    return finding
  }

  func appeared(_ rule: RuleInfo, _ fact: DatedFact) -> Finding {
    let (table, source) = (trial.tableName(fact.cell.table), companion.source)
    var finding = Finding(
      rule, at: fact.cell, in: trial, of: nil, .inconsistent,
      tr: "\(table): “\(fact.label)” göstergesi \(source.tr) yok",
      en: "\(table): the indicator “\(fact.label)” is not \(source.en)")
    finding.help = BilingualText(
      tr: "adı değiştiyse rapor.yaml’a yazın: süreklilik: - {eski: …, yeni: …}; yeniyse {yeni: …, gerekçe: …}",
      en: "write a new name into rapor.yaml: süreklilik: - {eski: …, yeni: …}; for a new one {yeni: …, gerekçe: …}")
    return finding
  }
}

extension Companion {
  /// The other document in words.
  var source: BilingualText {
    switch role {
    case .previousReport: BilingualText(tr: "önceki yılın raporunda", en: "in last year's report")
    case .programme: BilingualText(tr: "programda", en: "in the programme")
    }
  }
}

extension Check {
  /// The comparisons with documents of a role, each with its wording.
  func comparisons(with role: CompanionRole) -> [(comparison: ContinuityComparison, wording: ContinuityWording)] {
    comparisons.filter { $0.companion.role == role }.map { ($0, ContinuityWording(comparison: $0, trial: trial)) }
  }

  var allComparisons: [(comparison: ContinuityComparison, wording: ContinuityWording)] {
    comparisons.map { ($0, ContinuityWording(comparison: $0, trial: trial)) }
  }
}
