import ReportModel

/// One fact shown in several places.
enum TieRules: RuleFamily {
  static let rules = [amounts, statuses, statusWording, labels]

  static let amounts = RuleInfo(
    code: "CAP001", severity: .error,
    title: BilingualText(
      tr: "Aynı değer her tabloda aynıdır", en: "One value is the same in every table"),
    rationale: BilingualText(
      tr:
        "Ödenek ve harcama ekonomik koda, faaliyete ya da birime göre sınıflandırılsa da genel toplam birdir; Form-4, Form-3’ün hedef ve yıl sonu değerlerini yineler; karşılaştırma tabloları aynı ödeneği gösterir.",
      en:
        "Spending is one total, whether classified by economic code, activity or unit; Form-4 repeats the targets and outcomes of Form-3; comparison tables show the same appropriations."
    ),
    good: "Tablo 6 ve Tablo 7 GENEL TOPLAM: 16.527.630.426",
    bad: "Tablo 6: 16.527.630.426, Tablo 7: 16.527.630.462")

  static let statuses = RuleInfo(
    code: "GOS003", severity: .error,
    title: BilingualText(
      tr: "Bir göstergenin durumu her formda aynıdır", en: "An indicator has one status in every form"),
    rationale: BilingualText(
      tr: "Form-3 ve Form-4 aynı sonucu değerlendirir; durumları ayrı olamaz.",
      en: "Form-3 and Form-4 assess the same outcome; their statuses cannot differ."),
    good: "Form-3 ve Form-4: Hedeflenen Değer Aşıldı",
    bad: "Form-3: Hedeflenen Değer Aşıldı, Form-4: Hedeflenen Değere Ulaşıldı")

  static let statusWording = RuleInfo(
    code: "GOS004", severity: .note,
    title: BilingualText(
      tr: "Durum sözleri rehberdeki gibidir", en: "Statuses are worded as in the guide"),
    rationale: BilingualText(
      tr:
        "“Hedeflenen Değere Aşıldı” ve “Ulaşamadı” gibi kaymalar anlamı değiştirmez ama aynı durumun iki adı olur (Performans Programı İzleme Rehberi, 3/2021).",
      en: "Slips such as “Değere Aşıldı” keep the meaning but give one status two names (monitoring guide, 3/2021)."),
    good: "Hedeflenen Değer Aşıldı", bad: "Hedeflenen Değere Aşıldı")

  static let labels = RuleInfo(
    code: "MET001", severity: .warning,
    title: BilingualText(tr: "Bir şeyin bir adı vardır", en: "One thing has one name"),
    rationale: BilingualText(
      tr: "Aynı gösterge ya da birim iki tabloda iki türlü yazılırsa yıllar arasında izlenemez.",
      en: "An indicator or unit spelt two ways in two tables cannot be followed over the years."),
    good: "Sığınma evi sayısı", bad: "Siğınma evi sayısı")

  static func check(_ context: CheckContext) -> [Finding] {
    context.relations.flatMap { sourced -> [Finding] in
      guard case .equal(let cells) = sourced.relation else { return [] }
      let kinds = Set(cells.map { context.kind($0) })
      if kinds.contains(.status) { return checkStatuses(cells, sourced, context) }
      if kinds.contains(.text) { return checkLabels(cells, sourced, context) }
      return checkAmounts(cells, sourced, context)
    }
  }

  // MARK: Amounts

  private static func checkAmounts(
    _ cells: [CellReference], _ sourced: SourcedRelation, _ context: CheckContext
  ) -> [Finding] {
    let numbers = cells.compactMap { cell in
      // `-` is nil, which is not the same as the amount beside it.
      (context.reading(cell) == .dash ? Amount(scaled: 0, decimals: 0) : context.reading(cell).amount).map {
        (cell, $0)
      }
    }
    guard let reference = mostFrequent(numbers) else { return [] }
    return numbers.compactMap { cell, amount in
      guard let left = context.interval(cell, amount), let right = context.interval(reference.0, reference.1),
        left.meets(right) == false
      else { return nil }
      return .amountsDisagree(amounts, cell, amount, reference, sourced, context)
    }
  }

  /// The value most places show; among equals the first in reading order.
  private static func mostFrequent(
    _ numbers: [(CellReference, Amount)]
  ) -> (CellReference, Amount)? {
    func count(_ amount: Amount) -> Int { numbers.count { $0.1.isSameValue(as: amount) } }
    var best: (cell: CellReference, amount: Amount, count: Int)?
    for (cell, amount) in numbers {
      let frequency = count(amount)
      if frequency > best?.count ?? 0 { best = (cell, amount, frequency) }
    }
    return best.map { ($0.cell, $0.amount) }
  }

  // MARK: Words

  private static func checkStatuses(
    _ cells: [CellReference], _ sourced: SourcedRelation, _ context: CheckContext
  ) -> [Finding] {
    // The one that is worded as the guide has it is taken for right.
    let first = cells.first { IndicatorStatus(rawValue: context.text($0)) != nil } ?? cells[0]
    let status = IndicatorStatus(printed: context.text(first))
    return cells.filter { $0 != first }.compactMap { cell in
      guard !isSameText(context.text(first), context.text(cell)) else { return nil }
      let isSameStatus = status != nil && status == IndicatorStatus(printed: context.text(cell))
      return isSameStatus
        ? .wordingDiffers(statusWording, cell, first, sourced, context)
        : .wordingDiffers(statuses, cell, first, sourced, context)
    }
  }

  private static func checkLabels(
    _ cells: [CellReference], _ sourced: SourcedRelation, _ context: CheckContext
  ) -> [Finding] {
    let shown = cells.filter { !context.text($0).isEmpty }
    // What most places say is taken for right; among equals the first.
    let counts = shown.map { cell in shown.count { isSameText(context.text($0), context.text(cell)) } }
    guard let most = counts.max(), let first = counts.firstIndex(of: most).map({ shown[$0] }) else { return [] }
    return shown.compactMap { cell in
      isSameText(context.text(first), context.text(cell))
        ? nil : .wordingDiffers(labels, cell, first, sourced, context)
    }
  }

  /// Equal but for case and blanks.
  private static func isSameText(_ left: String, _ right: String) -> Bool {
    func folded(_ text: String) -> String {
      TurkishText.lowercased(text).split { $0.isWhitespace }.joined(separator: " ")
    }
    return left == right || folded(left) == folded(right)
  }
}

extension TieRules {
  /// What a tie that does not hold says of the cell to blame, once it is known which one that is.
  static func finding(
    at suspect: CellReference, of sourced: SourcedRelation, in context: CheckContext
  ) -> Finding? {
    guard case .equal(let cells) = sourced.relation, cells.contains(suspect),
      let shown = context.reading(suspect).amount
    else { return nil }
    let others = cells.filter { $0 != suspect }.compactMap { cell in context.reading(cell).amount.map { (cell, $0) } }
    return mostFrequent(others).map { .amountsDisagree(amounts, suspect, shown, $0, sourced, context) }
  }

  static func holds(_ sourced: SourcedRelation, in context: CheckContext) -> Bool? {
    let relation = sourced.relation
    guard case .equal(let cells) = relation else { return nil }
    let kinds = Set(cells.map { context.kind($0) })
    if kinds.contains(.status) || kinds.contains(.text) {
      let shown = cells.map { context.text($0) }.filter { !$0.isEmpty }
      return shown.dropFirst().allSatisfy { isSameText(shown[0], $0) || isSameStatus(shown[0], $0) }
    }
    let intervals = cells.filter { isReadable($0, context) }.compactMap { cell -> Interval? in
      context.interval(cell, context.reading(cell).amount ?? Amount(scaled: 0, decimals: 0))
    }
    // One value alone agrees with nothing.
    guard let first = intervals.first, intervals.count > 1 else { return nil }
    let meets = intervals.dropFirst().map { $0.meets(first) }
    return meets.contains(false) ? false : meets.contains(nil) ? nil : true
  }

  /// What a tie holds against each other: numbers, and dashes that stand for nothing.
  private static func isReadable(_ cell: CellReference, _ context: CheckContext) -> Bool {
    context.reading(cell) == .dash || context.reading(cell).amount != nil
  }

  static func witnesses(_ sourced: SourcedRelation, in context: CheckContext) -> [CellReference] {
    guard holds(sourced, in: context) != nil else { return [] }
    let kinds = Set(sourced.relation.cells.map { context.kind($0) })
    guard kinds.isDisjoint(with: [.status, .text]) else { return sourced.relation.cells }
    return sourced.relation.cells.filter { isReadable($0, context) }
  }

  private static func isSameStatus(_ left: String, _ right: String) -> Bool {
    guard let status = IndicatorStatus(printed: left) else { return false }
    return status == IndicatorStatus(printed: right)
  }

  static func repairs(of cell: CellReference, in relation: CellRelation, _ context: CheckContext) -> [Repair] {
    guard case .equal(let cells) = relation else { return [] }
    var seen: Set<String> = []
    return cells.filter { $0 != cell }.compactMap { other in
      let text = context.text(other)
      guard seen.insert(text).inserted else { return nil }
      guard let value = context.reading(other).amount, context.reading(cell).amount != nil else { return Repair(text) }
      return Repair(context.text(cell).rewritten(with: value))
    }
  }
}

extension Finding {
  fileprivate static func amountsDisagree(
    _ rule: RuleInfo, _ cell: CellReference, _ amount: Amount,
    _ reference: (cell: CellReference, amount: Amount), _ sourced: SourcedRelation,
    _ context: CheckContext
  ) -> Finding {
    let (here, there) = (context.name(cell), context.name(reference.cell))
    var finding = Finding(
      rule, at: cell, in: context, sourced, outcome: .inconsistent,
      message: BilingualText(
        tr: "\(here): \(context.text(cell)) yazıyor, aynı değer \(there) yerinde \(context.text(reference.cell))",
        en: "\(here): shows \(context.text(cell)), the same value is \(context.text(reference.cell)) in \(there)"))
    finding.computed = context.text(reference.cell)
    let places = max(amount.decimals, reference.amount.decimals)
    let gap = amount.scaled(toDecimals: places) - reference.amount.scaled(toDecimals: places)
    finding.difference = Int64(exactly: gap).map { Amount(scaled: $0, decimals: places).turkish }
    finding.operands = [context.operand(reference.cell, in: cell.table)]
    finding.notes = [
      FindingNote(
        BilingualText(tr: "karşılaştırılan hücre burada", en: "the cell it is compared with"),
        span: context.span(reference.cell))
    ]
    finding.help = BilingualText(
      tr: "hangisi doğruysa öbürünü ona göre düzeltin", en: "correct the one that is wrong")
    return finding
  }

  fileprivate static func wordingDiffers(
    _ rule: RuleInfo, _ cell: CellReference, _ reference: CellReference, _ sourced: SourcedRelation,
    _ context: CheckContext
  ) -> Finding {
    var finding = Finding(
      rule, at: cell, in: context, sourced, outcome: .inconsistent,
      message: BilingualText(
        tr:
          "\(context.name(cell)): “\(context.text(cell))” yazıyor, \(context.tableName(reference.table)) ise “\(context.text(reference))” diyor",
        en:
          "\(context.name(cell)) says “\(context.text(cell))”, \(context.tableName(reference.table)) “\(context.text(reference))”"
      ))
    finding.computed = context.text(reference)
    finding.notes = [
      FindingNote(
        BilingualText(tr: "öbürü burada", en: "the other is here"), span: context.span(reference))
    ]
    return finding
  }
}
