/// The year a report is of, as it is written: four digits and nothing else.
public enum ReportYear {
  /// The number; `nil` for anything that is no year, however large a number it is.
  public static func number(_ text: String) -> Int? {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }
}
