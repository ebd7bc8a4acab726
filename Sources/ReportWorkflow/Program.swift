/// The program's name and version, as its results give them.
package enum Program {
  package static let name = "faaliyet"
  package static let version = "0.1.0"

  /// What made a file: `faaliyet 0.1.0`.
  static let tool = "\(name) \(version)"
}
