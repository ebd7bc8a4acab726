/// What a cell of a table says: the one reading that checker, comparison and composer share.
public enum CellReading: Hashable, Sendable {
  /// A number, with its unit and marks.
  case number(NumberText)
  /// `-`: there is nothing. It adds nothing to a sum and gives no ratio.
  case dash
  /// Nothing is printed: unknown, and never zero.
  case empty
  /// `31.12.2023`
  case date
  /// `38.01.02`: digits with points between them that are no number.
  case code
  /// Anything else.
  case words

  /// Reads a cell of a finished document, where a number may carry a footnote mark or have blanks between its groups:
  /// `52.468.820*`, `1.250 (1)`, `52 468 820`.
  public init(_ text: String, _ notation: NumberNotation = .turkish) {
    let text = notation == .turkish ? text : NumberNotation.turned(text)
    self.init(typed: text)
    // Most texts begin with a letter, and no number does.
    guard isText, let first = text.utf8.first, !Self.beginsWord(first), text.utf8.count <= Self.longestNumber,
      text.utf8.contains(where: { (48...57).contains($0) }),
      let marked = Self.marked(text)
    else { return }
    self = .number(marked)
  }

  /// A number with a footnote mark, or as strangers print it.
  private static func marked(_ text: String) -> NumberText? {
    let marked = MarkedNumber(text)
    return marked.number ?? PrintedNumber(marked.text) { (try? NumberText.parse($0))?.amount }?.number
  }

  /// Why a text that has to be a number is none; `nil` for a number.
  package static func mistake(in text: String) -> NumberMistake? {
    do throws(NumberMistake) {
      _ = try NumberText.parse(text)
      return nil
    } catch {
      return error
    }
  }

  /// Reads what an author typed: a number stands by itself there, and its groups are parted by points.
  package init(typed text: String) {
    // Most cells that hold no number begin with a letter, and no number does.
    if let first = text.utf8.first, Self.beginsWord(first) {
      self = .words
      return
    }
    var scalars = text.unicodeScalars.lazy.filter { !isBlank($0) }.makeIterator()
    guard let first = scalars.next() else {
      self = .empty
      return
    }
    if (first == "-" || first == "–" || first == "—"), scalars.next() == nil {
      self = .dash
    } else if let number = try? NumberText.parse(text) {
      self = .number(number)
    } else {
      self = Self.dottedDigits(text)
    }
  }

  /// In bytes; what is longer tells something.
  private static let longestNumber = 47

  /// ASCII letters, and the first bytes of all others that Turkish has.
  private static func beginsWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0xC3...0xC5).contains(byte)
  }

  private static func dottedDigits(_ text: String) -> CellReading {
    guard text.utf8.contains(UInt8(ascii: ".")),
      text.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") })
    else { return .words }
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map(\.count)
    return parts.count == 3 && (1...2).contains(parts[0]) && (1...2).contains(parts[1]) && parts[2] == 4 ? .date : .code
  }

  /// The number it shows.
  public var amount: Amount? {
    if case .number(let number) = self { number.amount } else { nil }
  }

  /// Whether something is printed that is neither a number nor a dash.
  public var isText: Bool {
    switch self {
    case .date, .code, .words: true
    case .number, .dash, .empty: false
    }
  }
}

/// A number as finished documents print it: with a footnote mark behind it, or blanks between its groups.
package struct MarkedNumber {
  /// The text without its mark: `52.468.820` of `52.468.820 (1)`.
  package let text: String
  private let note: String

  package init(_ printed: String) {
    var rest = Substring(printed)
    while let last = rest.last {
      if last == "*" || last == "†" || last == "‡" || "¹²³⁴⁵⁶⁷⁸⁹⁰".contains(last) || last == " " || last == "\u{A0}" {
        rest = rest.dropLast()
      } else if last == ")" || last == "]", let open = rest.lastIndex(of: last == ")" ? "(" : "["),
        open > rest.startIndex, rest.distance(from: open, to: rest.endIndex) <= 4
      {
        rest = rest[..<open]
      } else {
        break
      }
    }
    text = String(rest)
    note = String(printed[rest.endIndex...])
  }

  /// `nil` where it is none.
  fileprivate var number: NumberText? {
    guard var number = try? NumberText.parse(grouped) else {
      return nil
    }
    number.note = note
    return number
  }

  private func unsigned(_ text: Substring) -> Substring {
    text.first.map { "-−–".contains($0) } == true ? text.dropFirst() : text
  }

  /// `52.468.820` from `52 468 820`; groups of three, as numbers are set in print.
  private var grouped: String {
    let parts = text.split { $0 == " " || $0 == "\u{A0}" || $0 == "\u{2009}" || $0 == "\u{202F}" }
    guard parts.count > 1, let first = parts.first.map(unsigned), (1...3).contains(first.count),
      first.allSatisfy(\.isNumber),
      parts.dropFirst().allSatisfy({ $0.prefix(3).count == 3 && $0.prefix(3).allSatisfy(\.isNumber) })
    else { return text }
    return parts.joined(separator: ".")
  }
}
