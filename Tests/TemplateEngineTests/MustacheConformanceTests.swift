import Foundation
import Testing

@testable import TemplateEngine

/// The public Mustache specification, where a copy of it lies beside the checkout.
@Suite("Mustache specification")
struct MustacheConformanceTests {
  struct Case: Decodable, CustomTestStringConvertible {
    var name: String
    var data: JSONValue
    var template: String
    var partials: [String: String]?
    var expected: String

    var testDescription: String { name }
  }

  struct File: Decodable { var tests: [Case] }

  static let folder: URL = {
    var url = URL(filePath: #filePath)
    for _ in 0..<4 { url.deleteLastPathComponent() }
    return url.appending(path: "shared/mustache-spec")
  }()

  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path()) }

  /// Cases in which the specification wants silence and we want an error: a name or a partial
  /// that nobody knows.
  static let strictOnPurpose: Set<String> = [
    "Basic Context Miss Interpolation", "Triple Mustache Context Miss Interpolation",
    "Ampersand Context Miss Interpolation", "Dotted Names - Broken Chains",
    "Dotted Names - Broken Chain Resolution", "Dotted Names - Context Precedence",
    "Context Misses", "Dotted Names - Context Misses", "Failed Lookup", "Context Miss",
    "Dotted Names are never single keys", "Negative Sections",
  ]

  @Test(
    "fills every template as specified", .enabled(if: isPresent),
    arguments: [
      "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~inheritance",
    ])
  func specification(file: String) throws {
    let data = try Data(contentsOf: Self.folder.appending(path: "\(file).json"))
    for test in try JSONDecoder().decode(File.self, from: data).tests {
      var vocabulary = TemplateVocabulary()
      let value = test.data.templateValue(&vocabulary)
      var sources = (test.partials ?? [:]).mapValues { Array($0.utf8) }
      sources["main"] = Array(test.template.utf8)
      let output = fill(sources, vocabulary, value)
      if Self.strictOnPurpose.contains(test.name) {
        #expect(throws: TemplateError.self, "\(file): \(test.name)") { try output.get() }
      } else {
        #expect(try output.get() == test.expected, "\(file): \(test.name)")
      }
    }
  }
}

func fill(
  _ sources: [String: [UInt8]], _ vocabulary: TemplateVocabulary, _ value: TemplateValue
) -> Result<String, TemplateError> {
  Result { () throws(TemplateError) in
    let library = try TemplateLibrary(sources, vocabulary: vocabulary, escape: escapeHTML)
    return try library.render("main", with: value).text
  }
}

@Sendable func escapeHTML(_ text: String, _ output: inout ByteBuffer) {
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): output.append("&amp;" as StaticString)
    case UInt8(ascii: "<"): output.append("&lt;" as StaticString)
    case UInt8(ascii: ">"): output.append("&gt;" as StaticString)
    case UInt8(ascii: "\""): output.append("&quot;" as StaticString)
    default: output.append(byte)
    }
  }
}

indirect enum JSONValue: Decodable {
  case text(String)
  case flag(Bool)
  case list([JSONValue])
  case object([String: JSONValue])
  case null

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Decimal.self) {
      self = .text("\(number)")
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  func templateValue(_ vocabulary: inout TemplateVocabulary) -> TemplateValue {
    switch self {
    case .text(let text): return .text(text)
    case .flag(let flag): return .flag(flag)
    case .null: return .null
    case .list(let items): return .list(items.map { $0.templateValue(&vocabulary) })
    case .object(let fields):
      var list: [(number: Int, value: TemplateValue)] = []
      for (name, value) in fields {
        list.append((vocabulary.number(adding: name), value.templateValue(&vocabulary)))
      }
      return .record(TemplateFields(list))
    }
  }
}
