import ReportModel

/// The table of codes: every rule of the checker by its code, in the order of the documentation.
///
/// A code is never used again: those that were given up stay in `retired`.
public enum RuleCatalog {
  /// Rules that belong together, in one folder.
  enum Subject: CaseIterable {
    case numbers, totals, ties, ratios, indicators, plan, deviations, budget, structure, references, tables, text
    case programme, buildings, sentences, continuity

    var rules: [any Rule.Type] {
      switch self {
      case .numbers: [UnreadableFigure.self, UnreadColumn.self, ForeignNotation.self, NoTables.self, LostRow.self]
      case .totals:
        [
          WrongTotal.self, WrongParent.self, RoundedTotal.self, WrongEquation.self, UncheckableTotal.self,
          UnusualRounding.self, MissingTotal.self, EmptiedTotal.self, UnreadableTotal.self,
        ]
      case .ties: [AmountsDiffer.self, StatusesDiffer.self, StatusWording.self, NamesDiffer.self]
      case .ratios:
        [
          WrongRate.self, TruncatedColumn.self, OtherRounding.self, RateWithoutBase.self, MissingRate.self,
          WrongStatistic.self, WrongProduct.self, ImpossibleShare.self,
        ]
      case .indicators: [YearEndValue.self, WrongStatus.self, UnknownStatus.self, VanishedStock.self]
      case .plan:
        [
          WrongScore.self, CappedScore.self, WrongGoalScore.self, UncheckableScore.self, OverweightGoal.self,
          SlippedWeight.self,
        ]
      case .deviations: [UnexplainedDeviation.self, CopiedReason.self, ImplausibleOutcome.self, CardWording.self]
      case .budget: [Overspending.self, NegativeAmount.self]
      case .structure: [MissingSection.self, MisplacedSection.self, SectionNumbers.self, ExhibitNumbers.self]
      case .references: [DanglingReference.self, StaleListing.self, UnmentionedTable.self]
      case .tables: [RepeatedRow.self, ForgottenCell.self, CaptionYear.self, ExcessDigits.self]
      case .text: [LookalikeLetter.self, TurnedDirection.self, SpellingVariant.self]
      case .programme: [FallingCumulative.self, ResponsibleUnits.self]
      case .buildings: [FloorAreas.self]
      case .sentences:
        [
          SentenceNumberDiffers.self, SentenceRoundedOtherwise.self, SentenceRateCut.self, SentenceSumDiffers.self,
          SentenceFigureSlip.self, SentenceDirection.self,
        ]
      case .continuity:
        [
          RestatedValue.self, VanishedIndicator.self, AppearedIndicator.self, MovedTarget.self, NotInReport.self,
          NotInProgramme.self, UnitDiffers.self, ResponsibleUnitDiffers.self, UnfitContinuityNote.self,
        ]
      }
    }
  }

  /// Codes that no rule has any more.
  static let retired: [RuleCode] = []

  /// What every rule says, in the order of the documentation.
  public static var rules: [RuleInfo] { Subject.allCases.flatMap { $0.rules.map { $0.info } } }

  /// What the rules find in a document by itself; those of continuity hold it against another.
  static func findings(in check: Check) -> [Finding] {
    Subject.allCases.filter { $0 != .continuity }.flatMap { findings(of: $0, in: check) }
  }

  /// What the rules of a subject find; findings of relations in the order of these.
  static func findings(of subject: Subject, in check: Check) -> [Finding] {
    let found = subject.rules.flatMap { $0.init(check: check).findings() }
    return found.enumerated().sorted { left, right in
      let (a, b) = (left.element.relation ?? .max, right.element.relation ?? .max)
      return (a, left.offset) < (b, right.offset)
    }.map(\.element)
  }

  /// The rule of a code; `nil` for one of another list.
  static func rule(_ code: RuleCode) -> (any Rule.Type)? {
    Subject.allCases.lazy.flatMap(\.rules).first { $0.info.code == code }
  }
}
