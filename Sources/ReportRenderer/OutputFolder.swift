import CFileCalls
import FileAccess
import FoundationEssentials
import Glibc
import TemplateEngine

extension FilledTemplate: ContiguousBytes {}

/// Writes the files of a render so that all of them appear, or none do.
package enum OutputFolder {
  /// Writes files by name into a folder; what else is in it is never touched, copied or moved.
  ///
  /// A folder of only these files is filled beside its place and exchanged with the old one in one step. In any
  /// other, and where that cannot be, all files are completed before the first is exchanged, and a failure puts back
  /// those before it. Drafts of a render that was killed are cleared away first.
  ///
  /// Two renders into one folder come one after the other.
  ///
  /// - Returns: What the writer of the files should know of them.
  @discardableResult
  package static func write(
    _ files: [String: some ContiguousBytes], to path: String
  ) throws(OutputError) -> [OutputNotice] {
    let path = withoutTrailingSlash(path)
    let target = FileAccess.realPath(path) ?? path
    try reporting { () throws(FileError) in try refuseToReplace(target) }
    let parent = FileAccess.parent(of: target)
    DraftFolder.removeLeftovers(of: files.keys, in: parent)
    // Another render may make the folder in the same moment.
    while FileAccess.kind(of: target) == nil {
      if try reporting({ () throws(FileError) in try create(target, in: parent, files) }) { return [] }
    }
    let lock = try reporting { () throws(FileError) in try FolderLock(target) }
    defer { withExtendedLifetime(lock) {} }
    DraftFolder.removeLeftovers(of: files.keys, in: target)
    if holdsNothingBut(Set(files.keys), target),
      try exchange(target, in: parent, files)
    {
      return []
    }
    return try FileReplacement.replaceAll(files, in: target)
  }

  static func reporting<Result>(_ body: () throws(FileError) -> Result) throws(OutputError) -> Result {
    do throws(FileError) { return try body() } catch { throw OutputError(cause: error) }
  }

  /// What is there is only ever replaced by its like: a folder by a folder.
  private static func refuseToReplace(_ target: String) throws(FileError) {
    if target.isEmpty { throw .writing("\"\"", ENOENT) }
    switch FileAccess.kind(of: target) {
    case nil, .folder: return
    case .file, .special: throw .writing(target, ENOTDIR)
    }
  }

  private static func withoutTrailingSlash(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  // MARK: Whole folders

  /// - Returns: Whether the folder is this render's; `false` where another one made it meanwhile.
  private static func create(
    _ target: String, in parent: String, _ files: [String: some ContiguousBytes]
  ) throws(FileError) -> Bool {
    do {
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    } catch {
      throw .writing(parent, errno)
    }
    let draft = try filled(in: parent, files, modesOf: target)
    guard rename(draft.path, target) == 0 else {
      let code = errno
      draft.remove()
      if code == EEXIST || code == ENOTEMPTY { return false }
      throw .writing(target, code)
    }
    FileAccess.syncFolder(parent)
    return true
  }

  /// - Returns: Whether the folder was exchanged; some file systems cannot, and some parents may not be written to.
  private static func exchange(
    _ target: String, in parent: String, _ files: [String: some ContiguousBytes]
  ) throws(OutputError) -> Bool {
    guard access(parent, W_OK) == 0 else { return false }
    let draft = try reporting { () throws(FileError) in try filled(in: parent, files, modesOf: target) }
    guard isLike(target, draft.path), exchange_paths(draft.path, target) == 0 else {
      draft.remove()
      return false
    }
    // What somebody put into the old folder meanwhile goes back into its place, and so does the folder.
    guard draft.holdsExchanged(only: Set(files.keys)) else {
      guard exchange_paths(draft.path, target) == 0 else {
        let cause = FileError.writing(target, errno)
        draft.keep()
        throw OutputError(cause: cause, displaced: [(target, draft.path)])
      }
      draft.remove()
      return false
    }
    FileAccess.syncFolder(parent)
    draft.removeExchanged(files.keys)
    return true
  }

  private static func filled(
    in parent: String, _ files: [String: some ContiguousBytes], modesOf target: String
  ) throws(FileError) -> DraftFolder {
    let draft = try DraftFolder(in: parent)
    do throws(FileError) {
      for name in files.keys.sorted() { try draft.write(files[name]!, as: name, like: "\(target)/\(name)") }
    } catch {
      draft.remove()
      throw error
    }
    draft.sync()
    return draft
  }

  /// Whether a folder may be put in this one's place: it holds these files alone, plain ones that have no second
  /// name, and nobody stands in it.
  private static func holdsNothingBut(_ names: Set<String>, _ target: String) -> Bool {
    guard target != FileAccess.realPath("."),
      let found = try? FileAccess.names(inFolder: target, includingHidden: true)
    else { return false }
    return names.isSuperset(of: found)
      && found.allSatisfy { name in
        var information = stat()
        return lstat("\(target)/\(name)", &information) == 0 && information.st_mode & S_IFMT == S_IFREG
          && information.st_nlink == 1
      }
  }

  /// Whether two folders belong to the same people with the same rights.
  private static func isLike(_ first: String, _ second: String) -> Bool {
    var one = stat()
    var other = stat()
    guard stat(first, &one) == 0, stat(second, &other) == 0 else { return false }
    return one.st_mode == other.st_mode && one.st_uid == other.st_uid && one.st_gid == other.st_gid
  }
}

extension FileError {
  static func writing(_ path: String, _ code: Int32) -> FileError {
    FileError(path: path, isWriting: true, reason: .system(String(cString: strerror(code))))
  }
}

extension DraftFolder {
  func write(_ contents: some ContiguousBytes, as name: String, like old: String) throws(FileError) {
    let result = contents.withUnsafeBytes { bytes -> Result<Void, FileError> in
      Result { () throws(FileError) in try write(bytes, as: name, like: old) }
    }
    try result.get()
  }
}
