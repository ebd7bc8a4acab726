/// The performance goals of a performance programme: what is to be reached, by which activities
/// and at what cost; amounts as entered.
///
/// > Source: Performans Programı Hazırlama Rehberi (2009), Tablo 1 (Performans Hedefi), Tablo 2
/// > (Faaliyet Maliyetleri), Tablo 3 (İdare Performans), Tablo 4 (Toplam Kaynak İhtiyacı), Tablo 5
/// > (Faaliyetlerden Sorumlu Harcama Birimleri).
public struct PerformanceGoalSet: Sendable {
  public var form: CostForm
  public var goals: [PerformanceGoal]
  /// What the administration spends on no goal.
  public var generalExpenses: [CostLine]
  /// What goes to other administrations.
  public var transfers: [CostLine]

  public init(form: CostForm, goals: [PerformanceGoal], generalExpenses: [CostLine], transfers: [CostLine]) {
    self.form = form
    self.goals = goals
    self.generalExpenses = generalExpenses
    self.transfers = transfers
  }

  /// The goals as the summary numbers them.
  public var goalsInSummary: [PerformanceGoal] {
    let ordinals = goals.enumerated().map { $1.ordinal ?? $0 + 1 }
    return goals.indices.sorted { (ordinals[$0], $0) < (ordinals[$1], $1) }.map { goals[$0] }
  }
}

/// The lines every cost sheet of a programme has.
public struct CostForm: Sendable {
  /// A line's code or, for sources outside the budget, its name; and what it is called.
  public struct Line: Sendable {
    public var code: String
    public var name: String

    public init(code: String, name: String) {
      self.code = code
      self.name = name
    }
  }

  /// As it is printed on each sheet.
  public var administration: Located<String>
  public var economicCodes: [Line]
  /// Codes that only the summary shows.
  public var summaryCodes: [Line]
  public var offBudgetSources: [Line]

  public init(
    administration: Located<String>, economicCodes: [Line], summaryCodes: [Line], offBudgetSources: [Line]
  ) {
    self.administration = administration
    self.economicCodes = economicCodes
    self.summaryCodes = summaryCodes
    self.offBudgetSources = offBudgetSources
  }
}

/// An amount under an economic code, or from a source outside the budget.
public struct CostLine: Sendable {
  public var code: String
  public var amount: Located<String>

  public init(code: String, amount: Located<String>) {
    self.code = code
    self.amount = amount
  }
}

/// A code and what it stands for: `1.1`, an objective.
public struct CodedName: Sendable {
  public var code: Located<String>
  public var name: Located<String>

  public init(code: Located<String>, name: Located<String>) {
    self.code = code
    self.name = name
  }
}

public struct PerformanceGoal: Sendable {
  public var goal: CodedName
  /// Its number in the summary; `nil` for its place among the goals.
  public var ordinal: Int?
  public var aim: CodedName
  public var objectives: [CodedName]
  public var explanation: Located<String>
  public var indicators: [ProgrammeIndicator]
  public var activities: [ProgrammeActivity]

  public init(
    goal: CodedName, ordinal: Int?, aim: CodedName, objectives: [CodedName], explanation: Located<String>,
    indicators: [ProgrammeIndicator], activities: [ProgrammeActivity]
  ) {
    self.goal = goal
    self.ordinal = ordinal
    self.aim = aim
    self.objectives = objectives
    self.explanation = explanation
    self.indicators = indicators
    self.activities = activities
  }
}

/// An indicator: two years known or expected, and the target of the programme's own.
public struct ProgrammeIndicator: Sendable {
  public static let yearCount = 3

  public var name: Located<String>
  public var values: [Located<String>]
  public var explanation: Located<String>?

  public init(name: Located<String>, values: [Located<String>], explanation: Located<String>?) {
    self.name = name
    self.values = values
    self.explanation = explanation
  }
}

public struct ProgrammeActivity: Sendable {
  public var name: Located<String>
  public var units: Located<String>
  public var explanation: Located<String>
  public var costs: [CostLine]
  /// Names that the cost sheet prints otherwise than the goal's table.
  public var sheetGoal: Located<String>?
  public var sheetName: Located<String>?

  public init(
    name: Located<String>, units: Located<String>, explanation: Located<String>, costs: [CostLine],
    sheetGoal: Located<String>?, sheetName: Located<String>?
  ) {
    self.name = name
    self.units = units
    self.explanation = explanation
    self.costs = costs
    self.sheetGoal = sheetGoal
    self.sheetName = sheetName
  }
}
