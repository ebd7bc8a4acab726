import ReportModel
import ReportReading
import ReportValidator

/// `docs/words.md`, made from the words and thresholds themselves.
package enum WordPage {
  package static var markdown: String {
    var page = """
      <!-- `make docs` ile koddan üretilir; elle değiştirmeyin. Generated from the code by `make docs`. -->
      # Sözcükler ve eşikler / Words and thresholds

      Denetim ve karşılaştırma, tabloların ve cümlelerin ne dediğini bu sözcüklerden, neye inanılacağını bu eşiklerden
      bilir. Büyük küçük harf, şapka ve nokta ayırmaz.

      From these words the check and the comparison know what tables and sentences say, and by these thresholds what to
      believe. Case, hats and dots make no difference.

      """
    for group in Vocabulary.groups { page += section(group) }
    page += exhibits + mandatedHeadings
    page += "\n# Eşikler / Thresholds\n"
    for group in Thresholds.groups { page += section(group) }
    return page
  }

  private static func section(_ group: WordGroup) -> String {
    var text = """

      ## \(group.title.tr) / \(group.title.en)

      | anlamı / meaning | aranan / looked for | sözcükler / words | tanınır / known | tanınmaz / not known |
      | --- | --- | --- | --- | --- |

      """
    for list in group.lists {
      let words = list.words.map { "`\($0)`" }.joined(separator: ", ")
      text += row([
        "\(list.meaning.tr) / *\(list.meaning.en)*", "\(list.part.name.tr) / *\(list.part.name.en)*", words,
        list.example,
        list.counterexample,
      ])
    }
    return text
  }

  private static func section(_ group: ThresholdGroup) -> String {
    var text = """

      ## \(group.title.tr) / \(group.title.en)

      | eşik / threshold | neden / reason |
      | ---: | --- |

      """
    for threshold in group.thresholds {
      text += row(["\(threshold.value)", "\(threshold.reason.tr) / *\(threshold.reason.en)*"])
    }
    return text
  }

  private static var exhibits: String {
    let words = ExhibitWord.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    return """

      ## Tablo ve şekil yazıları / Captions

      Numaranın önündeki sözcük / *the word before the number*: \(words). Yıllar / *years*: \
      \(Year.range.lowerBound)–\(Year.range.upperBound).

      """
  }

  private static var mandatedHeadings: String {
    var text = """

      ## Zorunlu bölümler / Prescribed sections

      | belge / document | bölüm / section | sözcüklerin başları / beginnings of its words |
      | --- | --- | --- |

      """
    for profile in ReportProfile.allCases {
      for heading in profile.headings {
        text += row([
          profile.rawValue, heading.title, heading.stems.map { "`\($0)`" }.joined(separator: " "),
        ])
      }
    }
    return text
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
  }
}

extension WordList.Part {
  /// What of a text is looked at.
  fileprivate var name: BilingualText {
    switch self {
    case .word: BilingualText(tr: "bir sözcük", en: "a word")
    case .wordBeginning: BilingualText(tr: "bir sözcüğün başı", en: "the beginning of a word")
    case .stem: BilingualText(tr: "bir sözcüğün ilk beş harfi", en: "the first five letters of a word")
    case .text: BilingualText(tr: "bütün metin", en: "the whole text")
    case .beginning: BilingualText(tr: "metnin başı", en: "the beginning of the text")
    case .firstWords: BilingualText(tr: "ilk sözcükler", en: "the first words")
    case .lastWords: BilingualText(tr: "son sözcükler", en: "the last words")
    case .ending: BilingualText(tr: "metnin sonu", en: "the end of the text")
    case .within: BilingualText(tr: "metnin içi", en: "anywhere in the text")
    case .printedEnding: BilingualText(tr: "basıldığı gibi sonu", en: "the end as it is printed")
    case .printedText: BilingualText(tr: "basıldığı gibi tamamı", en: "the whole text as it is printed")
    }
  }
}
