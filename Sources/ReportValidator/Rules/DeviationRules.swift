import ReportModel

/// The reasons that a report owes for every deviation from a target.
enum DeviationRules: RuleFamily {
  static let rules = [unexplained, copied, implausible]

  static let unexplained = RuleInfo(
    code: "GOS011", severity: .warning,
    title: BilingualText(
      tr: "Hedeften sapmanın nedeni yazılır", en: "The reason of a deviation from a target is given"),
    rationale: BilingualText(
      tr:
        "5018 sayılı Kanun m.41 sapmaların nedenini ister; Sayıştay yüzde birlik sapmayı bile sorar. Kartında `Sapmanın Nedeni` satırı olan bir hedef %100’ün altındaysa o satır boş kalmaz.",
      en:
        "Law 5018, article 41, asks for the reasons of deviations; the court of accounts asks even for one per cent. Where a goal's card has a row for the reason and the score is below 100, that row is not left empty."
    ),
    good: "H1.1 Performansı %91; Sapmanın Nedeni: Kovid-19 salgını …",
    bad: "H1.1 Performansı %91; Sapmanın Nedeni: (boş)")

  static let copied = RuleInfo(
    code: "GOS012", severity: .note,
    title: BilingualText(
      tr: "Her sapmanın kendi nedeni vardır", en: "Every deviation has a reason of its own"),
    rationale: BilingualText(
      tr: "Ayrı hedeflerde sözcüğü sözcüğüne aynı neden kopyalanmıştır; açıklama sayılmayabilir.",
      en: "The same reason word by word for several goals was copied and may not count as an explanation."),
    good: "iki hedef, iki neden", bad: "iki hedef, aynı neden")

  static let implausible = RuleInfo(
    code: "GOS014", severity: .note,
    title: BilingualText(
      tr: "Hedefin iki katını aşan gerçekleşme sorulur",
      en: "An outcome of more than twice its target raises a question"),
    rationale: BilingualText(
      tr:
        "%200’ü aşan gerçekleşme hedefin gerçekçi konmadığını ya da birimin karıştığını gösterebilir; hata sayılmaz, bilinsin diye söylenir.",
      en:
        "An outcome beyond 200 per cent may mean that the target was no target, or that units were mixed up; it is no mistake, it is told so that it is known."
    ),
    good: "7.500 → 9.100", bad: "7.500 → 20.260")

  static func check(_ context: CheckContext) -> [Finding] {
    let scores = context.relations.compactMap { sourced -> CellReference? in
      guard case .goalScore(let score, _, _) = sourced.relation else { return nil }
      return score
    }
    let cards = (scores + scoresAlone(besides: Set(scores.map(\.table)), context)).map { Card($0, in: context) }
    return missing(cards, context) + repeated(cards, context) + farBeyond(context)
  }

  /// Scores of cards that show no indicators: `H3.2 Performansı | %100` over a row for the reason.
  private static func scoresAlone(besides known: Set<Int>, _ context: CheckContext) -> [CellReference] {
    guard !known.isEmpty else { return [] }
    return context.structures.compactMap { structure in
      guard !known.contains(structure.index), structure.table.columns.count > 1,
        structure.table.rows.contains(where: { CardLabel.asksForReason($0.cells[0].text) })
      else { return nil }
      let row = structure.table.rows.indices.first { row in
        structure.readings[row][1].amount != nil
          && CardLabel.isScore(structure.table.rows[row].cells[0].text)
      }
      return row.map { structure.cell($0, 1) }
    }
  }

  private static func farBeyond(_ context: CheckContext) -> [Finding] {
    let cells = context.structures.flatMap { structure -> [CellReference] in
      guard let target = structure.column(.target), let outcome = structure.outcomeColumn,
        structure.column(.quarter(1)) != nil
      else { return [] }
      return structure.dataRows.filter { row in
        guard let aimed = structure.readings[row][target].amount, let reached = structure.readings[row][outcome].amount,
          aimed.scaled > 0, let twice = Fraction.multiply(Fraction(aimed), Fraction(2))
        else { return false }
        return Fraction.compare(Fraction(reached), twice) == 1
      }.map { structure.cell($0, outcome) }
    }
    return [
      Finding.collected(
        implausible, cells, .uncheckable, tr: "göstergede gerçekleşme hedefin iki katını aşıyor",
        en: "outcomes are more than twice their targets", context)
    ].compactMap { $0 }
  }

  /// A goal's score and what its card says of the deviation.
  private struct Card {
    var score: CellReference
    /// The cell for the reason; `nil` where the card has no such row.
    var reason: CellReference?
    var isBelow: Bool

    init(_ score: CellReference, in context: CheckContext) {
      self.score = score
      let structure = context.structures[score.table]
      reason = structure.table.rows.indices.first { CardLabel.asksForReason(structure.table.rows[$0].cells[0].text) }
        .map { structure.cell($0, score.column) }
      isBelow = context.value(score).flatMap { Fraction.compare($0, Fraction(100)) } == -1
    }
  }

  private static func isGiven(_ card: Card, _ context: CheckContext) -> Bool {
    guard let reason = card.reason, context.text(reason).contains(where: \.isLetter) else { return false }
    return !card.isBelow || !deniesDeviation(context.text(reason))
  }

  /// `Hedefte sapma yoktur.` is no reason for a deviation.
  private static func deniesDeviation(_ text: String) -> Bool {
    let key = TurkishText.asciiKey(text)
    return text.utf8.count < 80 && ["sapma-yok", "sapma-bulunma", "sapma-olma"].contains { key.holds($0) }
  }

  private static func missing(_ cards: [Card], _ context: CheckContext) -> [Finding] {
    // Cards of another form give their reasons elsewhere.
    guard cards.contains(where: { isGiven($0, context) }) else { return [] }
    return cards.filter { $0.isBelow && !isGiven($0, context) }.map { .unexplained($0.score, $0.reason, context) }
  }

  private static func repeated(_ cards: [Card], _ context: CheckContext) -> [Finding] {
    var seen: [String: CellReference] = [:]
    return cards.compactMap { card in
      guard let reason = card.reason, context.text(reason).utf8.count > 60 else { return nil }
      let key = TurkishText.asciiKey(context.text(reason))
      guard let first = seen[key] else {
        seen[key] = reason
        return nil
      }
      return .copiedReason(reason, first, context)
    }
  }
}

extension Finding {
  fileprivate static func unexplained(
    _ score: CellReference, _ reason: CellReference?, _ context: CheckContext
  ) -> Finding {
    var finding = Finding(
      DeviationRules.unexplained, at: score, in: context, nil, outcome: .inconsistent,
      message: BilingualText(
        tr: "\(context.name(score)): \(context.text(score)), sapmanın nedeni yazılmamış",
        en: "\(context.name(score)): \(context.text(score)), and no reason is given for the deviation"))
    finding.notes =
      reason.map {
        let isEmpty = context.text($0).isEmpty
        return [
          FindingNote(
            BilingualText(
              tr: isEmpty ? "boş satır burada" : "burada “\(context.text($0))” yazıyor",
              en: isEmpty ? "the empty row is here" : "here it says “\(context.text($0))”"), span: context.span($0))
        ]
      } ?? []
    finding.help = BilingualText(tr: "nedenini ve alınacak önlemi yazın", en: "write the reason and what will be done")
    return finding
  }

  fileprivate static func copiedReason(
    _ reason: CellReference, _ first: CellReference, _ context: CheckContext
  ) -> Finding {
    var finding = Finding(
      DeviationRules.copied, at: reason, in: context, nil, outcome: .inconsistent,
      message: BilingualText(
        tr: "\(context.name(reason)): neden, \(context.tableName(first.table)) ile sözcüğü sözcüğüne aynı",
        en: "\(context.name(reason)): the reason is word by word that of \(context.tableName(first.table))"))
    finding.notes = [FindingNote(BilingualText(tr: "ilki burada", en: "the first is here"), span: context.span(first))]
    return finding
  }
}
