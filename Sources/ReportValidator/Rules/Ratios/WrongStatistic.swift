import ReportModel
import ReportReading
import ReportRelations

/// A mean is that of the figures it stands by.
struct WrongStatistic: Rule {
  static let info = RuleInfo(
    code: "ORN007", severity: .error,
    title: BilingualText(
      tr: "Ortalama, basılı sayıların ortalamasıdır", en: "A mean is that of its figures"),
    rationale: BilingualText(
      tr:
        "Ortalama, ortanca, en küçük ve en büyük değer yanındaki sayılardan çıkar; son basamağın yarısı kadar yuvarlanabilir. Hangi sayıların ortalaması olduğunu tablonun öbür satırları gösterir.",
      en:
        "Mean, median, least and greatest value follow from the figures beside them, rounded by half of their last digit. Which figures a mean is of is seen from the other rows of its table."
    ),
    good: "10 | 20 | 36 → 22", bad: "10 | 20 | 36 → 12",
    example: RuleExample(
      """
      Tablo 3. Ölçümler

      | İstasyon | Ocak | Şubat | Mart | Nisan |
      | --- | ---: | ---: | ---: | ---: |
      | Kuzey | 41,2 | 57,9 | 68,3 | 93,1 |
      | Güney | 12,8 | 33,3 | 49,6 | 71,4 |
      | Batı | 27,3 | 49,8 | 55,2 | 88,0 |
      | Ortalama | 27,1 | 47,0 | 57,7 | 84,2 |
      """,
      right: "| 57,7 |", wrong: "| 75,7 |"))

  let check: Check

  func findings() -> [Finding] { judgements.statistics.filter { $0.verdict == .contradicts }.map(disagrees) }

  private func disagrees(_ judged: StatisticJudgement) -> Finding {
    let (name, shown) = (trial.name(judged.target), trial.text(judged.target))
    let figures = judged.statistic.parts.map { trial.text($0) }.joined(separator: " | ")
    let (way, computed) = (judged.statistic.way.name, judged.computed ?? "")
    var finding = finding(
      at: judged.target, of: judged.source,
      tr: "\(name): \(shown) yazıyor, \(figures) sayılarının \(way.turkish) \(computed)",
      en: "\(name): shows \(shown), the \(way.english) of \(figures) is \(computed)")
    finding.computed = computed
    finding.difference = judged.difference.map { trial.text($0, like: judged.target) }
    finding.operands = trial.operands(judged.statistic.parts, in: judged.target.table)
    return finding
  }
}

extension LineStatistic {
  /// Its name, in Turkish as what figures have.
  fileprivate var name: (turkish: String, english: String) {
    switch self {
    case .mean: ("ortalaması", "mean")
    case .median: ("ortancası", "median")
    case .least: ("en küçüğü", "least")
    case .greatest: ("en büyüğü", "greatest")
    }
  }
}
