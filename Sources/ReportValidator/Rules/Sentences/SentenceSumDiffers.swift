import ReportModel

/// What a sentence counts up comes to the total that it says.
struct SentenceSumDiffers: Rule {
  static let info = RuleInfo(
    code: "MET011", severity: .error,
    title: BilingualText(
      tr: "Cümlede sayılanlar, cümlenin dediği toplamı verir",
      en: "What a sentence counts up comes to the total that it says"),
    rationale: BilingualText(
      tr:
        "“… olmak üzere toplam …” diyen cümlenin parçaları yanındadır; biri yıldan yıla değişir, toplam eskisi kalır. Sayıların yazıyla söylendiği, toplamın başka bir şeyi saydığı cümlelere bakılmaz.",
      en:
        "A sentence that lists things and says their total has its parts beside it; one of them changes from year to year and the total stays. Sentences that spell numbers out, or whose total counts something else, are left alone."
    ),
    good: "14 seminer ve 9 kurs olmak üzere toplam 23 etkinlik",
    bad: "14 seminer ve 9 kurs olmak üzere toplam 24 etkinlik",
    example: RuleExample(
      """
      Yıl içinde 14 seminer, 9 kurs ve 1.205 çevrim içi ders olmak üzere toplam 1.228 etkinlik düzenlenmiştir.

      Tablo 1. Etkinlikler

      | Etkinlik | Katılımcı Sayısı |
      | --- | ---: |
      | Seminer | 140 |
      | Kurs | 90 |
      | Toplam | 230 |
      """,
      right: "1.228", wrong: "1.238"))

  let check: Check

  func findings() -> [Finding] { trial.passages.flatMap { passage in sums(passage).map { finding($0, passage) } } }

  private func sums(_ passage: Passage) -> [SentenceSum] {
    SentenceSum.all(in: passage.text).filter { sum in
      sum.computed.map { !$0.isSameValue(as: sum.total.amount) } ?? false
    }
  }

  private func finding(_ sum: SentenceSum, _ passage: Passage) -> Finding {
    let (shown, computed) = (sum.total.shown, sum.computed?.turkish ?? "")
    let home = passage.section.isEmpty ? "" : "\(passage.section): "
    let parts = Excerpt.of(sum.parts.map(\.shown).joined(separator: " + "))
    let text = SentenceReader.line(of: sum.sentence, around: 0)
    var finding = Finding(
      code: Self.info.code, severity: Self.info.severity,
      message: BilingualText(
        tr: "\(home)cümlede toplam \(shown) yazıyor, kendi saydıklarından \(computed) çıkıyor (\(parts))",
        en: "\(home)the sentence says \(shown) in total, what it counts up comes to \(computed) (\(parts))"),
      span: passage.span, place: FindingPlace(section: passage.section, text: text),
      outcome: .inconsistent, provenance: .inferred, shown: shown, computed: computed,
      help: BilingualText(
        tr: "toplamı ya da saydıklarından yanlış olanı düzeltin",
        en: "correct the total, or the one of its parts that is wrong"))
    finding.notes = [FindingNote(BilingualText(tr: "cümle: “\(text)”", en: "sentence: “\(text)”"))]
    return finding
  }
}
