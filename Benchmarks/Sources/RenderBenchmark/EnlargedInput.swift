import ReportInput

/// The same report many times over: every data file and text copied under other names.
///
/// Lists of contents, tables and figures stand once, as in any report; a hundred of them, each a
/// hundred times as long, would grow with the square.
func enlarged(_ folder: InputFolder, times: Int) -> InputFolder {
  guard times > 1 else { return folder }
  var files: [String: [UInt8]] = [:]
  let ids = folder.files.keys.filter { $0.hasPrefix("veri/") }.map { stem($0) }
  let texts = folder.files.keys.filter { $0.hasPrefix("metin/") }.map { stem($0) }
  let outline = String(decoding: folder.files["rapor.yaml"]!, as: UTF8.self)
  let parts = outline.split(separator: "bölümler:\n", maxSplits: 1)
  let sections = String(parts[1].split(separator: "# Aynı tutarı", maxSplits: 1)[0])
  var result = String(parts[0]) + "bölümler:\n"
  for copy in 1...times {
    let suffix = copy == 1 ? "" : "-k\(copy)"
    for (name, bytes) in folder.files where name != "rapor.yaml" {
      let isAbbreviations = name.hasSuffix("kisaltmalar.yaml")
      if isAbbreviations, copy > 1 { continue }
      var text = String(decoding: bytes, as: UTF8.self)
      if copy > 1 {
        for id in ids {
          text = text.replacing(":\(id)}", with: ":\(id)\(suffix)}").replacing(":\(id)'", with: ":\(id)\(suffix)'")
            .replacing(":\(id)/", with: ":\(id)\(suffix)/").replacing(
              "kaynak: \(id)\n", with: "kaynak: \(id)\(suffix)\n")
        }
        for id in texts { text = text.replacing("{bölüm:\(id)}", with: "{bölüm:\(id)\(suffix)}") }
      }
      let dot = name.lastIndex(of: ".")!
      files["\(name[..<dot])\(suffix)\(name[dot...])"] = Array(text.utf8)
    }
    var section = sections
    if copy > 1 {
      section = section.replacing(/metin: (\S+)/) { "metin: \($0.output.1)\(suffix)" }
        .replacing(/\n    içerik: .*/, with: "")
        .replacing(/kimlik: (\S+)/) { "kimlik: \($0.output.1)\(suffix)" }
        .replacing(/başlık: (.*)/) { "başlık: \($0.output.1) \(copy)" }
    }
    result += section
  }
  files["rapor.yaml"] = Array(result.utf8)
  return InputFolder(path: folder.path, files: files)
}

private func stem(_ path: String) -> String {
  String(path.split(separator: "/").last!.prefix { $0 != "." })
}
