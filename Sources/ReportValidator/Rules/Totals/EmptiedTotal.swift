import ReportModel

/// The cells of a declared total are filled.
struct EmptiedTotal: Rule {
  static let info = RuleInfo(
    code: "TOP011", severity: .warning,
    title: BilingualText(
      tr: "Bildirilmiş bir toplamın hücreleri doludur", en: "The cells of a declared total are filled"),
    rationale: BilingualText(
      tr:
        "Girdide toplandığı bildirilen bir hücre boşsa toplam denetlenemez; değer silinmiş ya da unutulmuştur. Değer yoksa `-` yazılır.",
      en:
        "Where the input says that a cell is summed and it is empty, the total cannot be checked; the value was deleted or forgotten. Write `-` where there is none."
    ),
    good: "5 | - | 7 → 12", bad: "5 | (boş) | 7 → 12 (girdide bildirilmiş)",
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
      right: "<td>20</td>", wrong: "<td></td>"))

  let check: Check

  func findings() -> [Finding] {
    judgements.sums.filter { $0.isBlocked && $0.isEmptied }.map {
      SumWording($0, in: trial).blocked(Self.info)
    }
  }
}
