/// What a rule of continuity holds against another document.
package enum ContinuitySubject: Sendable {
  /// A value of a past year, which its own report gave first.
  case pastValue
  /// Whether an indicator is in both documents.
  case indicator
  case target
  /// In what an indicator is measured, and who answers for it.
  case unit, responsibleUnit
  /// A note under `süreklilik`.
  case note
}

/// A rule that holds a report against a document it follows from.
protocol ContinuityRule: Rule {
  static var subject: ContinuitySubject { get }
}
