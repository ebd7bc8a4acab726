extension String {
  /// The text without control characters: a document's own would act on the terminal. Line ends stay.
  var withoutControls: String {
    guard unicodeScalars.contains(where: Self.isControl) else { return self }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: unicodeScalars.map { Self.isControl($0) ? "\u{FFFD}" : $0 })
    return String(view)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && (scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value))
  }
}
