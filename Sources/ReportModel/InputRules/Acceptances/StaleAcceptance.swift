extension InputRule {
  /// Every acceptance belongs to a finding.
  package static let staleAcceptance = InputRule(
    RuleInfo(
      code: "GIR034", severity: .warning,
      title: BilingualText(tr: "Her kabul bir bulguya karşılık gelir", en: "Every acceptance belongs to a finding"),
      rationale: BilingualText(
        tr: "Karşılığı kalmayan kabul, bir gün başka bir yanlışı örter.",
        en: "An acceptance that belongs to nothing may one day cover another mistake."),
      good: "kural: GOS005, adres: kartlar.h1/pg1/performans", bad: "(bulgu giderilmiş, kabul duruyor)",
      example: RuleExample(
        """
        başlık: Personel
        sütunlar:
          birim: BİRİM
          kadro: {başlık: KADRO, tür: sayı}
        satırlar: |
          Merkez | 10
          Taşra  | 20
          = Toplam | 31

        """,
        as: .input(
          file: "veri/personel.yaml",
          with: [
            "kabul.yaml": """
            kabul:
              - kural: TOP001
                adres: personel/toplam/kadro
                değer: "31"
                gerekçe: Basılı raporda böyledir
                kabul eden: N. N.

            """
          ]),
        right: "Toplam | 31", wrong: "Toplam | 30")))
}
