import ReportModel
import ReportReading

/// What the rules of sentences say of a number that a table shows otherwise.
struct SentenceWording {
  let found: SentenceReading.Contradiction
  let trial: Trial

  /// - Parameter outcome: How far the number and the cell are apart.
  func disagrees(_ rule: RuleInfo, _ outcome: Outcome, help: BilingualText) -> Finding {
    let (number, claim, passage) = (found.number, found.claim, found.passage)
    let home = passage.section.isEmpty ? "" : "\(passage.section): "
    var finding = Finding(
      code: rule.code, severity: rule.severity,
      message: BilingualText(
        tr: "\(home)cümlede \(number.shown) yazıyor; \(fact.tr)",
        en: "\(home)the sentence says \(number.shown); \(fact.en)"),
      span: passage.span,
      place: FindingPlace(address: trial.address(claim.cell), section: passage.section, text: number.text),
      outcome: outcome, provenance: .inferred, shown: number.shown, computed: claim.expected, help: help)
    finding.operands = [trial.operand(claim.cell, in: -1)]
    finding.notes = [
      FindingNote(BilingualText(tr: "cümle: “\(number.text)”", en: "sentence: “\(number.text)”")),
      .cell(tr: "karşılaştırılan hücre", en: "the cell it is compared with", at: claim.cell, in: trial),
    ]
    return finding
  }

  /// What the table says.
  private var fact: BilingualText {
    let (name, expected) = (trial.name(found.claim.cell), found.claim.expected)
    guard let derivation = found.claim.derivation else {
      return BilingualText(tr: "\(name) yerinde \(expected)", en: "\(expected) in \(name)")
    }
    return BilingualText(
      tr: "\(name): \(derivation.tr), yani \(expected)", en: "\(name): \(derivation.en), that is \(expected)")
  }

  static let correcting = BilingualText(
    tr: "cümleyi ya da hücreyi, hangisi yanlışsa düzeltin",
    en: "correct the sentence or the cell, whichever is wrong")
}
