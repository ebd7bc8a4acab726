import ReportModel
import ReportReading

/// What reading an input folder gives: the report, unless something is missing that nothing can
/// be made without, and every mistake found on the way.
public struct InputReading: Sendable {
  /// What the author entered; `nil` where nothing can be made of it.
  public var report: Report?
  /// Every mistake of the input.
  public var findings: [Finding]
  /// The differences the author has accepted.
  public var acceptances: [Acceptance]
  /// The rules the author disagrees with; no report carries them.
  public var settings: [RuleSetting]
  /// The files by path, for showing the lines that findings point at.
  public var sources: [String: SourceText]
}

/// Reads an input folder whole; mistakes are collected, never thrown.
public func readReport(_ folder: InputFolder) -> InputReading {
  ReportReader(folder: folder).read()
}

/// Reads the outline first, then the data and the texts that it names.
private final class ReportReader {
  private static let continuityKeys: KnownKeys = ["eski", "yeni", "gerekçe"]
  private static let sectionKeys: KnownKeys = ["başlık", "kimlik", "numara", "metin", "içerik", "bölümler"]

  let folder: InputFolder
  let collector = FindingCollector()
  var sources: [String: SourceText] = [:]
  var usedTexts: Set<String> = []
  private var settings: [RuleSetting] = []

  init(folder: InputFolder) { self.folder = folder }

  func read() -> InputReading {
    let data = readDataFiles()
    let report = readOutline(data)
    if report?.isOutlineWhole == true { warnUnusedTexts() }
    let acceptances = parse(AcceptanceReader.fileName).map { AcceptanceReader(collector: collector).acceptances($0) }
    return InputReading(
      report: report, findings: collector.findings, acceptances: acceptances ?? [], settings: settings,
      sources: sources)
  }

  // MARK: Data files

  /// What the data files hold, and which of them could not be read.
  private struct DataFiles {
    var exhibits: [Exhibit] = []
    var abbreviations: [Abbreviation] = []
    var unreadable: Set<String> = []
  }

  private func readDataFiles() -> DataFiles {
    var data = DataFiles()
    var names: [String: String] = [:]
    for name in folder.files.keys.sorted() where name.hasPrefix("veri/") {
      let id = stem(of: name)
      if let earlier = names[id] {
        reportSameName(name, earlier)
        continue
      }
      names[id] = name
      checkFileName(name, id: id)
      let known = errorCount
      let node = parse(name)
      // Where lines could not be read, what they held may be what others refer to.
      if node == nil || errorCount > known { data.unreadable.insert(id) }
      guard let node else { continue }
      switch ExhibitReader(file: folder.fullPath(name), id: id, collector: collector).read(node) {
      case .exhibits(let exhibits): data.exhibits += exhibits
      case .abbreviations(let list): data.abbreviations += list
      case nil: data.unreadable.insert(id)
      }
    }
    return data
  }

  private var errorCount: Int { collector.list.errorCount }

  private func stem(of name: String) -> String {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    return file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
  }

  /// `personel.yaml` and `personel.yml` would be one table.
  private func reportSameName(_ name: String, _ earlier: String) {
    collector.add(
      InputRule.duplicateName.finding(
        at: SourceSpan(file: folder.fullPath(name), line: 1, column: 1),
        tr: "bu adla başka bir veri dosyası var: \(folder.fullPath(earlier))",
        en: "another data file has this name: \(folder.fullPath(earlier))",
        help: BilingualText(tr: "birini yeniden adlandırın ya da silin", en: "rename one, or delete it")))
  }

  private func checkFileName(_ name: String, id: String) {
    guard id != TurkishText.asciiKey(id) else { return }
    collector.add(
      InputRule.syntax.finding(
        at: SourceSpan(file: folder.fullPath(name), line: 1, column: 1),
        tr: "dosya adı yalnızca küçük ASCII harf, rakam ve `-` içerir",
        en: "a file name holds only lower-case ASCII letters, digits and `-`",
        help: BilingualText(
          tr: "dosyayı `\(TurkishText.asciiKey(id)).yaml` yapın",
          en: "rename it to `\(TurkishText.asciiKey(id)).yaml`")))
  }

  private func source(_ name: String) -> SourceText? {
    guard let bytes = folder.files[name] else { return nil }
    let source = SourceText(path: folder.fullPath(name), bytes: bytes)
    sources[source.path] = source
    return source
  }

  private func parse(_ name: String) -> InputNode? {
    guard let source = source(name) else { return nil }
    let result = InputParser.parse(source)
    collector.add(result.findings)
    return result.node
  }

  // MARK: Outline

  /// Reads `rapor.yaml`; `nil` where it is missing or has no sections.
  private func readOutline(_ data: DataFiles) -> Report? {
    guard folder.files["rapor.yaml"] != nil else {
      collector.add(
        InputRule.missingFile.finding(
          at: SourceSpan(file: folder.fullPath("rapor.yaml"), line: 1, column: 1),
          tr: "`\(folder.path)` içinde rapor.yaml yok", en: "there is no rapor.yaml in `\(folder.path)`",
          help: BilingualText(
            tr: "klasörün adını denetleyin; rapor.yaml raporun ana hattını taşır",
            en: "check the folder's name; rapor.yaml holds the report's outline")))
      return nil
    }
    let known = errorCount
    guard let node = parse("rapor.yaml") else { return nil }
    let fields = FieldReader(
      node,
      known: [
        "tür", "profil", "yıl", "kurum", "başlık", "kapak", "harfler", "kısmi", "bölümler", "eşit değerler",
        "süreklilik", RuleSettingReader.key,
      ],
      collector: collector)
    let kind = fields.requiredText("tür")
    let profile = fields.choice("profil", of: ReportProfile.self)
    let year = fields.integer("yıl", in: Year.range)
    let administration = fields.requiredText("kurum")
    let title = fields.requiredText("başlık")
    let cover = fields.texts("kapak").map(\.value)
    let lettering = fields.choice("harfler", of: SectionLettering.self) ?? .latin
    let outline = sections(fields.requiredItems("bölümler"))
    let isPartial = fields.yesNo("kısmi")
    let continuity = fields.items("süreklilik").compactMap(continuityNote)
    settings = RuleSettingReader(collector: collector).settings(fields.items(RuleSettingReader.key))
    let equalities = fields.texts("eşit değerler").map(equality)
    // Missing fields have been reported; the rest is read on, so that one run shows all mistakes.
    return Report(
      kind: kind?.value ?? "", profile: profile, year: year ?? 0, administration: administration?.value ?? "",
      title: title?.value ?? "",
      cover: cover, lettering: lettering, outline: outline, exhibits: data.exhibits, abbreviations: data.abbreviations,
      isPartial: isPartial, continuity: continuity,
      equalities: equalities, unreadable: data.unreadable, isOutlineWhole: errorCount == known)
  }

  private func continuityNote(_ node: InputNode) -> ContinuityNote? {
    let fields = FieldReader(node, known: Self.continuityKeys, collector: collector)
    let (old, new, reason) = (fields.text("eski")?.value, fields.text("yeni")?.value, fields.text("gerekçe")?.value)
    if old != nil && new != nil || (old != nil || new != nil) && reason != nil {
      return ContinuityNote(old: old, new: new, reason: reason, span: node.span)
    }
    collector.add(
      InputRule.missingField.finding(
        at: node.span, tr: "süreklilik maddesinde iki ad ya da bir ad ile gerekçe bulunur",
        en: "an item of `süreklilik` has two names, or one name and a reason",
        help: .write("- {eski: Eski ad, yeni: Yeni ad}")))
    return nil
  }

  /// `a/b/c = d/e/f`
  private func equality(_ text: Located<String>) -> [Located<String>] {
    let sides = text.value.split(separator: "=").map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
    if sides.count < 2 {
      collector.add(
        InputRule.syntax.finding(
          at: text.span, tr: "eşitliğin iki yanı olur", en: "an equality has two sides",
          help: .write("- tablo-a/satir/sutun = tablo-b/satir/sutun")))
    }
    return sides.map { Located($0, span: text.span) }
  }

  private func sections(_ nodes: [InputNode]) -> [OutlineEntry] {
    nodes.compactMap(section)
  }

  /// A section with its text and those inside it.
  private func section(_ node: InputNode) -> OutlineEntry? {
    /// What `içerik` of a section may say.
    enum SectionContent: String, CaseIterable {
      case contents = "içindekiler"
      case tables = "tablo dizini"
      case figures = "şekil dizini"
      case abbreviations = "kısaltmalar"
    }
    let fields = FieldReader(
      node, known: Self.sectionKeys, collector: collector)
    let title = fields.requiredText("başlık")
    let text = fields.text("metin")
    let content: OutlineEntry.Content? =
      switch fields.choice("içerik", of: SectionContent.self) {
      case .contents: .listing(.contents)
      case .tables: .listing(.tables)
      case .figures: .listing(.figures)
      case .abbreviations: .abbreviations
      case nil: nil
      }
    let children = sections(fields.items("bölümler"))
    guard let title else { return nil }
    let id = fields.text("kimlik")?.value ?? text?.value ?? TurkishText.asciiKey(title.value)
    return OutlineEntry(
      id: TurkishText.asciiKey(id), title: title.value,
      numbering: fields.choice("numara", of: OutlineEntry.Numbering.self) ?? .automatic,
      prose: text.map(prose) ?? [], content: content, sections: children, span: title.span)
  }

  // MARK: Prose

  private func prose(_ name: Located<String>) -> [ProseBlock] {
    let path = "metin/\(name.value).md"
    guard let source = source(path) else {
      let known = folder.files.keys.filter { $0.hasPrefix("metin/") }.map(stem).sorted()
      let near = TurkishText.nearest(to: name.value, among: known)
      collector.add(
        InputRule.missingFile.finding(
          at: name.span, tr: "`\(path)` dosyası yok", en: "there is no file `\(path)`",
          help: BilingualText(
            tr: name.value.hasSuffix(".md")
              ? "`.md` yazmayın: metin: \(name.value.dropLast(3))"
              : near.map { "`\($0)` mi demek istediniz?" } ?? "dosyayı oluşturun ya da `metin` satırını silin",
            en: name.value.hasSuffix(".md")
              ? "leave `.md` out: metin: \(name.value.dropLast(3))"
              : near.map { "did you mean `\($0)`?" } ?? "create it or delete the line `metin`")))
      return []
    }
    usedTexts.insert(path)
    var check = InputParser(source: source)
    let isReadable = check.checkCharacters()
    collector.add(check.findings)
    guard isReadable else { return [] }
    var reader = ProseReader(source: source, collector: collector)
    return reader.read()
  }

  private func warnUnusedTexts() {
    for name in folder.ignored {
      collector.add(
        InputRule.unusedFile.finding(
          at: SourceSpan(file: folder.fullPath(name), line: 1, column: 1), tr: "`\(name)` okunmadı",
          en: "`\(name)` was not read",
          help: BilingualText(
            tr: "veri dosyaları `veri/ad.yaml`, metinler `metin/ad.md` olur; alt klasörlere bakılmaz",
            en: "data files are `veri/name.yaml`, texts `metin/name.md`; folders inside are not read")))
    }
    for name in folder.files.keys.sorted() where name.hasPrefix("metin/") && !usedTexts.contains(name) {
      collector.add(
        InputRule.unusedFile.finding(
          at: SourceSpan(file: folder.fullPath(name), line: 1, column: 1),
          tr: "bu metni hiçbir bölüm kullanmıyor", en: "no section uses this text",
          help: BilingualText(
            tr: "rapor.yaml içinde bir bölüme `metin: \(stem(of: name))` yazın ya da dosyayı silin",
            en: "write `metin: \(stem(of: name))` in a section of rapor.yaml or delete the file")))
    }
  }
}

extension Substring {
  func trimmingSpaces() -> String {
    var view = self
    while view.first == " " { view.removeFirst() }
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}
