import ReportModel

/// Whether figures can be read at all.
enum NumberRules: RuleFamily {
  static let rules = [malformed, nothing, lost]

  static let malformed = RuleInfo(
    code: "TOP007", severity: .error,
    title: BilingualText(tr: "Sayı sütununda her rakam okunur", en: "Every figure of a column can be read"),
    rationale: BilingualText(
      tr: "Basamağı düşmüş ya da yanlış gruplanmış bir sayı hiçbir denetime giremez; toplamı tutuyor gibi görünür.",
      en: "A figure that lost a digit or is grouped wrongly enters no check; its total would seem to hold."),
    good: "9.508.170.000", bad: "9.508.170.00")

  static let nothing = RuleInfo(
    code: "YAP001", severity: .warning,
    title: BilingualText(tr: "Belgede denetlenecek tablo vardır", en: "A document has tables to check"),
    rationale: BilingualText(
      tr: "Tablo bulunmayan belgenin hatasız çıkması bir şey söylemez.",
      en: "That a document without tables shows no error says nothing."),
    good: "<table>…</table>", bad: "<p>Tablo resim olarak eklenmiştir.</p>")

  static let lost = RuleInfo(
    code: "YAP002", severity: .warning,
    title: BilingualText(
      tr: "Bildirilmiş ilişkilerin satırları yerindedir", en: "The rows of declared relations are there"),
    rationale: BilingualText(
      tr:
        "Rapor üretilirken hangi satırların toplandığı belgenin içine yazılır. Orada adı geçen bir satır ya da tablo sonradan silinmişse denetim sessizce eksilir.",
      en:
        "What is summed is written into the document when it is made. A row or table named there that was deleted since takes checks away without a word."
    ),
    good: "faaliyet-odenek/genel-toplam tabloda", bad: "faaliyet-odenek/genel-toplam satırı silinmiş")

  static func check(_ context: CheckContext) -> [Finding] {
    unreadable(context) + context.missing.map { .rowLost(lost, $0) }
  }

  private static func unreadable(_ context: CheckContext) -> [Finding] {
    if context.tables.isEmpty {
      return [
        Finding(
          code: nothing.code, severity: nothing.severity,
          message: BilingualText(
            tr: "belgede hiç tablo bulunamadı, hiçbir şey denetlenmedi",
            en: "no table was found in the document, nothing was checked"),
          outcome: .uncheckable)
      ]
    }
    let words = context.structures.flatMap(wordsAmongFigures)
    guard !words.isEmpty else { return [] }
    let summed = summedCells(context)
    // Words are let stand where nothing is summed.
    // What is still to be written has been told where the input was read.
    return words.filter { summed.contains($0) || isMeantAsNumber(context.text($0)) }
      .filter { context.text($0) != "girilecek" }
      .map { .unreadableNumber(malformed, $0, context) }
  }

  /// Digits with nothing but what numbers are written with, or a letter that looks like a digit;
  /// remarks, units, dates and footnotes are no figures gone wrong.
  private static func isMeantAsNumber(_ text: String) -> Bool {
    text.contains(where: \.isNumber) && text.unicodeScalars.allSatisfy(figureMarks.contains)
      && text.wholeMatch(of: /\d{1,2}\.\d{1,2}\.(19|20)\d\d/) == nil
  }

  private static let figureMarks = Set("0123456789.,-−–()%?₺ \u{A0}\u{202F}OolI".unicodeScalars)

  /// Cells in columns of figures that cannot be read as one.
  private static func wordsAmongFigures(_ structure: TableStructure) -> [CellReference] {
    structure.table.columns.indices.flatMap { column -> [CellReference] in
      switch structure.table.columns[column].kind {
      case .money, .count, .percent: break
      case .text, .ratio, .status, .value, .range: return []
      }
      return structure.dataRows.filter { structure.readings[$0][column] == .text }.map { structure.cell($0, column) }
    }
  }

  /// What is summed to a figure; words in place of the sum itself are a caption.
  private static func summedCells(_ context: CheckContext) -> Set<CellReference> {
    context.relations.reduce(into: []) { cells, sourced in
      switch sourced.relation {
      case .total(let target, let parts, _) where context.reading(target) != .text: cells.formUnion(parts)
      case .equation(let target, let terms) where context.reading(target) != .text: cells.formUnion(terms.map(\.cell))
      default: return
      }
    }
  }
}

extension Finding {
  fileprivate static func rowLost(_ rule: RuleInfo, _ place: String) -> Finding {
    Finding(
      code: rule.code, severity: rule.severity,
      message: BilingualText(
        tr: "belgenin bildirdiği ilişkiler `\(place)` diyor, belgede öyle bir yer yok",
        en: "the relations the document declares name `\(place)`, which it does not have"),
      outcome: .uncheckable, provenance: .declared,
      help: BilingualText(
        tr: "silinen satırı geri koyun ya da raporu yeniden üretin",
        en: "put the deleted row back, or make the report anew"))
  }

  fileprivate static func unreadableNumber(
    _ rule: RuleInfo, _ cell: CellReference, _ context: CheckContext
  ) -> Finding {
    var finding = Finding(
      rule, at: cell, in: context, nil, outcome: .inconsistent,
      message: BilingualText(
        tr: "\(context.name(cell)): “\(context.text(cell))” sayı olarak okunamıyor",
        en: "\(context.name(cell)): “\(context.text(cell))” cannot be read as a number"))
    finding.help = BilingualText(
      tr: "eksik ya da fazla basamağa bakın; 1.234.567,89 biçiminde yazın",
      en: "look for a missing or extra digit; write it like 1.234.567,89")
    return finding
  }
}
