import ReportModel
import ReportReading

/// The words of a card do not contradict its scores.
struct CardWording: Rule {
  static let info = RuleInfo(
    code: "GOS015", severity: .warning,
    title: BilingualText(
      tr: "Kartın sözleri performansla çelişmez", en: "The words of a card do not contradict its scores"),
    rationale: BilingualText(
      tr:
        "%100 yazılan gösterge için “ulaşılamamıştır”, %100’ün altındaki için “ulaşılmıştır” denmez; %100 olan hedefin sapma nedeni olmaz. Ya söz ya sayı başka bir yıldan, başka bir göstergeden kalmıştır. “Kısmen”, “yaklaşılmış” gibi sözler ulaşmak sayılmaz.",
      en:
        "An indicator of 100 per cent is not said to have failed, one below is not said to have reached its value, and a goal of 100 per cent has no deviation to give reasons for. Either the words or the figure are left from another year or another indicator. Words such as “partly” are no claim of success."
    ),
    good: "%100 | Etkililik: Gösterge değerine ulaşılmıştır.",
    bad: "%100 | Etkililik: Gösterge hedefine ulaşılamamıştır.",
    example: RuleExample(
      """
      Tablo 14. Kartlar

      |  |  |  |  |  |  |
      | --- | --- | --- | --- | --- | --- |
      | Performans Göstergesi | Hedefe Etkisi (%) | Başlangıç (A) | Hedef (B) | Gerçekleşme (C) | (C-A)/(B-A) |
      | PG1: Gösterge | %100 | 0 | 100 | 100 | %100 |
      | Etkililik | Gösterge hedefine ulaşılmıştır. |  |  |  |  |
      """,
      right: "ulaşılmıştır", wrong: "ulaşılamamıştır"))

  let check: Check

  func findings() -> [Finding] {
    let rows = Dictionary(grouping: judgements.planScores.map(\.target), by: \.table).mapValues { Set($0.map(\.row)) }
    return judgements.planScores.compactMap { checkIndicator($0, otherRows: rows[$0.target.table] ?? []) }
      + judgements.goalScores.compactMap { checkReason($0.target) }
  }

  /// The row that tells whether the indicator was reached stands below it, before the next one's.
  private func checkIndicator(_ judged: PlanScoreJudgement, otherRows: Set<Int>) -> Finding? {
    let score = judged.target
    let table = trial.tables[score.table]
    let below = table.rows.indices.dropFirst(score.row + 1).prefix { !otherRows.contains($0) }
    guard let row = below.first(where: { CardLabel.tellsOfSuccess(trial.firstText($0, of: table)) }),
      let text = words(ofRow: row, of: table), let side = side(of: score, judged),
      let claim = SuccessClaim(trial.text(text))
    else { return nil }
    let isContradiction = claim == .failure ? side == 0 : side < 0
    return isContradiction ? disagrees(score, text, claim) : nil
  }

  /// A goal that was reached needs no reason for a deviation.
  private func checkReason(_ score: CellReference) -> Finding? {
    let table = trial.tables[score.table]
    let judged = trial.planScore(at: score).map { PlanScoreJudgement($0, in: trial) }
    guard side(of: score, judged) == 0,
      let row = table.rows.indices.first(where: { CardLabel.asksForReason(trial.firstText($0, of: table)) }),
      let text = words(ofRow: row, of: table)
    else { return nil }
    // Most other words say in some way that there is none.
    let tellsOfOne =
      IndicatorWords.toldDeviation.recognises(trial.text(text)) || SuccessClaim(trial.text(text)) == .failure
    return tellsOfOne ? disagrees(score, text, .failure) : nil
  }

  /// The first cell behind the label of a row that is not empty.
  private func words(ofRow row: Int, of table: TableShape) -> CellReference? {
    table.columns.indices.dropFirst().map { table.cell(row, $0) }.first { !trial.text($0).isEmpty }
  }

  /// -1 below 100, 0 at 100 or beyond; 99,7 printed as 100 is below.
  private func side(of score: CellReference, _ judged: PlanScoreJudgement?) -> Int? {
    guard trial.amount(score) != nil, let printed = Exact.order(trial.value(score), .hundred) else { return nil }
    let fits = judged.flatMap { $0.holds == true && !$0.isCapped && !$0.isTruncated ? $0.exact : nil }
    return min(fits.flatMap { Exact.order($0, .hundred) } ?? printed, printed, 0)
  }

  private func disagrees(_ score: CellReference, _ words: CellReference, _ claim: SuccessClaim) -> Finding {
    let label = trial.firstText(words.row, of: trial.tables[words.table])
    let (name, shown, said) = (trial.name(score), trial.text(score), trial.text(words))
    var finding = finding(
      at: score, tr: "\(name): \(shown) yazıyor, oysa “\(label)”: “\(said)”",
      en: "\(name): shows \(shown), yet “\(label)” says “\(said)”")
    finding.notes = [.cell(tr: "sözler burada", en: "the words are here", at: words, in: trial)]
    finding.help =
      claim == .failure
      ? BilingualText(
        tr: "ulaşıldıysa sözü, ulaşılmadıysa sayıyı düzeltin",
        en: "correct the words if it was reached, the figure if it was not")
      : BilingualText(
        tr: "ulaşılmadıysa sözü, ulaşıldıysa sayıyı düzeltin",
        en: "correct the words if it was not reached, the figure if it was")
    return finding
  }
}
