/// A value and the place it was entered.
package struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
  package var value: Value
  package var span: SourceSpan

  package init(_ value: Value, span: SourceSpan) {
    self.value = value
    self.span = span
  }
}
