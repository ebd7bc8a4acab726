import ReportModel
import TemplateEngine

/// Writes the declared relations as JSON that no text can break out of: `<`, `>` and `&` are
/// escaped, which JSON allows and both HTML and XML need. One relation stands on a line.
struct RelationScript: ~Copyable {
  private var output = ByteBuffer(capacity: 1 << 16)

  static func text(of document: Document) -> String {
    var script = RelationScript()
    script.write(document)
    return String(decoding: script.output.bytes, as: UTF8.self)
  }

  private mutating func write(_ document: Document) {
    output.append("{\"schema\":\"\(RelationFile.currentSchema)\",\"relations\":[\n")
    for (index, relation) in document.relations.enumerated() {
      if index > 0 { output.append(",\n" as StaticString) }
      write(RelationRecord(relation))
    }
    output.append("\n]" as StaticString)
    if document.isPartial { output.append(",\"partial\":true" as StaticString) }
    if !document.continuity.isEmpty { write(document.continuity) }
    output.append(UInt8(ascii: "}"))
  }

  private mutating func write(_ notes: [ContinuityNote]) {
    output.append(",\"continuity\":[\n" as StaticString)
    for (index, note) in notes.enumerated() {
      if index > 0 { output.append(",\n" as StaticString) }
      let fields = [("old", note.old), ("new", note.new), ("reason", note.reason)].filter { $0.1 != nil }
      output.append(UInt8(ascii: "{"))
      for (index, field) in fields.enumerated() { write(field.0, field.1!, isFirst: index == 0) }
      output.append(UInt8(ascii: "}"))
    }
    output.append("\n]" as StaticString)
  }

  private mutating func write(_ record: RelationRecord) {
    output.append(UInt8(ascii: "{"))
    write("kind", record.kind, isFirst: true)
    for (name, value) in [
      ("table", record.table), ("row", record.row), ("column", record.column), ("numerator", record.numerator),
      ("denominator", record.denominator), ("new", record.new), ("old", record.old), ("by", record.by),
      ("outcome", record.outcome), ("target", record.target),
    ] {
      if let value { write(name, value) }
    }
    for (name, values) in [
      ("parts", record.parts), ("columns", record.columns), ("rows", record.rows), ("sum", record.sum),
      ("quarters", record.quarters), ("addresses", record.addresses),
    ] {
      if let values { write(name, values) }
    }
    output.append(UInt8(ascii: "}"))
  }

  private mutating func write(_ name: String, _ value: String, isFirst: Bool = false) {
    if !isFirst { output.append(UInt8(ascii: ",")) }
    write(name)
    output.append(UInt8(ascii: ":"))
    write(value)
  }

  private mutating func write(_ name: String, _ values: [String]) {
    output.append(UInt8(ascii: ","))
    write(name)
    output.append(":[" as StaticString)
    for (index, value) in values.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      write(value)
    }
    output.append(UInt8(ascii: "]"))
  }

  private mutating func write(_ text: String) {
    output.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      let special = Self.escapedBytes
      var start = 0
      for index in bytes.indices where bytes[index] < 0x20 || special.contains(bytes[index]) {
        output.append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
        writeEscaped(bytes[index])
        start = index + 1
      }
      output.append(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    output.append(UInt8(ascii: "\""))
  }

  private static let escapedBytes = ASCIISet("\"\\<>&")

  private mutating func writeEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      output.append(UInt8(ascii: "\\"))
      output.append(byte)
    default: output.append("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))")
    }
  }
}
