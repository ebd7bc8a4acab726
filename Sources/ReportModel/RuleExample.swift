/// A small document in which a rule has nothing to say, and the slip after which it has.
///
/// It stands beside the rule, and is what the tests run and what the documentation shows.
public struct RuleExample: Sendable {
  /// What the document is.
  public enum Form: Hashable, Sendable {
    /// A report in Markdown.
    case markdown
    /// A page that the program made.
    case page
    /// A file of the input, in place of the one of this name in the small report, with others beside it.
    case input(file: String, with: [String: String] = [:])
  }

  /// A document that the report is held against.
  public struct Companion: Sendable {
    /// What it is to the report.
    public let role: CompanionRole
    /// The document, in Markdown.
    public let document: String

    package init(_ role: CompanionRole, _ document: String) {
      (self.role, self.document) = (role, document)
    }
  }

  /// What the document is.
  public let form: Form
  /// The document itself.
  public let document: String
  /// What stands in it once, where the slip will be.
  public let right: String
  /// What stands there after the slip.
  public let wrong: String
  /// What it is held against; `nil` where the document alone shows the rule.
  public let companion: Companion?

  package init(
    _ document: String, as form: Form = .markdown, right: String, wrong: String, beside companion: Companion? = nil
  ) {
    (self.document, self.form, self.right, self.wrong) = (document, form, right, wrong)
    self.companion = companion
  }

  /// The document after the slip.
  public var wrongDocument: String { document.replacing(right, with: wrong) }

  /// A data file of one small table, for the examples of how data is written.
  static let personnel = """
    başlık: Personel
    sütunlar:
      birim: BİRİM
      kadro: {başlık: KADRO, tür: sayı}
    satırlar: |
      Merkez | 10
      Taşra  | 20
      = Toplam | 30
    """

  /// The files of a report of one table, by their names; examples of the input change one of them.
  public static let smallReport: [String: String] = [
    "rapor.yaml": """
    tür: faaliyet raporu
    yıl: 2023
    kurum: Örnek Başkanlığı
    başlık: 2023 Yılı Faaliyet Raporu
    bölümler:
      - başlık: Genel
        metin: genel

    """,
    "metin/genel.md": "{tablo:personel}\n",
    "veri/personel.yaml": """
    başlık: Personel
    sütunlar:
      birim: BİRİM
      kadro: {başlık: KADRO, tür: sayı}
      oran: {başlık: ORAN, tür: yüzde, hesap: kadro / kadro}
    satırlar: |
      Merkez | 10 | 100
      Taşra  | 20 | 100
      = Toplam

    """,
  ]
}
