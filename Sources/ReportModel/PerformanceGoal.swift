/// The performance goals of a performance programme: what is to be reached, by which activities
/// and at what cost; amounts as entered.
///
/// > Source: Performans Programı Hazırlama Rehberi (2009), Tablo 1 (Performans Hedefi), Tablo 2
/// > (Faaliyet Maliyetleri), Tablo 3 (İdare Performans), Tablo 4 (Toplam Kaynak İhtiyacı), Tablo 5
/// > (Faaliyetlerden Sorumlu Harcama Birimleri).
package struct PerformanceGoalSet: Sendable {
  package var form: CostForm
  package var goals: [PerformanceGoal]
  /// What the administration spends on no goal.
  package var generalExpenses: [CostLine]
  /// What goes to other administrations.
  package var transfers: [CostLine]

  package init(form: CostForm, goals: [PerformanceGoal], generalExpenses: [CostLine], transfers: [CostLine]) {
    self.form = form
    self.goals = goals
    self.generalExpenses = generalExpenses
    self.transfers = transfers
  }

  /// The goals as the summary numbers them.
  package var goalsInSummary: [PerformanceGoal] {
    let ordinals = goals.enumerated().map { $1.ordinal ?? $0 + 1 }
    return goals.indices.sorted { (ordinals[$0], $0) < (ordinals[$1], $1) }.map { goals[$0] }
  }
}

/// The lines every cost sheet of a programme has.
package struct CostForm: Sendable {
  /// A line's code or, for sources outside the budget, its name; and what it is called.
  package struct Line: Sendable {
    package var code: String
    package var name: String

    package init(code: String, name: String) {
      self.code = code
      self.name = name
    }
  }

  /// As it is printed on each sheet.
  package var administration: Located<String>
  package var economicCodes: [Line]
  /// Codes that only the summary shows.
  package var summaryCodes: [Line]
  package var offBudgetSources: [Line]

  package init(
    administration: Located<String>, economicCodes: [Line], summaryCodes: [Line], offBudgetSources: [Line]
  ) {
    self.administration = administration
    self.economicCodes = economicCodes
    self.summaryCodes = summaryCodes
    self.offBudgetSources = offBudgetSources
  }
}

/// An amount under an economic code, or from a source outside the budget.
package struct CostLine: Sendable {
  package var code: String
  package var amount: Located<String>

  package init(code: String, amount: Located<String>) {
    self.code = code
    self.amount = amount
  }
}

/// A code and what it stands for: `1.1`, an objective.
package struct CodedName: Sendable {
  package var code: Located<String>
  package var name: Located<String>

  package init(code: Located<String>, name: Located<String>) {
    self.code = code
    self.name = name
  }
}

/// A performance goal: the aim it serves, how it is measured and by which activities it is reached.
package struct PerformanceGoal: Sendable {
  package var goal: CodedName
  /// Its number in the summary; `nil` for its place among the goals.
  package var ordinal: Int?
  package var aim: CodedName
  package var objectives: [CodedName]
  package var explanation: Located<String>
  package var indicators: [ProgrammeIndicator]
  package var activities: [ProgrammeActivity]

  package init(
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
package struct ProgrammeIndicator: Sendable {
  package static let yearCount = 3

  package var name: Located<String>
  package var values: [Located<String>]
  package var explanation: Located<String>?

  package init(name: Located<String>, values: [Located<String>], explanation: Located<String>?) {
    self.name = name
    self.values = values
    self.explanation = explanation
  }
}

/// An activity of a goal: who answers for it and what it costs.
package struct ProgrammeActivity: Sendable {
  package var name: Located<String>
  package var units: Located<String>
  package var explanation: Located<String>
  package var costs: [CostLine]
  /// Names that the cost sheet prints otherwise than the goal's table.
  package var sheetGoal: Located<String>?
  package var sheetName: Located<String>?

  package init(
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
