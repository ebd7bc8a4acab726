import ReportModel

/// Checks that a cell can hold what its column says, and says what to write instead.
struct NumberField {
  let kind: ColumnKind
  let collector: FindingCollector

  /// Reports a cell that holds no number.
  func check(_ cell: Located<String>) {
    guard kind.isNumeric else { return }
    switch CellReading(typed: cell.value) {
    case .empty, .dash: return
    case .number(let number) where kind == .count && number.amount.decimals == 3: reportThousands(number, cell)
    case .number(let number): checkUnit(number, cell)
    case .date, .code, .words: reportUnreadable(cell)
    }
  }

  private func checkUnit(_ number: NumberText, _ cell: Located<String>) {
    let isFitting =
      switch (kind, number.unit) {
      case (.value, _), (_, .none), (.money, .lira), (.percent, .percent), (.ratio, .percent): true
      default: false
      }
    guard !isFitting else { return }
    collector.add(
      InputRule.wrongType.finding(
        at: cell.span, tr: "`\(kind.rawValue)` sütununda `\(cell.value)` beklenmiyordu",
        en: "`\(cell.value)` is not expected in a column of kind `\(kind.rawValue)`",
        help: .write(number.amount.turkish)))
  }

  /// `7,474` in a column of counts is seven thousand typed the English way, or no count.
  private func reportThousands(_ number: NumberText, _ cell: Located<String>) {
    let whole = Amount(scaled: number.amount.scaled, decimals: 0).turkish
    collector.add(
      InputRule.malformedNumber.finding(
        at: cell.span, tr: "sayı sütununda `\(cell.value)` kuşkulu: virgül ondalık ayırır",
        en: "`\(cell.value)` is doubtful among counts: the comma separates decimals",
        help: BilingualText(
          tr: "binlikse \(whole) yazın; gerçekten ondalıksa sütunun türü `değer` olsun",
          en: "write \(whole) for thousands; for decimals make the column's kind `değer`")))
  }

  private func reportUnreadable(_ cell: Located<String>) {
    if kind == .range, NumberRange(cell.value).isRange { return }
    if cell.value == StillToBeWritten.word {
      collector.add(
        InputRule.toBeWritten.finding(
          at: cell.span, tr: "bu değer henüz girilmemiş",
          en: "this value is still to be written"))
      return
    }
    if let mistake = CellReading.mistake(in: cell.value) {
      let text = mistake.explanation(of: cell.value)
      collector.add(
        InputRule.malformedNumber.finding(
          at: cell.span, tr: text.what.tr, en: text.what.en, help: text.help))
    }
  }
}

extension NumberMistake {
  fileprivate func explanation(of text: String) -> (what: BilingualText, help: BilingualText?) {
    if let turkish = Self.turkish(ofEnglish: text) {
      return (
        BilingualText(
          tr: "`\(text)` İngilizce yazılmış: binlik virgül, ondalık nokta",
          en: "`\(text)` is written the English way: comma for thousands, dot for decimals"), .write(turkish)
      )
    }
    return ownExplanation(of: text)
  }

  /// `12,698.00` gives `12.698,00`; `nil` for what is no English number.
  private static func turkish(ofEnglish text: String) -> String? {
    guard text.contains(","), text.contains(".") else { return nil }
    let swapped = String(text.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
    return CellReading.mistake(in: swapped) == nil ? swapped : nil
  }

  /// `40  35` is two cells whose bar was forgotten, or one number with a gap in it.
  private static func twoNumbers(in text: String) -> BilingualText? {
    let parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard parts.count > 1, parts.allSatisfy({ CellReading.mistake(in: $0) == nil }),
      parts.dropFirst().contains(where: { $0.count != 3 })
    else { return nil }
    let (cells, whole) = (parts.joined(separator: " | "), parts.joined())
    return BilingualText(
      tr: "iki hücreyse aralarına | koyun: \(cells); tek sayıysa boşluğu silin: \(whole)",
      en: "put | between two cells: \(cells); close the gap of one number: \(whole)")
  }

  /// What is wrong with a text that should be a number, and how it is written.
  private func ownExplanation(of text: String) -> (what: BilingualText, help: BilingualText?) {
    switch self {
    case .notANumber:
      (
        BilingualText(tr: "`\(text)` bir sayı değil", en: "`\(text)` is no number"),
        BilingualText(
          tr: "1.234.567,89 biçiminde yazın; değer yoksa boş bırakın ya da - koyun",
          en: "write it like 1.234.567,89; leave it empty or put - where there is none")
      )
    case .twoCommas:
      (
        BilingualText(
          tr: "`\(text)` sayısında birden çok virgül var", en: "`\(text)` has more than one comma"),
        BilingualText(
          tr: "binlikleri noktayla, ondalığı tek virgülle ayırın: 1.234.567,89",
          en: "group thousands by dots and use one decimal comma: 1.234.567,89")
      )
    case .dotAsDecimal:
      (
        BilingualText(
          tr: "`\(text)` sayısında nokta ondalık yerinde duruyor",
          en: "`\(text)` has a dot where the decimal comma belongs"),
        .write(String(text.map { $0 == "." ? "," : $0 }))
      )
    case .brokenGrouping:
      (
        BilingualText(
          tr: "`\(text)` sayısının basamakları üçer üçer ayrılmamış",
          en: "the digits of `\(text)` are not grouped by threes"),
        BilingualText(tr: "eksik ya da fazla basamağa bakın", en: "look for a missing or extra digit")
      )
    case .spaceInside:
      (
        BilingualText(tr: "`\(text)` sayısının içinde boşluk var", en: "`\(text)` holds a space"),
        Self.twoNumbers(in: text) ?? .write(text.filter { $0 != " " && $0 != "\u{A0}" })
      )
    case .leadingZero:
      (
        BilingualText(tr: "`\(text)` sayısı sıfırla başlıyor", en: "`\(text)` begins with a zero"),
        .write(String(text.drop { $0 == "0" }))
      )
    case .missingDecimals:
      (
        BilingualText(
          tr: "`\(text)` sayısında virgülden sonra basamak yok",
          en: "`\(text)` has no digits after the comma"), .write(String(text.filter { $0 != "," }))
      )
    case .tooLarge:
      (
        BilingualText(
          tr: "`\(text)` çok büyük ya da virgülden sonra 6 basamaktan uzun",
          en: "`\(text)` is too large or has more than 6 decimals"), nil
      )
    }
  }
}
