import ReportModel

/// Findings in SARIF 2.1.0 (OASIS), which code hosts and editors read.
struct SARIFFindingPrinter: FindingPrinter {
  static let format = "sarif"

  init(_ terms: PrintTerms) {}

  func text(_ documents: [CheckedReport]) -> String {
    let rules = RuleNames.rules.sorted { $0.code < $1.code }
    let findings = documents.flatMap { document in
      document.findings.sortedForReading().map { (document, $0) }
    }
    var seen: [String: Int] = [:]
    let results = findings.map { document, finding -> Log.Result in
      // Two findings of one rule at one place are told apart by their order.
      let print = finding.fingerprint
      seen["\(document.path) \(print)", default: 0] += 1
      let count = seen["\(document.path) \(print)"]!
      return Log.Result(finding, fingerprint: count > 1 ? "\(print)~\(count)" : print, document: document.path)
    }
    return JSONText.pretty(
      Log(runs: [
        Log.Run(
          tool: Log.Tool(driver: Log.Driver(rules: rules.map(Log.Rule.init))), results: results,
          artifacts: documents.map {
            Log.Artifact(location: Log.ArtifactLocation(path: $0.path), hashes: ["sha-256": $0.sha256])
          })
      ]))
  }
}

/// The file; the types in it and their names are those of the format.
private struct Log: Encodable {
  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  var schema = "https://json.schemastore.org/sarif-2.1.0.json"
  var version = "2.1.0"
  var runs: [Run]

  struct Run: Encodable {
    var tool: Tool
    var columnKind = "unicodeCodePoints"
    var language = "tr"
    var results: [Result]
    var artifacts: [Artifact]
  }

  struct Tool: Encodable { var driver: Driver }

  struct Driver: Encodable {
    var name = Program.name
    var version = Program.version
    var rules: [Rule]
  }

  struct Message: Encodable { var text: String }

  struct Configuration: Encodable { var level: String }

  struct Rule: Encodable {
    var id: String
    var shortDescription: Message
    var fullDescription: Message
    var help: Message
    var defaultConfiguration: Configuration

    init(_ rule: RuleInfo) {
      id = rule.code.text
      shortDescription = Message(text: rule.title.tr)
      fullDescription = Message(text: rule.rationale.tr)
      help = Message(text: "doğru: \(rule.good)\nyanlış: \(rule.bad)")
      defaultConfiguration = Configuration(level: rule.severity.rawValue)
    }
  }

  struct ArtifactLocation: Encodable {
    var uri: String

    /// A path as a URI reference: what is not allowed in one is written in hexadecimal.
    init(path: String) {
      let allowed = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
      let digits = Array("0123456789ABCDEF")
      uri = path.utf8.reduce(into: "") { uri, byte in
        if allowed.contains(byte) {
          uri.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
          uri += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
        }
      }
    }
  }

  struct Artifact: Encodable {
    var location: ArtifactLocation
    var hashes: [String: String]
  }

  struct Region: Encodable {
    var startLine: Int
    var startColumn: Int
    var endLine: Int
    var endColumn: Int

    init(_ span: SourceSpan) {
      startLine = span.start.line
      startColumn = span.start.column
      endLine = span.end.line
      endColumn = span.end.column
    }
  }

  struct PhysicalLocation: Encodable {
    var artifactLocation: ArtifactLocation
    var region: Region?
  }

  struct LogicalLocation: Encodable { var fullyQualifiedName: String }

  struct Location: Encodable {
    var id: Int?
    var message: Message?
    var physicalLocation: PhysicalLocation
    var logicalLocations: [LogicalLocation]?
  }

  struct Suppression: Encodable {
    var kind = "external"
    var status = "accepted"
    var justification: String
  }

  struct Result: Encodable {
    var ruleId: String
    var level: String
    var message: Message
    var locations: [Location]
    var relatedLocations: [Location]?
    var partialFingerprints: [String: String]
    var baselineState: String?
    var suppressions: [Suppression]?
    var properties: [String: String]?

    /// What readers take of related places.
    private static let maximumRelated = 100

    init(_ finding: Finding, fingerprint: String, document: String) {
      ruleId = finding.code.text
      level = finding.severity.rawValue
      message = Message(text: Self.words(finding))
      let file = finding.span?.file ?? document
      locations = [
        Location(
          physicalLocation: PhysicalLocation(
            artifactLocation: ArtifactLocation(path: file), region: finding.span.map(Region.init)),
          logicalLocations: finding.place?.address.map { [LogicalLocation(fullyQualifiedName: $0.description)] })
      ]
      relatedLocations = Self.related(finding)
      partialFingerprints = ["faaliyet/v1": fingerprint]
      baselineState = finding.isKnown ? "unchanged" : nil
      suppressions = finding.accepted.map { [Suppression(justification: "\($0.reason) (\($0.by))")] }
      var values: [String: String] = [:]
      values["shown"] = finding.shown
      values["computed"] = finding.computed
      values["difference"] = finding.difference
      values["outcome"] = finding.outcome?.rawValue
      values["suspect"] = finding.suspect?.place.address?.description
      values["repaired"] = finding.suspect?.repaired
      properties = values.isEmpty ? nil : values
    }

    private static func words(_ finding: Finding) -> String {
      guard let suspect = finding.suspect else { return finding.message.tr }
      let cause = finding.cause.map { " (\($0.message.tr))" } ?? ""
      return "\(finding.message.tr)\nŞüpheli: \(suspect.words)\(cause)"
    }

    private static func related(_ finding: Finding) -> [Location]? {
      let places = finding.operands.compactMap { operand in operand.span.map { (operand, $0) } }
      guard !places.isEmpty else { return nil }
      return places.prefix(maximumRelated).enumerated().map { index, place in
        Location(
          id: index + 1, message: Message(text: "\(place.0.row), \(place.0.column): \(place.0.value)"),
          physicalLocation: PhysicalLocation(
            artifactLocation: ArtifactLocation(path: place.1.file), region: Region(place.1)),
          logicalLocations: place.0.address.map { [LogicalLocation(fullyQualifiedName: $0.description)] })
      }
    }
  }
}
