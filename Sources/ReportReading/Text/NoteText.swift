import ReportModel

/// Lines that say where figures come from or how they were made: `Kaynak:`, `Hesaplama Yöntemi:`, `* Geçici veridir.`
package enum NoteText {
  /// Whether a line begins as a note does: with an asterisk, or with one of the words before a colon.
  package static func isNote(_ text: String) -> Bool {
    if text.hasPrefix("*") || text.hasPrefix("(*") { return true }
    guard let colon = text.utf8.prefix(longestLead).firstIndex(of: UInt8(ascii: ":")) else { return false }
    let lead = TurkishText.words(of: String(text[..<colon]))
    // `Kaynak İhtiyacı:` speaks of money: the last word says what follows. `Veri kaynağı` says where figures come from,
    // `İnsan Kaynakları` does not.
    guard lead.count <= 3, let last = lead.last else { return false }
    return TextWords.note.matches(last)
      || lead.count == 2 && TextWords.statedFact.matches(lead[0]) && TextWords.factSource.matches(last)
  }

  private static let longestLead = 40
}
