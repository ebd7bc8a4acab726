import ReportModel

/// What sentences say of the tables' figures.
enum SentenceRules {
  static let rules = [contradiction, rounding, cut]

  static let contradiction = RuleInfo(
    code: "MET002", severity: .error,
    title: BilingualText(
      tr: "Cümledeki sayı, anlattığı tabloyla tutar", en: "A number in a sentence agrees with the table it speaks of"),
    rationale: BilingualText(
      tr:
        "Metin çoğunlukla tablodan önce ya da geçen yılın metninden yazılır; tablo değişince cümle eski kalır. Yalnız cümlenin hangi hücreden söz ettiği açıksa bulgu olur: paragraf bir satırı anlatıyor, sözler sütunu, dönemi, oranı ya da artışı söylüyordur.",
      en:
        "Text is often written before the table or kept from last year; the table moves on and the sentence stays. It is a finding only where the sentence says which cell it means: the paragraph is about a row, its words name a column, a quarter, a rate or a growth."
    ),
    good: "29’dan 52’ye: önceki yıla göre %79’luk bir artış", bad: "29’dan 52’ye: önceki yıla göre %111’lik bir artış")

  static let rounding = RuleInfo(
    code: "MET003", severity: .warning,
    title: BilingualText(
      tr: "Cümledeki oran başka türlü yuvarlanmış", en: "A rate in a sentence is rounded another way"),
    rationale: BilingualText(
      tr: "Yuvarlama ya da kesmeyle açıklanmayan, bir birimden az fark elle yazıldığını gösterir.",
      en: "A difference of less than one unit that neither rounding nor cutting explains was typed by hand."),
    good: "%14,41 → % 14", bad: "%14,41 → % 15")

  static let cut = RuleInfo(
    code: "MET008", severity: .note,
    title: BilingualText(
      tr: "Cümledeki oran yuvarlanır, kesilmez", en: "A rate in a sentence is rounded, not cut off"),
    rationale: BilingualText(
      tr:
        "Kuruşu atar gibi ondalığı atmak %109,65’i %109 yapar; okuyan, tablodakinden küçük bir oran öğrenir. “Yaklaşık” diye söylenen oran buna girmez.",
      en:
        "Leaving the decimals out makes 109.65 per cent 109; who reads it learns of less than the table shows. A rate that is said to be approximate is left alone."
    ),
    good: "109,65 → %110", bad: "109,65 → %109")
}

extension Finding {
  static func sentenceDisagrees(
    _ number: SentenceNumber, _ claim: SentenceClaim, _ passage: Passage, _ context: CheckContext
  ) -> Finding {
    let rule = claim.holds ? SentenceRules.cut : claim.isRounding ? SentenceRules.rounding : SentenceRules.contradiction
    let name = context.name(claim.cell)
    let fact = BilingualText(
      tr: claim.derivation.map { "\(name): \($0.tr), yani \(claim.expected)" } ?? "\(name) yerinde \(claim.expected)",
      en: claim.derivation.map { "\(name): \($0.en), that is \(claim.expected)" } ?? "\(claim.expected) in \(name)")
    let home = passage.section.isEmpty ? "" : "\(passage.section): "
    var finding = Finding(
      code: rule.code, severity: rule.severity,
      message: BilingualText(
        tr: "\(home)cümlede \(number.shown) yazıyor; \(fact.tr)",
        en: "\(home)the sentence says \(number.shown); \(fact.en)"
      ), span: passage.span,
      place: FindingPlace(
        address: context.place(claim.cell).address, section: passage.section, text: number.text),
      outcome: claim.holds ? .rounding : .inconsistent, provenance: .inferred, shown: number.shown,
      computed: claim.expected)
    finding.operands = [context.operand(claim.cell, in: -1)]
    finding.notes = [
      FindingNote(BilingualText(tr: "cümle: “\(number.text)”", en: "sentence: “\(number.text)”")),
      FindingNote(
        BilingualText(tr: "karşılaştırılan hücre", en: "the cell it is compared with"), span: context.span(claim.cell)),
    ]
    finding.help = BilingualText(
      tr: claim.holds ? "oranı yuvarlayın" : "cümleyi ya da hücreyi, hangisi yanlışsa düzeltin",
      en: claim.holds ? "round the rate" : "correct the sentence or the cell, whichever is wrong")
    return finding
  }
}
