import ReportModel

/// Lines that say where figures come from or how they were made: `Kaynak:`, `Hesaplama Yöntemi:`, `* Geçici veridir.`
enum NoteText {
  static func isNote(_ text: String) -> Bool {
    if text.hasPrefix("*") || text.hasPrefix("(*") { return true }
    guard let colon = text.utf8.prefix(longestLead).firstIndex(of: UInt8(ascii: ":")) else { return false }
    let lead = TurkishText.words(of: String(text[..<colon]))
    // `Kaynak İhtiyacı:` speaks of money: the last word says what follows.
    return lead.count <= 3 && lead.last.map(names.contains) == true
  }

  private static let longestLead = 40

  private static let names: Set<String> = [
    "kaynak", "kaynaklar", "kaynagi", "kaynaklari", "not", "notlar", "notu", "dipnot", "dipnotlar", "yontem", "yontemi",
    "metodoloji", "metodolojisi", "aciklama", "aciklamalar",
  ]
}
