/// A number as strangers print it in a cell: `1.234-`, `–1.234`, `2.450 m²`, `45 kişi`, `26 bin 415`, `1,5 milyon`,
/// `$ 12`, `12.0`, and the long fractions that spreadsheets leave.
struct PrintedNumber {
  let number: NumberText

  /// - Parameter read: Reads digits with their groups and decimals.
  /// - Returns: `nil` for a text that is no number with a known unit.
  init?(_ text: String, _ read: (String) -> Amount?) {
    var rest = Substring(text).trimmed
    let isNegative = Self.takeSign(&rest)
    Self.takeCurrency(&rest)
    Self.takeUnit(&rest)
    guard let amount = Self.amount(rest, read) else { return nil }
    number = NumberText(
      amount: isNegative ? Amount(scaled: -amount.scaled, decimals: amount.decimals) : amount,
      unit: text.utf8.contains(UInt8(ascii: "%")) ? .percent : .none)
  }

  /// A minus behind the number, or a dash before it.
  private static func takeSign(_ text: inout Substring) -> Bool {
    if let last = text.last, last == "-" || last == "−" || last == "–" {
      text = text.dropLast().trimmed
      return true
    }
    guard let first = text.first, first == "–" || first == "-" || first == "−" else { return false }
    text = text.dropFirst().trimmed
    return true
  }

  /// A sign or name of money at either end, which the readings of lira do not know.
  private static func takeCurrency(_ text: inout Substring) {
    for sign in TextWords.foreignMoney.words {
      if text.hasPrefix(sign) { text = text.dropFirst(sign.count).trimmed }
      if text.hasSuffix(sign) { text = text.dropLast(sign.count).trimmed }
    }
    if text.hasPrefix("%") { text = text.dropFirst().trimmed }
    if text.hasSuffix("%") { text = text.dropLast().trimmed }
  }

  /// What is counted: a word of the list behind the digits.
  private static func takeUnit(_ text: inout Substring) {
    // The digit of `m2` is none of the number.
    if let blank = text.lastIndex(where: { $0 == " " || $0 == "\u{A0}" }),
      TextWords.countedUnit.matches(TurkishText.asciiKey(String(text[blank...].trimmed)))
    {
      text = text[..<blank].trimmed
      return
    }
    guard let end = text.lastIndex(where: { $0.isNumber && $0.isASCII }) else { return }
    let unit = text[text.index(after: end)...].trimmed
    if !unit.isEmpty, TextWords.countedUnit.matches(TurkishText.asciiKey(String(unit))) { text = text[...end] }
  }

  private static func amount(_ text: Substring, _ read: (String) -> Amount?) -> Amount? {
    read(String(text)) ?? worded(text, read) ?? fraction(text, read)
  }

  /// `26 bin 415`, `2 milyon 350 bin`, `1,5 milyon`: each number times the word behind it.
  private static func worded(_ text: Substring, _ read: (String) -> Amount?) -> Amount? {
    let parts = text.split { $0 == " " || $0 == "\u{A0}" }
    guard parts.count > 1, parts.count < 8 else { return nil }
    var total = Int128(0)
    var open: Amount?
    var last = Int64.max
    for part in parts {
      if let factor = ColumnWords.multiples.first(where: { $0.words.matches(TurkishText.asciiKey(String(part))) })?
        .factor
      {
        guard let amount = open, factor < last else { return nil }
        total += amount.scaled(toDecimals: Amount.maximumDecimals) * Int128(factor)
        (open, last) = (nil, factor)
      } else {
        guard open == nil, let number = read(String(part)), number.scaled >= 0 else { return nil }
        open = number
      }
    }
    guard last < .max else { return nil }
    if let open {
      guard open.decimals == 0, open.scaled < last else { return nil }
      total += open.scaled(toDecimals: Amount.maximumDecimals)
    }
    var decimals = Amount.maximumDecimals
    while decimals > 0, total % 10 == 0 { (total, decimals) = (total / 10, decimals - 1) }
    return Int64(exactly: total).map { Amount(scaled: $0, decimals: decimals) }
  }

  /// `2,25112556278139` to six decimals, `,5`, and `12.0`, as spreadsheets write what is whole.
  private static func fraction(_ text: Substring, _ read: (String) -> Amount?) -> Amount? {
    if text.hasSuffix(".0"), text.dropLast(2).utf8.allSatisfy({ (48...57).contains($0) }) {
      return read(String(text.dropLast(2)))
    }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.allSatisfy({ (48...57).contains($0) }), !parts[1].isEmpty,
      parts[0].isEmpty || parts[1].count > Amount.maximumDecimals
    else { return nil }
    let kept = parts[1].prefix(Amount.maximumDecimals + 1)
    let whole = parts[0].isEmpty ? "0" : String(parts[0])
    guard let integer = read(whole), let digits = Int64(kept) else { return nil }
    let scaled = integer.scaled(toDecimals: kept.count) + Int128(digits)
    let wanted = min(kept.count, Amount.maximumDecimals)
    return scaled.divided(by: powerOfTen(kept.count - wanted), .nearest).flatMap { Int64(exactly: $0) }
      .map { Amount(scaled: $0, decimals: wanted) }
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var rest = self
    while let first = rest.first, first == " " || first == "\u{A0}" { rest = rest.dropFirst() }
    while let last = rest.last, last == " " || last == "\u{A0}" { rest = rest.dropLast() }
    return rest
  }
}
