import ReportModel
import ReportRenderer
import ReportValidator

/// What the commands say beside findings.
package enum Messages {
  package static func written(_ path: String) -> BilingualText {
    BilingualText(tr: "yazıldı: \(path)", en: "written: \(path)")
  }

  package static func notice(_ notice: OutputNotice) -> BilingualText {
    switch notice {
    case .furtherNames(let path):
      BilingualText(
        tr: "not: \(path) dosyasının başka adları da vardı (sabit bağlantı); onlar eski içerikle kaldı",
        en: "note: \(path) had further names (hard links); those keep the old contents")
    case .throughLink(let path, let target):
      BilingualText(
        tr: "not: \(path) bir bağlantı; yazılan dosya: \(target)",
        en: "note: \(path) is a link; what was written: \(target)")
    }
  }

  package static func seeFindings(_ input: String) -> BilingualText {
    BilingualText(
      tr: "bulguları görmek için: faaliyet check \(input)", en: "to see the findings: faaliyet check \(input)")
  }

  /// Whether the sections of a report could be held against a form.
  static func structure(_ report: CheckedReport) -> BilingualText {
    guard let structure = report.report?.structure else {
      return BilingualText(
        tr:
          "\(report.path): yapı, numaralar ve göndermeler denetlenemedi, en az üç ana başlık yok (biçimi `--profile` ile söyleyebilirsiniz)",
        en:
          "\(report.path): structure, numbers and references not checked, fewer than three main headings (name the form with `--profile`)"
      )
    }
    return BilingualText(
      tr:
        "\(report.path): yapı \(structure.profile.rawValue), \(structure.prescribed) bölümden \(structure.found) tanesi var",
      en:
        "\(report.path): structure \(structure.profile.rawValue), \(structure.found) of \(structure.prescribed) sections"
    )
  }

  /// What is not asked of a report, or matters more or less than its rule says.
  package static func disabled(_ report: CheckedReport) -> [BilingualText] {
    let (tr, en) = (
      RuleSettingWords(.turkish).lines(report.disabled), RuleSettingWords(.english).lines(report.disabled)
    )
    return zip(tr, en).map { BilingualText(tr: "\(report.path): \($0)", en: "\(report.path): \($1)") }
  }

  /// How much of a report could be held against another document.
  package static func followed(_ path: String, _ report: ContinuityReport) -> BilingualText {
    if let years = report.otherYear {
      return BilingualText(
        tr:
          "\(path): \(report.option) \(report.path) \(years.found) yılının, \(years.expected) yılınınki bekleniyordu; karşılaştırılmadı",
        en: "\(path): \(report.option) \(report.path) is of \(years.found), not of \(years.expected); not compared")
    }
    guard report.compared > 0 else {
      return BilingualText(
        tr: "\(path): \(report.path) ile ortak bir değer bulunamadı; doğru belge mi?",
        en: "\(path): no value in common with \(report.path); is it the right document?")
    }
    return BilingualText(
      tr: "\(path): \(report.path) ile \(report.compared) değer karşılaştırıldı, \(report.findings.count) bulgu",
      en: "\(path): \(report.compared) values compared with \(report.path), \(report.findings.count) findings")
  }

  package static func nothingWritten(_ findings: [Finding]) -> BilingualText {
    let errors = findings.count { $0.severity == .error }
    return BilingualText(
      tr: "\(errors) hata var; hiçbir dosya yazılmadı, eskileri yerinde duruyor.",
      en: "\(errors) errors; nothing was written, the old files are untouched.")
  }
}

extension [Finding] {
  /// By file and place, as an author works through them.
  package func sortedForReading() -> [Finding] {
    enumerated().sorted { left, right in
      let (a, b) = (left.element.span, right.element.span)
      let (fileA, fileB) = (a?.file ?? "", b?.file ?? "")
      if fileA != fileB { return fileA < fileB }
      if let a, let b, a.start != b.start { return a.start < b.start }
      return left.offset < right.offset
    }.map(\.element)
  }
}

extension ContinuityReport {
  /// The option that named the other document.
  fileprivate var option: String {
    switch role {
    case .previousReport: "--previous"
    case .programme: "--programme"
    }
  }
}
