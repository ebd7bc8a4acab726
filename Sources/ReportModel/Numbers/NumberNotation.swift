/// How a table writes its numbers.
public enum NumberNotation: Hashable, Sendable {
  /// `1.234,56`
  case turkish
  /// `1,234.56`
  case english

  /// A text with points for commas and commas for points: what is written one way reads as the other.
  package static func turned(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }) else { return text }
    let bytes = text.utf8.map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: ","): UInt8(ascii: ".")
      case UInt8(ascii: "."): UInt8(ascii: ",")
      default: byte
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Amount {
  /// The number as a table writes it.
  package func text(_ notation: NumberNotation) -> String {
    notation == .turkish ? turkish : NumberNotation.turned(turkish)
  }
}

/// The numbers of a table counted by the notation they can be of.
package struct NotationCount: Sendable {
  /// `1.234.567`, `1.234,5`, `12,5`: only Turkish.
  private var turkish = 0
  /// `1,234,567`, `1,234.5`, `12.5`: only English.
  private var english = 0
  /// `1.234`, a thousand or one and decimals.
  private var pointed = 0
  /// `1,234`, the same the other way.
  private var withComma = 0
  /// `567`: whole numbers of few digits.
  private var short = 0
  /// Of each column, what is only English and what may be either.
  private var columns: [(english: Int, pointed: Int)]

  package init(columns: Int) { self.columns = Array(repeating: (0, 0), count: columns) }

  /// Counts a cell.
  package mutating func add(_ text: String, column: Int) {
    var text = text
    let before = (english, pointed)
    text.withUTF8 { count($0) }
    columns[column].english += english - before.0
    columns[column].pointed += pointed - before.1
  }

  /// How the table writes them; `nil` where its figures leave it open.
  package var notation: NumberNotation? {
    if english > max(1, turkish + pointed) { return .english }
    if turkish > 0 { return .turkish }
    // Codes (`1.1`) beside thousands, or decimals among which some have three digits: those stand in one column.
    if columns.count(where: { $0.english > 1 && $0.pointed > 0 }) > 1 { return .english }
    if english > 0 { return 10 * english >= pointed ? nil : .turkish }
    if pointed > 0 || withComma == 0 { return .turkish }
    // Groups stand beside whole numbers without any; decimals would have as many digits in every number.
    return short > 0 ? .english : nil
  }

  /// Reads the digits of a cell, with its commas and points; what holds a letter is no number.
  private mutating func count(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.first, first < 0x41 || first > 0x7A, bytes.count < 40 else { return }
    var groups: [Int] = [0]
    var marks: [UInt8] = []
    var isLeadingZero = false
    var isEnded = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        // Digits behind something else: no number by itself.
        if isEnded { return }
        if marks.isEmpty, groups[0] == 0, byte == UInt8(ascii: "0") { isLeadingZero = true }
        groups[groups.count - 1] += 1
      case UInt8(ascii: "."), UInt8(ascii: ","):
        marks.append(byte)
        groups.append(0)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "/"),
        UInt8(ascii: ":"):
        return
      // Blanks part groups: the bytes of all that do.
      case 0x20, 0xC2, 0xA0, 0xE2, 0x80, 0xAF, 0x89: continue
      default: isEnded = groups != [0]
      }
    }
    guard groups.allSatisfy({ $0 > 0 }) else { return }
    note(groups, marks, isLeadingZero)
  }

  private mutating func note(_ groups: [Int], _ marks: [UInt8], _ isLeadingZero: Bool) {
    guard let last = marks.last else {
      if groups[0] <= 3 { short += 1 }
      return
    }
    let isPoint = last == UInt8(ascii: ".")
    let isGrouped = groups[0] <= 3 && !isLeadingZero && groups.dropFirst().allSatisfy { $0 == 3 }
    if marks.count == 1 {
      if isGrouped {
        if isPoint { pointed += 1 } else { withComma += 1 }
      } else if !(isLeadingZero && groups[0] > 1) {
        if isPoint { english += 1 } else { turkish += 1 }
      }
      return
    }
    if Set(marks).count == 1 {
      guard isGrouped else { return }
      if isPoint { turkish += 1 } else { english += 1 }
    } else if marks.dropLast().allSatisfy({ $0 != last }) {
      if isPoint { english += 1 } else { turkish += 1 }
    }
  }
}
