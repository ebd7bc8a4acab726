/// Writes the few shapes that figures are drawn with; all geometry is in whole units.
struct SVGWriter {
  private var body = ""
  let width: Int

  init(width: Int) { self.width = width }

  mutating func rectangle(
    x: Int, y: Int, width: Int, height: Int, style: String
  ) {
    body += #"<rect x="\#(x)" y="\#(y)" width="\#(width)" height="\#(height)" class="\#(style)"/>"#
  }

  mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int), style: String) {
    body += #"<line x1="\#(start.x)" y1="\#(start.y)" x2="\#(end.x)" y2="\#(end.y)" class="\#(style)"/>"#
  }

  mutating func circle(x: Int, y: Int, radius: Int, style: String) {
    body += #"<circle cx="\#(x)" cy="\#(y)" r="\#(radius)" class="\#(style)"/>"#
  }

  mutating func text(_ text: String, x: Int, y: Int, style: String) {
    body += #"<text x="\#(x)" y="\#(y)" class="\#(style)">\#(Self.escaped(text))</text>"#
  }

  /// The whole picture; `title` is its text alternative.
  func svg(height: Int, title: String) -> String {
    #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \#(width) \#(height)" role="img">"#
      + "<title>\(Self.escaped(title))</title>\(body)</svg>"
  }

  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    Escaping.markup(text, lineBreak: " ", into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Breaks a text into lines of at most so many characters, between words.
  static func wrap(_ text: String, at limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var length = 0
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let width = word.unicodeScalars.count
      if length > 0, length + 1 + width > limit {
        lines.append(line)
        line = ""
        length = 0
      }
      if length > 0 { line += " " }
      line += word
      length += width + (length > 0 ? 1 : 0)
    }
    if length > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }
}
