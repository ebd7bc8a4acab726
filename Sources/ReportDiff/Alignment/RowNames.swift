import ReportModel

/// What the rows of a table are called, in forms that can be compared.
struct RowNames {
  /// The label, folded.
  private(set) var labels: [String] = []
  /// All leading words and the rows above in the tree, folded.
  private(set) var paths: [String] = []
  /// The row's code, where the first column holds codes.
  private(set) var codes: [String?] = []

  private let groups: [[String]]

  /// - Parameters:
  ///   - naming: The column that names the rows; `nil` leaves it to each row.
  ///   - shift: Moves the years of the old table on; `nil` for the new one.
  init(_ table: TableFact, _ roles: ColumnRoles, naming: Int?, _ shift: YearShift?) {
    let ordinal = roles.ordinal
    codes = Self.codes(table, ordinal)
    func key(_ text: String) -> String { shift?.key(ofOld: text) ?? TurkishText.asciiKey(text) }
    let names = table.rows.map { row in naming.map { row.cells[$0] }.flatMap { $0.isEmpty ? nil : $0 } ?? row.label }
    labels = names.map { key(CodedLabel($0).name) }
    // Words left of the label say which group it is in; the texts right of it belong to the row.
    groups = zip(table.rows, names).map { row, name in
      let column = row.cells.firstIndex(of: name) ?? 0
      return row.cells[..<column].enumerated().filter { $0.offset != ordinal }.map { key($0.element) }
    }
  }

  /// Labels that stand more than once.
  var repeated: Set<String> {
    var seen: Set<String> = []
    return Set(labels.filter { !seen.insert($0).inserted })
  }

  mutating func settlePaths(_ table: TableFact, _ repeated: Set<String>, hasDepths: Bool) {
    var parents: [String] = []
    let owners = owners(table, repeated)
    for (index, row) in table.rows.enumerated() {
      let label = labels[index]
      let level = hasDepths ? row.level : 0
      parents.removeLast(max(0, parents.count - level))
      while parents.count < level { parents.append("") }
      let own = repeated.contains(label) ? [owners[index], label] : [label]
      paths.append((parents + groups[index] + own).joined(separator: "/"))
      parents.append(repeated.contains(label) ? "" : label)
    }
  }

  /// What stands under a name of its own belongs to it, as the lines do that every indicator of a card has; a heading
  /// belongs to what it stands above.
  private func owners(_ table: TableFact, _ repeated: Set<String>) -> [String] {
    var owners: [String] = []
    var last = ""
    for (index, row) in table.rows.enumerated() {
      if !repeated.contains(labels[index]) { last = labels[index] }
      owners.append(last)
      guard row.role == .heading else { continue }
      owners[index] = labels[(index + 1)...].prefix(3).first { !repeated.contains($0) } ?? last
    }
    return owners
  }

  private static func codes(_ table: TableFact, _ ordinalColumn: Int?) -> [String?] {
    let none: [String?] = Array(repeating: nil, count: table.rows.count)
    guard ordinalColumn == nil, table.columns.count > 1 else { return none }
    let texts = table.rows.map { $0.covered.contains(0) ? "" : $0.cells.first ?? "" }
    let codes = texts.map { text in
      text.utf8.contains { (48...57).contains($0) } && !text.utf8.contains(UInt8(ascii: " ")) && text.utf8.count < 16
        ? text : nil
    }
    // A column of figures is none of codes: those stand once.
    let found = codes.compactMap { $0 }
    guard found.count * 3 >= texts.count * 2, Set(found).count == found.count, !table.columns[0].kind.isNumeric
    else { return none }
    return codes
  }
}

/// `PG1.2.3: Ziyaret sayısı` without the code before it, which counts where the row stands.
struct CodedLabel {
  let name: String

  init(_ label: String) {
    name = Self.withoutCode(label) ?? label
  }

  private static func withoutCode(_ label: String) -> String? {
    guard let end = label.firstIndex(of: " ") else { return nil }
    var code = label[..<end]
    if code.last == ":" || code.last == "." { code = code.dropLast() }
    let letters = code.prefix { $0.isLetter && $0.isUppercase }
    let rest = code.dropFirst(letters.count)
    guard (1...3).contains(letters.count), rest.first?.isNumber == true, rest.contains("."),
      rest.allSatisfy({ $0.isNumber || $0 == "." })
    else { return nil }
    let name = label[end...].drop { $0 == " " || $0 == ":" || $0 == "-" }
    return name.isEmpty ? nil : String(name)
  }
}
