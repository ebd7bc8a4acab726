import DocumentReader
import Glibc
import ReportModel
import ReportReading
import ReportValidator

/// Plants one slip at a time into every checked number of a report and counts those that are found.
///
/// A slip is found when an error or warning that was not there before names its table and its row
/// or column; once with the relations the document declares and once without. `SlipBenchmark [FILE [SEED [EVERY]]]`;
/// `EVERY` takes only every so many cells; `verbose` behind them names every slip that is missed.
@main
struct SlipBenchmark {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let path = arguments.first ?? "../Output/2023/rapor.html"
    var random = Random(seed: UInt64(arguments.dropFirst().first ?? "1") ?? 1)
    let isVerbose = arguments.contains("verbose")
    let step = arguments.dropFirst(2).first.flatMap { Int($0) } ?? 1
    for isBare in [false, true] {
      let whole = try read(path)
      let document = isBare ? whole.undeclared : whole
      print("\(path), \(isBare ? "inferred relations only" : "with its own relations")")
      plant(in: document, every: step, &random, isVerbose: isVerbose)
    }
  }

  private static func read(_ path: String) throws -> Document {
    guard let file = fopen(path, "r") else { fatalError("cannot read \(path)") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return try readDocument(bytes, path: path, syntax: DocumentSyntax(path: path, bytes: bytes))
  }

  private static func plant(in document: Document, every step: Int, _ random: inout Random, isVerbose: Bool) {
    let tables = document.tables
    let report = checkDocument(document)
    let known = Set(report.findings.filter { $0.severity > .note }.map(identity))
    let cells = report.covered.sorted { ($0.table, $0.row, $0.column) < ($1.table, $1.row, $1.column) }
    print("\(cells.count) numbers in relations, \(known.count) findings beforehand")
    var missed: [String: Int] = [:]
    var (total, found, blamed) = (0, 0, 0)
    for slip in Slip.allCases {
      var (planted, seen, suspected) = (0, 0, 0)
      for index in stride(from: 0, to: cells.count, by: step) {
        let cell = cells[index]
        let rows = tables[cell.table].rows
        let neighbour = cell.row + 1 < rows.count ? rows[cell.row + 1].cells[cell.column].text : nil
        let text = rows[cell.row].cells[cell.column].text
        guard let wrong = slip.applied(to: text, neighbour: neighbour, &random) else { continue }
        planted += 1
        let edited = document.replacing(cell, with: wrong)
        let fresh = checkDocument(edited).findings.filter { $0.severity > .note && !known.contains(identity($0)) }
        if fresh.contains(where: { names($0, cell, edited.tables) }) {
          seen += 1
          if fresh.contains(where: { suspects($0, cell, edited.tables) }) {
            suspected += 1
          } else if isVerbose {
            let named = fresh.compactMap {
              $0.suspect.map { "\($0.place.address?.description ?? ""): \($0.shown) → \($0.repaired)" }
            }
            print(
              "    \(slip.rawValue), another suspect: \(tables[cell.table].id)/\(rows[cell.row].key)/\(tables[cell.table].columns[cell.column].key): \(text) → \(wrong); \(named.joined(separator: "; "))"
            )
          }
        } else {
          if isVerbose {
            print(
              "    \(slip.rawValue): \(tables[cell.table].id)/\(rows[cell.row].key)/\(tables[cell.table].columns[cell.column].key): \(text) → \(wrong)"
            )
          }
          missed[
            "\(tables[cell.table].number ?? tables[cell.table].id), \(tables[cell.table].columns[cell.column].key)",
            default: 0] += 1
        }
      }
      total += planted
      found += seen
      blamed += suspected
      print("  \(slip.rawValue): \(seen) of \(planted), the slipped cell the suspect in \(suspected)")
    }
    print(
      "  all: \(found) of \(total) (\(found * 1000 / max(total, 1)) per thousand), the slipped cell the suspect in \(blamed) (\(blamed * 1000 / max(found, 1)) per thousand)"
    )
    for (place, count) in missed.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(12) {
      print("  missed \(count)× in \(place)")
    }
  }

  private static func identity(_ finding: Finding) -> String {
    "\(finding.code) \(finding.place?.address?.description ?? "") \(finding.shown ?? "") \(finding.computed ?? "")"
  }

  private static func suspects(_ finding: Finding, _ cell: CellReference, _ tables: [Table]) -> Bool {
    let table = tables[cell.table]
    return finding.suspect?.place.address
      == CellAddress(table: table.id, row: table.rows[cell.row].key, column: table.columns[cell.column].key)
  }

  /// Whether a finding stands at the slip's table and row or column, or counts the cell among its operands.
  private static func names(_ finding: Finding, _ cell: CellReference, _ tables: [Table]) -> Bool {
    let table = tables[cell.table]
    let (row, column) = (table.rows[cell.row].key, table.columns[cell.column].key)
    if let address = finding.place?.address, address.table == table.id {
      return address.row == row || address.column == column
    }
    let text = table.rows[cell.row].cells[cell.column].text
    return finding.operands.contains { $0.value == text && $0.table?.hasPrefix(table.number ?? table.id) == true }
  }
}

extension Document {
  /// The document with another text in one cell.
  func replacing(_ cell: CellReference, with text: String) -> Document {
    var edited = self
    var count = 0
    for index in edited.sections.indices { edited.sections[index].replace(cell, text, &count) }
    return edited
  }
}

extension Section {
  fileprivate mutating func replace(_ cell: CellReference, _ text: String, _ count: inout Int) {
    for index in blocks.indices { blocks[index].replace(cell, text, &count) }
    for index in sections.indices { sections[index].replace(cell, text, &count) }
  }
}

extension Block {
  fileprivate mutating func replace(_ cell: CellReference, _ text: String, _ count: inout Int) {
    switch self {
    case .table(var table):
      table.replace(cell, text, &count)
      self = .table(table)
    case .figure(var figure):
      figure.data?.replace(cell, text, &count)
      self = .figure(figure)
    default: break
    }
  }
}

extension Table {
  fileprivate mutating func replace(_ cell: CellReference, _ text: String, _ count: inout Int) {
    if count == cell.table { rows[cell.row].cells[cell.column].text = text }
    count += 1
  }
}
