/// The words by which our pages mark what a column holds and what a row is, for stylesheets and for whoever reads them.
extension ColumnKind {
  package var className: String {
    switch self {
    case .text: "metin"
    case .money: "para"
    case .count: "sayi"
    case .percent: "yuzde"
    case .ratio: "oran"
    case .status: "durum"
    case .value: "deger"
    case .range: "aralik"
    }
  }
}

extension RowRole {
  package var className: String {
    switch self {
    case .data: "veri"
    case .parent: "ust"
    case .total: "toplam"
    case .heading: "baslik"
    }
  }
}
