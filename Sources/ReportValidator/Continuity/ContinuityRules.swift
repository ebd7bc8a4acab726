import ReportModel

/// A report follows the one of the year before, and the programme of its own.
enum ContinuityRules {
  static let rules = [
    restated, vanished, appeared, targetMoved, notInReport, notInProgramme, unitDiffers, responsibleDiffers, unfitNote,
  ]

  static let restated = RuleInfo(
    code: "YIL001", severity: .error,
    title: BilingualText(
      tr: "Geçmiş yılın değeri, o yılın raporundaki değerdir", en: "A past year's value is the one its own report gave"),
    rationale: BilingualText(
      tr:
        "Geçen yılın gerçekleşmesi ve ödeneği bu yılın raporunda karşılaştırma için yinelenir. Değişmişse ya aktarma yanlıştır ya da veri düzeltilmiştir; düzeltme gerekçesiyle yazılır (kabul.yaml).",
      en:
        "Last year's outcomes and appropriations are repeated for comparison. Where they changed, either the copy is wrong or the value was restated; a restatement is written down with its reason (kabul.yaml)."
    ),
    good: "2022 raporu, yılsonu: 29 | 2023 raporu, önceki dönem 2022: 29",
    bad: "2022 raporu, yılsonu: 29 | 2023 raporu, önceki dönem 2022: 92")

  static let vanished = RuleInfo(
    code: "YIL002", severity: .warning,
    title: BilingualText(tr: "Bir gösterge açıklanmadan kalkmaz", en: "An indicator does not vanish without a note"),
    rationale: BilingualText(
      tr:
        "Geçen yıl izlenen gösterge bu yıl yoksa okuyan sonucunu arar. Adı değiştiyse rapor.yaml’da `süreklilik` altında eski ve yeni adı, bırakıldıysa gerekçesi yazılır.",
      en:
        "A reader looks for the result of what was measured last year. A new name is written down with the old one under `süreklilik` in rapor.yaml, and so is the reason for giving an indicator up."
    ),
    good: "süreklilik: eski: Toplantı sayısı, gerekçe: Kurul kaldırıldı", bad: "2022: Toplantı sayısı 4 | 2023: (yok)")

  static let appeared = RuleInfo(
    code: "YIL003", severity: .warning,
    title: BilingualText(
      tr: "Geçmişi verilen gösterge geçen yılın raporunda da vardır",
      en: "An indicator with a past value stands in last year's report too"),
    rationale: BilingualText(
      tr:
        "Önceki yıl değeri gösterilen bir gösterge o yılın raporunda yoksa değerin nereden geldiği bilinmez. Yeni ise `süreklilik` altına gerekçesiyle yazılır.",
      en:
        "Where an indicator shows a value of last year that last year's report does not have, nobody knows where it comes from. A new one is written down under `süreklilik` with its reason."
    ),
    good: "süreklilik: yeni: Çağrı sayısı, gerekçe: 2022 verisi sonradan derlendi",
    bad: "2023: Çağrı sayısı, önceki dönem 2022: 12.000 | 2022: (yok)")

  static let targetMoved = RuleInfo(
    code: "YIL004", severity: .error,
    title: BilingualText(tr: "Raporun hedefi programın hedefidir", en: "The report's target is the programme's"),
    rationale: BilingualText(
      tr:
        "Faaliyet raporu performans programının hesabını verir: hedef değer, programda ilan edilen değerdir (5018 sayılı Kanun, m. 9 ve 41).",
      en:
        "An activity report answers for the performance programme: the target is the one the programme set (law 5018, articles 9 and 41)."
    ),
    good: "Program 2019: 150.000 | Rapor, hedef: 150.000", bad: "Program 2019: 150.000 | Rapor, hedef: 105.000")

  static let notInReport = RuleInfo(
    code: "YIL005", severity: .warning,
    title: BilingualText(
      tr: "Programın her göstergesi raporda yer alır", en: "Every indicator of the programme is in the report"),
    rationale: BilingualText(
      tr: "Programda hedefi ilan edilen göstergenin sonucu raporda aranır.",
      en: "A result is looked for wherever the programme set a target."),
    good: "Program: Mülakat sayısı | Rapor: Mülakat sayısı", bad: "Program: Mülakat sayısı | Rapor: (yok)")

  static let notInProgramme = RuleInfo(
    code: "YIL006", severity: .warning,
    title: BilingualText(
      tr: "Raporun hedefli göstergesi programda vardır", en: "An indicator with a target stands in the programme"),
    rationale: BilingualText(
      tr:
        "Yıl içinde eklenen göstergenin hedefi önceden ilan edilmemiştir; programdaki adı değiştiyse `süreklilik` altına yazılır.",
      en:
        "The target of an indicator added during the year was not announced; where it had another name in the programme, that goes under `süreklilik`."
    ),
    good: "Rapor: Kurs sayısı | Program: Kurs sayısı", bad: "Rapor: Kurs sayısı | Program: (yok)")

  static let unitDiffers = RuleInfo(
    code: "YIL007", severity: .warning,
    title: BilingualText(
      tr: "Göstergenin ölçü birimi programdakidir", en: "An indicator is measured in the programme's unit"),
    rationale: BilingualText(
      tr: "Birimi değişen göstergenin hedefi ile sonucu karşılaştırılamaz.",
      en: "When the unit changes, target and outcome cannot be compared."),
    good: "Program: Oran | Rapor: %", bad: "Program: Oran | Rapor: Sayı")

  static let responsibleDiffers = RuleInfo(
    code: "YIL008", severity: .note,
    title: BilingualText(
      tr: "Sorumlu birim programdakidir", en: "The unit that answers is the programme's"),
    rationale: BilingualText(
      tr: "Programda bir birime verilen faaliyetin hesabını başka bir birim veriyorsa neden değiştiği yazılır.",
      en: "Where another unit answers for an activity than the programme named, the report says why."),
    good: "Program: Eğitim Dairesi Başkanlığı | Rapor: Eğitim Dairesi Başkanlığı",
    bad: "Program: Eğitim Dairesi Başkanlığı | Rapor: Personel Dairesi Başkanlığı")

  static let unfitNote = RuleInfo(
    code: "YIL009", severity: .warning,
    title: BilingualText(
      tr: "Süreklilik notu iki raporun adlarına uyar", en: "A note of continuity fits the names of both reports"),
    rationale: BilingualText(
      tr:
        "Adı yanlış yazılmış ya da eskimiş bir not hiçbir göstergeyi eşlemez; eşlediği sanılan değerler karşılaştırılmadan kalır.",
      en: "A note that is misspelt or out of date matches no indicator; values thought to be compared are not."),
    good: "eski: Sığınmaevi adedi (2022 raporunda var)", bad: "eski: Sığnmaevi adedi (2022 raporunda yok)")
}

/// What is wrong with a note of continuity.
enum NoteMismatch {
  case unknownThere, unknownHere
  /// Said to be given up, but still there; said to be new, but there before.
  case stillHere, wasThere
}

extension Finding {
  static func noteUnfit(
    _ note: ContinuityNote, _ name: String, _ mismatch: NoteMismatch, _ near: String?, _ companion: Companion
  ) -> Finding {
    let what =
      switch mismatch {
      case .unknownThere:
        BilingualText(
          tr: "\(companion.path) içinde böyle bir satır yok", en: "there is no such row in \(companion.path)")
      case .unknownHere:
        BilingualText(tr: "bu raporda böyle bir satır yok", en: "there is no such row in this report")
      case .stillHere:
        BilingualText(
          tr: "bırakıldığı yazılmış, ama bu raporda duruyor", en: "said to be given up, but still in this report")
      case .wasThere:
        BilingualText(
          tr: "yeni olduğu yazılmış, ama \(companion.path) içinde var",
          en: "said to be new, but it is in \(companion.path)")
      }
    return Finding(
      code: ContinuityRules.unfitNote.code, severity: ContinuityRules.unfitNote.severity,
      message: BilingualText(tr: "süreklilik, “\(name)”: \(what.tr)", en: "süreklilik, “\(name)”: \(what.en)"),
      span: note.span, outcome: .inconsistent,
      help: near.map { BilingualText(tr: "“\($0)” mi demek istediniz?", en: "did you mean “\($0)”?") })
  }

  static func valueDiffers(
    _ fact: DatedFact, _ known: DatedFact, _ context: CheckContext, _ other: CheckContext, _ companion: Companion
  ) -> Finding {
    let isTarget = fact.key.measure == .target
    let year = fact.key.year
    var finding = Finding(
      isTarget ? ContinuityRules.targetMoved : ContinuityRules.restated, at: fact.cell, in: context, nil,
      outcome: .inconsistent,
      message: BilingualText(
        tr: isTarget
          ? "\(context.name(fact.cell)): hedef \(fact.text) yazıyor, programda \(known.text)"
          : "\(context.name(fact.cell)): \(year) için \(fact.text) yazıyor, \(companion.source.tr) \(known.text)",
        en: isTarget
          ? "\(context.name(fact.cell)): the target shows \(fact.text), the programme set \(known.text)"
          : "\(context.name(fact.cell)): shows \(fact.text) for \(year), \(companion.source.en) \(known.text)"))
    finding.computed = known.text
    finding.notes = [.elsewhere(known, other, companion)]
    finding.help = BilingualText(
      tr: "aktarma yanlışsa düzeltin; değer sonradan düzeltildiyse kabul.yaml’a gerekçesiyle yazın",
      en: "correct the copy; if the value was restated, put it into kabul.yaml with its reason")
    return finding
  }

  static func textDiffers(
    _ fact: DatedFact, _ known: DatedFact, _ context: CheckContext, _ other: CheckContext, _ companion: Companion
  ) -> Finding {
    let isUnit = fact.key.measure == .unit
    var finding = Finding(
      isUnit ? ContinuityRules.unitDiffers : ContinuityRules.responsibleDiffers, at: fact.cell, in: context, nil,
      outcome: .inconsistent,
      message: BilingualText(
        tr: "\(context.name(fact.cell)): “\(fact.text)” yazıyor, programda “\(known.text)”",
        en: "\(context.name(fact.cell)): shows “\(fact.text)”, the programme “\(known.text)”"))
    finding.computed = known.text
    finding.notes = [.elsewhere(known, other, companion)]
    return finding
  }

  /// - Parameter home: Where the report follows the other indicators.
  static func indicatorVanished(
    _ fact: DatedFact, _ home: DatedFact, _ context: CheckContext, _ other: CheckContext, _ companion: Companion
  ) -> Finding {
    let rule = companion.role == .programme ? ContinuityRules.notInReport : ContinuityRules.vanished
    let table = context.tables[home.cell.table]
    var finding = Finding(
      code: rule.code, severity: rule.severity,
      message: BilingualText(
        tr: "“\(fact.label)” göstergesi \(companion.source.tr) var, bu raporda yok",
        en: "the indicator “\(fact.label)” is \(companion.source.en), but not in this report"),
      span: table.span ?? context.span(home.cell),
      place: FindingPlace(
        table: table.number, part: table.part, tableID: table.id, title: table.title, row: fact.label),
      outcome: .inconsistent)
    finding.notes = [.elsewhere(fact, other, companion)]
    finding.help = BilingualText(
      tr: "adı değiştiyse rapor.yaml’a yazın: süreklilik: - {eski: …, yeni: …}; bırakıldıysa {eski: …, gerekçe: …}",
      en: "write a new name into rapor.yaml: süreklilik: - {eski: …, yeni: …}; for one given up {eski: …, gerekçe: …}")
    return finding
  }

  static func indicatorAppeared(_ fact: DatedFact, _ context: CheckContext, _ companion: Companion) -> Finding {
    var finding = Finding(
      companion.role == .programme ? ContinuityRules.notInProgramme : ContinuityRules.appeared, at: fact.cell,
      in: context, nil, outcome: .inconsistent,
      message: BilingualText(
        tr: "\(context.tableName(fact.cell.table)): “\(fact.label)” göstergesi \(companion.source.tr) yok",
        en: "\(context.tableName(fact.cell.table)): the indicator “\(fact.label)” is not \(companion.source.en)"))
    finding.help = BilingualText(
      tr: "adı değiştiyse rapor.yaml’a yazın: süreklilik: - {eski: …, yeni: …}; yeniyse {yeni: …, gerekçe: …}",
      en: "write a new name into rapor.yaml: süreklilik: - {eski: …, yeni: …}; for a new one {yeni: …, gerekçe: …}")
    return finding
  }
}

extension FindingNote {
  static func repeated(_ fact: DatedFact, _ context: CheckContext) -> FindingNote {
    FindingNote(
      BilingualText(
        tr: "burada da: \(context.name(fact.cell)): \(fact.text)",
        en: "here too: \(context.name(fact.cell)): \(fact.text)"),
      span: context.span(fact.cell))
  }

  fileprivate static func elsewhere(_ fact: DatedFact, _ other: CheckContext, _ companion: Companion) -> FindingNote {
    FindingNote(
      BilingualText(
        tr: "\(companion.path): \(other.name(fact.cell)): \(fact.text)",
        en: "\(companion.path): \(other.name(fact.cell)): \(fact.text)"), span: other.span(fact.cell))
  }
}

extension Companion {
  fileprivate var source: BilingualText {
    switch role {
    case .previousReport: BilingualText(tr: "önceki yılın raporunda", en: "in last year's report")
    case .programme: BilingualText(tr: "programda", en: "in the programme")
    }
  }
}
