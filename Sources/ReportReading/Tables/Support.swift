/// In how many places something holds, of those where it could fail.
package struct Support: Hashable, Sendable {
  package var holding: Int
  package var tried: Int

  package init(holding: Int = 0, tried: Int = 0) {
    self.holding = holding
    self.tried = tried
  }

  /// Counts a place; one where it could not fail, `nil`, says nothing.
  package mutating func note(_ holds: Bool?) {
    guard let holds else { return }
    tried += 1
    if holds { holding += 1 }
  }

  /// Whether it holds in most places.
  package var isMost: Bool { holding * 2 > tried }
  /// Whether it holds as often as not; enough where a name says the same.
  package var isHalf: Bool { holding > 0 && holding * 2 >= tried }
  /// Whether it holds in three quarters of the places; asked of what no name says.
  package var isStrong: Bool { holding * 4 >= tried * 3 }
}
