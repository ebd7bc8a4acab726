import TemplateEngine

/// Writes the few shapes that figures are drawn with; all geometry is in whole units.
struct SVGWriter: ~Copyable {
  private var body = ByteBuffer(capacity: 1 << 14)
  let width: Int

  init(width: Int) { self.width = width }

  mutating func rectangle(
    x: Int, y: Int, width: Int, height: Int, style: StaticString
  ) {
    write("<rect")
    write(" x", x)
    write(" y", y)
    write(" width", width)
    write(" height", height)
    write(style: style)
    write("/>")
  }

  mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int), style: StaticString) {
    write("<line")
    write(" x1", start.x)
    write(" y1", start.y)
    write(" x2", end.x)
    write(" y2", end.y)
    write(style: style)
    write("/>")
  }

  mutating func circle(x: Int, y: Int, radius: Int, style: StaticString) {
    write("<circle")
    write(" cx", x)
    write(" cy", y)
    write(" r", radius)
    write(style: style)
    write("/>")
  }

  mutating func text(_ text: String, x: Int, y: Int, style: StaticString) {
    write("<text")
    write(" x", x)
    write(" y", y)
    write(style: style)
    write(">")
    write(escaped: text)
    write("</text>")
  }

  /// The whole picture; `title` is its text alternative.
  func svg(height: Int, title: String) -> String {
    var picture = SVGWriter(width: width)
    picture.write("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
    picture.write(width)
    picture.write(" ")
    picture.write(height)
    picture.write("\" role=\"img\"><title>")
    picture.write(escaped: title)
    picture.write("</title>")
    picture.body.append(body.bytes)
    picture.write("</svg>")
    return String(decoding: picture.body.bytes, as: UTF8.self)
  }

  // MARK: Pieces

  private mutating func write(_ text: StaticString) { body.append(text) }

  private mutating func write(_ number: Int) { body.append(String(number)) }

  private mutating func write(_ attribute: StaticString, _ number: Int) {
    write(attribute)
    write("=\"")
    write(number)
    write("\"")
  }

  private mutating func write(style: StaticString) {
    write(" class=\"")
    write(style)
    write("\"")
  }

  private mutating func write(escaped text: String) { Escaping.markup(text, lineBreak: " ", into: &body) }

  // MARK: Lines of text

  /// Breaks a text into lines of at most so many characters, between words.
  static func wrap(_ text: String, at limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var length = 0
    for word in text.utf8.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) {
      let width = word.count { $0 & 0xC0 != 0x80 }
      if length > 0, length + 1 + width > limit {
        lines.append(line)
        line = ""
        length = 0
      }
      if length > 0 { line += " " }
      line += Substring(word)
      length += width + (length > 0 ? 1 : 0)
    }
    if length > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }
}
