import ReportModel

/// What a report says, laid flat: what the diff compares, and what a list of changes turns into another.
///
/// Lists of contents, pictures and marks of form are left out: they follow from the rest. A cell that
/// others cover shows the text of the one that covers it, so that no fact depends on how cells are joined.
public struct DocumentFacts: Sendable {
  package internal(set) var title: String
  /// The year reported on; 0 where the document does not say.
  package internal(set) var year: Int
  /// Whether only parts of the report are known.
  package internal(set) var isPartial: Bool
  /// In reading order, each before its inner sections.
  package internal(set) var sections: [SectionFact]
  /// In reading order.
  package internal(set) var texts: [TextFact]
  /// In reading order, those behind figures included.
  package internal(set) var tables: [TableFact]
  package internal(set) var figures: [FigureFact]
}

/// A section: where it stands and how it is headed.
package struct SectionFact: Sendable {
  package internal(set) var address: String
  /// 0 for a main section.
  package internal(set) var depth: Int
  /// The heading with its number.
  package internal(set) var heading: String
}

/// A paragraph, an item of a list, or a line at a table.
public struct TextFact: Sendable {
  /// The address of the text, `section/text-3`.
  public internal(set) var address: String
  /// The place of its section among the sections; `nil` before the first.
  package internal(set) var section: Int?
  /// The words, without marks of form.
  public internal(set) var text: String
  /// The table whose head line or note it is.
  var table: String?
}

/// A figure: its number and title; what it shows stands in the table behind it.
package struct FigureFact: Sendable {
  package internal(set) var address: String
  package internal(set) var section: Int?
  package internal(set) var number: String
  package internal(set) var title: String
  /// What can be read of the picture; it follows from the data and is no fact of its own.
  var picture = ""
}

extension DocumentFacts {
  /// The first place where two reports differ, for a message; `nil` where they say the same. Addresses are names,
  /// not facts.
  public func difference(from other: DocumentFacts) -> String? {
    if title != other.title { return "title: \(title) | \(other.title)" }
    if let found = Self.first(sections, other.sections, { $0.depth == $1.depth && $0.heading == $1.heading }) {
      return "section \(found)"
    }
    if let found = Self.first(texts, other.texts, { $0.section == $1.section && $0.text == $1.text }) {
      return "text \(found)"
    }
    // A figure says its caption; where the number ends in it is a reading.
    if let found = Self.first(figures, other.figures, { $0.section == $1.section && $0.caption == $1.caption }) {
      return "figure \(found)"
    }
    if let found = Self.first(tables, other.tables, { $0.saysTheSame(as: $1) }) { return "table \(found)" }
    return nil
  }

  private static func first<Fact>(_ left: [Fact], _ right: [Fact], _ isSame: (Fact, Fact) -> Bool) -> Int? {
    if let index = zip(left, right).enumerated().first(where: { !isSame($0.element.0, $0.element.1) })?.offset {
      return index + 1
    }
    return left.count == right.count ? nil : min(left.count, right.count) + 1
  }
}
