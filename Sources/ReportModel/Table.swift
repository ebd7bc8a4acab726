/// What a column holds; it decides alignment, rounding and which checks make sense.
public enum ColumnKind: String, Hashable, Sendable, CaseIterable {
  case text = "metin"
  /// Money. Printed without kuruş it is a rounded figure; with kuruş it is exact.
  case money = "para"
  /// Persons, pieces, files: exact.
  case count = "sayı"
  case percent = "yüzde"
  case ratio = "oran"
  case status = "durum"
  /// A number that may carry its own unit: `%95`, `6.121.627.343,50 TL`, `-`.
  case value = "değer"
  /// `95-100`
  case range = "aralık"

  /// The kind a column of a document nobody declared plainly has, from its heading and cells.
  public static func inferred(title: String, cells: [String]) -> ColumnKind {
    let readings = cells.map(CellReading.init).filter { $0 != .empty }
    let numbers = readings.compactMap { if case .number(let number) = $0 { number } else { nil } }
    let words = Set(TurkishText.words(of: title))
    if isOrdinals(numbers) { return .text }
    guard numbers.count * 2 >= readings.count, !numbers.isEmpty,
      words.isDisjoint(with: ["kod", "kodu", "sira", "no"]),
      words.isDisjoint(with: ["yil", "yili"]) || !numbers.allSatisfy(isYear)
    else {
      let texts = cells.filter { !$0.isEmpty }
      let areStatuses = !texts.isEmpty && texts.allSatisfy { IndicatorStatus(printed: $0) != nil }
      return areStatuses || TurkishText.asciiKey(title).hasSuffix("gerceklesme-durumu") ? .status : .text
    }
    if cells.contains(where: isRange) { return .range }
    if title.holds("%") || !words.isDisjoint(with: ["yuzde", "yuzdesi"])
      || numbers.allSatisfy({ $0.unit == .percent })
    {
      return numbers.contains { $0.unit == .lira } ? .value : .percent
    }
    if rates.contains(where: { TurkishText.asciiKey(title).hasSuffix($0) }) { return .percent }
    if !words.isDisjoint(with: averageWords) { return .ratio }
    let isMoney = numbers.contains { $0.unit == .lira } || !words.isDisjoint(with: moneyWords)
    if numbers.contains(where: { $0.unit == .percent }) { return .value }
    return isMoney ? .money : .count
  }

  /// `95-100`, from one number to another.
  private static func isRange(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { CellReading(String($0)).amount != nil }
  }

  private static func isYear(_ number: NumberText) -> Bool {
    number.amount.decimals == 0 && (1900...2100).contains(number.amount.scaled)
  }

  /// `1, 2, 3 …`: the rows are numbered, nothing is counted.
  private static func isOrdinals(_ numbers: [NumberText]) -> Bool {
    numbers.count > 2
      && numbers.enumerated().allSatisfy { $0.element.amount == Amount(scaled: Int64($0.offset + 1), decimals: 0) }
  }

  /// Rates that are per cent whether or not their headings say so.
  private static let rates = ["gerceklesme-orani", "artis-orani", "degisim-orani"]

  /// What does not add up from row to row.
  private static let averageWords: Set<String> = [
    "ortalama", "ortalamasi", "oran", "orani", "endeks", "endeksi", "katsayi", "katsayisi", "basina", "birikimli",
    "kumulatif", "kumule",
  ]

  private static let moneyWords: Set<String> = [
    "tl", "kbo", "odenek", "odenegi", "harcama", "kalan", "gider", "gideri", "giderler", "tutar",
    "tutari", "butce", "maliyet", "maliyeti", "gelir", "kaynak",
  ]

  /// Whether the figures of such a column can be added up.
  public var isAdditive: Bool { self == .money || self == .count }

  public var isNumeric: Bool {
    switch self {
    case .text, .status: false
    case .money, .count, .percent, .ratio, .value, .range: true
    }
  }
}

/// A column of a table.
public struct Column: Hashable, Sendable {
  /// The last part of a cell's address.
  public var key: String
  /// The heading as shown; several header rows are joined by ` / `.
  public var title: String
  public var kind: ColumnKind

  public init(key: String, title: String, kind: ColumnKind) {
    self.key = key
    self.title = title
    self.kind = kind
  }
}

/// How a grid position is filled.
public enum CellCover: Hashable, Sendable {
  /// The cell begins here and spreads over so many columns and rows.
  case origin(columns: Int, rows: Int)
  /// A cell from the left or from above covers this position.
  case covered

  public static let single = CellCover.origin(columns: 1, rows: 1)
}

/// `Tablo 6`, `Şekil 3`: the number by which a report names a table or figure.
public enum ExhibitNumber {
  /// More digits are no number of a table.
  public static let mostDigits = 4
}

/// One position of a table's grid.
public struct Cell: Hashable, Sendable {
  /// The text exactly as shown; empty where another cell covers the position.
  public var text: String
  public var cover: CellCover
  public var isHeading: Bool
  public var span: SourceSpan?

  public init(
    _ text: String, cover: CellCover = .single, isHeading: Bool = false, span: SourceSpan? = nil
  ) {
    self.text = text
    self.cover = cover
    self.isHeading = isHeading
    self.span = span
  }

  public static let covered = Cell("", cover: .covered)
}

/// What a row of a table's body is for.
public enum RowRole: String, Hashable, Sendable {
  case data
  /// A row that stands before its parts and is their sum.
  case parent
  /// A row that totals rows above it.
  case total
  /// A heading inside the body, as goal cards have.
  case heading
}

/// A row of a table's body; `cells` has one entry for each column.
public struct Row: Hashable, Sendable {
  /// The middle part of a cell's address.
  public var key: String
  public var role: RowRole
  /// Depth in the tree; 0 is outermost.
  public var level: Int
  /// No printed tree is deeper; what a document says beyond it is a slip or an attack.
  public static let mostLevels = 32
  public var cells: [Cell]

  public init(key: String, role: RowRole = .data, level: Int = 0, cells: [Cell]) {
    self.key = key
    self.role = role
    self.level = level
    self.cells = cells
  }
}

/// A line such as "Kurum : …" above a table's heading.
public struct LabelledText: Hashable, Sendable {
  public var label: String
  public var text: String

  public init(label: String, text: String) {
    self.label = label
    self.text = text
  }
}

/// What a table is printed as; templates have a partial for each.
public enum TableForm: String, Hashable, Sendable {
  case plain
  case indicatorForm
  case goalCard
}

/// A table as a reader sees it, on a full grid: spans are expanded into covered positions.
public struct Table: Hashable, Sendable {
  /// The first part of a cell's address; HTML ids are made from it.
  public var id: String
  public var form: TableForm
  /// The number as shown, `Tablo 6`; `nil` when the table has none.
  public var number: String?
  /// The part of a table of several parts, `H1.1`.
  public var part: String?
  public var title: String
  public var preamble: [LabelledText]
  public var columns: [Column]
  /// The heading rows, each with one cell per column; empty for a table without headings.
  public var head: [[Cell]]
  public var rows: [Row]
  public var notes: [String]
  public var span: SourceSpan?

  public init(
    id: String, form: TableForm = .plain, number: String? = nil, part: String? = nil, title: String,
    preamble: [LabelledText] = [], columns: [Column], head: [[Cell]], rows: [Row],
    notes: [String] = [], span: SourceSpan? = nil
  ) {
    self.id = id
    self.form = form
    self.number = number
    self.part = part
    self.title = title
    self.preamble = preamble
    self.columns = columns
    self.head = head
    self.rows = rows
    self.notes = notes
    self.span = span
  }
}

/// Gives rows of one table keys that are unique and stay the same from year to year.
///
/// A row is its label; a second row of that label is its parent's label and its own; what still
/// stands twice gets `~2`, `~3`.
public struct RowKeys {
  private var taken: Set<String> = []
  private var counts: [String: Int] = [:]
  /// The letters of a label that tell it from others; a chain of parents would carry a longer one along.
  private static let longestBase = 500

  public init() {}

  public mutating func key(forLabel label: String, parent: String?) -> String {
    let words = String(TurkishText.asciiKey(label).prefix(Self.longestBase))
    let base = words.isEmpty ? "satir" : words
    if taken.insert(base).inserted { return base }
    if let parent, taken.insert("\(parent).\(base)").inserted { return "\(parent).\(base)" }
    var count = counts[base] ?? 2
    while !taken.insert("\(base)~\(count)").inserted { count += 1 }
    counts[base] = count + 1
    return "\(base)~\(count)"
  }
}

/// The words that say what a table's rows are about.
public struct RowLabels: Sendable {
  private let table: Table
  /// The leading columns of words.
  private let labelColumns: Range<Int>
  /// The leading column with the most different words in it.
  public let tellingColumn: Int?
  private let firstColumnHoldsCodes: Bool

  public init(_ table: Table) {
    self.table = table
    let columns = 0..<(table.columns.firstIndex { $0.kind.isNumeric } ?? table.columns.count)
    labelColumns = columns
    if columns.count < 2 {
      let hasWords = columns.count == 1 && table.rows.contains { Self.word($0, 0) != nil }
      tellingColumn = hasWords ? 0 : nil
      firstColumnHoldsCodes = false
      return
    }
    let counts = columns.map { column in
      Set(table.rows.compactMap { Self.word($0, column) }).count
    }
    tellingColumn = counts.max().flatMap { $0 > 0 ? counts.firstIndex(of: $0) : nil }
    let codes = table.rows.compactMap { $0.cells.first?.text }.filter { !$0.isEmpty }
    firstColumnHoldsCodes =
      Set(codes).count == codes.count
      && codes.allSatisfy { Self.isCode($0.utf8) || TotalLabel.isTotal($0) }
  }

  private static func isCode(_ text: String.UTF8View) -> Bool {
    text.contains { (48...57).contains($0) } && !text.contains(UInt8(ascii: " "))
  }

  private static func isDottedCode(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: ".")) && text.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
  }

  private static func word(_ row: Row, _ column: Int) -> String? {
    let text = row.cells[column].text
    // Codes such as `38.01.02` name nothing.
    return text.isEmpty || CellReading(text).amount != nil || isDottedCode(text) ? nil : text
  }

  /// The words that name a row in messages.
  public func label(ofRow index: Int) -> String {
    let row = table.rows[index]
    if let column = tellingColumn, let text = Self.word(row, column) { return text }
    return labelColumns.lazy.compactMap { Self.word(row, $0) }.first
      ?? labelColumns.lazy.map { row.cells[$0].text }.first { !$0.isEmpty }
      ?? row.cells.first { CellReading($0.text) == .text }?.text ?? row.key
  }

  /// What a row's key is made from: its code when the first column holds codes, else its label.
  public func identity(ofRow index: Int) -> String {
    if firstColumnHoldsCodes, let code = table.rows[index].cells.first?.text, !code.isEmpty {
      return code
    }
    return label(ofRow: index)
  }
}

/// The words that mark a row as a total.
public enum TotalLabel {
  public static func isTotal(_ text: String) -> Bool {
    guard holdsWord(text) else { return false }
    let key = TurkishText.asciiKey(text)
    // `T O P L A M` is printed with spaced letters.
    let joined = key.replacing("-", with: "")
    return key == "toplam" || key == "genel-toplam" || key == "ara-toplam" || joined == "toplam"
      || joined == "geneltoplam" || joined == "aratoplam"
  }

  /// Whether a name speaks of a total, which its figures have to bear out: `Toplam Kaynak İhtiyacı`.
  public static func mayBeTotal(_ text: String) -> Bool {
    guard mayName(text) else { return false }
    let key = TurkishText.asciiKey(text)
    return isTotal(text) || key.hasPrefix("toplam-") || key.hasSuffix("-toplami") || key.hasSuffix("-toplam")
  }

  /// Whether a text may name a total; almost no cell needs a closer look.
  public static func mayName(_ text: String) -> Bool { text.utf8.count < longestName && holdsWord(text) }

  /// In bytes; what is longer tells something.
  private static let longestName = 120

  /// Whether `plam` stands somewhere, spaced or not.
  private static func holdsWord(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for index in bytes.indices where bytes[index] | 0x20 == UInt8(ascii: "p") {
        if goesOn(bytes[(index + 1)...]) { return true }
      }
      return false
    }
  }

  /// Whether `lam` follows, spaced or not.
  private static func goesOn(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var rest = bytes
    for letter in [UInt8(ascii: "l"), UInt8(ascii: "a"), UInt8(ascii: "m")] {
      rest = rest.drop { $0 == UInt8(ascii: " ") }
      guard let first = rest.popFirst(), first | 0x20 == letter else { return false }
    }
    return true
  }

  public static func isGrandTotal(_ text: String) -> Bool {
    guard holdsWord(text) else { return false }
    return TurkishText.asciiKey(text).replacing("-", with: "") == "geneltoplam"
  }
}
