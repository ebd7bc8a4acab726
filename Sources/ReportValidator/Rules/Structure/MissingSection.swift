import ReportModel

/// The sections that the form prescribes are there.
struct MissingSection: Rule {
  static let info = RuleInfo(
    code: "YAP003", severity: .warning,
    title: BilingualText(
      tr: "Rapor biçiminin istediği bölümler vardır", en: "The sections that the form prescribes are there"),
    rationale: BilingualText(
      tr:
        "Yönetmelik ve usul ve esaslar faaliyet raporunun bölümlerini sayar; eksik bölüm dış denetimde ilk sorulan şeydir. Biçim `profil:` ya da `--profile` ile söylenir, söylenmezse başlıklardan anlaşılır; en az üç ana başlık yoksa yapı denetlenmez.",
      en:
        "The regulation lists the sections of an activity report; a missing one is the first thing an audit asks for. The form is named by `profil:` or `--profile`, else seen from the headings; with fewer than three main headings the structure is not checked."
    ),
    good: "I … II … III … IV. KURUMSAL KABİLİYET … V …", bad: "I … II … III … V (IV yok)",
    example: RuleExample(ExampleOutline.report(), right: "## V. ÖNERİ ve TEDBİRLER\n\n", wrong: ""))

  let check: Check

  func findings() -> [Finding] {
    let chapters = trial.chapters
    // A page with a few tables is not to be blamed for what a whole report has.
    guard let profile = chapters.profile else { return [] }
    return zip(chapters.headings, chapters.positions).filter { $0.1 == nil }.map { missing($0.0, profile) }
  }

  private func missing(_ heading: MandatedHeading, _ profile: ReportProfile) -> Finding {
    Finding(
      Self.info, ofOutline: heading.title, shown: "yok", span: nil,
      message: BilingualText(
        tr: "“\(heading.title)” bölümü yok (\(profile.rawValue) biçiminde vardır)",
        en: "there is no section “\(heading.title)”, which the form \(profile.rawValue) has"),
      help: BilingualText(
        tr: "bölümü ekleyin; rapor başka biçimdeyse `profil:` ya da `--profile` ile söyleyin",
        en: "add the section; if the report has another form, name it with `profil:` or `--profile`"))
  }
}
