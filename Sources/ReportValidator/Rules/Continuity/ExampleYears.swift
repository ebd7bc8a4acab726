import ReportModel

/// A small report with what it follows from, for the examples of rules that hold one year against another.
enum ExampleYears {
  /// The report.
  static let report = """
    # 2023 Yılı Faaliyet Raporu

    Tablo 1. Form-3

    | Gösterge Adı | Ölçü Birimi | Önceki Dönem / Yılı | Önceki Dönem / Değeri | Hedeflenen Gösterge Değeri | Yılsonu Değeri |
    | --- | --- | --- | --- | --- | --- |
    | Verilen eğitim sayısı | Sayı | 2022 | 29 | 30 | 31 |
    | Sığınma evi sayısı | Sayı | 2022 | 2 | 3 | 3 |
    """

  /// Last year’s report.
  static let past = RuleExample.Companion(
    .previousReport,
    """
    # 2022 Yılı Faaliyet Raporu

    Tablo 1. Göstergeler

    | Gösterge Adı | Yılsonu Değeri |
    | --- | --- |
    | Verilen eğitim sayısı | 29 |
    | Sığınma evi sayısı | 2 |
    """)

  /// The programme of the report’s own year.
  static let programme = RuleExample.Companion(
    .programme,
    """
    # 2023 Yılı Performans Programı

    Tablo 1. Performans Göstergeleri

    | Performans Göstergeleri | 2021 | 2022 | 2023 |
    | --- | --- | --- | --- |
    | Verilen eğitim sayısı (adet) | 20 | 29 | 30 |
    | Sığınma evi sayısı (adet) | 2 | 2 | 3 |
    """)
}
