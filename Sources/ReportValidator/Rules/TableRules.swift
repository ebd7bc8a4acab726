import ReportModel

/// What a table owes its reader beside sums: no row twice, no gap, its own year, its own digits.
enum TableRules: RuleFamily {
  static let rules = [duplicate, gap, year, digits]

  static let duplicate = RuleInfo(
    code: "YAP007", severity: .warning,
    title: BilingualText(tr: "Bir satır bir kez yazılır", en: "A row is printed once"),
    rationale: BilingualText(
      tr:
        "Adı ve bütün sayıları aynı iki satır kopyalamadan kalmıştır ve toplama iki kez girer. Ayrı başlıklar altındaki aynı adlar ayrı satırlardır.",
      en:
        "Two rows of one name and the same figures are left from copying and are summed twice. The same name under different headings is another row."
    ),
    good: "Elektrik 100 | Su 50", bad: "Elektrik 100 | Elektrik 100")

  static let gap = RuleInfo(
    code: "YAP008", severity: .warning,
    title: BilingualText(
      tr: "Dolu bir sütunda tek hücre boş kalmaz", en: "No single cell of a filled column is left empty"),
    rationale: BilingualText(
      tr: "Bütün satırlarında sayı olan sütunda boş kalan tek hücre unutulmuştur. Değer yoksa `-` yazılır.",
      en: "In a column with a figure in every row, the one empty cell was forgotten. Write `-` where there is nothing."),
    good: "12 | 7 | - | 4 | 9", bad: "12 | 7 | (boş) | 4 | 9")

  static let year = RuleInfo(
    code: "YAP009", severity: .warning,
    title: BilingualText(
      tr: "Tablonun başlığındaki yıl sütunlarında vardır", en: "The year of a caption is among its columns"),
    rationale: BilingualText(
      tr: "Tablo geçen yıldan taşınınca başlık ya da sütunlar eski yılda kalır.",
      en: "When a table is carried over, its caption or its columns stay in the old year."),
    good: "“2024 Mali Yılı Bütçe Ödenekleri”: 2024 KBÖ", bad: "“2024 Mali Yılı Bütçe Ödenekleri”: 2023 KBÖ")

  static let digits = RuleInfo(
    code: "ORN006", severity: .note,
    title: BilingualText(
      tr: "Satırın değerleri aynı duyarlıkta yazılır", en: "The values of a row are printed with one precision"),
    rationale: BilingualText(
      tr: "`0,41` yanında `0,4100` yeni bilgi vermez; başka bir kaynaktan kopyalandığını gösterir.",
      en: "`0,4100` beside `0,41` tells nothing new; it shows that it was copied from elsewhere."),
    good: "0,41 | 0,41", bad: "0,41 | 0,4100")

  static func check(_ context: CheckContext) -> [Finding] {
    context.structures.flatMap { structure in
      duplicates(structure, context) + gaps(structure, context) + otherYear(structure, context)
        + excessDigits(structure, context)
    }
  }

  private static func figures(_ row: Int, _ structure: TableStructure) -> [Amount?] {
    structure.readings[row].indices.map { column in
      structure.table.columns[column].kind.isNumeric ? structure.readings[row][column].amount : nil
    }
  }

  // MARK: Rows met twice

  /// Rows of the same figures, by name; names are only made out where figures are met twice.
  private struct Likes {
    var first: (row: Int, group: Int)
    var rows: [String: [Int]] = [:]
  }

  private static func duplicates(_ structure: TableStructure, _ context: CheckContext) -> [Finding] {
    var seen: [[Amount?]: Likes] = [:]
    var group = 0
    for row in structure.table.rows.indices {
      // A heading in the body, a parent or a total begins another group.
      guard structure.table.rows[row].role == .data else {
        group += 1
        continue
      }
      let shown = figures(row, structure)
      guard shown.count(where: { $0.map { !$0.isZero } ?? false }) > 1 else { continue }
      guard var likes = seen.removeValue(forKey: shown) else {
        seen[shown] = Likes(first: (row, group))
        continue
      }
      if likes.rows.isEmpty { likes.rows[name(likes.first.row, likes.first.group, structure)] = [likes.first.row] }
      likes.rows[name(row, group, structure), default: []].append(row)
      seen[shown] = likes
    }
    return seen.values.flatMap { $0.rows.values.filter { $0.count > 1 } }
      .filter { structure.labels.label(ofRow: $0[0]).utf8.count > 2 }.sorted { $0[1] < $1[1] }
      .map { .rowRepeated(duplicate, $0, structure, context) }
  }

  private static func name(_ row: Int, _ group: Int, _ structure: TableStructure) -> String {
    let words = structure.table.columns.indices.filter { !structure.table.columns[$0].kind.isNumeric }
      .map { TurkishText.asciiKey(structure.table.rows[row].cells[$0].text) }
    return "\(group) " + words.joined(separator: "\u{1F}")
  }

  // MARK: Empty cells

  /// Rows that a gap could be seen among.
  private static let minimumFilled = 5

  private static func gaps(_ structure: TableStructure, _ context: CheckContext) -> [Finding] {
    guard !structure.figures.emptyIsNothing else { return [] }
    let rows = structure.dataRows.filter { structure.table.rows[$0].role == .data }
    guard rows.count > minimumFilled else { return [] }
    return structure.table.columns.indices.filter { structure.table.columns[$0].kind.isNumeric }.compactMap { column in
      let empty = rows.filter {
        structure.readings[$0][column] == .empty && structure.table.rows[$0].cells[column].cover != .covered
      }
      let filled = rows.count { structure.readings[$0][column].amount != nil }
      guard empty.count == 1, filled == rows.count - 1,
        figures(empty[0], structure).contains(where: { $0 != nil }), !isLabelAndValue(empty[0], structure)
      else { return nil }
      return .cellEmpty(gap, structure.cell(empty[0], column), context)
    }
  }

  /// `H1.1 Performansı | %91` over the rows of its indicators leaves the other cells empty on purpose.
  private static func isLabelAndValue(_ row: Int, _ structure: TableStructure) -> Bool {
    structure.readings[row].count > 3 && structure.readings[row].count { $0 != .empty } < 3
  }

  // MARK: Years

  private static func otherYear(_ structure: TableStructure, _ context: CheckContext) -> [Finding] {
    let table = structure.table
    guard let named = ColumnMeaning.year(in: table.title), !table.title.contains("\(named)-"),
      !table.title.contains("-\(named)")
    else { return [] }
    let years = Set(table.columns.compactMap { ColumnMeaning.year(in: $0.title) })
    guard !years.isEmpty, !years.contains(named), let row = structure.dataRows.first,
      let column = table.columns.indices.first(where: { ColumnMeaning.year(in: table.columns[$0].title) != nil })
    else { return [] }
    return [.yearDiffers(year, named, years.sorted(), structure.cell(row, column), context)]
  }

  // MARK: Digits

  /// Decimals that end in zeros, where the rest of the row has fewer.
  private static func excessDigits(_ structure: TableStructure, _ context: CheckContext) -> [Finding] {
    structure.dataRows.compactMap { row -> Finding? in
      let columns = structure.table.columns.indices.filter { structure.readings[row][$0].amount != nil }
      let decimals = columns.map { structure.readings[row][$0].amount?.decimals ?? 0 }
      guard columns.count > 2, decimals.contains(where: { $0 < 3 }) else { return nil }
      let excess = zip(columns, decimals).filter { column, places in
        places > 2 && structure.readings[row][column].amount.map { $0.scaled % 100 == 0 && $0.scaled != 0 } == true
      }.map { structure.cell(row, $0.0) }
      return excess.isEmpty ? nil : .digitsExceed(digits, excess, context)
    }
  }
}

extension Finding {
  /// All copies of one row are one finding.
  fileprivate static func rowRepeated(
    _ rule: RuleInfo, _ rows: [Int], _ structure: TableStructure, _ context: CheckContext
  ) -> Finding {
    let column = structure.readings[rows[0]].firstIndex { $0.amount != nil } ?? 0
    let (cell, first) = (structure.cell(rows[1], column), structure.cell(rows[0], column))
    var finding = Finding(
      rule, at: cell, in: context, nil, outcome: .inconsistent,
      message: BilingualText(
        tr:
          "\(context.tableName(cell.table)), \(context.rowLabel(cell)): aynı adla ve aynı sayılarla \(rows.count == 2 ? "iki" : "\(rows.count)") kez yazılmış",
        en:
          "\(context.tableName(cell.table)), \(context.rowLabel(cell)): printed \(rows.count == 2 ? "twice" : "\(rows.count) times") with the same name and figures"
      ))
    finding.notes = [FindingNote(BilingualText(tr: "ilki burada", en: "the first is here"), span: context.span(first))]
    finding.help = BilingualText(tr: "fazla satırı silin ya da adını düzeltin", en: "delete one, or correct its name")
    return finding
  }

  fileprivate static func cellEmpty(_ rule: RuleInfo, _ cell: CellReference, _ context: CheckContext) -> Finding {
    var finding = Finding(
      rule, at: cell, in: context, nil, outcome: .inconsistent,
      message: BilingualText(
        tr: "\(context.name(cell)): boş, sütunun öbür satırları dolu",
        en: "\(context.name(cell)): empty, the other rows of the column are filled"))
    finding.help = BilingualText(tr: "değeri ya da `-` yazın", en: "write the value, or `-`")
    return finding
  }

  fileprivate static func yearDiffers(
    _ rule: RuleInfo, _ named: String, _ years: [String], _ cell: CellReference, _ context: CheckContext
  ) -> Finding {
    let list = years.joined(separator: ", ")
    var finding = Finding(
      rule, at: cell, in: context, nil, outcome: .inconsistent,
      message: BilingualText(
        tr: "\(context.tableName(cell.table)): başlık \(named) diyor, sütunlar \(list)",
        en: "\(context.tableName(cell.table)): the caption says \(named), the columns \(list)"))
    finding.help = BilingualText(tr: "hangisi eskiyse düzeltin", en: "correct the one that is old")
    return finding
  }

  fileprivate static func digitsExceed(_ rule: RuleInfo, _ cells: [CellReference], _ context: CheckContext) -> Finding {
    let shown = cells.map { context.text($0) }.joined(separator: "; ")
    return Finding(
      rule, at: cells[0], in: context, nil, outcome: .inconsistent,
      message: BilingualText(
        tr:
          "\(context.tableName(cells[0].table)), \(context.rowLabel(cells[0])): \(shown) satırın öbür değerlerinden fazla basamak taşıyor",
        en:
          "\(context.tableName(cells[0].table)), \(context.rowLabel(cells[0])): \(shown) has more digits than the other values of its row"
      ))
  }
}
