/// What a check of numbers came to. `exact` is never a finding; it is counted.
public enum Outcome: String, Hashable, Sendable {
  /// It holds to the last digit.
  case exact = "tam"
  /// It holds within rounding.
  case rounding = "yuvarlama"
  /// It does not hold.
  case inconsistent = "aykırı"
  /// It could not be checked.
  case uncheckable = "denetlenemedi"
}

/// Who says that numbers belong together: the author's input, or our reading of the document.
public enum Provenance: String, Hashable, Sendable {
  /// The author says so in the input, or a page of ours does.
  case declared
  /// The document itself shows it.
  case inferred
}

/// A way in which a number goes wrong.
public enum CauseKind: String, Hashable, Sendable, CaseIterable {
  /// Two neighbouring digits changed places.
  case digitsSwapped = "digits-swapped"
  /// A digit was left out.
  case digitDropped = "digit-dropped"
  /// A digit was typed twice or too many.
  case digitAdded = "digit-added"
  /// One digit was typed for another.
  case digitChanged = "digit-changed"
  /// Three digits of a group were left out.
  case groupLost = "group-lost"
  /// The decimal comma stands elsewhere, or noughts are missing.
  case commaMoved = "comma-moved"
  /// A minus was lost or added.
  case signFlipped = "sign-flipped"
  /// The value of the row or column beside it was typed.
  case neighbourValue = "neighbour-value"
  /// The value of another year was typed.
  case otherYear = "other-year"
  /// A row that the total counts is not there.
  case rowMissing = "row-missing"
  /// The total counts a row twice.
  case rowTwice = "row-twice"
  /// It was computed with another formula.
  case otherFormula = "other-formula"
  /// It is a percentage of something else.
  case otherBase = "other-base"
  /// It was rounded otherwise than the rest of its column.
  case otherRounding = "other-rounding"
  /// It is in another unit than the rest.
  case otherUnit = "other-unit"
}

/// What explains a wrong number exactly.
public struct Cause: Hashable, Sendable {
  /// The way in which it went wrong.
  public var kind: CauseKind
  /// The same in a sentence with both numbers.
  public var message: BilingualText

  package init(_ kind: CauseKind, _ message: BilingualText) {
    self.kind = kind
    self.message = message
  }
}

/// The cell whose change repairs what does not hold.
public struct Suspect: Hashable, Sendable {
  /// The cell in words.
  public var place: FindingPlace
  /// Where the cell stands in the file.
  public var span: SourceSpan?
  /// What the cell shows.
  public var shown: String
  /// What would be right, written as the cell is.
  public var repaired: String
  /// How many relations hold again when it is repaired.
  public var repairs: Int
  /// How many other cells would explain the same just as well.
  public var rivals: Int { others.count }
  /// Those cells, each with what it shows and what it would have to show.
  public var others: [String]

  package init(
    place: FindingPlace, span: SourceSpan?, shown: String, repaired: String, repairs: Int, others: [String] = []
  ) {
    self.place = place
    self.span = span
    self.shown = shown
    self.repaired = repaired
    self.repairs = repairs
    self.others = others
  }

  /// The place, what it shows and what it should, in one line.
  public var words: String { Self.words(place, shown, repaired) }

  /// The suspect in a line: place, what it shows, what would be right.
  public static func words(_ place: FindingPlace, _ shown: String, _ repaired: String) -> String {
    "\(place.words): \(shown) → \(repaired)"
  }
}

/// One thing the author should look at.
public struct Finding: Hashable, Sendable {
  /// The rule that does not hold.
  public var code: RuleCode
  /// How much it matters.
  public var severity: Severity
  /// One line, no full stop, the specific fact first.
  public var message: BilingualText
  /// Where it stands in the file; `nil` for what is missing.
  public var span: SourceSpan?
  /// Where it stands, in the words the document shows.
  public var place: FindingPlace?
  /// What the check came to; `nil` for mistakes of the input.
  public var outcome: Outcome?
  /// Who says that the numbers belong together; `nil` where no relation is asked.
  public var provenance: Provenance?
  /// Why the numbers are taken to belong together.
  public var evidence: BilingualText?
  /// By how many hundredths of a bit the figures agree more than chance would have it, where only they say so.
  public var bits: Int?
  /// The relation's place among those of the check it comes from; findings of one relation share it.
  public var relation: Int?
  /// The number as the document shows it.
  public var shown: String?
  /// What the operands give, written like `shown`.
  public var computed: String?
  /// Shown minus computed, signed.
  public var difference: String?
  /// What explains the wrong number exactly; `nil` where nothing does.
  public var cause: Cause?
  /// The cell that is probably wrong; `nil` where none can be told.
  public var suspect: Suspect?
  /// What else does not hold because of the same number; it has no consequences of its own.
  public var consequences: [Finding] = []
  /// The numbers it was computed from.
  public var operands: [Operand]
  /// What is to be said of other places.
  public var notes: [FindingNote]
  /// What to try next.
  public var help: BilingualText?
  /// Whether an earlier run, taken as the baseline, had it already.
  public var isKnown = false
  /// Why the difference stands as it is; accepted findings are listed, not counted.
  public var accepted: Acceptance?

  package init(
    code: RuleCode, severity: Severity, message: BilingualText, span: SourceSpan? = nil,
    place: FindingPlace? = nil, outcome: Outcome? = nil, provenance: Provenance? = nil,
    shown: String? = nil, computed: String? = nil, difference: String? = nil,
    operands: [Operand] = [], notes: [FindingNote] = [], help: BilingualText? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.span = span
    self.place = place
    self.outcome = outcome
    self.provenance = provenance
    self.shown = shown
    self.computed = computed
    self.difference = difference
    self.operands = operands
    self.notes = notes
    self.help = help
  }
}

extension Finding {
  /// Names the finding apart from line numbers, so that edits elsewhere in the file do not change it.
  public var fingerprint: String {
    let at =
      place?.address?.description
      ?? [place?.tableID, place?.row, place?.column].compactMap { $0 }.joined(separator: "/")
    return at.isEmpty ? "\(code) \(message.en)" : "\(code) \(at)"
  }

  /// Whether the finding asks for something: it is neither accepted nor known from before.
  public var isOpen: Bool { accepted == nil && !isKnown }
}
