import ReportModel

/// Mistakes of the input that only show when the parts are put together.
enum ComposingMistake {
  static func incomputable(at span: SourceSpan, column: String, blocking: SourceSpan) -> Finding {
    InputRule.incomputable.finding(
      at: span, tr: "“\(column)” toplamı hesaplanamıyor: toplanan hücrelerden biri boş",
      en: "the total of “\(column)” cannot be computed: one of its cells is empty",
      help: BilingualText(
        tr: "boş hücreyi doldurun (değer yoksa `-`) ya da toplamı kendiniz yazın",
        en: "fill the empty cell (`-` where there is none) or enter the total yourself"),
      notes: [FindingNote(BilingualText(tr: "boş hücre burada", en: "the empty cell is here"), span: blocking)])
  }

  static func totalTooLarge(at span: SourceSpan, column: String) -> Finding {
    InputRule.incomputable.finding(
      at: span, tr: "“\(column)” toplamı hesaplanamayacak kadar büyük",
      en: "the total of “\(column)” is too large to compute",
      help: BilingualText(tr: "toplanan sayıların basamaklarını denetleyin", en: "check the digits of its figures"))
  }

  static func danglingReference(
    _ text: String, at span: SourceSpan, near: String?, known: BilingualText? = nil
  ) -> Finding {
    InputRule.danglingReference.finding(
      at: span, tr: "`\(text)` diye bir şey yok", en: "there is no `\(text)`",
      help: near.map { BilingualText(tr: "`\($0)` mi demek istediniz?", en: "did you mean `\($0)`?") } ?? known)
  }

  /// A reference to something that is there, but not as what it is called or not on any page.
  static func misplacedReference(_ reference: Reference, _ exhibit: Exhibit, isSource: Bool) -> Finding? {
    let id = reference.target
    if exhibit.isFigure != (reference.kind == .figure) {
      let word = exhibit.isFigure ? "şekil" : "tablo"
      return InputRule.danglingReference.finding(
        at: reference.span, tr: "`\(id)` bir \(word)", en: "`\(id)` is a \(exhibit.isFigure ? "figure" : "table")",
        help: .write("{\(word):\(id)}"))
    }
    // A table that is placed nowhere is reported as such, once.
    guard isSource else { return nil }
    return InputRule.danglingReference.finding(
      at: reference.span, tr: "`\(id)` yalnızca görünümlerin verisidir, raporda tablo olarak durmuyor",
      en: "`\(id)` is only the data of views, it stands nowhere as a table",
      help: BilingualText(
        tr: "görünümlerden birini anın ya da tabloyu bir satıra tek başına yerleştirin",
        en: "name one of its views, or place it on a line of its own"))
  }

  static func emptyCell(_ reference: Reference) -> Finding {
    InputRule.danglingReference.finding(
      at: reference.span, tr: "`\(reference.target)` hücresi boş, cümlede bir şey görünmez",
      en: "the cell `\(reference.target)` is empty, the sentence would show nothing",
      help: BilingualText(
        tr: "hücreye değer yazın ya da göndermeyi silin", en: "fill the cell, or delete the reference"))
  }

  static func placedTwice(_ id: String, at span: SourceSpan, earlier: SourceSpan) -> Finding {
    InputRule.placedTwice.finding(
      at: span, tr: "`\(id)` raporda iki kez yerleştirilmiş",
      en: "`\(id)` is placed twice in the report",
      help: BilingualText(
        tr: "ikincisini silin; yalnızca anmak için cümle içinde yazın: {tablo:\(id)'de}",
        en: "delete the second; to mention it only, write it inside a sentence: {tablo:\(id)'de}"),
      notes: [FindingNote(BilingualText(tr: "ilki burada", en: "the first is here"), span: earlier)])
  }

  static func printedTwice(at span: SourceSpan, earlier: SourceSpan) -> Finding {
    InputRule.duplicateName.finding(
      at: span, tr: "bu hücre için iki `basılı` satırı var", en: "`basılı` has two rows for this cell",
      help: BilingualText(tr: "birini silin", en: "delete one"),
      notes: [FindingNote(BilingualText(tr: "öbürü burada", en: "the other is here"), span: earlier)])
  }

  static func neverPlaced(_ id: String, isFigure: Bool, at span: SourceSpan) -> Finding {
    let kind = isFigure ? "şekil" : "tablo"
    return InputRule.neverPlaced.finding(
      at: span, tr: "`\(id)` raporun hiçbir yerine yerleştirilmemiş",
      en: "`\(id)` is placed nowhere in the report",
      help: BilingualText(
        tr: "bir metinde tek başına bir satıra yazın: {\(kind):\(id)}",
        en: "put it on a line of its own in a text: {\(kind):\(id)}"))
  }

  static func unknownSuffix(_ suffix: String, at span: SourceSpan) -> Finding {
    InputRule.unknownSuffix.finding(
      at: span, tr: "`'\(suffix)` tanınan bir ek değil", en: "`'\(suffix)` is no known suffix",
      help: BilingualText(
        tr: "eki herhangi bir biçimiyle yazın: 'i, 'e, 'de, 'den, 'in, 'inci, 'er, 'dir, 'lik, 'ler, 'le, 'deki",
        en: "write the suffix in any form: 'i, 'e, 'de, 'den, 'in, 'inci, 'er, 'dir, 'lik, 'ler, 'le, 'deki"))
  }

  static func unknownReading(_ text: String, at span: SourceSpan) -> Finding {
    InputRule.unknownReading.finding(
      at: span, tr: "`\(text)` kısaltmasının okunuşu bilinmiyor; harf harf sayıldı",
      en: "how `\(text)` is spoken is not known; taken letter by letter",
      help: BilingualText(
        tr: "kısaltmalar tablosuna üçüncü hücre olarak `harf` ya da `kelime` yazın",
        en: "add `harf` (letters) or `kelime` (word) as third cell to its row among the abbreviations"))
  }

  static func duplicateName(_ id: String, at span: SourceSpan, earlier: SourceSpan) -> Finding {
    InputRule.duplicateName.finding(
      at: span, tr: "`\(id)` kimliği iki kez kullanılmış", en: "the id `\(id)` is used twice",
      help: BilingualText(
        tr: "bölümlerden birine başka bir `kimlik` verin", en: "give one of the sections another `kimlik`"),
      notes: [FindingNote(BilingualText(tr: "ilki burada", en: "the first is here"), span: earlier)])
  }
}
