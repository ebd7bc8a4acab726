import ReportModel
import ReportValidator
import Testing

@Suite("The examples that stand in the rules' own files")
struct RuleExampleTests {
  private static let rules = RuleCatalog.rules.filter { $0.example != nil }

  @Test("a rule has nothing to say of its example, and tells the slip in it", arguments: rules.map(\.code.text))
  func example(code: String) throws {
    let rule = try #require(Self.rules.first { $0.code.text == code })
    let example = try #require(rule.example)
    #expect(example.document.ranges(of: example.right).count == 1, "the place of the slip")
    #expect(!(try DocumentFixture.codes(example.document).contains(code)))
    #expect(try DocumentFixture.codes(example.wrongDocument).contains(code))
  }
}
