import ReportModel
import ReportReading

/// What a number may have been before a slip of the hand made it what is printed.
///
/// Each way of slipping has a number of texts it could have come from; the fewer, the more it says
/// that one of them repairs everything.
struct SlipVariants {
  /// A number as it may have been meant, and the slip that made the other of it.
  struct Variant {
    var text: String
    var cause: CauseKind
    /// How many texts this way of slipping could have come from.
    var rivals: Int
  }

  private let shown: String
  private let frame: NumberFrame
  private let digits: [UInt8]
  private let decimals: Int
  private let isNegative: Bool
  private let notation: NumberNotation

  /// - Returns: `nil` for a cell that shows no number.
  init?(_ text: String, _ notation: NumberNotation) {
    guard let amount = CellReading(text, notation).amount else { return nil }
    shown = text
    frame = NumberFrame(text, notation)
    self.notation = notation
    digits = Array(String(amount.scaled.magnitude).utf8)
    decimals = amount.decimals
    isNegative = amount.scaled < 0
  }

  /// All that can be listed; a lost thousands group could have been any.
  var all: [Variant] { swapped + signs + shifted + shortened + changed + lengthened }

  private var swapped: [Variant] {
    Self.swaps(of: digits).compactMap { variant($0, .digitsSwapped, rivals: max(digits.count - 1, 1)) }
  }

  /// Digits with two neighbours exchanged.
  static func swaps(of digits: [UInt8]) -> [[UInt8]] {
    digits.indices.dropLast().compactMap { index -> [UInt8]? in
      guard digits[index] != digits[index + 1] else { return nil }
      var edited = digits
      edited.swapAt(index, index + 1)
      return edited
    }
  }

  private var signs: [Variant] {
    [variant(digits, .signFlipped, rivals: 1, isNegative: !isNegative)].compactMap { $0 }
  }

  /// With noughts more or fewer, as where the comma slipped.
  private var shifted: [Variant] {
    let longer = (1...3).compactMap { count in
      variant(digits + [UInt8](repeating: 48, count: count), .commaMoved, rivals: 6)
    }
    let shorter = (1...3).compactMap { count -> Variant? in
      guard digits.count > count, digits.suffix(count).allSatisfy({ $0 == 48 }) else { return nil }
      return variant(Array(digits.dropLast(count)), .commaMoved, rivals: 6)
    }
    return longer + shorter
  }

  /// A digit too many was typed.
  private var shortened: [Variant] {
    guard digits.count > 1 else { return [] }
    return digits.indices.compactMap { index in
      var edited = digits
      edited.remove(at: index)
      return variant(edited, .digitAdded, rivals: digits.count)
    }
  }

  private var changed: [Variant] {
    Self.changes(of: digits).compactMap { variant($0, .digitChanged, rivals: 9 * digits.count) }
  }

  /// Digits with another one in one place.
  static func changes(of digits: [UInt8]) -> [[UInt8]] {
    digits.indices.flatMap { index in
      (UInt8(48)...57).compactMap { digit -> [UInt8]? in
        guard digit != digits[index] else { return nil }
        var edited = digits
        edited[index] = digit
        return edited
      }
    }
  }

  /// A digit was left out.
  private var lengthened: [Variant] {
    (0...digits.count).flatMap { index in
      (UInt8(48)...57).compactMap { digit -> Variant? in
        var edited = digits
        edited.insert(digit, at: index)
        return variant(edited, .digitDropped, rivals: 10 * (digits.count + 1))
      }
    }
  }

  private func variant(
    _ digits: [UInt8], _ cause: CauseKind, rivals: Int, isNegative: Bool? = nil
  ) -> Variant? {
    guard let value = Int64(String(decoding: digits, as: UTF8.self)) else { return nil }
    let amount = Amount(scaled: isNegative ?? self.isNegative ? -value : value, decimals: decimals)
    return Variant(text: frame.text(amount), cause: cause, rivals: rivals)
  }

  /// Whether leaving out one group of three digits turns a text into what is printed.
  func isGroupLost(from text: String) -> Bool {
    guard let amount = CellReading(text, notation).amount, amount.decimals == decimals else { return false }
    let groups = Amount(scaled: amount.scaled / Int64(powerOfTen(decimals)), decimals: 0).turkish.split(separator: ".")
    let own = CellReading(shown, notation).amount.map {
      Amount(scaled: $0.scaled / Int64(powerOfTen(decimals)), decimals: 0).turkish
    }
    guard groups.count > 1, let own else { return false }
    return groups.indices.contains { index in
      var rest = groups
      rest.remove(at: index)
      return rest.joined(separator: ".") == own
    }
  }

  static func message(_ kind: CauseKind) -> BilingualText {
    switch kind {
    case .digitsSwapped: BilingualText(tr: "iki rakam yer değiştirmiş", en: "two digits are swapped")
    case .digitDropped: BilingualText(tr: "bir rakam düşmüş", en: "a digit was left out")
    case .digitAdded: BilingualText(tr: "bir rakam fazla", en: "there is a digit too many")
    case .digitChanged: BilingualText(tr: "bir rakam başka", en: "one digit differs")
    case .groupLost: BilingualText(tr: "üç rakamlı bir grup düşmüş", en: "a group of three digits was left out")
    case .commaMoved:
      BilingualText(tr: "virgül ya da sıfırlar kaymış", en: "the decimal comma or the zeros moved")
    case .signFlipped: BilingualText(tr: "işaret ters", en: "the sign is wrong")
    case .neighbourValue: BilingualText(tr: "komşu satırın değeri yazılmış", en: "it is the value of the row beside it")
    case .otherYear: BilingualText(tr: "başka yılın değeri yazılmış", en: "it is the value of another year")
    case .rowMissing: BilingualText(tr: "bir satır toplama girmemiş", en: "a row is missing from the sum")
    case .rowTwice: BilingualText(tr: "bir satır iki kez toplanmış", en: "a row was added twice")
    case .otherFormula: BilingualText(tr: "başka bir formül uygulanmış", en: "another formula was used")
    case .otherBase: BilingualText(tr: "başka bir paydaya bölünmüş", en: "it was divided by another base")
    case .otherUnit: BilingualText(tr: "TL ile bin TL karışmış", en: "lira and thousands of lira are mixed up")
    case .otherRounding: BilingualText(tr: "sütunundan başka türlü yuvarlanmış", en: "it is rounded unlike its column")
    }
  }
}
