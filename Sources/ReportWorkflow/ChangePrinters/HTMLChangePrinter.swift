import ReportDiff
import ReportModel
import TemplateEngine

/// The comparison as one page: summary, alarms, the map of the tables, then table by table.
struct HTMLChangePrinter: ChangePrinter {
  static let format = "html"

  private let terms: PrintTerms

  init(_ terms: PrintTerms) { self.terms = terms }

  func text(_ reports: ComparedReports) throws -> String {
    String(decoding: try ChangePage(reports, terms.language).page(templates: terms.templates), as: UTF8.self)
  }
}

/// What its template is filled with.
private struct ChangePage {
  private let view: ComparedReports
  private let language: Language
  private let words: ChangeWords
  private let form = StandalonePage<Name>("diff")
  private var comparison: ReportComparison { view.comparison }
  /// Every change by where it is now, for the tables shown whole.
  private let byAddress: [String: Change]

  init(_ view: ComparedReports, _ language: Language) {
    self.view = view
    self.language = language
    words = ChangeWords(language)
    var byAddress: [String: Change] = [:]
    for change in view.comparison.folded + view.comparison.changes {
      guard change.kind == .cellChanged || change.kind == .rowRenamed else { continue }
      for sides in [change.address] + change.alsoAt { if let address = sides.new { byAddress[address] = change } }
    }
    self.byAddress = byAddress
  }

  /// What its template may name.
  private enum Name: String, CaseIterable {
    case language, tool, title, summary, words, documents, path, sha256, isEmpty, none, skip
    case hasAlarms, alarms, hasCounts, counts, hasMap, map, hasStatuses, statuses, groups, changes
    case hasWhole, whole, columns, rows, cells, hasFolds, folds, items, hasUnchanged, unchanged, unchangedCount
    case id, code, name, kind, text, place, link, count, old, new, state, address
    case plain, mark, pieces, same, removed, added, isAdded, isNumber, movement, hasDetails, details
    case column, what, whereabouts, difference
    case className = "class"
  }

  /// The page in UTF-8.
  ///
  /// - Throws: `TemplateProblem`, or when there is no template.
  func page(templates: String?) throws -> [UInt8] { try form.fill(with: whole, from: templates) }

  private func record(_ fields: [(Name, TemplateValue)]) -> TemplateValue { form.record(fields) }

  private func word(_ tr: String, _ en: String) -> TemplateValue { .text(words.word(tr, en)) }

  /// Everything that the template shows.
  private var whole: TemplateValue {
    let counts = words.counts(comparison.changes)
    let map = comparison.tables
    let statuses = comparison.statusMatrix
    let folds = words.folds(comparison.folded)
    return record([
      (.language, .text(language.rawValue)), (.tool, .text(Program.tool)),
      (.title, .text("\(name(comparison.old.title, view.old)) → \(name(comparison.new.title, view.new))")),
      (.summary, .text(words.summary(view))), (.words, wordList),
      (.documents, .list([view.old, view.new].map(document))),
      (.isEmpty, .flag(comparison.isEmpty)),
      (.hasAlarms, .flag(view.alarmCount > 0)),
      (.alarms, .list(comparison.alarms.map(alarm) + view.alarmingChanges.map(alarm))),
      (.hasCounts, .flag(!counts.isEmpty)),
      (
        .counts,
        .list(
          counts.map { record([(.code, .text($0.code)), (.name, .text($0.title)), (.count, .text("\($0.count)"))]) })
      ),
      (.hasMap, .flag(!map.isEmpty)), (.map, .list(map.map(mapping))),
      (.hasStatuses, .flag(!statuses.isEmpty)),
      (
        .statuses,
        .list(
          statuses.map {
            record([(.old, .text($0.old.rawValue)), (.new, .text($0.new.rawValue)), (.count, .text("\($0.count)"))])
          })
      ),
      (.groups, .list(view.groups.enumerated().map { group($0.element, number: $0.offset + 1) })),
      (.hasFolds, .flag(!folds.isEmpty)), (.folds, .list(Fold.allCases.compactMap(fold))),
      (.hasUnchanged, .flag(!comparison.unchangedTexts.isEmpty)),
      (.unchangedCount, .text("\(comparison.unchangedTexts.count)")),
      (
        .unchanged,
        .list(comparison.unchangedTexts.map { record([(.text, .text($0.text)), (.address, .text($0.address))]) })
      ),
    ])
  }

  private func name(_ title: String, _ source: ReportSource) -> String { title.isEmpty ? source.path : title }

  private var wordList: TemplateValue {
    record([
      (.alarms, word("Alarmlar", "Alarms")), (.counts, word("Değişiklikler", "Changes")),
      (.map, word("Tabloların yeri", "Where the tables are now")), (.statuses, word("Durumlar", "Statuses")),
      (.old, word("eski", "old")), (.new, word("yeni", "new")), (.count, word("sayı", "count")),
      (.name, word("ne", "what")), (.code, word("sınıf", "class")), (.title, word("başlık", "title")),
      (.what, word("ne", "what")), (.whereabouts, word("nerede", "where")), (.difference, word("fark", "difference")),
      (.folds, word("Katlanmış: beklenen ya da bir şey değiştirmeyen", "Folded: expected, or changing nothing")),
      (.unchanged, word("Geçen yılla sözcüğü sözcüğüne aynı", "Word by word as last year")),
      (.whole, word("tablonun tümü, değişenler işaretli", "the whole table with its changes marked")),
      (.none, word("İki rapor arasında fark yok.", "The two reports do not differ.")),
      (.removed, word("çıkan:", "removed:")), (.added, word("giren:", "added:")),
      (.link, word("adres", "address")),
      (.skip, word("Değişikliklere geç", "Skip to the changes")),
    ])
  }

  private func document(_ source: ReportSource) -> TemplateValue {
    record([(.path, .text(source.path)), (.sha256, .text(Digest.sha256(source.contents)))])
  }

  private func alarm(_ alarm: Alarm) -> TemplateValue {
    record([
      (.code, .text(alarm.changeClass.rawValue)), (.name, .text(alarm.changeClass.title[language])),
      (.text, .text(alarm.message[language])), (.link, .null),
    ])
  }

  private func alarm(_ change: Change) -> TemplateValue {
    let parts = [change.table?.name ?? "", words.place(change)].filter { !$0.isEmpty }.joined(separator: ", ")
    let sides = words.sides(change).map { ": \($0.old) → \($0.new)" } ?? ""
    return record([
      (.code, .text(change.changeClass.rawValue)), (.name, .text(words.kind(change))), (.text, .text(parts + sides)),
      (.link, .text(Self.id(change))),
    ])
  }

  private func mapping(_ table: TableMapping) -> TemplateValue {
    let state =
      table.name.old == nil
      ? words.word("eklendi", "added")
      : table.name.new == nil
        ? words.word("çıkarıldı", "removed")
        : table.name.old == table.name.new ? "" : words.word("numarası değişti", "renumbered")
    let isLacking =
      comparison.old.isPartial && table.name.old == nil || comparison.new.isPartial && table.name.new == nil
    return record([
      (.old, .text(table.name.old ?? "—")), (.new, .text(table.name.new ?? "—")), (.title, .text(table.title)),
      (.state, .text(isLacking ? words.fold(.partial) : state)),
    ])
  }

  /// The name of a change in the page's address; a letter can quote it.
  private static func id(_ change: Change) -> String {
    let address = change.address.new ?? change.address.old ?? ""
    return "\(change.kind.rawValue)/\(address)".split(whereSeparator: \.isWhitespace).joined(separator: "-")
  }

  // MARK: Groups

  private func group(_ group: ComparedReports.Group, number: Int) -> TemplateValue {
    let table = group.changes.first?.table?.address.new.flatMap { address in
      comparison.new.tables.first { $0.address == address }
    }
    let showsWhole = table != nil && group.changes.contains { $0.kind != .tableAdded }
    return record([
      (.id, .text("g\(number)")), (.title, .text(group.title)), (.count, .text("\(group.changes.count)")),
      (.changes, .list(group.changes.map(change))),
      (.hasWhole, .flag(showsWhole)), (.whole, showsWhole ? whole(table!) : .null),
    ])
  }

  /// A change as the template shows it: where it is, what stood there, what stands there now and why.
  private func change(_ change: Change) -> TemplateValue {
    let sides = words.sides(change)
    let details =
      change.contributions.map(words.contribution)
      + [change.unexplained.map(words.unexplained), change.remark?[language]].compactMap { $0 }
    let isMarked = change.kind == .textChanged || change.number == nil && !change.pieces.isEmpty && sides != nil
    return record([
      (.id, .text(Self.id(change))), (.code, .text(change.changeClass.rawValue)), (.kind, .text(words.kind(change))),
      (.className, .text(state(change))),
      (.place, .text(change.kind == .cellChanged ? change.row.either ?? "" : words.place(change))),
      (.column, .text(change.kind == .cellChanged ? words.column(change) : "")),
      (.plain, .flag(!isMarked && sides != nil)), (.mark, .flag(isMarked)),
      (.old, .text(sides?.old ?? "")), (.new, .text(sides?.new ?? "")),
      (.isNumber, .flag(change.number != nil && change.kind == .cellChanged)),
      (.pieces, .list(change.pieces.told.map(piece))),
      (.text, .text(sides == nil ? words.content(change) ?? "" : "")),
      (
        .movement,
        .text([change.number.flatMap(words.movement), words.places(change)].compactMap { $0 }.joined(separator: "; "))
      ),
      (.hasDetails, .flag(!details.isEmpty)), (.details, .list(details.map { record([(.text, .text($0))]) })),
      (.address, .text(change.address.either ?? "")),
    ])
  }

  private func piece(_ piece: TextPiece) -> TemplateValue {
    record([
      (.text, .text(piece.text)), (.same, .flag(piece.kind == .same)), (.removed, .flag(piece.kind == .removed)),
      (.added, .flag(piece.kind == .added)),
    ])
  }

  private func state(_ change: Change) -> String {
    if change.isAlarm { return "alarm" }
    let kind = change.kind.rawValue
    if kind.hasSuffix("added") { return "giren" }
    if kind.hasSuffix("removed") { return "cikan" }
    return kind.hasSuffix("moved") ? "tasinan" : "degisen"
  }

  // MARK: Whole tables

  private func whole(_ table: TableFact) -> TemplateValue {
    let added = Set(comparison.changes.filter { $0.kind == .rowAdded }.compactMap(\.address.new))
    return record([
      (.columns, .list(table.columns.map { record([(.title, .text($0.title))]) })),
      (
        .rows,
        .list(
          table.rows.map { row in
            let isAdded = added.contains("\(table.address)/\(row.key)")
            return record([
              (.isAdded, .flag(isAdded)),
              (
                .cells,
                .list(
                  zip(table.columns, row.cells).map { cell($1, at: "\(table.address)/\(row.key)/\($0.key)", isAdded) })
              ),
            ])
          })
      ),
    ])
  }

  private func cell(_ text: String, at address: String, _ isAdded: Bool) -> TemplateValue {
    let change = isAdded ? nil : byAddress[address]
    return record([
      (.isNumber, .flag(CellReading(text).amount != nil)), (.removed, .flag(change != nil)),
      (.old, .text(change.map { words.shown($0.old) } ?? "")), (.new, .text(change == nil ? text : words.shown(text))),
    ])
  }

  // MARK: Folded

  private func fold(_ fold: Fold) -> TemplateValue? {
    let changes = comparison.folded.filter { $0.fold == fold }
    guard !changes.isEmpty else { return nil }
    return record([
      (.name, .text(words.fold(fold))), (.count, .text("\(changes.count)")),
      (.items, .list(changes.map { record([(.text, .text(line($0)))]) })),
    ])
  }

  private func line(_ change: Change) -> String {
    let sides = words.sides(change).map { "\($0.old) → \($0.new)" }
    return [
      change.table?.name ?? change.section.either ?? "", words.place(change), words.kind(change),
      sides ?? words.content(change) ?? "",
    ].filter { !$0.isEmpty }.joined(separator: " — ")
  }
}
