import ReportDiff
import ReportModel

/// What a change is called, for people.
package struct ChangeWords {
  let language: Language

  package init(_ language: Language) { self.language = language }

  func word(_ tr: String, _ en: String) -> String { language.word(tr, en) }

  func kind(_ change: Change) -> String {
    switch change.kind {
    case .cellChanged: change.changeClass.title[language]
    case .rowAdded: word("satır eklendi", "row added")
    case .rowRemoved: word("satır çıkarıldı", "row removed")
    case .rowMoved: word("satır taşındı", "row moved")
    case .rowRenamed: word("satırın adı değişti", "row renamed")
    case .rowSplit: word("satır bölündü", "row split")
    case .rowsMerged: word("satırlar birleşti", "rows merged")
    case .columnAdded: word("sütun eklendi", "column added")
    case .columnRemoved: word("sütun çıkarıldı", "column removed")
    case .columnMoved: word("sütun taşındı", "column moved")
    case .columnRenamed: word("sütunun adı değişti", "column renamed")
    case .tableAdded: word("tablo eklendi", "table added")
    case .tableRemoved: word("tablo çıkarıldı", "table removed")
    case .tableMoved: word("tablo taşındı", "table moved")
    case .tableRetitled: word("tablonun başlığı değişti", "table retitled")
    case .tableRenumbered: word("tablonun numarası değişti", "table renumbered")
    case .sectionAdded: word("bölüm eklendi", "section added")
    case .sectionRemoved: word("bölüm çıkarıldı", "section removed")
    case .sectionMoved: word("bölüm taşındı", "section moved")
    case .sectionRenamed: word("bölümün adı değişti", "section renamed")
    case .textAdded: word("paragraf eklendi", "paragraph added")
    case .textRemoved: word("paragraf çıkarıldı", "paragraph removed")
    case .textMoved: word("paragraf taşındı", "paragraph moved")
    case .textChanged:
      change.changeClass == .text ? word("metin değişti", "text changed") : change.changeClass.title[language]
    case .figureAdded: word("şekil eklendi", "figure added")
    case .figureRemoved: word("şekil çıkarıldı", "figure removed")
    case .figureMoved: word("şekil taşındı", "figure moved")
    case .figureRetitled: word("şeklin başlığı değişti", "figure retitled")
    case .figureChanged: word("şeklin çizimi değişti", "picture changed")
    case .figureRenumbered: word("şeklin numarası değişti", "figure renumbered")
    case .titleChanged: word("raporun başlığı değişti", "title changed")
    }
  }

  /// An alarming change in one line.
  func alarm(_ change: Change) -> String {
    let place = [change.table?.name ?? "", place(change)].filter { !$0.isEmpty }.joined(separator: ", ")
    return "\(place): \(kind(change))" + (sides(change).map { " (\($0.old) → \($0.new))" } ?? "")
  }

  func fold(_ fold: Fold) -> String {
    switch fold {
    case .year: word("yıl ilerledi", "the year moved on")
    case .numbering: word("yalnız numara değişti", "only numbering changed")
    case .notation: word("aynı değer, başka yazım", "same value, other notation")
    case .within:
      word("bütünüyle eklenen, çıkarılan ya da taşınanın içinde", "part of what came, went or moved as a whole")
    case .partial: word("kısmi raporda yok", "not in the partial report")
    case .comparison: word("karşılaştırma için önceki yıl", "last year's figures for comparison")
    }
  }

  /// Where in its table, section or report something is.
  func place(_ change: Change) -> String {
    switch change.kind {
    case .cellChanged: [change.row.either ?? "", column(change)].filter { !$0.isEmpty }.joined(separator: ", ")
    case .rowAdded, .rowRemoved, .rowMoved: change.row.either ?? ""
    case .rowSplit, .rowsMerged:
      (change.groups.old ?? []).joined(separator: " + ") + " → " + (change.groups.new ?? []).joined(separator: " + ")
    case .columnAdded, .columnRemoved, .columnMoved: change.column.either ?? ""
    case .tableAdded, .tableRemoved, .tableMoved: change.table.map { "\($0.name). \($0.title)" } ?? ""
    case .sectionMoved: change.section.either ?? ""
    case .figureMoved, .figureChanged: change.kind == .figureMoved ? change.new ?? "" : ""
    default: ""
    }
  }

  /// The heading of the column, or both where it has another name now.
  func column(_ change: Change) -> String {
    guard let old = change.column.old, let new = change.column.new, old != new, !old.isEmpty, !new.isEmpty else {
      return change.column.either ?? ""
    }
    return "\(old) → \(new)"
  }

  func shown(_ text: String?) -> String {
    guard let text else { return word("yok", "none") }
    return text.isEmpty ? word("(boş)", "(empty)") : text
  }

  /// `+62.616.000 (%17,92 artış)`
  func movement(_ number: NumberChange) -> String? {
    guard let delta = number.delta else { return nil }
    let sign = delta.scaled > 0 ? "+" : ""
    let direction = delta.scaled > 0 ? word("artış", "rise") : word("azalış", "fall")
    if number.isPercentage { return "\(sign)\(delta.turkish) \(word("puan", "points")) \(direction)" }
    guard let share = number.percent else { return "\(sign)\(delta.turkish) \(direction)" }
    if share.isZero { return "\(sign)\(delta.turkish) (\(direction))" }
    let magnitude = share.magnitude
    return "\(sign)\(delta.turkish) (\(percent(magnitude)) \(direction))"
  }

  /// The sign stands before in Turkish and behind in English.
  private func percent(_ amount: Amount) -> String { word("%\(amount.turkish)", "\(amount.turkish) %") }

  func contribution(_ part: Contribution) -> String {
    "\(part.row): \(part.delta.scaled > 0 ? "+" : "")\(part.delta.turkish) (\(word("payı", "share")) \(percent(part.share)))"
  }

  func unexplained(_ amount: Amount) -> String {
    let shown = "\(amount.scaled > 0 ? "+" : "")\(amount.turkish)"
    return word("parçaların açıklamadığı: \(shown)", "not explained by its parts: \(shown)")
  }

  /// Old and new place of what was moved.
  func places(_ change: Change) -> String? {
    switch change.kind {
    case .rowMoved, .columnMoved:
      guard let from = change.position.old, let to = change.position.new else { return nil }
      return "\(from) → \(to)"
    case .sectionMoved, .textMoved, .tableMoved, .figureMoved:
      guard let from = change.position.old, let to = change.position.new else { return nil }
      if change.kind != .sectionMoved, change.section.old != change.section.new {
        return "\(shown(change.section.old)) → \(shown(change.section.new))"
      }
      return "\(from) → \(to)"
    default: return nil
    }
  }

  /// Old and new text of what was changed.
  func sides(_ change: Change) -> (old: String, new: String)? {
    switch change.kind {
    case .cellChanged, .rowRenamed, .columnRenamed, .tableRetitled, .tableRenumbered, .sectionRenamed, .textChanged,
      .figureRetitled, .figureChanged, .figureRenumbered, .titleChanged:
      (shown(change.old), shown(change.new))
    default: nil
    }
  }

  /// The text or heading of what came or went.
  func content(_ change: Change) -> String? {
    switch change.kind {
    case .textAdded, .sectionAdded, .figureAdded: change.new
    case .textRemoved, .sectionRemoved, .figureRemoved: change.old
    case .textMoved: change.new
    case .tableAdded, .tableRemoved:
      "\(change.headings.filter { !$0.isEmpty }.joined(separator: " | ")) (\(change.cells.count / max(1, change.headings.count)) \(word("satır", "rows")))"
    case .rowAdded, .rowRemoved:
      // A row of one text is its name, which is told already.
      change.cells.count > 1 ? change.cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " | ") : nil
    default: nil
    }
  }

  /// What is found how often, the most frequent first.
  func counts(_ changes: [Change]) -> [(title: String, code: String, count: Int)] {
    let grouped = Dictionary(grouping: changes, by: \.changeClass)
    return ChangeClass.allCases.compactMap { changeClass in
      grouped[changeClass].map { (changeClass.title[language], changeClass.rawValue, $0.count) }
    }
  }

  func folds(_ changes: [Change]) -> [(title: String, count: Int)] {
    Fold.allCases.compactMap { fold in
      let count = changes.count { $0.fold == fold }
      return count == 0 ? nil : (self.fold(fold), count)
    }
  }

  /// What text and Markdown only count.
  var listedElsewhere: String {
    word("(tek tek: --format html ya da json)", "(one by one: --format html or json)")
  }

  private func followed(path: String, values: Int, restated: Int) -> String {
    word(
      "; \(path) belgesindeki \(values) değer yeni raporda da var, \(restated) tanesi başka",
      "; the new report shows \(values) values of \(path) too, \(restated) of them changed")
  }

  package func summary(_ view: ComparedReports) -> String {
    let comparison = view.comparison
    let alarms = view.alarmCount
    let restated = comparison.alarms.count { $0.changeClass == .restated || $0.changeClass == .target }
    return word(
      "\(comparison.comparedTables) tablo, \(comparison.comparedCells) hücre karşılaştırıldı — \(alarms) alarm, \(comparison.changes.count) değişiklik, \(comparison.folded.count) katlanmış",
      "\(comparison.comparedTables) tables, \(comparison.comparedCells) cells compared — \(alarms) alarms, \(comparison.changes.count) changes, \(comparison.folded.count) folded"
    ) + view.followed.map { followed(path: $0.path, values: $0.compared, restated: restated) }.joined()
  }
}

extension [TextPiece] {
  /// What is marked as changed: words that only follow the year or the numbering stand as they are now.
  var told: [TextPiece] {
    reduce(into: []) { result, piece in
      if piece.isExpected, piece.kind == .removed { return }
      var piece = piece
      if piece.isExpected { piece.kind = .same }
      if piece.kind == .same, let last = result.last, last.kind == .same {
        result[result.count - 1].text = last.text + piece.text
      } else {
        result.append(piece)
      }
    }
  }
}
