import ReportModel
import ReportReading

/// What became of the text of a cell.
struct CellComparison {
  var changeClass: ChangeClass
  var fold: Fold?
  var number: NumberChange?
  var statuses = Sides<IndicatorStatus>(old: nil, new: nil)
  var pieces: [TextPiece] = []
  var remark: BilingualText?
}

/// Tells what the difference of two cells means.
struct CellComparer {
  let shift: YearShift
  let references: ReferenceMap

  /// What is known of a column on both sides.
  struct ColumnSense {
    var kind: ColumnKind
    var title: String
    /// Lira in one unit, old and new, where these differ.
    var rescaling: (old: Int64, new: Int64)?
  }

  /// - Returns: `nil` for texts that are the same.
  func compare(_ oldCell: ShownCell, _ newCell: ShownCell, in column: ColumnSense) -> CellComparison? {
    let (old, new) = (oldCell.text, newCell.text)
    if old == new, column.rescaling == nil || oldCell.amount == nil { return nil }
    if old.foldingTypography == new.foldingTypography, column.rescaling == nil {
      return CellComparison(changeClass: .form, fold: .notation)
    }
    let (from, to) = (oldCell.reading, newCell.reading)
    if case .number(let left) = from, case .number(let right) = to {
      return numbers(left, right, old, new, column)
    }
    if Self.isMissing(from), Self.isMissing(to) || to.amount != nil { return missing(from, to) }
    if Self.isMissing(to), from.amount != nil { return missing(from, to) }
    if let left = IndicatorStatus(printed: old), let right = IndicatorStatus(printed: new),
      column.kind == .status || column.kind == .text && areShort(old, new)
    {
      return statuses(left, right, old, new)
    }
    if column.kind == .status || speaksOfStatus(column.title), areShort(old, new) {
      return CellComparison(changeClass: .status, pieces: pieces(old, new))
    }
    return words(old, new, column)
  }

  private static func isMissing(_ reading: CellReading) -> Bool { reading == .empty || reading == .dash }

  /// Whether two texts may be statuses by their length.
  private func areShort(_ old: String, _ new: String) -> Bool {
    max(old.utf8.count, new.utf8.count) < Thresholds.statusBytes.value
  }

  // MARK: Numbers

  /// What the difference of two numbers means.
  private func numbers(
    _ old: NumberText, _ new: NumberText, _ oldText: String, _ newText: String, _ column: ColumnSense
  ) -> CellComparison? {
    let isPercentage = old.unit == .percent || new.unit == .percent || column.kind == .percent
    if let rescaling = column.rescaling { return rescaled(old, new, oldText == newText, rescaling) }
    if old.unit != new.unit, old.unit != .none, new.unit != .none {
      return CellComparison(changeClass: .unit)
    }
    if old.amount.isSameValue(as: new.amount) {
      let isMark = MarkedNumber(oldText).text == MarkedNumber(newText).text
      return CellComparison(changeClass: isMark ? .note : .notation, fold: isMark ? nil : .notation)
    }
    if shift.isExpected(oldText[...], newText[...]), column.kind == .text || speaksOfYears(column.title) {
      return CellComparison(changeClass: .year, fold: .year)
    }
    // A plain 0 is no rounded 0,4.
    if isExactlyZero(old.amount) || isExactlyZero(new.amount) {
      return CellComparison(
        changeClass: .number, number: NumberChange(old.amount, new.amount, isPercentage: isPercentage))
    }
    return differing(old.amount, new.amount, isPercentage)
  }

  private func isExactlyZero(_ amount: Amount) -> Bool { amount.isZero && amount.decimals == 0 }

  /// Whether only the sign or the decimals changed, or the number.
  private func differing(_ old: Amount, _ new: Amount, _ isPercentage: Bool) -> CellComparison {
    let change = NumberChange(old, new, isPercentage: isPercentage)
    let finest = max(old.decimals, new.decimals)
    if old.scaled(toDecimals: finest) == -new.scaled(toDecimals: finest) {
      return CellComparison(changeClass: .sign, number: change)
    }
    if old.decimals != new.decimals, isRounded(old, new) || isRounded(new, old) {
      let isLess = new.decimals < old.decimals
      return CellComparison(
        changeClass: .precision, number: change,
        remark: BilingualText(
          tr: isLess ? "duyarlık azaldı" : "duyarlık arttı", en: isLess ? "less precise" : "more precise"))
    }
    return CellComparison(changeClass: .number, number: change)
  }

  /// Whether the second is the first with fewer decimals, rounded or cut.
  private func isRounded(_ exact: Amount, _ short: Amount) -> Bool {
    guard short.decimals < exact.decimals else { return false }
    return exact.rounded(toDecimals: short.decimals)?.scaled == short.scaled
  }

  /// What the difference of two amounts in different units means, once they are in one.
  private func rescaled(
    _ old: NumberText, _ new: NumberText, _ isSameText: Bool, _ rescaling: (old: Int64, new: Int64)
  ) -> CellComparison? {
    let units = (old: Exact(Int128(rescaling.old)), new: Exact(Int128(rescaling.new)))
    let (from, to) = (Exact(old.amount) * units.old, Exact(new.amount) * units.new)
    // Half a unit of the coarser figure either way is rounding.
    let steps = [
      Exact(1, over: powerOfTen(old.amount.decimals)) * units.old,
      Exact(1, over: powerOfTen(new.amount.decimals)) * units.new,
    ]
    let half = (steps[0] > steps[1] ? steps[0] : steps[1]) / Exact(2)
    let remark = BilingualText(tr: "birimler çevrilerek karşılaştırıldı", en: "compared in one unit")
    if (from - to).magnitude <= half {
      return isSameText && from == to ? nil : CellComparison(changeClass: .unit, fold: .notation, remark: remark)
    }
    guard let converted = Self.whole(from / units.new, new.amount.decimals) else {
      return CellComparison(changeClass: .unit, remark: remark)
    }
    return CellComparison(
      changeClass: .number, number: NumberChange(converted, new.amount, isPercentage: false), remark: remark)
  }

  /// A value with as many decimals as it takes, and no fewer than wanted; `nil` where it is too large.
  private static func whole(_ value: Exact, _ wanted: Int) -> Amount? {
    guard let finest = value.amount(decimals: Amount.maximumDecimals) else { return value.amount(decimals: wanted) }
    // What is left after so many decimals is less than anybody prints.
    let told = Exact(finest)
    return (wanted...Amount.maximumDecimals).lazy.compactMap { told.amount(decimals: $0) }.first { Exact($0) == told }
  }

  private func speaksOfYears(_ title: String) -> Bool {
    ComparisonWords.period.recognises(title)
  }

  private func speaksOfStatus(_ title: String) -> Bool {
    let words = TurkishText.words(of: title)
    guard let last = words.last, ComparisonWords.state.matches(last) else { return false }
    // `Hukuki Durum` and `Medeni Durumu` are no states of work.
    return words.count == 1 || words.contains(where: ComparisonWords.work.matches)
  }

  /// What it means that a number, a dash or nothing stands where another of these stood.
  private func missing(_ old: CellReading, _ new: CellReading) -> CellComparison? {
    if old == new { return CellComparison(changeClass: .form, fold: .notation) }
    func name(_ reading: CellReading) -> BilingualText {
      switch reading {
      case .empty: BilingualText(tr: "boş", en: "empty")
      case .dash: BilingualText(tr: "çizgi", en: "a dash")
      case .number(let number) where number.amount.isZero: BilingualText(tr: "sıfır", en: "zero")
      case .number, .date, .code, .words: BilingualText(tr: "sayı", en: "a number")
      }
    }
    let (from, to) = (name(old), name(new))
    return CellComparison(
      changeClass: .missing, remark: BilingualText(tr: "\(from.tr) iken \(to.tr)", en: "from \(from.en) to \(to.en)"))
  }

  // MARK: Words

  private func statuses(
    _ left: IndicatorStatus, _ right: IndicatorStatus, _ old: String, _ new: String
  ) -> CellComparison {
    // Other words for one status are spelling, unless they say more.
    if left == right {
      let isSpelling = TurkishText.editDistance(TurkishText.asciiKey(old), TurkishText.asciiKey(new)) <= 3
      return CellComparison(
        changeClass: isSpelling ? .notation : .text, fold: isSpelling ? .notation : nil, pieces: pieces(old, new))
    }
    return CellComparison(changeClass: .status, statuses: Sides(old: left, new: right))
  }

  private func pieces(_ old: String, _ new: String) -> [TextPiece] { WordDiff(old, new, shift, references).pieces }

  /// `Ölçü Birimi`; a column headed `Birim` alone where its texts are as short as units are.
  private func isUnit(_ heading: Set<String>, _ text: String) -> Bool {
    if !heading.isDisjoint(with: ComparisonWords.measure.keys) {
      return !heading.isDisjoint(with: ColumnWords.unit.keys)
    }
    return !heading.isEmpty && heading.allSatisfy(ColumnWords.unitOfMeasure.matches)
      && text.utf8.count < Thresholds.unitBytes.value
  }

  private func words(_ old: String, _ new: String, _ column: ColumnSense) -> CellComparison {
    let diff = WordDiff(old, new, shift, references)
    if diff.isExpected {
      return CellComparison(changeClass: diff.expectedClass, fold: diff.expectedFold, pieces: diff.pieces)
    }
    let words = Set(TurkishText.words(of: column.title))
    let changeClass: ChangeClass =
      if isUnit(words, old) {
        .unit
      } else if !words.isDisjoint(with: ComparisonWords.note.keys) {
        .note
      } else {
        .text
      }
    return CellComparison(changeClass: changeClass, pieces: diff.pieces)
  }
}

extension WordDiff {
  /// What an expected difference follows from.
  var expectedFold: Fold { hasYears ? .year : .numbering }
  var expectedClass: ChangeClass { hasYears ? .year : .reference }

  private var hasYears: Bool {
    pieces.contains { $0.kind == .added && Year.first(in: $0.text) != nil }
  }
}
