import Foundation
import ReportModel
import Testing

@testable import ReportInput

/// Whatever our reader accepts, an independent YAML reader reads as the same tree.
@Suite("Every input file is YAML")
struct YAMLEquivalenceTests {
  static let root: URL = {
    var url = URL(filePath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url
  }()

  struct Sample: Encodable {
    var name: String
    var text: String
    var tree: Tree
  }

  indirect enum Tree: Encodable {
    case scalar(String)
    case mapping([(String, Tree)])
    case sequence([Tree])

    init(_ node: InputNode) {
      switch node.content {
      case .scalar(let scalar): self = .scalar(scalar.text)
      case .sequence(let items): self = .sequence(items.map(Tree.init))
      case .mapping(let entries): self = .mapping(entries.map { ($0.key, Tree($0.value)) })
      }
    }

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .scalar(let text):
        var container = encoder.singleValueContainer()
        try container.encode(text)
      case .sequence(let items):
        var container = encoder.unkeyedContainer()
        for item in items { try container.encode(item) }
      case .mapping(let entries):
        // Order is part of the tree.
        var container = encoder.unkeyedContainer()
        try container.encode("\u{1}")
        for (key, value) in entries {
          try container.encode(key)
          try container.encode(value)
        }
      }
    }
  }

  /// The trees of those texts that our reader accepts.
  private func samples(_ texts: [(name: String, text: String)]) -> [Sample] {
    texts.compactMap { name, text in
      let result = InputParser.parse(SourceText(path: name, bytes: Array(text.utf8)))
      guard let node = result.node, result.findings.errorCount == 0 else { return nil }
      return Sample(name: name, text: text, tree: Tree(node))
    }
  }

  /// The names and differences of samples that PyYAML reads otherwise.
  private func differences(_ samples: [Sample]) throws -> [String] {
    let script = """
      import json, sys, yaml
      def tree(node):
          if isinstance(node, yaml.MappingNode):
              return ["\\u0001"] + [x for k, v in node.value for x in (k.value, tree(v))]
          if isinstance(node, yaml.SequenceNode):
              return [tree(x) for x in node.value]
          return node.value
      for sample in json.load(sys.stdin):
          try:
              read = tree(yaml.compose(sample["text"], Loader=yaml.BaseLoader))
          except yaml.YAMLError as error:
              read = "error: %s" % error
          if read != sample["tree"]:
              print(sample["name"], json.dumps([sample["text"], sample["tree"], read], ensure_ascii=False)[:1500])
      """
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-c", script]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let data = try JSONEncoder().encode(samples)
    DispatchQueue.global().async {
      try? input.fileHandleForWriting.write(contentsOf: data)
      try? input.fileHandleForWriting.close()
    }
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "python3-yaml is needed; `make test` installs it")
    return String(decoding: printed, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test("the files of the 2023 report")
  func realFiles() throws {
    let folder = Self.root.appending(path: "Input/2023")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".yaml") }
    let texts = try names.map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
    let samples = samples(texts)
    #expect(samples.count == names.count)
    #expect(try differences(samples) == [])
  }

  static let corners = [
    "a: b\n", "a:\n  b: c\n  d:\n    - e\n    - f: g\n      h: i\n", "a:\n- b\n- c\n", "- a\n- b: c\n  d: e\n",
    "a: >-\n  bir\n  iki\n\n  üç\n", "a: >\n  bir\n  iki\n\n\nb: c\n", "a: |\n  bir\n    iki\n\n  üç\n\n\nb: c\n",
    "a: |-\n  x\n", "a: >-\n  bir\n   girintili\n  iki\n", "a: >-\n\n  bir\n", "a: |\n\n  bir\n",
    "a: \"b: c # d\" # e\n",
    "a: 'b''c'\n", "a: \"x\\ny\\t\\\"\\\\\\/\\u0131\\_\"\n", "a: [b, \"c, d\", 'e', [f]]\n",
    "a: {b: c, d: [e], f: {g: h}}\n",
    "a: {b: , c: }\n", "a:   b   \n", "a : b\n", "\"a b\": c\n", "'a': b\n", "a: -6,25\n", "a: b#c\n", "a: b:c\n",
    "a: ?b\n",
    "a: :b\n", "# x\na: b # y\n  # z\nc: d\n", "a:    # not\n  b: c\n", "a: # not\nb: c\n", "- - a\n  - b\n- c\n",
    "-   a: b\n    c: d\n", "a: []\nb: {}\n", "a: \"\"\n", "a: ''\n", "a: |\nb: c\n", "a: >-\nb: c\n", "- \n- a\n",
    "-\n  a: b\n",
    "a: b c  d\n", "a: [ b , c ]\n", "a: {b: c d, e: f:g}\n", "a: |\n  x  \n  y\n", "a: >-\n  x  \n  y\n",
    "a: {x: 'y', \"z\": w}\n",
    "a: [b,c]\n", "a:\n\n  b: c\n", "a: |\n   x\n    y\n   z\n", "a: \"b\"\nc: 'd' # e\n", "a: b\n\n\n",
    "a: ~\nb: null\n", "a: 01\n",
    "a: |\n  x\n\n\n  y\n", "a: >-\n  x\n\n\n  y\n", "a: >-\n  x\n\n    y\n\n  z\n", "a: {b: [c, d], e: f}\n",
    "- [a, b]\n- {c: d}\n",
    "- \"a\": b\n", "- 'a': b\n  c: d\n", "- \"a: b\"\n", "a: ||\n", "a: b\n# son", "a: (x) | (y)\n", "a: x, y\n",
    "a: x]\n",
    "a: {b: #1 c}\n", "a: [#b, c]\n", "a: {\"b\": # c}\n", "--- a: b\n", "a: b\n... c: d\n",
  ]

  @Test("corners of the language")
  func cornerCases() throws {
    let texts = Self.corners.enumerated().map { ("köşe \($0): \($1)", $1) }
    #expect(try differences(samples(texts)) == [])
  }

  @Test("thousands of damaged and generated texts, wherever our reader accepts them")
  func generated() throws {
    var random = SystemRandom(state: 42)
    let pieces =
      Array("ab: -|>#[]{}\"',\n\n  %&*!?\\\t~x1.").map(String.init) + [
        "\n  ", ": ", "\n- ", " #", "\n    ", "- ", "|\n  ",
      ]
    var texts: [(String, String)] = []
    for round in 0..<6000 {
      var text = Self.corners.randomElement(using: &random)!
      if round % 3 == 0 { text += Self.corners.randomElement(using: &random)! }
      var scalars = Array(text.unicodeScalars)
      for _ in 0..<Int(random.next() % 4) {
        let position = Int(random.next() % UInt64(scalars.count + 1))
        if random.next() % 3 == 0, position < scalars.count {
          scalars.remove(at: position)
        } else {
          scalars.insert(contentsOf: pieces.randomElement(using: &random)!.unicodeScalars, at: position)
        }
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      texts.append(("üretilen \(round)", String(view)))
    }
    let samples = samples(texts)
    #expect(samples.count > 1000)
    let found = try differences(samples)
    #expect(found.isEmpty, "\(found.count) of \(samples.count): \(found.prefix(8).joined(separator: "\n"))")
  }
}
