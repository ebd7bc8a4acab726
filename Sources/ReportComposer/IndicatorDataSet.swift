import ReportModel

/// Makes one data set of all indicators; what the author left out is derived.
struct IndicatorDataSetBuilder {
  let id: String
  let indicators: IndicatorSet
  let year: Int

  private static let quarterKeys = ["1-uc-aylik", "2-uc-aylik", "3-uc-aylik", "4-uc-aylik"]

  private static let fields: [DataSet.Field] = {
    func field(_ key: String, _ kind: ColumnKind) -> DataSet.Field { DataSet.Field(key: key, kind: kind) }
    return [
      field("program", .text), field("alt-program", .text), field("alt-program-hedefi", .text),
      field("sira", .text), field("ad", .text), field("birim", .text), field("onceki-yil", .text),
      field("onceki-deger", .value), field("hedef", .value),
    ] + quarterKeys.map { field($0, .value) } + [
      field("yilsonu", .value),
      DataSet.Field(key: "oran", kind: .percent, formula: .ratio(numerator: "yilsonu", denominator: "hedef")),
      field("durum", .status),
    ]
  }()

  func build() -> DataSet {
    var keys = RowKeys()
    var records: [DataSet.Record] = []
    for programme in indicators.programmes {
      for subprogramme in programme.subprogrammes {
        let parent = TurkishText.asciiKey(subprogramme.name.value)
        for (index, indicator) in subprogramme.indicators.enumerated() {
          records.append(
            DataSet.Record(
              key: keys.key(forLabel: indicator.name.value, parent: parent), role: .data, level: 0,
              values: values(indicator, index, programme, subprogramme),
              aggregation: indicator.aggregation))
        }
      }
    }
    return DataSet(
      id: id, fields: Self.fields, records: records,
      indicatorFields: DataSet.IndicatorFields(
        quarters: Self.quarterKeys, yearEnd: "yilsonu", target: "hedef", status: "durum"))
  }

  private func values(
    _ indicator: Indicator, _ index: Int, _ programme: IndicatorSet.Programme,
    _ subprogramme: IndicatorSet.Subprogramme
  ) -> [Located<String>] {
    let span = indicator.name.span
    let yearEnd = indicator.yearEnd ?? Located(yearEnd(indicator), span: span)
    let rate = indicator.rate ?? Located(rate(yearEnd.value, indicator.target.value), span: span)
    let status = indicator.status ?? Located(status(yearEnd.value, indicator.target.value), span: span)
    return [
      programme.name, subprogramme.name, subprogramme.objective,
      Located(String(index + 1), span: span), indicator.name, indicator.unit,
      Located(String(year - 1), span: span), indicator.previousValue, indicator.target,
    ] + indicator.quarters + [yearEnd, rate, status]
  }

  /// The year-end value: as it was typed, or from the quarters in the indicator’s way.
  private func yearEnd(_ indicator: Indicator) -> String {
    let amounts = indicator.quarters.compactMap { CellReading(typed: $0.value).amount }
    let way = indicator.aggregation ?? .sum
    let finest = amounts.map(\.decimals).max() ?? 0
    guard amounts.count == indicator.quarters.count, let value = way.value(of: amounts, decimals: max(finest, 2)) else {
      return ""
    }
    switch way {
    case .sum, .mean: return value.turkish
    // A quarter's own value stands as it was typed.
    case .last: return indicator.quarters.last?.value ?? ""
    case .greatest:
      let quarters = zip(indicator.quarters, amounts)
      return quarters.first { $0.1.isSameValue(as: value) }?.0.value ?? value.turkish
    }
  }

  private func rate(_ outcome: String, _ target: String) -> String {
    FormulaValue(formula: .ratio(numerator: "c", denominator: "b"), decimals: 2)
      .text(in: [outcome, target], keys: ["c", "b"]) ?? ""
  }

  private func status(_ outcome: String, _ target: String) -> String {
    guard let outcome = CellReading(typed: outcome).amount, let target = CellReading(typed: target).amount else {
      return ""
    }
    return IndicatorStatus(outcome: outcome, target: target)?.rawValue ?? "Hesaplanamaz"
  }
}
