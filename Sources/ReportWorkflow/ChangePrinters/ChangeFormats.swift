/// The formats of comparisons; the first is the one where none is named.
package enum ChangeFormats {
  package static let all: [any ChangePrinter.Type] = [
    TextChangePrinter.self, HTMLChangePrinter.self, MarkdownChangePrinter.self, JSONChangePrinter.self,
    JSONLinesChangePrinter.self,
  ]
}
