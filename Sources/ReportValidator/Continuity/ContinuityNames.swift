import ReportModel

/// What the author's notes say of names.
struct ContinuityNames: Sendable {
  private var renamed: [String: String] = [:]
  private var givenUp: Set<String> = []
  private var new: Set<String> = []

  init(_ notes: [ContinuityNote]) {
    for note in notes {
      switch (note.old.map { Subject($0).key }, note.new.map { Subject($0).key }) {
      case (let old?, let new?): renamed[new] = old
      case (let old?, nil): givenUp.insert(old)
      case (nil, let name?): new.insert(name)
      case (nil, nil): break
      }
    }
  }

  func oldSubject(of subject: String) -> String? { renamed[subject] }
  func isGivenUp(_ subject: String) -> Bool { givenUp.contains(subject) }
  func isNew(_ subject: String) -> Bool { new.contains(subject) }
}
