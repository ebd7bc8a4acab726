import ReportDiff
import ReportModel

/// Changes as a comment in a review: a summary, alarms, then a table for each table of the report.
struct MarkdownChangePrinter: ChangePrinter {
  static let format = "markdown"

  private let language: Language
  private var words: ChangeWords { ChangeWords(language) }

  init(_ terms: PrintTerms) { language = terms.language }

  func text(_ view: ComparedReports) -> String {
    var parts = [heading(view)]
    parts += [alarms(view), numbers(view), statuses(view)]
    parts += view.groups.map { group in
      "## \(MarkdownText.escaped(group.title))\n\n" + (group.isTable ? table(group.changes) : list(group.changes))
    }
    parts.append(folded(view))
    return parts.filter { !$0.isEmpty }.joined(separator: "\n").withoutCommands
  }

  private func heading(_ view: ComparedReports) -> String {
    let counts = words.counts(view.comparison.changes).map { [$0.code, $0.title, "\($0.count)"] }
    return "# \(MarkdownText.escaped("\(view.old.path) → \(view.new.path)"))\n\n\(words.summary(view))\n"
      + (counts.isEmpty
        ? ""
        : "\n"
          + MarkdownText.table(
            [[words.word("sınıf", "class"), words.word("ne", "what"), words.word("sayı", "count")]] + counts))
  }

  private func alarms(_ view: ComparedReports) -> String {
    let lines =
      view.comparison.alarms.map { "**\($0.changeClass.rawValue)** \(MarkdownText.escaped($0.message[language]))" }
      + view.alarmingChanges.map { change in
        let table = change.table.map { "\($0.name): " } ?? ""
        return "**\(change.changeClass.rawValue)** \(MarkdownText.escaped(table + line(change)))"
      }
    guard !lines.isEmpty else { return "" }
    return "## \(words.word("Alarm", "Alarms"))\n\n" + lines.map { "- \($0)\n" }.joined()
  }

  private func numbers(_ view: ComparedReports) -> String {
    let moved = view.comparison.tables.filter { $0.name.old != $0.name.new }
    guard !moved.isEmpty else { return "" }
    return "## \(words.word("Tablolar", "Tables"))\n\n"
      + MarkdownText.table(
        [[words.word("eski", "old"), words.word("yeni", "new"), words.word("başlık", "title")]]
          + moved.map { [words.shown($0.name.old), words.shown($0.name.new), $0.title] })
  }

  private func statuses(_ view: ComparedReports) -> String {
    let matrix = view.comparison.statusMatrix
    guard !matrix.isEmpty else { return "" }
    return "## \(words.word("Durumlar", "Statuses"))\n\n"
      + MarkdownText.table(
        [[words.word("eski", "old"), words.word("yeni", "new"), words.word("sayı", "count")]]
          + matrix.map { [$0.old.rawValue, $0.new.rawValue, "\($0.count)"] })
  }

  private func table(_ changes: [Change]) -> String {
    let head = [
      words.word("ne", "what"), words.word("nerede", "where"), words.word("eski", "old"), words.word("yeni", "new"),
      words.word("fark", "difference"), words.word("sınıf", "class"),
    ]
    return MarkdownText.table(
      [head]
        + changes.map { change in
          let sides = words.sides(change)
          let details = details(change)
          return [
            words.kind(change), words.place(change), sides?.old ?? (isGone(change) ? words.content(change) : nil) ?? "",
            sides?.new ?? (isGone(change) ? nil : words.content(change)) ?? "",
            details.joined(separator: "; "), change.changeClass.rawValue,
          ]
        })
  }

  private func isGone(_ change: Change) -> Bool { change.position.new == nil }

  private func details(_ change: Change) -> [String] {
    [change.number.flatMap(words.movement), words.places(change)].compactMap { $0 }
      + change.contributions.map(words.contribution) + [change.unexplained.map(words.unexplained)].compactMap { $0 }
      + [change.remark?[language]].compactMap { $0 }
  }

  private func list(_ changes: [Change]) -> String {
    changes.map { change in
      let text =
        if change.pieces.isEmpty {
          MarkdownText.escaped(line(change))
        } else {
          MarkdownText.escaped(words.kind(change)) + ": " + change.pieces.told.map(piece).joined()
            + details(change).map { " — \(MarkdownText.escaped($0))" }.joined()
        }
      return "- **\(change.changeClass.rawValue)** \(text)\n"
    }.joined()
  }

  private func piece(_ piece: TextPiece) -> String {
    let text = MarkdownText.escaped(piece.text)
    return switch piece.kind {
    case .same: text
    case .removed: "<del>\(text)</del>"
    case .added: "<ins>\(text)</ins>"
    }
  }

  private func line(_ change: Change) -> String {
    let sides = words.sides(change).map { "\($0.old) → \($0.new)" }
    return ([words.place(change), words.kind(change), sides ?? words.content(change) ?? ""] + details(change))
      .filter { !$0.isEmpty }.joined(separator: " — ")
  }

  private func folded(_ view: ComparedReports) -> String {
    let folds = words.folds(view.comparison.folded)
    guard !folds.isEmpty else { return "" }
    return "## \(words.word("Katlanmış", "Folded"))\n\n" + folds.map { "- \($0.title): \($0.count)\n" }.joined()
      + "\n\(words.listedElsewhere)\n"
  }
}
