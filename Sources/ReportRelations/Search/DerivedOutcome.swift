import ReportModel

/// How a figure that others give, rounded, fares at a place.
enum DerivedOutcome: Hashable {
  /// Nothing is shown that could speak for or against it.
  case silent
  /// The figures as printed give what is printed, rounded.
  case holds
  /// Only what the figures may have been before they were rounded gives it.
  case holdsWithin
  /// It is off by no more than the last digit: another way of rounding, or a figure that was another.
  case near
  case fails

  var isHeld: Bool { self == .holds || self == .holdsWithin }

  /// How serious it is that a relation which only figures show does not hold, by place; `nil` where nothing is told.
  ///
  /// One place among many that hold was printed wrong; more of them speak against the relation.
  ///
  /// - Parameter isNamed: Whether words say what it is, too: then fewer places tell.
  static func severities(_ outcomes: [Self], isNamed: Bool) -> [Severity?] {
    let needed = isNamed ? EvidenceWeights.holdsOfNamed : EvidenceWeights.holdsOfUnexplained
    let holds = outcomes.count(where: \.isHeld)
    let fails = outcomes.count { $0 == .fails }
    let isClear = fails == 1 && !outcomes.contains(.near) && !outcomes.contains(.holdsWithin)
    return outcomes.map { outcome in
      switch outcome {
      case .holds, .holdsWithin: .error
      case .silent, .near: nil
      case .fails: holds < needed * fails ? nil : isClear ? .error : .warning
      }
    }
  }
}
