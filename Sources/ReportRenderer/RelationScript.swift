import ReportModel

/// Writes the declared relations as JSON that no text can break out of: `<`, `>` and `&` are
/// escaped, which JSON allows and both HTML and XML need. One relation stands on a line.
struct RelationScript {
  private var output: [UInt8] = []

  static func text(_ relations: [Relation]) -> String {
    var script = RelationScript()
    script.write(relations)
    return String(decoding: script.output, as: UTF8.self)
  }

  private mutating func write(_ relations: [Relation]) {
    output += "{\"schema\":\"\(RelationFile.currentSchema)\",\"relations\":[\n".utf8
    for (index, relation) in relations.enumerated() {
      if index > 0 { output += ",\n".utf8 }
      write(RelationRecord(relation))
    }
    output += "\n]}".utf8
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
    output += ":[".utf8
    for (index, value) in values.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      write(value)
    }
    output.append(UInt8(ascii: "]"))
  }

  private mutating func write(_ text: String) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        output.append(UInt8(ascii: "\\"))
        output.append(byte)
      case UInt8(ascii: "<"): output += "\\u003c".utf8
      case UInt8(ascii: ">"): output += "\\u003e".utf8
      case UInt8(ascii: "&"): output += "\\u0026".utf8
      case 0..<0x20: output += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
