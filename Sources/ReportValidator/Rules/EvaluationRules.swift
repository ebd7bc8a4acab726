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
      guard CardLabel.tellsOfSuccess(table.rows[row].cells[0].text) else { continue }
      guard let text = words(ofRow: row, besides: score, context), let side = side(of: score, context),
        let claim = SuccessClaim(context.text(text))
      else { return nil }
      let isContradiction = claim == .failure ? side == 0 : side < 0
      return isContradiction ? .wordsDisagree(score, text, claim, context) : nil
    }
    return nil
  }

  /// A goal that was reached needs no reason for a deviation.
  private static func checkReason(_ score: CellReference, _ context: CheckContext) -> Finding? {
    let table = context.tables[score.table]
    guard side(of: score, context) == 0,
      let row = table.rows.indices.first(where: { CardLabel.asksForReason(table.rows[$0].cells[0].text) }),
      let text = words(ofRow: row, besides: score, context)
    else { return nil }
    let key = TurkishText.asciiKey(context.text(text))
    let tellsOfOne = deviations.contains { key.holds($0) } || SuccessClaim(context.text(text)) == .failure
    return tellsOfOne ? .wordsDisagree(score, text, .failure, context) : nil
  }

  /// `sapma yaşanmıştır`, `performans düşük kalmıştır`; most other words say in some way that there is none.
  private static let deviations = [
    "sapma-yasanmis", "sapma-olmus", "sapma-gerceklesmis", "sapma-meydana-gelmis", "performans-dusuk",
    "performansin-dusuk", "performansi-dusuk",
  ]

  /// The first cell behind the label of a row of the score's card that is not empty.
  private static func words(
    ofRow row: Int, besides score: CellReference, _ context: CheckContext
  ) -> CellReference? {
    context.tables[score.table].columns.indices.dropFirst()
      .map { CellReference(table: score.table, row: row, column: $0) }.first { !context.text($0).isEmpty }
  }

  /// -1 below 100, 0 at 100 or beyond; 99,7 printed as 100 is below.
  private static func side(of score: CellReference, _ context: CheckContext) -> Int? {
    guard context.reading(score).amount != nil, let value = context.value(score),
      let printed = Fraction.compare(value, Fraction(100))
    else { return nil }
    let exact = context.evaluation(ofScore: score).flatMap { $0.verdict == .fits ? $0.exact : nil }
    return min(exact.flatMap { Fraction.compare($0, Fraction(100)) } ?? printed, printed, 0)
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
    var speaksOfSuccess = false
    for clause in Self.clauses(of: text) {
      let words = TurkishText.words(of: clause)
      guard let place = words.lastIndex(where: { $0.hasPrefix("ulas") }),
        words[..<place].suffix(Self.reach).contains(where: { Self.values.contains($0) }),
        !words.contains(where: Self.isOfAnotherTime)
      else { continue }
      let next = place + 1 < words.count ? words[place + 1] : ""
      let isFailure = Self.failures.contains(words[place]) || Self.isGoingOn(words[place], next, Self.failing)
      let isSuccess =
        Self.successes.contains(words[place]) || Self.isGoingOn(words[place], next, Self.succeeding)
        || words[place] == "ulasildigi" && next.hasPrefix("degerlendiril")
      hasFailed = hasFailed || isFailure
      hasSucceeded = hasSucceeded || isSuccess && !next.hasPrefix("den") && !words.contains(where: Self.isPartial)
      if Self.succeeding.contains(words[place]), !isSuccess { speaksOfSuccess = true }
    }
    if hasFailed, speaksOfSuccess { return nil }
    if hasFailed == hasSucceeded { return nil }
    self = hasFailed ? .failure : .success
  }

  /// How many words may stand between a value and its being reached.
  private static let reach = 6
  /// How far back in bytes they are looked for.
  private static let window = 100

  /// What is reached: values, not people (`hedef kitleye`).
  private static let values: Set<String> = [
    "hedefe", "hedefine", "hedeflere", "hedeflerine", "degere", "degerine", "degerlere", "degerlerine", "gostergeye",
    "gostergesine", "gostergelere", "gostergelerine",
  ]
  private static let failures: Set<String> = [
    "ulasilamamistir", "ulasamamistir", "ulasilmamistir", "ulasmamistir", "ulasilamadi", "ulasamadi", "ulasilmadi",
  ]
  private static let successes: Set<String> = ["ulasilmistir", "ulasmistir", "ulasildi", "ulasti", "ulastik"]
  private static let failing: Set<String> = ["ulasilamamis", "ulasamamis", "ulasilmamis", "ulasmamis"]
  private static let succeeding: Set<String> = ["ulasilmis", "ulasmis"]

  /// `ulaşılmış ve …`, `ulaşılamamış olup …`; not `ulaşılmış olsaydı`, `ulaşılmamış olmakla birlikte`.
  private static func isGoingOn(_ verb: String, _ next: String, _ verbs: Set<String>) -> Bool {
    verbs.contains(verb) && (next == "ve" || next == "olup")
  }

  /// What leads up to each `ulaş…`, and the word behind it, within its sentence.
  private static func clauses(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    let stem = Array("ulaş".utf8)
    func isEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";") }
    return bytes.indices.dropLast(stem.count).filter { bytes[$0] == stem[0] && bytes[$0...].starts(with: stem) }.map {
      let behind = bytes[$0...].firstIndex(of: UInt8(ascii: " ")) ?? bytes.endIndex
      let next = bytes[min(behind + 1, bytes.endIndex)...]
      let isLast = bytes[$0..<behind].contains(where: isEnd)
      let end = isLast ? behind : next.firstIndex { isEnd($0) || $0 == UInt8(ascii: " ") } ?? bytes.endIndex
      let before = bytes[max(0, $0 - window)..<$0]
      let start =
        before.lastIndex(where: isEnd) ?? ($0 > window ? before.firstIndex(of: UInt8(ascii: " ")) : nil)
        ?? before.startIndex
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }

  /// `önceki yıl`, `geçmiş yıllarda`, `ilk altı ayda`
  private static func isOfAnotherTime(_ word: String) -> Bool {
    ["once", "gecmis", "gecen", "ilk"].contains { word.hasPrefix($0) }
  }

  private static func isPartial(_ word: String) -> Bool {
    [
      "kism", "olcude", "yak", "oran", "altinda", "henuz", "kadar", "neredeyse", "yuzde", "duzey", "bolum", "seviye",
      "cog", "yarisi", "makul", "onemli",
    ].contains { word.hasPrefix($0) }
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
