/// All words that the program knows.
package enum Vocabulary {
  package static let groups = [
    RowWords.group, ColumnWords.group, TextWords.group, IndicatorWords.group, SentenceWords.group,
    ComparisonWords.group,
  ]
}
