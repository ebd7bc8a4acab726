import ReportModel
import ReportReading
import ReportRelations

extension SourcedRelation {
  /// What the relation comes to in a trial; the one place where a kind of relation is sent to its judge.
  func judged(in trial: Trial) -> any Judgement {
    switch relation {
    case .sum(let sum): SumJudgement(sum, self, in: trial)
    case .ratio(let ratio): RatioJudgement(ratio, self, in: trial)
    case .aggregation(let year): AggregationJudgement(year, self, in: trial)
    case .status(let status): StatusJudgement(status, self, in: trial)
    case .tie(let tie): TieJudgement(tie, self, in: trial)
    case .planScore(let score): PlanScoreJudgement(score, self, in: trial)
    case .goalScore(let goal): GoalScoreJudgement(goal, self, in: trial)
    case .statistic(let statistic): StatisticJudgement(statistic, self, in: trial)
    case .product(let product): ProductJudgement(product, self, in: trial)
    case .granularity(let share): GranularityJudgement(share, self, in: trial)
    }
  }
}

/// What all relations of a document come to, each judged once.
struct Judgements: Sendable {
  /// In the order of the relations.
  private(set) var all: [any Judgement] = []
  private(set) var sums: [SumJudgement] = []
  private(set) var ratios: [RatioJudgement] = []
  private(set) var years: [AggregationJudgement] = []
  private(set) var statuses: [StatusJudgement] = []
  private(set) var ties: [TieJudgement] = []
  private(set) var planScores: [PlanScoreJudgement] = []
  private(set) var goalScores: [GoalScoreJudgement] = []
  private(set) var statistics: [StatisticJudgement] = []
  private(set) var products: [ProductJudgement] = []
  private(set) var granularities: [GranularityJudgement] = []

  init(_ trial: Trial) {
    all.reserveCapacity(trial.relations.count)
    for source in trial.relations {
      let judgement = source.judged(in: trial)
      all.append(judgement)
      switch judgement {
      case let sum as SumJudgement: sums.append(sum)
      case let ratio as RatioJudgement: ratios.append(ratio)
      case let year as AggregationJudgement: years.append(year)
      case let status as StatusJudgement: statuses.append(status)
      case let tie as TieJudgement: ties.append(tie)
      case let score as PlanScoreJudgement: planScores.append(score)
      case let goal as GoalScoreJudgement: goalScores.append(goal)
      case let statistic as StatisticJudgement: statistics.append(statistic)
      case let product as ProductJudgement: products.append(product)
      case let share as GranularityJudgement: granularities.append(share)
      default: continue
      }
    }
  }
}
