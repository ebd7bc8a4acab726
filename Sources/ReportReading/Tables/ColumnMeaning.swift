import ReportModel

/// What a column of a budget or indicator table means, read from its heading.
package enum ColumnMeaning: Hashable, Sendable {
  case initialAppropriation
  case addedAppropriation
  case deductedAppropriation
  case yearEndAppropriation
  case expenditure
  case remainder
  case quarter(Int)
  case outcome
  case target
  case status
  case rowTotal

  package init?(_ column: Column) {
    let lastHeading = column.title.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? ""
    // Years and the currency say nothing about the meaning.
    let words = TurkishText.words(of: lastHeading)
      .filter { $0 != "tl" && !($0.count == 4 && $0.allSatisfy(\.isNumber)) }
    let key = words.joined(separator: "-")
    switch column.kind {
    case .money: guard let meaning = Self.money(key) else { return nil }; self = meaning
    case .status: self = .status
    case .percent, .text: return nil
    case .count, .value, .ratio, .range:
      if let quarter = Self.quarter(key) {
        self = .quarter(quarter)
      } else if key.hasPrefix("hedeflenen") || Self.targets.contains(key) {
        self = .target
      } else if TotalLabel.isWhole(key: key) {
        self = .rowTotal
      } else if key.hasPrefix("yilsonu") || key.hasPrefix("yil-sonu") {
        self = .outcome
      } else {
        return nil
      }
    }
  }

  private static func money(_ key: String) -> ColumnMeaning? {
    switch key {
    case "kbo", "odenek", "baslangic-odenegi", "kesintili-baslangic-odenegi": .initialAppropriation
    case "eklenen-odenek", "eklenen": .addedAppropriation
    case "dusulen-odenek", "dusulen": .deductedAppropriation
    case "toplam-odenek", "yilsonu-toplam-odenek", "yil-sonu-toplam-odenek", "yil-sonu-odenegi":
      .yearEndAppropriation
    case "harcama", "gerceklesme", "toplam-harcama", "gider": .expenditure
    case "kalan", "kalan-odenek": .remainder
    default: TotalLabel.isWhole(key: key) ? .rowTotal : nil
    }
  }

  private static let targets: Set<String> = [
    "hedef", "hedef-deger", "yil-sonu-hedefi", "yilsonu-hedefi", "yil-sonu-hedef", "yilsonu-hedef",
  ]

  private static func quarter(_ key: String) -> Int? {
    guard let first = key.first?.wholeNumberValue, (1...4).contains(first) else { return nil }
    let rest = key.dropFirst()
    return ["-uc-aylik", "-uc-ay", "-ceyrek", "-donem"].contains { rest == $0 } ? first : nil
  }
}
