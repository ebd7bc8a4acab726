import ReportModel
import Testing

@Suite("Places in a file")
struct SourceTextTests {
  /// Lines short and long, of letters of one to four bytes, that look random and are the same on every run.
  private func text(seed: Int) -> String {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    let letters = ["a", "ş", "₺", "😀", " ", "|", "\r"]
    return (0...next(4)).map { _ in
      (0..<[3, 40, 900, 40_000][next(4)]).map { _ in letters[next(letters.count)] }.joined()
    }.joined(separator: "\n")
  }

  @Test("columns, widths and pieces are those that plain counting gives", arguments: 1...24)
  func columns(seed: Int) {
    let source = SourceText(path: "x", bytes: Array(text(seed: seed).utf8))
    for line in 1...source.lineStarts.count {
      let range = source.lineRange(line)
      let scalars = Array(source.text(range).unicodeScalars)
      #expect(source.width(ofLine: line) == scalars.count)
      var (offset, column) = (range.lowerBound, 1)
      for (index, scalar) in scalars.enumerated() {
        if index < 3 || index % 997 == 0 || index > scalars.count - 3 {
          #expect(source.column(ofByte: offset, inLine: line) == column)
          let end = min(index + 5, scalars.count)
          var piece = String.UnicodeScalarView()
          piece.append(contentsOf: scalars[index..<end])
          #expect(source.text(ofLine: line, columns: column..<(end + 1)) == String(piece))
          #expect(source.span(offset..<range.upperBound, line: line).end.column == scalars.count + 1)
        }
        offset += String(scalar).utf8.count
        column += 1
      }
      #expect(source.text(ofLine: line, columns: (scalars.count + 1)..<(scalars.count + 9)).isEmpty)
    }
  }

  @Test("a long text is told by the piece around the place in question")
  func excerpts() {
    let short = String(repeating: "ş", count: Excerpt.mostBytes / 2)
    #expect(Excerpt.of(short, around: 7) == short)
    let long = (0..<5000).map { "söz\($0)" }.joined(separator: " ")
    let place = long.utf8.count / 2
    let piece = Excerpt.of(long, around: place)
    #expect(piece.utf8.count <= Excerpt.mostBytes + 6 && piece.hasPrefix("…") && piece.hasSuffix("…"))
    let named = String(decoding: long.utf8.dropFirst(place).prefix(20), as: UTF8.self)
    #expect(piece.contains(named.drop { $0 != " " }.prefix(8)))
    #expect(Excerpt.of(long).hasPrefix("söz0 söz1") && Excerpt.of(long, around: long.utf8.count).hasSuffix("söz4999"))
    for place in 0..<40 {
      #expect(String(validating: Array(Excerpt.of(long, around: place).utf8), as: UTF8.self) != nil)
    }
  }
}
