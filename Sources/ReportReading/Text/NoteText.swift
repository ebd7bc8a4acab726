import ReportModel

/// Lines that say where figures come from or how they were made: `Kaynak:`, `Hesaplama Yöntemi:`, `* Geçici veridir.`
package enum NoteText {
  package static func isNote(_ text: String) -> Bool {
    if text.hasPrefix("*") || text.hasPrefix("(*") { return true }
    guard let colon = text.utf8.prefix(longestLead).firstIndex(of: UInt8(ascii: ":")) else { return false }
    let lead = TurkishText.words(of: String(text[..<colon]))
    // `Kaynak İhtiyacı:` speaks of money: the last word says what follows.
    guard lead.count <= 3, let last = lead.last else { return false }
    return names.contains(last) || lead.count == 2 && facts.contains(lead[0]) && sources.contains(last)
  }

  /// `Veri kaynağı` says where figures come from, `İnsan Kaynakları` does not.
  private static let facts: Set<String> = ["veri", "bilgi"]
  private static let sources: Set<String> = ["kaynagi", "kaynaklari"]

  private static let longestLead = 40

  private static let names: Set<String> = [
    "kaynak", "kaynaklar", "not", "notlar", "dipnot", "dipnotlar", "yontem", "yontemi",
    "metodoloji", "metodolojisi", "aciklama", "aciklamalar",
  ]
}
