import ReportModel

/// Records with named fields: the one shape that tables, views and forms are made from.
struct DataSet {
  /// A column that can be shown: its key, what it holds, and how it is computed where it is.
  struct Field {
    var key: String
    var kind: ColumnKind
    var formula: Formula?
  }

  /// A row that can be shown.
  struct Record {
    var key: String
    var role: RowRole
    var level: Int
    /// One entry for each field.
    var values: [Located<String>]
    /// How the year-end value of an indicator follows from its quarters.
    var aggregation: Aggregation?
  }

  /// A row that sums others, by index.
  struct Total {
    var row: Int
    var parts: [Int]
  }

  var id: String
  var fields: [Field]
  var records: [Record]
  var totals: [Total] = []
  /// The fields of indicators that follow from each other, where there are such.
  var indicatorFields: IndicatorFields?

  /// The keys of the fields that follow from each other in a set of indicators.
  struct IndicatorFields {
    var quarters: [String]
    var yearEnd: String
    var target: String
    var status: String
  }

  func index(ofField key: String) -> Int? { fields.firstIndex { $0.key == key } }

  func value(row: String, field: String) -> Located<String>? {
    guard let index = index(ofField: field), let record = records.first(where: { $0.key == row })
    else { return nil }
    return record.values[index]
  }
}
