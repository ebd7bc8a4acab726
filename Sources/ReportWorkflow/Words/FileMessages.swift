import FileAccess
import ReportModel
import ReportRenderer

/// Why a file could not be read or written, in the author's words.
enum FileMessages {
  static func message(_ error: FileError) -> BilingualText {
    let reason = reason(error)
    return BilingualText(
      tr: "hata: \(error.path): \(error.isWriting ? "yazılamadı" : "okunamadı") (\(reason.tr))",
      en: "error: \(error.path): cannot be \(error.isWriting ? "written" : "read") (\(reason.en))")
  }

  static func message(_ error: OutputError) -> BilingualText {
    let reason = reason(error.cause)
    let path = error.cause.path
    guard !error.displaced.isEmpty else {
      return BilingualText(
        tr: "hata: \(path) yazılamadı (\(reason.tr)); eski dosyalar yerinde duruyor",
        en: "error: \(path) could not be written (\(reason.en)); the old files are untouched")
    }
    let places = error.displaced.map { "\($0.path) ← \($0.kept)" }.joined(separator: ", ")
    return BilingualText(
      tr: "hata: \(path) yazılamadı (\(reason.tr)) ve önce yazılanlar geri konamadı; eski içerikleri şurada: \(places)",
      en:
        "error: \(path) could not be written (\(reason.en)), nor those before it put back; their old contents: \(places)"
    )
  }

  private static func reason(_ error: FileError) -> BilingualText {
    switch error.reason {
    case .system(let words): BilingualText(tr: words, en: words)
    case .noRegularFile(let kind):
      BilingualText(
        tr: "dosya değil, \(name(kind).tr)" + (error.isWriting ? "" : "; içindekini önce bir dosyaya yazın"),
        en: "no file but \(name(kind).en)" + (error.isWriting ? "" : "; write what it gives to a file first"))
    case .tooLarge(let limit):
      BilingualText(
        tr: "\(limit >> 20) MB'tan büyük; bir rapor bu kadar olmaz", en: "larger than \(limit >> 20) MB; no report is")
    case .leavesFolder:
      BilingualText(
        tr: "girdi klasörünün dışına çıkan bir bağlantı; dosyanın kendisini klasöre kopyalayın",
        en: "a link that leaves the input folder; copy the file itself into the folder")
    case .inUse:
      BilingualText(
        tr: "başka bir program bu klasöre yazıyor ve bitmedi; o bitince yeniden deneyin",
        en: "another program writes to this folder and has not come to an end; try again when it has")
    case .foreignLink:
      BilingualText(
        tr: "herkesin yazabildiği bir klasörde başkasının bağlantısı; bağlantıyı silin ya da başka bir yol verin",
        en: "somebody else's link in a folder that many may write to; delete the link or give another path")
    }
  }

  private static func name(_ kind: SpecialFile) -> BilingualText {
    switch kind {
    case .device: BilingualText(tr: "aygıt", en: "a device")
    case .pipe: BilingualText(tr: "boru (FIFO)", en: "a pipe (FIFO)")
    case .socket: BilingualText(tr: "soket", en: "a socket")
    }
  }
}
