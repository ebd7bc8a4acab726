import ReportModel

/// Compares two reports.
///
/// What is the same is matched by names, keys, labels, likeness and place, in this order, and every other
/// difference is one change.
public func compareReports(_ old: DocumentFacts, _ new: DocumentFacts) -> ReportComparison {
  DocumentComparer(old, new).comparison
}

/// Compares two documents by what they say.
public func compareReports(_ old: Document, _ new: Document) -> ReportComparison {
  compareReports(DocumentFacts(old), DocumentFacts(new))
}
