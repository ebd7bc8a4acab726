import ReportDiff
import ReportModel

/// Changes for a person at a terminal: alarms first, then table by table.
struct TextChangePrinter: ChangePrinter {
  static let format = "text"

  private let language: Language
  private let usesColor: Bool
  private let width: Int
  private var words: ChangeWords { ChangeWords(language) }

  init(_ terms: PrintTerms) { (language, usesColor, width) = (terms.language, terms.usesColor, max(40, terms.width)) }

  func text(_ view: ComparedReports) -> String {
    var lines: [String] = []
    lines += alarms(view)
    lines += renumbered(view)
    lines += statuses(view)
    for group in view.groups { lines += [bold(group.title.oneLine)] + group.changes.flatMap(self.lines) + [""] }
    lines += folded(view)
    return lines.isEmpty ? "" : lines.joined(separator: "\n").withoutCommands + "\n"
  }

  // MARK: Before the tables

  private func alarms(_ view: ComparedReports) -> [String] {
    let changes = view.alarmingChanges
    guard !changes.isEmpty || !view.comparison.alarms.isEmpty else { return [] }
    var lines = [bold(words.word("ALARM", "ALARMS"))]
    for alarm in view.comparison.alarms {
      lines += wrapped("! [\(alarm.changeClass.rawValue)] \(alarm.message[language])", mark: .alarm)
    }
    for change in changes {
      let table = change.table.map { "\($0.name): " } ?? ""
      lines += wrapped("! [\(change.changeClass.rawValue)] \(table)\(headline(change))", mark: .alarm)
    }
    return lines + [""]
  }

  private func renumbered(_ view: ComparedReports) -> [String] {
    var lines: [String] = []
    for table in view.comparison.tables {
      guard let old = table.number.old, let new = table.number.new, old != new else { continue }
      // The parts of one table were renumbered with it.
      let line = "  \(old) → \(new)  \(table.title)"
      if line != lines.last { lines.append(line) }
    }
    guard !lines.isEmpty else { return [] }
    return [bold(words.word("TABLOLAR (eski → yeni)", "TABLES (old → new)"))]
      + lines.flatMap { wrapped($0, mark: .none) } + [""]
  }

  private func statuses(_ view: ComparedReports) -> [String] {
    let matrix = view.comparison.statusMatrix
    guard !matrix.isEmpty else { return [] }
    return [bold(words.word("DURUMLAR", "STATUSES"))]
      + matrix.map { "  \($0.old.rawValue) → \($0.new.rawValue): \($0.count)" } + [""]
  }

  private func folded(_ view: ComparedReports) -> [String] {
    let folds = words.folds(view.comparison.folded)
    let unchanged = view.comparison.unchangedTexts.count
    guard !folds.isEmpty || unchanged > 0 else { return [] }
    var lines = [bold(words.word("KATLANMIŞ", "FOLDED"))] + folds.map { "  \($0.title): \($0.count)" }
    if unchanged > 0 {
      lines.append(
        "  \(words.word("geçen yılla sözcüğü sözcüğüne aynı paragraf", "paragraphs word by word as last year")): \(unchanged)"
      )
    }
    return lines + ["  \(words.listedElsewhere)", ""]
  }

  // MARK: One change

  /// What stands before a line in the terminal.
  private enum Sign: String {
    case added = "+"
    case removed = "-"
    case changed = "~"
    case moved = ">"
    case alarm = "!"
    case none = " "

    init(_ change: Change) {
      self =
        switch change.kind {
        case .rowAdded, .columnAdded, .tableAdded, .sectionAdded, .textAdded, .figureAdded: .added
        case .rowRemoved, .columnRemoved, .tableRemoved, .sectionRemoved, .textRemoved, .figureRemoved: .removed
        case .rowMoved, .columnMoved, .tableMoved, .sectionMoved, .textMoved, .figureMoved: .moved
        default: .changed
        }
      if change.isAlarm { self = .alarm }
    }

    var color: String {
      switch self {
      case .added: "32"
      case .removed: "31"
      case .changed: "33"
      case .moved: "36"
      case .alarm: "1;31"
      case .none: "0"
      }
    }
  }

  private func lines(_ change: Change) -> [String] {
    let mark = Sign(change)
    var lines = wrapped("  \(mark.rawValue) \(headline(change))", mark: mark)
    if change.kind == .textChanged, !change.pieces.isEmpty {
      lines += wrapped("      \(inline(change.pieces))", mark: .none)
    } else if let content = words.content(change), !content.isEmpty {
      lines += wrapped("      \(content)", mark: .none)
    }
    for part in change.contributions { lines += wrapped("      \(words.contribution(part))", mark: .none) }
    if let rest = change.unexplained { lines.append("      \(words.unexplained(rest))") }
    if let remark = change.remark { lines += wrapped("      \(remark[language])", mark: .none) }
    lines.append(dim("      \(change.address.either ?? "")"))
    return lines
  }

  private func headline(_ change: Change) -> String {
    var text = words.kind(change)
    let place = words.place(change)
    if !place.isEmpty { text = "\(place) — \(text)" }
    if change.kind != .textChanged, let sides = words.sides(change) { text += ": \(sides.old) → \(sides.new)" }
    if let number = change.number, let movement = words.movement(number) {
      text += "  \(movement)"
    }
    if let places = words.places(change) { text += " (\(places))" }
    return text
  }

  /// Words that went in `[-…-]`, words that came in `{+…+}`, long unchanged runs cut in their middle.
  private func inline(_ pieces: [TextPiece]) -> String {
    pieces.told.enumerated().map { index, piece in
      switch piece.kind {
      case .removed: "[-\(piece.text)-]"
      case .added: "{+\(piece.text)+}"
      case .same: Self.shortened(piece.text, isFirst: index == 0, isLast: index == pieces.told.count - 1)
      }
    }.joined()
  }

  private static func shortened(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    guard text.count > 100 else { return text }
    let head = isFirst ? "" : text.prefix(40)
    let tail = isLast ? "" : text.suffix(40)
    return "\(head) … \(tail)"
  }

  // MARK: Lines

  /// Broken between words where it does not fit, going on under its text.
  private func wrapped(_ text: String, mark: Sign) -> [String] {
    let text = text.oneLine
    let lead = String(text.prefix { $0 == " " })
    let indent = lead + (mark == .none ? "" : "  ")
    var lines: [String] = []
    var line = lead
    for word in text.dropFirst(lead.count).split(separator: " ") {
      let isEmpty = line.allSatisfy { $0 == " " }
      if isEmpty {
        line += word
      } else if line.count + word.count + 1 > width {
        lines.append(line)
        line = indent + word
      } else {
        line += " \(word)"
      }
    }
    lines.append(line)
    return lines.map { usesColor && mark != .none ? "\u{1B}[\(mark.color)m\($0)\u{1B}[0m" : $0 }
  }

  private func bold(_ text: String) -> String { usesColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  private func dim(_ text: String) -> String {
    let text = text.oneLine
    return usesColor ? "\u{1B}[2m\(text)\u{1B}[0m" : text
  }

}
