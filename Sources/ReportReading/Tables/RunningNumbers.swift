/// Numbers that count rows or columns: nothing is measured by them.
package enum RunningNumbers {
  /// Whether texts are `1`, `2`, `3` and so on.
  package static func are(_ texts: [String]) -> Bool {
    texts.indices.allSatisfy { texts[$0] == "\($0 + 1)" }
  }
}
