import ReportModel

/// A report with all sections that the form prescribes, for the examples of rules that ask whole reports only.
enum ExampleOutline {
  /// The report in Markdown, with a text under its financial information.
  static func report(_ text: String = tables) -> String { before + text + "\n\n" + after }

  /// Three tables and a sentence that mentions them.
  static let tables = """
    Ayrıntılar Tablo 1, Tablo 2 ve Tablo 3 içindedir.

    Tablo 1. Personel

    | Birim | Sayı |
    | --- | ---: |
    | Merkez | 12 |

    Tablo 2. Araçlar

    | Birim | Sayı |
    | --- | ---: |
    | Merkez | 3 |

    Tablo 3. Binalar

    | Birim | Sayı |
    | --- | ---: |
    | Merkez | 5 |
    """

  private static let before = """
    # 2023 Yılı Faaliyet Raporu

    ## I. GENEL BİLGİLER

    ### A. Misyon ve Vizyon

    ### B. Yetki, Görev ve Sorumluluklar

    ### C. İdareye İlişkin Bilgiler

    ## II. AMAÇ ve HEDEFLER

    ### A. Temel Politikalar ve Öncelikler

    ## III. FAALİYETLERE İLİŞKİN BİLGİ ve DEĞERLENDİRMELER

    ### A. Mali Bilgiler


    """

  private static let after = """
    #### 1. Bütçe Uygulama Sonuçları

    #### 2. Temel Mali Tablolara İlişkin Açıklamalar

    #### 3. Mali Denetim Sonuçları

    ### B. Performans Bilgileri

    #### 1. Faaliyet ve Proje Bilgileri

    #### 2. Performans Sonuçları Tablosu

    #### 3. Performans Sonuçlarının Değerlendirilmesi

    #### 4. Performans Bilgi Sisteminin Değerlendirilmesi

    ## IV. KURUMSAL KABİLİYET ve KAPASİTENİN DEĞERLENDİRİLMESİ

    ### A. Üstünlükler

    ### B. Zayıflıklar

    ## V. ÖNERİ ve TEDBİRLER

    ## EK-1 İÇ KONTROL GÜVENCE BEYANI

    ## EK-2 MALİ HİZMETLER BİRİM YÖNETİCİSİNİN BEYANI
    """
}
