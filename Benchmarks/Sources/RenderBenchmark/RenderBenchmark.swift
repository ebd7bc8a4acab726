import DocumentReader
import ReportComposer
import ReportInput
import ReportModel
import ReportRenderer
import ReportValidator
import TemplateEngine
import Timing

/// Times each stage of rendering the 2023 report, and of one a hundred times as large.
///
/// `small` leaves the large one out; `write 100 FOLDER` writes it out instead, so that the program
/// itself can be timed and profiled with it.
@main
struct RenderBenchmark {
  static func main() throws {
    let folder = try InputFolder.load(path: "../Input/2023")
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "write", arguments.count == 3, let times = Int(arguments[2]) {
      try write(enlarged(folder, times: times), to: arguments[3])
      return
    }
    print("stage\tsize\tminimum ms\tmedian ms")
    for times in arguments.first == "small" ? [1] : [1, 100] {
      try measureStages(enlarged(folder, times: times), times: times)
    }
  }

  static func measureStages(_ folder: InputFolder, times: Int) throws {
    let runs = times == 1 ? 40 : 3
    var reading: InputReading!
    report("read", times, measure(runs: runs) { reading = readReport(folder) })
    for finding in reading.findings where finding.severity == .error { fatalError("\(finding)") }
    var composition: Composition!
    report("compose", times, measure(runs: runs) { composition = composeReport(reading.report!) })
    for finding in composition.findings where finding.severity == .error { fatalError("\(finding)") }
    var drawn: DrawnDocument!
    report("draw", times, measure(runs: runs) { drawn = DrawnDocument(composition.document) })
    var outputs: [ReportFormat: FilledTemplate] = [:]
    for format in ReportFormat.allCases {
      let templates = try TemplateFolder.load("../Templates", format: format)
      try report(
        "render \(format.rawValue)", times,
        measure(runs: runs) {
          outputs[format] = try ReportRenderer(format: format, folder: templates).render(drawn)
        })
    }
    try report(
      "read + compose + render all", times,
      measure(runs: runs) {
        let reading = readReport(folder)
        let drawn = DrawnDocument(composeReport(reading.report!).document)
        for format in ReportFormat.allCases {
          let templates = try TemplateFolder.load("../Templates", format: format)
          outputs[format] = try ReportRenderer(format: format, folder: templates).render(drawn)
        }
      })
    var documents: [Document] = []
    try report(
      "read back all", times,
      measure(runs: min(runs, 10)) {
        documents = try ReportFormat.allCases.map { format in
          let bytes = outputs[format]!.bytes
          return try readDocument(
            bytes, path: format.fileName, syntax: DocumentSyntax(path: format.fileName, bytes: bytes))
        }
      })
    report(
      "check all", times, measure(runs: min(runs, 10)) { for document in documents { _ = checkDocument(document) } })
  }

  static func report(_ stage: String, _ times: Int, _ result: (minimum: Int, median: Int)) {
    print("\(stage)\t×\(times)\t\(milliseconds(result.minimum))\t\(milliseconds(result.median))")
  }
}
