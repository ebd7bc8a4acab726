import ReportModel
import ReportReading

/// Main sections stand in the order of the form.
struct MisplacedSection: Rule {
  static let info = RuleInfo(
    code: "YAP004", severity: .warning,
    title: BilingualText(tr: "Ana bölümler biçimin sırasındadır", en: "Main sections stand in the order of the form"),
    rationale: BilingualText(
      tr: "Biçimin sırası yıllar ve idareler arasında karşılaştırmayı sağlar.",
      en: "The order of the form lets years and administrations be compared."),
    good: "IV. KURUMSAL KABİLİYET …, V. ÖNERİ ve TEDBİRLER", bad: "IV. ÖNERİ ve TEDBİRLER, V. KURUMSAL KABİLİYET …",
    example: RuleExample(
      ExampleOutline.report(),
      right: """
        ## IV. KURUMSAL KABİLİYET ve KAPASİTENİN DEĞERLENDİRİLMESİ

        ### A. Üstünlükler

        ### B. Zayıflıklar

        ## V. ÖNERİ ve TEDBİRLER
        """,
      wrong: """
        ## IV. ÖNERİ ve TEDBİRLER

        ## V. KURUMSAL KABİLİYET ve KAPASİTENİN DEĞERLENDİRİLMESİ

        ### A. Üstünlükler

        ### B. Zayıflıklar
        """))

  let check: Check

  func findings() -> [Finding] {
    let chapters = trial.chapters
    let main = zip(chapters.headings, chapters.positions).filter { $0.0.isMain }.compactMap { $0.1 }
    // The first one that stands before one it should follow.
    return zip(main, main.dropFirst()).filter { $0 > $1 }.prefix(1).map { earlier, later in
      misplaced(trial.outline.headings[later], before: trial.outline.headings[earlier])
    }
  }

  private func misplaced(_ first: DocumentOutline.Heading, before second: DocumentOutline.Heading) -> Finding {
    Finding(
      Self.info, ofOutline: first.text, shown: first.text, span: first.span,
      message: BilingualText(
        tr: "“\(first.text)” bölümü “\(second.text)” bölümünden önce duruyor",
        en: "the section “\(first.text)” stands before “\(second.text)”"),
      help: BilingualText(tr: "bölümleri biçimin sırasına koyun", en: "put the sections in the order of the form"))
  }
}
