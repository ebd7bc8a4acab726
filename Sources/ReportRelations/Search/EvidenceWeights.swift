/// What counts as evidence for a sum, and how much: every weight and threshold of the search, in bits.
///
/// They were set on tables of statistical offices (those that `make strangers` reports as *for setting weights*) and
/// tried on others. An exact agreement of figures of *k* digits is worth about *k* · log₂ 10 bits; names and form are
/// worth a few, so that they decide only where figures are few.
package enum EvidenceWeights {
  // MARK: Places

  /// A place that fails without a reason: as much as an agreement of two digits is worth.
  static let miss = Bits(6)
  /// Figures that seldom add up, by the words over them (per cent, rate, average): a failure says little.
  static let missOfRate = Bits(hundredths: 150)
  /// A place that has failed everywhere cannot cost more.
  static let leastMiss = Bits(hundredths: 50)
  /// What all but one part being nothing leaves of the evidence, in per cent: a copy is no sum.
  static let copyShare = 30
  /// The most that small figures are worth beyond their digits, by how seldom they stand in their line.
  static let smallFigure = Bits(hundredths: 250)
  /// How often one slip explains a difference by chance: 18 kinds of it for each digit, and that slips are rare.
  static let slip = Bits(5)
  /// The most that a place which one slip explains speaks for a sum.
  static let mostOfSlip = Bits(2)
  /// The rounded model has three parameters more: it must be better by this.
  static let roundedModel = Bits(3)

  // MARK: Hypotheses tried

  /// A list of lines that share a label, or lie above a depth of indentation.
  static let listOfKind = Bits(2)
  /// Every second, third … sixth line.
  static let listBySteps = Bits(4)
  /// A sum that begins up to three lines away from its total.
  static let startNear = Bits(4)
  /// A sum that begins where something ends: a gap, another heading, a total.
  static let startAtCut = Bits(2)
  /// A sum that begins anywhere in a short table.
  static let startAnywhere = Bits(5)
  /// A line that is already part of another sum.
  static let sharedPart = Bits(10)
  /// Two lines anywhere near the total.
  static let pair = Bits(8)

  /// The first or the last line as the sum of all others.
  static let wholeTable = Bits(3)
  /// A sum that holds in one place only: nothing else bears it out.
  static let lonePlace = Bits(5)

  // MARK: Ratios and averages

  /// A line may be a ratio of any two near it, in per cent or not, or a growth.
  static let ratio = Bits(2)
  /// It stands to the two as other ratios of the table do.
  static let likeRatio = Bits(2)
  /// Its words say that it shows rates.
  static let namedRate = Bits(4)
  /// Of the places that show all three, how many must hold, in per cent: rates are computed from figures that are not
  /// always those that are printed.
  static let shareOfRatios = 60
  /// How many more places may fail than hold while a ratio is still looked at.
  static let failuresAtFirst = 4
  /// Of so many columns any two may make a ratio.
  static let columnsOfRatios = 40
  /// How far the two rows of a ratio, or columns of a wider table, may stand from it, and how many lines a mean takes in.
  static let reachOfRatios = 12
  /// Of longer tables the lines are not tried as ratios of one another; their columns are.
  static let linesOfRatios = 400

  /// A mean is called one.
  static let namedMean = Bits(6)
  /// It is not: most lines beside others are no means of them.
  static let unnamedMean = -Bits(4)

  // MARK: Names and form

  /// The total is called one.
  static let namedTotal = Bits(6)
  /// A part is called a total, and the total is not.
  static let namedPart = -Bits(4)
  /// Percentages among counts.
  static let mixedKinds = -Bits(6)
  /// The total is called a difference.
  static let namedDifference = -Bits(3)
  /// All parts are indented under the total.
  static let indented = Bits(4)
  /// A part stands further out than the total above it.
  static let outdented = -Bits(8)
  /// All parts stand at one depth.
  static let oneDepth = Bits(1)
  /// The indentation comes back right behind the last part.
  static let closed = Bits(4)
  /// The last part ends a block: the table, or a part of it.
  static let blockEnd = Bits(2)
  /// The parts stand under one heading with the total.
  static let sameGroup = Bits(2)

  /// Some lines that stand in the table as the total does are sums of what stands by them.
  static let likeOthers = Bits(6)
  /// Half of them are, or parts of the same total.
  static let likeMostOthers = Bits(12)

  // MARK: Which cell is wrong

  /// What a part that lies one spread from its line's usual share of the total is worth against its being right.
  package static let oddShare = Bits(hundredths: 150)
  /// Shares of one line spread by no less.
  package static let spreadOfShares = Bits(hundredths: 10)
  /// By no less where only one or two other places tell.
  package static let spreadOfFewShares = Bits(hundredths: 30)
  /// A total is typed by hand more often than its parts.
  package static let typedTotal = Bits(hundredths: 40)

  // MARK: What is believed

  /// The balance from which a sum is taken to be one.
  static let accepted = Bits(6)
  /// The balance from which a sum of all lines leaves nothing to look for.
  static let settled = Bits(30)
  /// The balance from which shares are taken to be those of whole numbers of a base.
  static let wholeShares = Bits(12)
  /// What its figures alone must be worth in a list of some lines only.
  static let acceptedInList = Bits(3)

  // MARK: What a failure is told as

  /// The balance from which one failure that a slip explains is an error.
  static let error = Bits(10)
  /// Failures that slips explain, in per cent of the places that hold, of which a warning is still made.
  static let brokenShare = 40
  /// The balance from which a slip is still a warning where no more places hold than fail.
  static let warningOfHalf = Bits(20)
  /// How many places hold exactly, of which being off by a rounding is an error.
  static let holdsOfExact = 25
  /// Beside a sum that is known and holds, one of the same total that holds in no more places says nothing where it
  /// fails.
  static let holdsBesideKnown = 2
  /// How many places hold for each that fails unexplained, of which a warning is still made.
  static let holdsOfUnexplained = 6
  /// How many of a rate or mean that is called one.
  static let holdsOfNamed = 3
}
