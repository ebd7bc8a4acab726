import ReportModel

/// How many findings of each rule each document has.
struct CheckMatrix {
  let documents: [CheckedReport]

  var codes: [RuleCode] {
    Set(documents.flatMap(\.findings).filter { $0.isOpen && $0.severity > .note }.map(\.code)).sorted()
  }

  private func count(_ code: RuleCode, in document: CheckedReport) -> Int {
    document.findings.count { $0.code == code && $0.isOpen && $0.severity > .note }
  }

  /// The matrix as rows of cells, headings first; a rule without findings in a document leaves the cell empty.
  func rows(_ language: Language) -> [[String]] {
    let codes = codes
    let head = [BilingualText(tr: "belge", en: "document")[language]] + codes.map(\.text)
    return [head]
      + documents.map { document in
        [document.path.oneLine]
          + codes.map { code in
            let count = count(code, in: document)
            return count > 0 ? "\(count)" : ""
          }
      }
  }

  func text(_ language: Language) -> String {
    let rows = rows(language)
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).enumerated().map { index, cell in
        let blank = String(repeating: " ", count: cell.1 - cell.0.count)
        return index == 0 ? cell.0 + blank : blank + cell.0
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined().withoutCommands + "\n"
  }
}
