import ReportModel

/// The rows that declared relations name are there.
struct LostRow: Rule {
  static let info = RuleInfo(
    code: "YAP002", severity: .warning,
    title: BilingualText(
      tr: "Bildirilmiş ilişkilerin satırları yerindedir", en: "The rows of declared relations are there"),
    rationale: BilingualText(
      tr:
        "Rapor üretilirken hangi satırların toplandığı belgenin içine yazılır. Orada adı geçen bir satır ya da tablo sonradan silinmişse denetim sessizce eksilir.",
      en:
        "What is summed is written into the document when it is made. A row or table named there that was deleted since takes checks away without a word."
    ),
    good: "faaliyet-odenek/genel-toplam tabloda", bad: "faaliyet-odenek/genel-toplam satırı silinmiş",
    example: RuleExample(
      """
      <main data-fy-year="2023">
      <table id="personel">
      <caption>Tablo 1. Personel</caption>
      <tr><th>BİRİM</th><th data-fy-key="kadro" data-fy-kind="count">KADRO</th></tr>
      <tr id="personel/merkez"><td>Merkez</td><td>10</td></tr>
      <tr id="personel/tasra"><td>Taşra</td><td>20</td></tr>
      <tr id="personel/toplam" data-fy-role="total"><td>Toplam</td><td>30</td></tr>
      </table>
      <script type="application/json" id="faaliyet-relations">
      {"schema":"faaliyet-relations-1","relations":[
      {"kind":"total","table":"personel","row":"toplam","parts":["merkez","tasra"],"columns":["kadro"]}
      ]}
      </script>
      </main>
      """, as: .page,
      right: "<tr id=\"personel/tasra\"><td>Taşra</td><td>20</td></tr>\n", wrong: ""))

  let check: Check

  func findings() -> [Finding] { trial.missing.map(lost) }

  private func lost(_ place: String) -> Finding {
    Finding(
      code: Self.info.code, severity: Self.info.severity,
      message: BilingualText(
        tr: "belgenin bildirdiği ilişkiler `\(place)` diyor, belgede öyle bir yer yok",
        en: "the relations the document declares name `\(place)`, which it does not have"),
      outcome: .uncheckable, provenance: .declared,
      help: BilingualText(
        tr: "silinen satırı geri koyun ya da raporu yeniden üretin",
        en: "put the deleted row back, or make the report anew"))
  }
}
