/// The formats of findings; the first is the one where none is named.
package enum FindingFormats {
  package static let all: [any FindingPrinter.Type] = [
    TextFindingPrinter.self, JSONFindingPrinter.self, JSONLinesFindingPrinter.self, CSVFindingPrinter.self,
    SARIFFindingPrinter.self, JUnitFindingPrinter.self, GitHubFindingPrinter.self, MarkdownFindingPrinter.self,
  ]
}
