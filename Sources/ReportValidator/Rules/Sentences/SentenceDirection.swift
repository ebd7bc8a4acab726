import ReportModel

/// What a sentence calls a rise is more than before, and what it calls a fall is less.
struct SentenceDirection: Rule {
  static let info = RuleInfo(
    code: "MET013", severity: .warning,
    title: BilingualText(
      tr: "“Arttı” diyen cümlede sayı büyür, “azaldı” diyende küçülür",
      en: "In a sentence that says “rose” the number grows, in one that says “fell” it shrinks"),
    rationale: BilingualText(
      tr:
        "Sayılar yeni yıla geçirilir, cümlenin sözü geçen yıldan kalır. Yalnız iki sayısı olan, hangisinin önce olduğunu söyleyen (“iken”, “-den”, yıllar) ve bir tek yön sözü bulunan cümlelere bakılır.",
      en:
        "Numbers move on to the new year, and the word stays from the last. Only sentences with two numbers are looked at that say which came first and have a single word of direction."
    ),
    good: "2021 yılında 329 olan sayı 2022 yılında 340’a yükselmiştir",
    bad: "2021 yılında 340 olan sayı 2022 yılında 329’a yükselmiştir",
    example: RuleExample(
      """
      Personel sayısı 340 iken 2022 yılında 329 kişiye düşmüştür.

      Tablo 2. Kadrolar

      | Kadro | Personel Sayısı |
      | --- | ---: |
      | Memur | 200 |
      | İşçi | 129 |
      | Toplam | 329 |
      """,
      right: "düşmüştür", wrong: "yükselmiştir"))

  let check: Check

  func findings() -> [Finding] {
    trial.passages.flatMap { passage in
      DirectionClaim.all(in: passage.text).filter { !$0.holds }.map { finding($0, passage) }
    }
  }

  private func finding(_ claim: DirectionClaim, _ passage: Passage) -> Finding {
    let (old, new, word) = (claim.before.shown, claim.behind.shown, claim.word)
    let home = passage.section.isEmpty ? "" : "\(passage.section): "
    var finding = Finding(
      code: Self.info.code, severity: Self.info.severity,
      message: BilingualText(
        tr: "\(home)cümlede “\(word)” yazıyor, sayılar \(old) → \(new) \(claim.isRise ? "azalmış" : "artmış")",
        en: "\(home)the sentence says “\(word)”, its numbers \(claim.isRise ? "fell" : "rose"): \(old) → \(new)"),
      span: passage.span, place: FindingPlace(section: passage.section, text: claim.behind.text),
      outcome: .inconsistent, provenance: .inferred, shown: new,
      help: BilingualText(
        tr: "yön sözünü ya da sayıların yanlış olanını düzeltin",
        en: "correct the word, or the number that is wrong"))
    finding.notes = [
      FindingNote(BilingualText(tr: "cümle: “\(claim.behind.text)”", en: "sentence: “\(claim.behind.text)”"))
    ]
    return finding
  }
}
