import ReportModel

/// The kinds of meaning a change can have, with how much each weighs.
public enum ChangeClass: String, Hashable, Sendable, CaseIterable {
  /// A number changed.
  case number = "D01"
  /// The same number is written otherwise.
  case notation = "D02"
  /// A number has more or fewer decimals.
  case precision = "D03"
  /// A unit changed.
  case unit = "D04"
  /// A sign changed.
  case sign = "D05"
  /// A total changed with its parts.
  case totalFromRows = "D06"
  /// A total changed and none of its parts did.
  case totalAlone = "D07"
  /// A row came or went.
  case row = "D08"
  /// A row has another name.
  case rowName = "D09"
  /// Rows changed their order.
  case rowOrder = "D10"
  /// Rows were split or merged.
  case reorganisation = "D11"
  /// A column came, went or moved.
  case column = "D12"
  /// A year moved on.
  case year = "D13"
  /// The opening is not last year’s close.
  case opening = "D14"
  /// A target changed.
  case target = "D15"
  /// An indicator came or went.
  case indicator = "D16"
  /// A status changed.
  case status = "D17"
  /// A table came, went or was titled anew.
  case table = "D18"
  /// A section came, went or moved.
  case section = "D19"
  /// A text changed.
  case text = "D20"
  /// A long text is word by word that of last year.
  case unchangedText = "D21"
  /// A number or a reference to one changed.
  case reference = "D22"
  /// The form changed, not what is said.
  case form = "D23"
  /// A note or a footnote mark changed.
  case note = "D24"
  /// A value is missing that was there, or the other way round.
  case missing = "D25"
  /// A past value was restated.
  case restated = "D26"
  /// A figure changed.
  case figure = "D27"

  /// How much a class of changes asks for an explanation; the order is that of importance.
  public enum Weight: Int, Comparable, Sendable {
    /// Changes nothing.
    case none
    /// Of little weight.
    case low
    /// Worth reading.
    case medium
    /// Worth reading first.
    case high
    /// Must be looked at.
    case alarm

    /// By importance.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// How much changes of this class ask for an explanation.
  public var weight: Weight {
    switch self {
    case .notation, .year, .form: .none
    case .precision, .rowOrder, .section, .reference, .unchangedText: .low
    case .rowName, .reorganisation, .column, .table, .text, .figure, .totalFromRows: .medium
    case .number, .unit, .sign, .row, .status, .note, .missing: .high
    case .totalAlone, .opening, .target, .indicator, .restated: .alarm
    }
  }

  /// What changes of this class are called.
  public var title: BilingualText {
    switch self {
    case .number: BilingualText(tr: "sayı değişti", en: "number changed")
    case .notation: BilingualText(tr: "aynı değer, başka yazım", en: "same value, other notation")
    case .precision: BilingualText(tr: "duyarlık değişti", en: "precision changed")
    case .unit: BilingualText(tr: "birim değişti", en: "unit changed")
    case .sign: BilingualText(tr: "işaret değişti", en: "sign changed")
    case .totalFromRows: BilingualText(tr: "toplam, parçalarıyla değişti", en: "total changed with its parts")
    case .totalAlone: BilingualText(tr: "toplam değişti, parçaları değişmedi", en: "total changed, its parts did not")
    case .row: BilingualText(tr: "satır eklendi ya da çıkarıldı", en: "row added or removed")
    case .rowName: BilingualText(tr: "satırın adı değişti", en: "row renamed")
    case .rowOrder: BilingualText(tr: "satır taşındı", en: "row moved")
    case .reorganisation: BilingualText(tr: "satır bölündü ya da birleşti", en: "row split or merged")
    case .column: BilingualText(tr: "sütun değişti", en: "column changed")
    case .year: BilingualText(tr: "yıl ilerledi", en: "the year moved on")
    case .opening: BilingualText(tr: "açılış, geçen yılın kapanışı değil", en: "opening is not last year's closing")
    case .target: BilingualText(tr: "hedef sonradan değişti", en: "target changed after the fact")
    case .indicator: BilingualText(tr: "gösterge kalktı ya da eklendi", en: "indicator vanished or appeared")
    case .status: BilingualText(tr: "durum değişti", en: "status changed")
    case .table: BilingualText(tr: "tablo değişti", en: "table changed")
    case .section: BilingualText(tr: "bölüm değişti", en: "section changed")
    case .text: BilingualText(tr: "metin değişti", en: "text changed")
    case .unchangedText: BilingualText(tr: "metin geçen yılla aynı", en: "text as last year")
    case .reference: BilingualText(tr: "gönderme değişti", en: "reference changed")
    case .form: BilingualText(tr: "yalnız biçim değişti", en: "only form changed")
    case .note: BilingualText(tr: "not ya da kaynak değişti", en: "note or source changed")
    case .missing: BilingualText(tr: "boş, çizgi ya da sıfır değişti", en: "empty, dash or zero changed")
    case .restated: BilingualText(tr: "geçmiş yılın değeri değişti", en: "a past year's value was restated")
    case .figure: BilingualText(tr: "şekil değişti", en: "figure changed")
    }
  }
}
