import ReportModel
import ReportRenderer
import ReportValidator

/// What the commands say beside findings.
enum Messages {
  static func written(_ path: String) -> BilingualText {
    BilingualText(tr: "yazıldı: \(path)", en: "written: \(path)")
  }

  static func notice(_ notice: OutputNotice) -> BilingualText {
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

  static func seeFindings(_ input: String) -> BilingualText {
    BilingualText(
      tr: "bulguları görmek için: faaliyet check \(input)", en: "to see the findings: faaliyet check \(input)")
  }

  /// How much of a report could be held against another document.
  static func followed(_ path: String, _ report: ContinuityReport) -> BilingualText {
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

  static func nothingWritten(_ findings: [Finding]) -> BilingualText {
    let errors = findings.count { $0.severity == .error }
    return BilingualText(
      tr: "\(errors) hata var; hiçbir dosya yazılmadı, eskileri yerinde duruyor.",
      en: "\(errors) errors; nothing was written, the old files are untouched.")
  }
}

extension [Finding] {
  /// By file and place, as an author works through them.
  func sortedForReading() -> [Finding] {
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
