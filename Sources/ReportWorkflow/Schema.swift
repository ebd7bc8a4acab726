/// The names of the formats for programs; a change that readers could stumble over gets a new name.
enum Schema {
  static let findings = "faaliyet-findings-1"
  static let changes = "faaliyet-diff-1"
}
