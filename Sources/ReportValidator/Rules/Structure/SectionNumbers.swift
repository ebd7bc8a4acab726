import ReportModel
import ReportReading

/// Section numbers run without gaps.
struct SectionNumbers: Rule {
  static let info = RuleInfo(
    code: "YAP005", severity: .warning,
    title: BilingualText(tr: "Bölüm numaraları atlamadan gider", en: "Section numbers run without gaps"),
    rationale: BilingualText(
      tr: "Atlanan ya da yinelenen numara, silinmiş ya da iki kez yazılmış bir bölümü gösterir.",
      en: "A number left out or met twice shows a section that was deleted or typed twice."),
    good: "1., 2., 3.", bad: "1., 2., 4.",
    example: RuleExample(
      ExampleOutline.report(), right: "3. Mali Denetim Sonuçları", wrong: "4. Mali Denetim Sonuçları"))

  let check: Check

  private typealias Numbered = (heading: DocumentOutline.Heading, mark: Substring)

  func findings() -> [Finding] {
    guard trial.chapters.profile != nil else { return [] }
    var groups: [Int: [Numbered]] = [:]
    for heading in trial.outline.headings {
      guard let mark = HeadingNumber.mark(heading.text) else { continue }
      groups[heading.parent ?? -1, default: []].append((heading, mark))
    }
    return groups.sorted { $0.key < $1.key }.flatMap { gaps(among: $0.value) }
  }

  private func gaps(among siblings: [Numbered]) -> [Finding] {
    guard siblings.count >= Thresholds.sequence.value, let values = Self.ordinals(siblings.map(\.mark)) else {
      return []
    }
    return NumberGaps.indices(in: values).map { gap(behind: siblings[$0 - 1], at: siblings[$0]) }
  }

  private func gap(behind before: Numbered, at next: Numbered) -> Finding {
    let (first, second) = (before.heading.text, next.heading.text)
    return Finding(
      Self.info, ofOutline: second, shown: String(next.mark), span: next.heading.span,
      message: BilingualText(
        tr: "“\(first)” başlığından sonra “\(second)” geliyor, numara atlıyor ya da yineleniyor",
        en: "“\(first)” is followed by “\(second)”: a number is left out or repeated"),
      help: BilingualText(tr: "numaraları düzeltin", en: "correct the numbers"))
  }

  /// The style in which the marks follow each other best; `nil` where none reads all of them.
  private static func ordinals(_ marks: [Substring]) -> [Int]? {
    let readings = HeadingNumber.Style.allCases.compactMap { style -> [Int]? in
      let values = marks.compactMap { HeadingNumber.value(of: $0, style) }
      return values.count == marks.count ? values : nil
    }
    return readings.min { NumberGaps.indices(in: $0).count < NumberGaps.indices(in: $1).count }
  }
}

/// Numbers that should run on.
enum NumberGaps {
  /// Where a number does not follow the one before it.
  static func indices(in values: [Int]) -> [Int] {
    values.indices.dropFirst().filter { values[$0] != values[$0 - 1] + 1 }
  }
}
