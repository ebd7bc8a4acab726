import ReportModel

/// What a goal's card says in words, held against its scores.
enum EvaluationRules: RuleFamily {
  static let rules = [wording]

  static let wording = RuleInfo(
    code: "GOS015", severity: .warning,
    title: BilingualText(
      tr: "Kartın sözleri performansla çelişmez", en: "The words of a card do not contradict its scores"),
    rationale: BilingualText(
      tr:
        "%100 yazılan gösterge için “ulaşılamamıştır”, %100’ün altındaki için “ulaşılmıştır” denmez; %100 olan hedefin sapma nedeni olmaz. Ya söz ya sayı başka bir yıldan, başka bir göstergeden kalmıştır. “Kısmen”, “yaklaşılmış” gibi sözler ulaşmak sayılmaz.",
      en:
        "An indicator of 100 per cent is not said to have failed, one below is not said to have reached its value, and a goal of 100 per cent has no deviation to give reasons for. Either the words or the figure are left from another year or another indicator. Words such as “partly” are no claim of success."
    ),
    good: "%100 | Etkililik: Gösterge değerine ulaşılmıştır.",
    bad: "%100 | Etkililik: Gösterge hedefine ulaşılamamıştır.")

  static func check(_ context: CheckContext) -> [Finding] {
    var rows: [Int: Set<Int>] = [:]
    for sourced in context.relations {
      if case .planScore(let cell, _, _, _) = sourced.relation { rows[cell.table, default: []].insert(cell.row) }
    }
    return context.relations.compactMap { sourced in
      switch sourced.relation {
      case .planScore(let cell, _, _, _): checkIndicator(cell, otherRows: rows[cell.table] ?? [], context)
      case .goalScore(let cell, _, _): checkReason(cell, context)
      default: nil
      }
    }
  }

  /// The row that tells whether the indicator was reached stands below it, before the next one's.
  private static func checkIndicator(
    _ score: CellReference, otherRows: Set<Int>, _ context: CheckContext
  ) -> Finding? {
    let table = context.tables[score.table]
    for row in (score.row + 1)..<max(table.rows.count, score.row + 1) {
      if otherRows.contains(row) { return nil }
      guard TurkishText.asciiKey(table.rows[row].cells[0].text) == "etkililik" else { continue }
      guard let text = words(ofRow: row, in: table), let side = side(of: score, context),
        let claim = SuccessClaim(context.text(text.cell(score.table)))
      else { return nil }
      let isContradiction = claim == .failure ? side == 0 : side < 0
      return isContradiction ? .wordsDisagree(score, text.cell(score.table), claim, context) : nil
    }
    return nil
  }

  /// A goal that was reached needs no reason for a deviation.
  private static func checkReason(_ score: CellReference, _ context: CheckContext) -> Finding? {
    let table = context.tables[score.table]
    guard side(of: score, context) == 0,
      let row = table.rows.indices.first(where: { asksForReason(table.rows[$0].cells[0].text) }),
      let text = words(ofRow: row, in: table)?.cell(score.table)
    else { return nil }
    let key = TurkishText.asciiKey(context.text(text))
    let isGiven = context.text(text).contains(where: \.isLetter) && !speaksOfNone.contains { key.contains($0) }
    return isGiven ? .wordsDisagree(score, text, .failure, context) : nil
  }

  private static func asksForReason(_ label: String) -> Bool {
    let key = TurkishText.asciiKey(label)
    return key.contains("sapma") && key.contains("neden")
  }

  /// `Hedefe ulaşıldığı için sapma yaşanmamıştır`, `Sapma yoktur`, `Uygulanmaz`
  private static let speaksOfNone = [
    "sapma-y", "sapma-olma", "sapma-bulunma", "sapma-gorul", "ulasil", "yok", "uygulanma",
  ]

  private struct TextPlace {
    var row: Int
    var column: Int

    func cell(_ table: Int) -> CellReference { CellReference(table: table, row: row, column: column) }
  }

  private static func words(ofRow row: Int, in table: Table) -> TextPlace? {
    table.rows[row].cells.indices.dropFirst().first { !table.rows[row].cells[$0].text.isEmpty }
      .map { TextPlace(row: row, column: $0) }
  }

  /// -1 below 100, 0 at 100 or beyond.
  private static func side(of score: CellReference, _ context: CheckContext) -> Int? {
    guard context.reading(score).amount != nil else { return nil }
    return context.value(score).flatMap { Fraction.compare($0, Fraction(100)) }.map { min($0, 0) }
  }
}

/// Whether a text says that a value was reached.
enum SuccessClaim: Equatable {
  case success
  case failure

  /// `nil` when the text says neither, both, or how much.
  init?(_ text: String) {
    guard !text.holdsDigit else { return nil }
    var hasFailed = false
    var hasSucceeded = false
    for clause in Self.clauses(of: text) {
      let words = TurkishText.asciiKey(clause).utf8.split(separator: UInt8(ascii: "-"))
      guard let place = words.lastIndex(where: { $0.starts(with: "ulas".utf8) }),
        words[..<place].suffix(Self.reach).contains(where: Self.isValue)
      else { continue }
      hasFailed = hasFailed || Self.isDenied(words[place])
      hasSucceeded = hasSucceeded || Self.isAffirmed(words[place]) && !words[..<place].contains(where: Self.isPartial)
    }
    if hasFailed == hasSucceeded { return nil }
    self = hasFailed ? .failure : .success
  }

  /// How many words may stand between a value and its being reached.
  private static let reach = 6
  /// How far back in bytes they are looked for.
  private static let window = 100

  /// What leads up to each `ulaş…`, that word included.
  private static func clauses(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    let stem = Array("ulaş".utf8)
    return bytes.indices.dropLast(stem.count).filter { bytes[$0] == stem[0] && bytes[$0...].starts(with: stem) }.map {
      let end = bytes[$0...].firstIndex(of: UInt8(ascii: " ")) ?? bytes.endIndex
      let start = bytes[max(0, $0 - window)..<$0].firstIndex(of: UInt8(ascii: " ")) ?? 0
      return String(decoding: bytes[($0 > window ? start : 0)..<end], as: UTF8.self)
    }
  }

  private typealias Word = Substring.UTF8View

  private static func isValue(_ word: Word) -> Bool {
    ["hedef", "deger", "gosterge"].contains { word.starts(with: $0.utf8) }
  }

  /// `ulaşılamamıştır`, `ulaşamadı`, `ulaşılmamış`; not `ulaşma`, `ulaşması`.
  private static func isDenied(_ verb: Word) -> Bool {
    ["ama", "mam", "mad"].contains { ending(verb).starts(with: $0.utf8) }
  }

  /// `ulaşılmıştır`, `ulaştı`, `ulaşıldığı`
  private static func isAffirmed(_ verb: Word) -> Bool {
    ["mis", "di", "ti"].contains { ending(verb).starts(with: $0.utf8) }
  }

  /// What follows `ulaş-` or `ulaşıl-`.
  private static func ending(_ verb: Word) -> Word {
    let rest = verb.dropFirst(4)
    return rest.starts(with: "il".utf8) ? rest.dropFirst(2) : rest
  }

  private static func isPartial(_ word: Word) -> Bool {
    ["kismen", "olcude", "yaklas", "oranda", "oraninda", "altinda", "henuz", "kadar"].contains {
      word.starts(with: $0.utf8)
    }
  }
}

extension Finding {
  fileprivate static func wordsDisagree(
    _ score: CellReference, _ words: CellReference, _ claim: SuccessClaim, _ context: CheckContext
  ) -> Finding {
    let label = context.tables[words.table].rows[words.row].cells[0].text
    var finding = Finding(
      EvaluationRules.wording, at: score, in: context, nil, outcome: .inconsistent,
      message: BilingualText(
        tr: "\(context.name(score)): \(context.text(score)) yazıyor, oysa “\(label)”: “\(context.text(words))”",
        en: "\(context.name(score)): shows \(context.text(score)), yet “\(label)” says “\(context.text(words))”"))
    finding.notes = [
      FindingNote(BilingualText(tr: "sözler burada", en: "the words are here"), span: context.span(words))
    ]
    finding.help = BilingualText(
      tr: claim == .failure
        ? "ulaşıldıysa sözü, ulaşılmadıysa sayıyı düzeltin" : "ulaşılmadıysa sözü, ulaşıldıysa sayıyı düzeltin",
      en: claim == .failure
        ? "correct the words if it was reached, the figure if it was not"
        : "correct the words if it was not reached, the figure if it was")
    return finding
  }
}
