/// The kind of report whose sections a regulation prescribes.
///
/// > Source: Kamu İdarelerince Hazırlanacak Faaliyet Raporları Hakkında Yönetmelik (2006) and
/// > Kamu İdarelerince Hazırlanacak Stratejik Planlar ve Performans Programları ile Faaliyet
/// > Raporlarına İlişkin Usul ve Esaslar Hakkında Yönetmelik (2021); Performans Programı Hazırlama
/// > Rehberi (2009).
public enum ReportProfile: String, Hashable, Sendable, CaseIterable {
  /// Activity reports of central administrations since 2021.
  case programBudget = "program-bütçe"
  /// Activity reports of local administrations, and of central ones before 2021.
  case performanceBased = "performans-esaslı"
  /// Performance programmes in the form of the guide of 2009.
  case performanceProgramme = "performans-programı"
}
