import ReportModel

/// A way in which a typed number goes wrong.
enum Slip: String, CaseIterable {
  case digitsSwapped = "two digits swapped"
  case digitDropped = "a digit dropped"
  case digitChanged = "a digit changed"
  case groupLost = "a thousands group lost"
  case commaMoved = "the comma moved"
  case signLost = "the sign lost"
  case neighbourValue = "the value of the row above or below"

  /// The number with the slip; `nil` where it cannot happen or changes nothing.
  func applied(to text: String, neighbour: String?, _ random: inout Random) -> String? {
    let result =
      switch self {
      case .digitsSwapped: swapped(text, &random)
      case .digitDropped: dropped(text, &random)
      case .digitChanged: changed(text, &random)
      case .groupLost: withoutGroup(text, &random)
      case .commaMoved: withCommaMoved(text)
      case .signLost: text.contains("-") && text.count > 1 ? text.replacing("-", with: "") : nil
      case .neighbourValue: neighbour
      }
    guard let result, result != text else { return nil }
    // What cannot be read any more is found by another rule; what reads the same is no slip.
    guard let before = CellReading(text).amount, let after = CellReading(result).amount else { return nil }
    return before.isSameValue(as: after) ? nil : result
  }

  private func digitPlaces(_ bytes: [UInt8]) -> [Int] { bytes.indices.filter { (48...57).contains(bytes[$0]) } }

  private func regrouped(_ digits: [UInt8], like text: String) -> String? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? parts[1].utf8.filter { (48...57).contains($0) }.count : 0
    guard digits.count > decimals, let value = Int64(String(decoding: digits, as: UTF8.self)) else { return nil }
    let number = Amount(scaled: value, decimals: min(decimals, Amount.maximumDecimals)).turkish
    let plain = text.contains(".") || value < 1000 ? number : number.replacing(".", with: "")
    let prefix = text.prefix { !$0.isNumber }
    return prefix + plain + String(text.reversed().prefix { !$0.isNumber }.reversed())
  }

  private func digits(_ text: String) -> [UInt8] { text.utf8.filter { (48...57).contains($0) } }

  private func swapped(_ text: String, _ random: inout Random) -> String? {
    var bytes = Array(text.utf8)
    let places = digitPlaces(bytes)
    let pairs = zip(places, places.dropFirst()).filter {
      bytes[$0] != bytes[$1] && !(bytes[$1] == 48 && $0 == places[0])
    }
    guard let pair = random.element(pairs) else { return nil }
    bytes.swapAt(pair.0, pair.1)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func changed(_ text: String, _ random: inout Random) -> String? {
    var bytes = Array(text.utf8)
    guard let place = random.element(digitPlaces(bytes)) else { return nil }
    bytes[place] = 49 + UInt8(random.next(9))
    return String(decoding: bytes, as: UTF8.self)
  }

  private func dropped(_ text: String, _ random: inout Random) -> String? {
    var all = digits(text)
    guard all.count > 1 else { return nil }
    all.remove(at: random.next(all.count))
    return regrouped(all, like: text)
  }

  private func withoutGroup(_ text: String, _ random: inout Random) -> String? {
    var groups = text.split(separator: ".").map(String.init)
    guard groups.count > 2 else { return nil }
    groups.remove(at: 1 + random.next(groups.count - 2))
    return groups.joined(separator: ".")
  }

  private func withCommaMoved(_ text: String) -> String? {
    let parts = text.split(separator: ",")
    guard parts.count == 2, parts[1].utf8.count >= 1 else { return nil }
    return regrouped(digits(text) + [48], like: text)
  }
}

/// The same numbers on every run.
struct Random {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  mutating func element<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[next(elements.count)]
  }
}
