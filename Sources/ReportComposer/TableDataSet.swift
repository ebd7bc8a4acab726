import ReportModel
import ReportReading

/// Makes a data set from a typed table: roles from marks and indentation, keys from labels, and
/// every total and computed column that the author left out.
struct TableDataSetBuilder {
  let id: String
  let data: TableData
  var findings = FindingList()

  init(id: String, data: TableData) {
    self.id = id
    self.data = data
  }

  mutating func build() -> DataSet {
    var set = DataSet(
      id: id,
      fields: data.columns.map { DataSet.Field(key: $0.key, kind: $0.kind, formula: $0.formula?.value) },
      records: [])
    set.totals = totals()
    set.records = records()
    computeTotals(&set)
    computeFormulas(&set)
    return set
  }

  // MARK: Structure

  private func isParent(_ index: Int) -> Bool {
    index + 1 < data.rows.count && data.rows[index + 1].level > data.rows[index].level
  }

  private func role(_ index: Int) -> RowRole {
    if data.rows[index].mark != .none { return .total }
    return isParent(index) ? .parent : .data
  }

  private func totals() -> [DataSet.Total] {
    data.rows.indices.compactMap { index in
      let parts =
        switch data.rows[index].mark {
        case .none: isParent(index) ? children(of: index) : []
        case .total: siblingsAbove(index, stopsAtTotal: true)
        case .grandTotal: siblingsAbove(index, stopsAtTotal: false)
        }
      return parts.isEmpty ? nil : DataSet.Total(row: index, parts: parts)
    }
  }

  private func children(of parent: Int) -> [Int] {
    let level = data.rows[parent].level
    return data.rows.indices[(parent + 1)...]
      .prefix { data.rows[$0].level > level }
      .filter { data.rows[$0].level == level + 1 && data.rows[$0].mark == .none }
  }

  /// The rows that a total at this indentation sums.
  private func siblingsAbove(_ index: Int, stopsAtTotal: Bool) -> [Int] {
    let level = data.rows[index].level
    var parts: [Int] = []
    var isBehindTotal = false
    for above in data.rows[..<index].indices.reversed() {
      let row = data.rows[above]
      if row.level < level { break }
      guard row.level == level else { continue }
      if row.mark == .none {
        // Rows that a `= ` line already totals stand for themselves in it.
        if !isBehindTotal { parts.append(above) }
      } else if stopsAtTotal || row.mark == .grandTotal {
        break
      } else {
        parts.append(above)
        isBehindTotal = true
      }
    }
    return parts.reversed()
  }

  /// The rows with their keys, roles and levels.
  private func records() -> [DataSet.Record] {
    var keys = RowKeys()
    let labels = labels()
    var path: [String] = []
    return data.rows.enumerated().map { index, row in
      path = Array(path.prefix(row.level))
      let key = keys.key(forLabel: labels[index], parent: path.last)
      path += Array(repeating: key, count: max(0, row.level + 1 - path.count))
      let missing = max(0, data.columns.count - row.cells.count)
      let end = row.cells.last?.span ?? row.span
      return DataSet.Record(
        key: key, role: role(index), level: row.level,
        values: Array(row.cells.prefix(data.columns.count))
          + Array(repeating: Located("", span: end), count: missing))
    }
  }

  /// A row's code when the first column holds codes, else its most telling label.
  private func labels() -> [String] {
    let table = Table(
      id: id, title: "", columns: data.columns.map { Column(key: $0.key, title: $0.title, kind: $0.kind) },
      head: [],
      rows: data.rows.map { row in
        Row(key: "", cells: data.columns.indices.map { Cell($0 < row.cells.count ? row.cells[$0].value : "") })
      })
    let labels = RowLabels(table)
    return table.rows.indices.map { labels.identity(ofRow: $0) }
  }

  // MARK: Computing

  private mutating func computeTotals(_ set: inout DataSet) {
    // Parents deeper in the tree come first, then totals from top to bottom.
    let order = set.totals.sorted {
      let (left, right) = (data.rows[$0.row], data.rows[$1.row])
      return left.level != right.level ? left.level > right.level : $0.row < $1.row
    }
    for total in order {
      for (column, field) in data.columns.enumerated() where isLeftOut(total.row, column) {
        guard field.formula == nil, field.kind == .money || field.kind == .count else { continue }
        compute(total, column: column, &set)
      }
    }
  }

  private func isLeftOut(_ row: Int, _ column: Int) -> Bool { column >= data.rows[row].cells.count }

  /// Fills in a total that was left out; an empty part makes that impossible, and is reported.
  private mutating func compute(_ total: DataSet.Total, column: Int, _ set: inout DataSet) {
    var parts: [Amount] = []
    for part in total.parts {
      let value = set.records[part].values[column]
      switch CellReading(typed: value.value) {
      case .number(let number): parts.append(number.amount)
      case .dash: continue
      case .date, .code, .words: return
      case .empty:
        findings.append(
          ComposingMistake.incomputable(
            at: data.rows[total.row].span, column: data.columns[column].title, blocking: value.span))
        return
      }
    }
    guard let sum = Amount.sum(parts) else {
      findings.append(
        ComposingMistake.totalTooLarge(at: data.rows[total.row].span, column: data.columns[column].title))
      return
    }
    set.records[total.row].values[column].value = sum.turkish
  }

  private func computeFormulas(_ set: inout DataSet) {
    for row in data.rows.indices {
      for (column, field) in data.columns.enumerated() where isLeftOut(row, column) {
        guard let formula = field.formula?.value else { continue }
        let decimals = field.decimals
        if let text = FormulaValue(formula: formula, decimals: decimals).text(
          in: set.records[row].values.map(\.value), keys: data.columns.map(\.key))
        {
          set.records[row].values[column].value = text
        }
      }
    }
  }
}

/// Computes a `hesap` column.
struct FormulaValue {
  let formula: Formula
  let decimals: Int?

  /// - Returns: `-` where there is no ratio; `nil` where an operand is unknown.
  func text(in values: [String], keys: [String]) -> String? {
    func amount(_ key: String) -> Amount? {
      guard let index = keys.firstIndex(of: key) else { return nil }
      let reading = CellReading(typed: values[index])
      return reading == .dash ? Amount(scaled: 0, decimals: 0) : reading.amount
    }
    switch formula {
    case .sum(let terms):
      let amounts = terms.compactMap { amount($0.column) }
      guard amounts.count == terms.count else { return nil }
      let finest = amounts.map(\.decimals).max() ?? 0
      let sum = Exact.sum(zip(terms, amounts).map { term, amount in term.sign < 0 ? -Exact(amount) : Exact(amount) })
      return sum.amount(decimals: finest)?.turkish
    case .ratio(let numerator, let denominator):
      guard let n = amount(numerator), let d = amount(denominator) else { return nil }
      return d.isZero ? "-" : percent(Exact(n) / Exact(d))
    case .growth(let new, let old):
      guard let n = amount(new), let d = amount(old) else { return nil }
      return d.isZero ? "-" : percent(Exact(n) / Exact(d) - .one)
    }
  }

  private func percent(_ share: Exact) -> String? { share.percent.amount(decimals: decimals ?? 2)?.turkish }
}
