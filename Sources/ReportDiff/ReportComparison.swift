import ReportModel

/// Something that the reviewer has to have explained, beside the changes themselves.
public struct Alarm: Hashable, Sendable {
  /// What it means to a reader.
  public var changeClass: ChangeClass
  /// What has to be asked, in a sentence.
  public var message: BilingualText
  /// Where it is on both sides, `table/row/column`.
  public var address: Sides<String>
  /// What the other document gave; `nil` where there is none.
  public var old: String?
  /// What the new report shows; `nil` where there is none.
  public var new: String?

  package init(
    _ changeClass: ChangeClass, message: BilingualText, address: Sides<String>, old: String? = nil, new: String? = nil
  ) {
    self.changeClass = changeClass
    self.message = message
    self.address = address
    self.old = old
    self.new = new
  }
}

/// How a table is numbered in the two reports.
public struct TableMapping: Hashable, Sendable {
  /// What the table is called on both sides; `nil` where it is not.
  public var name: Sides<String>
  /// Its numbers as printed, `Tablo 6`.
  public var number: Sides<String>
  /// The title of its caption, the new one where there are two.
  public var title: String
}

/// What two reports have in common and what not.
public struct ReportComparison: Sendable {
  /// What the old report says.
  public let old: DocumentFacts
  /// What the new report says.
  public let new: DocumentFacts
  /// Changes to be told, table by table in the order of the new report.
  public internal(set) var changes: [Change]
  /// Changes that are expected, follow from others or say nothing.
  public internal(set) var folded: [Change]
  /// What has to be asked about beside the changes themselves.
  public internal(set) var alarms: [Alarm]
  /// The tables of both reports, in the order of the new one, then those that are gone.
  public internal(set) var tables: [TableMapping]
  /// Long texts that stand in both reports word by word, where they are of different years.
  public internal(set) var unchangedTexts: [TextFact]
  /// Rows of status changes: from, to, how often.
  public var statusMatrix: [(old: IndicatorStatus, new: IndicatorStatus, count: Int)] {
    IndicatorStatus.allCases.flatMap { from in
      IndicatorStatus.allCases.compactMap { to in
        let count = changes.count { $0.statuses.old == from && $0.statuses.new == to }
        return count == 0 ? nil : (from, to, count)
      }
    }
  }
  /// Tables and cells that both reports have.
  public internal(set) var comparedTables: Int
  /// Cells that both reports have.
  public internal(set) var comparedCells: Int

  /// Whether the reports say the same.
  public var isEmpty: Bool { changes.isEmpty && folded.isEmpty && alarms.isEmpty }

  /// Leaves out changes that are not wanted; with the folded ones goes whatever else is only told on the side.
  public mutating func keep(_ isWanted: (Change) -> Bool) {
    changes.removeAll { !isWanted($0) }
    folded.removeAll { !isWanted($0) }
    unchangedTexts = []
  }

  /// Leaves out all that is not in tables whose number, address or title is this, in either report.
  ///
  /// - Throws: `UnknownTable` when there is none.
  public mutating func keep(table name: String) throws(UnknownTable) {
    let key = TurkishText.asciiKey(name)
    let figures = Set(
      (old.figures + new.figures).filter { figure in
        [figure.number, figure.title, figure.address].contains { TurkishText.asciiKey($0) == key }
      }.map(\.address))
    func isMeant(_ table: TableFact) -> Bool {
      [table.number, table.name, table.title, table.address].contains { $0.map(TurkishText.asciiKey) == key }
        || table.part.map(TurkishText.asciiKey) == key || table.figure.map(figures.contains) == true
    }
    let meant = Sides(
      old: Set(old.tables.filter(isMeant).map(\.address)), new: Set(new.tables.filter(isMeant).map(\.address)))
    guard !meant.old!.isEmpty || !meant.new!.isEmpty else {
      throw UnknownTable(
        name: name, nearest: TurkishText.nearest(to: name, among: (new.tables + old.tables).map(\.name)))
    }
    // A table is meant by its name in either report, and stands in both.
    var wanted = meant
    for addresses in (changes + folded).compactMap(\.table?.address) where Self.holds(meant, addresses) {
      if let address = addresses.old { wanted.old!.insert(address) }
      if let address = addresses.new { wanted.new!.insert(address) }
    }
    keep { change in change.table.map { Self.holds(wanted, $0.address) } == true }
    let names = Sides(
      old: Set(old.tables.filter { wanted.old!.contains($0.address) }.map(\.name)),
      new: Set(new.tables.filter { wanted.new!.contains($0.address) }.map(\.name)))
    tables.removeAll { !Self.holds(names, $0.name) }
    alarms.removeAll { alarm in
      func table(_ address: String?) -> String? { address?.split(separator: "/").first.map { String($0) } }
      return !Self.holds(wanted, Sides(old: table(alarm.address.old), new: table(alarm.address.new)))
    }
  }

  /// Whether a name is among those of its side.
  private static func holds(_ names: Sides<Set<String>>, _ name: Sides<String>) -> Bool {
    name.old.map { names.old?.contains($0) == true } == true || name.new.map { names.new?.contains($0) == true } == true
  }

  /// Adds what another comparison found to ask about.
  public mutating func add(_ found: [Alarm]) { alarms += found }
}

/// Neither report has a table of that name.
public struct UnknownTable: Error {
  /// The name that was asked for.
  public var name: String
  /// The name of a table that may have been meant.
  public var nearest: String?
}
