import CLibXML2
import DocumentReader
import Glibc
import ReportValidator
import Timing

/// Times checking against what libxml2 alone needs to parse the same bytes, for the 2023 report and
/// for tables that grow to a million cells.
@main
struct CheckBenchmark {
  static func main() throws {
    xmlInitParser()
    print("document\tcells\tlibxml2 ms\tread ms\tcheck ms\tread and check / libxml2")
    _ = try measureOne("rapor.html", try bytes(ofFile: "../Output/2023/rapor.html"), runs: 40)
    var points: [(cells: Int, time: Int)] = []
    for rows in [1_000, 3_000, 10_000, 30_000, 100_000] {
      let html = Array(GrownTable(rows: rows).html.utf8)
      points.append(try measureOne("\(rows) rows", html, runs: rows < 20_000 ? 5 : 3))
    }
    let exponent = growth(points.suffix(4).map { (size: $0.cells, time: $0.time) })
    print("time grows with the cells to the power of \(exponent) (least squares over the last four sizes)")
  }

  static func measureOne(_ name: String, _ bytes: [UInt8], runs: Int) throws -> (cells: Int, time: Int) {
    let floor = measure(runs: runs) { parse(bytes) }
    let read = try measure(runs: runs) {
      _ = try readDocument(bytes, path: name, syntax: DocumentSyntax(path: "\(name).html", bytes: bytes))
    }
    let document = try readDocument(bytes, path: name, syntax: DocumentSyntax(path: "\(name).html", bytes: bytes))
    var cells = 0
    let check = measure(runs: runs) { cells = checkDocument(document).checked.cells }
    let whole = read.minimum + check.minimum
    print(
      "\(name)\t\(cells)\t\(milliseconds(floor.minimum))\t\(milliseconds(read.minimum))\t\(milliseconds(check.minimum))\t\(hundredths(whole, over: floor.minimum))"
    )
    return (cells, whole)
  }

  /// The tree libxml2 makes by itself, thrown away.
  static func parse(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      let text = buffer.baseAddress!.assumingMemoryBound(to: CChar.self)
      let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      xmlFreeDoc(htmlReadMemory(text, Int32(buffer.count), nil, "UTF-8", Int32(options)))
    }
  }

  static func hundredths(_ a: Int, over b: Int) -> String {
    let value = (100 * a + b / 2) / max(b, 1)
    return "\(value / 100).\(value % 100 < 10 ? "0" : "")\(value % 100)"
  }
}
