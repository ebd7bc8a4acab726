import DocumentReader
import ReportComposer
import ReportDiff
import ReportInput
import ReportModel
import ReportRenderer
import ReportValidator
import TemplateEngine

/// What is done with an input, and what has to hold of it.
enum StageTest: UInt8, CaseIterable {
  /// `0` to `9`, as the corpus is written, name the tests in this order.
  case html = 0x30
  case xml, markdown, pair, folder, template, acceptances, numbers

  func run(_ bytes: [UInt8]) {
    switch self {
    case .html: Self.check(bytes, .html)
    case .xml: Self.check(bytes, .xml)
    case .markdown: Self.check(bytes, .markdown)
    case .pair: Self.compare(bytes)
    case .folder: Self.render(bytes)
    case .template: Self.fill(bytes)
    case .acceptances: _ = readAcceptances(bytes, path: "kabul.yaml")
    case .numbers: Self.compute(bytes)
    }
  }

  // MARK: Documents

  private static func check(_ bytes: [UInt8], _ syntax: DocumentSyntax) {
    guard let document = try? readDocument(bytes, path: "x", syntax: syntax) else { return }
    let report = checkDocument(document)
    require(report.checked.covered <= report.checked.cells, "more cells are covered than there are")
    for finding in report.findings { require(finding.message.tr.utf8.count < 20_000, "a message without end") }
    for check in performedChecks(document) where check.outcome == .exact {
      let shown = CellReading(check.shown, check.notation).amount
      let computed = check.computed.flatMap { CellReading($0, check.notation).amount }
      guard let shown, let computed else { continue }
      require(shown.isSameValue(as: computed), "tam, but \(check.shown) is not \(check.computed ?? "")")
    }
    _ = DocumentFacts(document).lines
  }

  private static func compare(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let old = facts(Array(parts[0])), let new = facts(Array(parts[1])) else { return }
    let forth = compareReports(old, new)
    let replayed = Replay(forth.changes + forth.folded, on: old).facts
    require(replayed.difference(from: new) == nil, "replayed: \(replayed.difference(from: new) ?? "")")
    _ = compareReports(new, old)
    require(compareReports(new, new).isEmpty, "a report differs from itself")
  }

  private static func facts(_ bytes: [UInt8]) -> DocumentFacts? {
    let syntax = DocumentSyntax(path: "x", bytes: bytes)
    return (try? readDocument(bytes, path: "x", syntax: syntax)).map { DocumentFacts($0) }
  }

  // MARK: Inputs

  /// Five files, parted by zeros: the outline, two of data, a text, what is accepted.
  private static func render(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0, maxSplits: 4, omittingEmptySubsequences: false).map { Array($0) }
    let names = ["rapor.yaml", "veri/t.yaml", "veri/g.yaml", "metin/m.md", "kabul.yaml"]
    let reading = readReport(
      InputFolder(path: "x", files: Dictionary(uniqueKeysWithValues: zip(names, parts).filter { !$1.isEmpty })))
    guard let report = reading.report else { return }
    let composition = composeReport(report)
    _ = checkDocument(composition.document)
    guard !(reading.findings + composition.findings).contains(where: { $0.severity == .error }) else { return }
    let drawn = DrawnDocument(composition.document)
    for format in ReportFormat.allCases {
      guard let folder = templates[format], let renderer = try? ReportRenderer(format: format, folder: folder),
        let page = try? renderer.render(drawn)
      else { fatalError("the report's own templates do not fit") }
      readBack(page.bytes, format)
    }
  }

  private static func readBack(_ page: [UInt8], _ format: ReportFormat) {
    let syntax: DocumentSyntax =
      switch format {
      case .markdown: .markdown
      case .html: .html
      case .xhtml: .xml
      }
    do {
      _ = checkDocument(try readDocument(page, path: format.fileName, syntax: syntax))
    } catch {
      fatalError("\(format.fileName) cannot be read back: \(error)")
    }
  }

  private static let templates: [ReportFormat: TemplateFolder] = {
    let folder = "\(#filePath.split(separator: "/").dropLast(4).map { "/\($0)" }.joined())/Templates"
    return Dictionary(
      uniqueKeysWithValues: ReportFormat.allCases.compactMap { format in
        (try? TemplateFolder.load(folder, format: format)).map { (format, $0) }
      })
  }()

  private static func fill(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false).map { Array($0) }
    let sources = Dictionary(uniqueKeysWithValues: zip(["a", "b", "c"], parts))
    var vocabulary = TemplateVocabulary()
    let (text, list) = (vocabulary.number(adding: "t"), vocabulary.number(adding: "l"))
    guard
      let library = try? TemplateLibrary(sources, vocabulary: vocabulary, escape: ReportFormat.html.escape)
    else { return }
    let item = TemplateValue.record(TemplateFields([(text, .text("<&\u{338}x"))]))
    let whole = TemplateValue.record(TemplateFields([(text, .text("a\nb")), (list, .list([item, item, .null]))]))
    _ = try? library.render("a", with: whole)
  }

  // MARK: Numbers

  private static func compute(_ bytes: [UInt8]) {
    let texts = bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    let amounts = texts.compactMap { CellReading($0).amount }
    for amount in amounts {
      require(
        CellReading(amount.turkish).amount?.isSameValue(as: amount) == true, "\(amount.turkish) is read as another")
      for places in 0...Amount.maximumDecimals { _ = amount.rounded(toDecimals: places) }
      _ = amount.magnitude
    }
    // What any rule makes of them: a table of sums, ratios and growths.
    let cells = texts.map { $0.split(separator: "|").joined(separator: " ") }
    guard cells.count > 3 else { return }
    let table =
      "Tablo 1. A\n\n| Ad | 2022 | 2023 | ARTIŞ (%) | Toplam |\n| --- | --- | --- | --- | --- |\n"
      + stride(from: 0, to: cells.count - 3, by: 4).map {
        "| A\($0) | \(cells[$0]) | \(cells[$0 + 1]) | \(cells[$0 + 2]) | \(cells[$0 + 3]) |\n"
      }.joined() + "| Toplam | \(cells.prefix(4).joined(separator: " | ")) |\n"
    check(Array(table.utf8), .markdown)
  }
}
