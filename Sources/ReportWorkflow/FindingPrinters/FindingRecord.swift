import ReportModel

// What a finding is in JSON: the schema `faaliyet-findings-1` (`docs/schemas/`).

/// A text in both languages.
struct TextRecord: Encodable {
  var tr: String
  var en: String

  init(_ text: BilingualText) {
    tr = text.tr
    en = text.en
  }
}

/// A place in a file, counted from 1.
struct PlaceRecord: Encodable {
  var file: String
  var line: Int
  var column: Int

  init(_ span: SourceSpan) {
    file = span.file
    line = span.start.line
    column = span.start.column
  }
}

/// A cell that was computed with.
struct OperandRecord: Encodable {
  var table: String?
  var row: String
  var column: String
  var value: String
  var address: String?
  var source: PlaceRecord?
}

/// What is added to a finding, and where.
struct NoteRecord: Encodable {
  var message: TextRecord
  var source: PlaceRecord?
}

/// What probably happened.
struct CauseRecord: Encodable {
  var kind: String
  var message: TextRecord
}

/// The cell that is most likely wrong, and what it should show.
struct SuspectRecord: Encodable {
  var table: String?
  var part: String?
  var tableId: String?
  var row: String?
  var column: String?
  var address: String?
  var shown: String
  var repaired: String
  /// Relations that hold again when it is repaired.
  var repairs: Int
  /// Other cells that would explain the same as well.
  var rivals: Int
  var source: PlaceRecord?

  init(_ suspect: Suspect) {
    table = suspect.place.table
    part = suspect.place.part
    tableId = suspect.place.tableID
    row = suspect.place.row
    column = suspect.place.column
    address = suspect.place.address?.description
    shown = suspect.shown
    repaired = suspect.repaired
    repairs = suspect.repairs
    rivals = suspect.rivals
    source = suspect.span.map(PlaceRecord.init)
  }
}

/// Why and by whom a finding is accepted.
struct AcceptedRecord: Encodable {
  var reason: String
  var by: String
}

/// One finding; fields that do not apply are left out.
struct FindingRecord: Encodable {
  var rule: String
  var severity: String
  var outcome: String?
  var relation: String?
  var evidence: TextRecord?
  var bits: Int?
  var cause: CauseRecord?
  var suspect: SuspectRecord?
  var consequences: [FindingRecord]?
  var message: TextRecord
  var document: String
  var table: String?
  var part: String?
  var tableId: String?
  var title: String?
  var row: String?
  var column: String?
  var section: String?
  var text: String?
  var shown: String?
  var computed: String?
  var difference: String?
  var operands: [OperandRecord]?
  var notes: [NoteRecord]?
  var help: TextRecord?
  var source: PlaceRecord?
  var address: String?
  var fingerprint: String
  var isKnown: Bool?
  var accepted: AcceptedRecord?

  init(_ finding: Finding, document: String) {
    rule = finding.code.text
    severity = finding.severity.rawValue
    outcome = finding.outcome?.rawValue
    relation = finding.provenance?.rawValue
    evidence = finding.evidence.map(TextRecord.init)
    bits = finding.bits
    cause = finding.cause.map { CauseRecord(kind: $0.kind.rawValue, message: TextRecord($0.message)) }
    suspect = finding.suspect.map(SuspectRecord.init)
    consequences =
      finding.consequences.isEmpty ? nil : finding.consequences.map { FindingRecord($0, document: document) }
    message = TextRecord(finding.message)
    self.document = document
    table = finding.place?.table
    part = finding.place?.part
    tableId = finding.place?.tableID
    title = finding.place?.title
    row = finding.place?.row
    column = finding.place?.column
    shown = finding.shown
    computed = finding.computed
    difference = finding.difference
    operands =
      finding.operands.isEmpty
      ? nil
      : finding.operands.map {
        OperandRecord(
          table: $0.table, row: $0.row, column: $0.column, value: $0.value,
          address: $0.address?.description, source: $0.span.map(PlaceRecord.init))
      }
    notes =
      finding.notes.isEmpty
      ? nil
      : finding.notes.map {
        NoteRecord(message: TextRecord($0.text), source: $0.span.map(PlaceRecord.init))
      }
    help = finding.help.map(TextRecord.init)
    source = finding.span.map(PlaceRecord.init)
    address = finding.place?.address?.description
    section = finding.place?.section
    text = finding.place?.text
    fingerprint = finding.fingerprint
    isKnown = finding.isKnown ? true : nil
    accepted = finding.accepted.map { AcceptedRecord(reason: $0.reason, by: $0.by) }
  }
}
