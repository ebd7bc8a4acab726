import ReportModel

/// Collects what is wrong while the parts of a report are read.
final class FindingCollector {
  private(set) var list = FindingList()

  var findings: [Finding] { list.findings }

  func add(_ finding: Finding) { list.append(finding) }

  func add(_ findings: FindingList) { list += findings }

  /// Whether one more of a rule would be listed; what costs much to say may then be left out.
  func lists(_ rule: InputRule, at span: SourceSpan) -> Bool { list.lists(rule.code, in: span.file) }
}

/// The keys a map may have, in their Turkish spelling; made once for each kind of map.
struct KnownKeys: Sendable, ExpressibleByArrayLiteral {
  let names: [String]
  let keys: [String]

  init(_ names: [String]) {
    self.names = names
    keys = names.map(TurkishText.asciiKey)
  }

  init(arrayLiteral names: String...) { self.init(names) }
}

/// Reads the known fields of one map; what is missing, misspelt or of another shape is reported.
///
/// Keys are compared by their ASCII form, so that `gösterge` and `gosterge` are one key.
struct FieldReader {
  let node: InputNode
  let collector: FindingCollector
  private let known: KnownKeys
  /// The known entries and their ASCII keys; so few that looking through them is quickest.
  private var entries: [InputEntry] = []
  private var keys: [String] = []

  /// - Parameter known: All keys the map may have, in their Turkish spelling.
  init(_ node: InputNode, known: KnownKeys, collector: FindingCollector) {
    self.node = node
    self.known = known
    self.collector = collector
    guard case .mapping(let list) = node.content else {
      collector.add(
        InputRule.wrongType.finding(
          at: node.span, tr: "burada `anahtar: değer` satırları bekleniyordu",
          en: "lines of `key: value` are expected here",
          help: BilingualText(
            tr: "anahtarlar: \(known.names.joined(separator: ", "))",
            en: "the keys are: \(known.names.joined(separator: ", "))")))
      return
    }
    for entry in list {
      let key = TurkishText.asciiKey(entry.key)
      if !known.keys.contains(key) {
        reportUnknown(entry)
      } else if let earlier = find(key) {
        collector.add(
          InputRule.duplicateKey.finding(
            at: entry.keySpan, tr: "`\(entry.key)` yukarıdaki `\(earlier.key)` ile aynı anahtar",
            en: "`\(entry.key)` is the same key as `\(earlier.key)` above",
            notes: [
              FindingNote(BilingualText(tr: "ilki burada", en: "the first is here"), span: earlier.keySpan)
            ]))
      } else {
        entries.append(entry)
        keys.append(key)
      }
    }
  }

  private func find(_ key: String) -> InputEntry? {
    keys.firstIndex(of: key).map { entries[$0] }
  }

  private func reportUnknown(_ entry: InputEntry) {
    let help: BilingualText? =
      if !collector.lists(.unknownKey, at: entry.keySpan) {
        nil
      } else if let nearest = TurkishText.nearest(to: entry.key, among: known.names) {
        BilingualText(tr: "`\(nearest)` mi demek istediniz?", en: "did you mean `\(nearest)`?")
      } else {
        BilingualText(
          tr: "burada bilinen anahtarlar: \(known.names.joined(separator: ", "))",
          en: "the keys known here are: \(known.names.joined(separator: ", "))")
      }
    collector.add(
      InputRule.unknownKey.finding(
        at: entry.keySpan, tr: "`\(entry.key)` diye bir anahtar yok",
        en: "there is no key `\(entry.key)`", help: help))
  }

  // MARK: Fields

  /// The raw value of a field; an empty one counts as left out.
  func node(_ key: String) -> InputNode? {
    guard let value = find(TurkishText.asciiKey(key))?.value else { return nil }
    if case .scalar(let scalar) = value.content, scalar.style == .absent { return nil }
    return value
  }

  func requiredNode(_ key: String) -> InputNode? {
    if let value = node(key) { return value }
    guard case .mapping = node.content else { return nil }
    let span = find(TurkishText.asciiKey(key))?.keySpan ?? node.span
    collector.add(
      InputRule.missingField.finding(
        at: span, tr: "`\(key)` alanı eksik", en: "the field `\(key)` is missing",
        help: .write("\(key): …")))
    return nil
  }

  func text(_ key: String) -> Located<String>? { node(key).flatMap { text(of: $0, field: key) } }

  /// A text that may not be empty, neither left out nor written as `""`.
  func requiredText(_ key: String) -> Located<String>? {
    guard let text = requiredNode(key).flatMap({ text(of: $0, field: key) }) else { return nil }
    guard text.value.contains(where: { !$0.isWhitespace }) else {
      collector.add(
        InputRule.missingField.finding(
          at: text.span, tr: "`\(key)` alanı boş", en: "the field `\(key)` is empty", help: .write("\(key): …")))
      return nil
    }
    return text
  }

  /// A text that may stay empty, as `sapma nedeni` does where the source prints nothing.
  func emptyableText(_ key: String) -> Located<String>? {
    guard let entry = find(TurkishText.asciiKey(key)) else { return requiredText(key) }
    return node(key) == nil ? Located("", span: entry.keySpan) : text(key)
  }

  func text(of node: InputNode, field: String) -> Located<String>? {
    guard case .scalar(let scalar) = node.content else {
      collector.add(
        InputRule.wrongType.finding(
          at: node.span, tr: "`\(field)` alanı tek bir değer ister",
          en: "the field `\(field)` takes a single value"))
      return nil
    }
    let text = scalar.textWithoutLineEnds
    if text == StillToBeWritten.word {
      collector.add(
        InputRule.toBeWritten.finding(
          at: node.span, tr: "`\(field)` henüz girilmemiş",
          en: "`\(field)` is still to be written"))
    }
    return Located(text, span: node.span)
  }

  func texts(_ key: String) -> [Located<String>] {
    items(key).compactMap { text(of: $0, field: key) }
  }

  /// The items of a list; a single value is a list of one.
  func items(_ key: String) -> [InputNode] {
    guard let value = node(key) else { return [] }
    if case .sequence(let items) = value.content { return items }
    if case .scalar = value.content { return [value] }
    collector.add(
      InputRule.wrongType.finding(
        at: value.span, tr: "`\(key)` alanı bir liste ister", en: "the field `\(key)` takes a list",
        help: BilingualText(tr: "her maddeyi `- ` ile başlatın", en: "begin each item with `- `")))
    return []
  }

  func requiredItems(_ key: String) -> [InputNode] {
    requiredNode(key) == nil ? [] : items(key)
  }

  /// The entries of a map whose keys the author chooses.
  func entries(_ key: String, isRequired: Bool = false) -> [InputEntry] {
    guard let value = isRequired ? requiredNode(key) : node(key) else { return [] }
    if case .mapping(let entries) = value.content { return entries }
    collector.add(
      InputRule.wrongType.finding(
        at: value.span, tr: "`\(key)` alanı `anahtar: değer` satırları ister",
        en: "the field `\(key)` takes lines of `key: value`"))
    return []
  }

  /// One of the raw values of an enumeration.
  func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, of: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    guard let text = text(key) else { return nil }
    let wanted = TurkishText.asciiKey(text.value)
    if let choice = Choice.allCases.first(where: { TurkishText.asciiKey($0.rawValue) == wanted }) {
      return choice
    }
    let names = Choice.allCases.map(\.rawValue)
    let near = TurkishText.nearest(to: text.value, among: names)
    collector.add(
      InputRule.unknownChoice.finding(
        at: text.span, tr: "`\(key)` için `\(text.value)` diye bir seçenek yok",
        en: "`\(key)` knows no `\(text.value)`",
        help: BilingualText(
          tr: (near.map { "`\($0)` mi demek istediniz? " } ?? "") + "seçenekler: \(names.joined(separator: ", "))",
          en: (near.map { "did you mean `\($0)`? " } ?? "") + "the choices are: \(names.joined(separator: ", "))")))
    return nil
  }

  func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let text = requiredText(key) else { return nil }
    return integer(text, field: key, in: range)
  }

  func optionalInteger(_ key: String, in range: ClosedRange<Int>) -> Int? {
    text(key).flatMap { integer($0, field: key, in: range) }
  }

  private func integer(_ text: Located<String>, field: String, in range: ClosedRange<Int>) -> Int? {
    if let value = Int(text.value), range.contains(value) { return value }
    collector.add(
      InputRule.wrongType.finding(
        at: text.span,
        tr: "`\(field)` \(range.lowerBound) ile \(range.upperBound) arasında bir tam sayı ister, `\(text.value)` değil",
        en: "`\(field)` takes a whole number from \(range.lowerBound) to \(range.upperBound), not `\(text.value)`"))
    return nil
  }

  func yesNo(_ key: String) -> Bool {
    /// The two words of a switch.
    enum YesNo: String, CaseIterable {
      case yes = "evet"
      case no = "hayır"
    }
    return choice(key, of: YesNo.self) == .yes
  }
}
