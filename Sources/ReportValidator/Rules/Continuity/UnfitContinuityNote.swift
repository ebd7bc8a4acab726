import ReportModel

/// A note of continuity fits the names of both reports.
struct UnfitContinuityNote: ContinuityRule {
  static let subject = ContinuitySubject.note
  static let info = RuleInfo(
    code: "YIL009", severity: .warning,
    title: BilingualText(
      tr: "Süreklilik notu iki raporun adlarına uyar", en: "A note of continuity fits the names of both reports"),
    rationale: BilingualText(
      tr:
        "Adı yanlış yazılmış ya da eskimiş bir not hiçbir göstergeyi eşlemez; eşlediği sanılan değerler karşılaştırılmadan kalır.",
      en: "A note that is misspelt or out of date matches no indicator; values thought to be compared are not."),
    good: "eski: Sığınmaevi adedi (2022 raporunda var)", bad: "eski: Sığnmaevi adedi (2022 raporunda yok)",
    example: RuleExample(
      """
      <main data-fy-year="2023">
      <table id="gostergeler">
      <caption>Tablo 1. Form-3</caption>
      <tr><th>Gösterge Adı</th><th>Yılı</th><th>Önceki Dönem Değeri</th><th>Hedef</th><th>Yılsonu Değeri</th></tr>
      <tr><td>Verilen eğitim sayısı</td><td>2022</td><td>29</td><td>30</td><td>31</td></tr>
      <tr><td>Sığınma evi sayısı</td><td>2022</td><td>2</td><td>3</td><td>3</td></tr>
      </table>
      <script type="application/json" id="faaliyet-relations">
      {"schema":"faaliyet-relations-1","relations":[],
      "continuity":[{"old":"Sığınmaevi adedi","new":"Sığınma evi sayısı"}]}
      </script>
      </main>
      """, as: .page,
      right: "<td>Sığınma evi sayısı</td>", wrong: "<td>Sığınma evi kapasitesi</td>",
      beside: RuleExample.Companion(
        .previousReport,
        """
        # 2022 Yılı Faaliyet Raporu

        Tablo 1. Göstergeler

        | Gösterge Adı | Yılsonu Değeri |
        | --- | --- |
        | Verilen eğitim sayısı | 29 |
        | Sığınmaevi adedi | 2 |
        """)))

  let check: Check

  func findings() -> [Finding] {
    check.comparisons.flatMap { comparison in comparison.unfitNotes.map { unfit($0, comparison.companion.path) } }
  }

  private func unfit(_ unfit: ContinuityComparison.UnfitNote, _ path: String) -> Finding {
    let what = Self.words(unfit.mismatch, path)
    return Finding(
      code: Self.info.code, severity: Self.info.severity,
      message: BilingualText(
        tr: "süreklilik, “\(unfit.name)”: \(what.tr)", en: "süreklilik, “\(unfit.name)”: \(what.en)"),
      span: unfit.note.span, outcome: .inconsistent,
      help: unfit.near.map { BilingualText(tr: "“\($0)” mi demek istediniz?", en: "did you mean “\($0)”?") })
  }

  private static func words(_ mismatch: ContinuityComparison.UnfitNote.Mismatch, _ path: String) -> BilingualText {
    switch mismatch {
    case .unknownThere:
      BilingualText(tr: "\(path) içinde böyle bir satır yok", en: "there is no such row in \(path)")
    case .unknownHere:
      BilingualText(tr: "bu raporda böyle bir satır yok", en: "there is no such row in this report")
    case .stillHere:
      BilingualText(
        tr: "bırakıldığı yazılmış, ama bu raporda duruyor", en: "said to be given up, but still in this report")
    case .wasThere:
      BilingualText(
        tr: "yeni olduğu yazılmış, ama \(path) içinde var", en: "said to be new, but it is in \(path)")
    }
  }
}
