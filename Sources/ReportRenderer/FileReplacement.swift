import CFileCalls
import FileAccess
import FoundationEssentials
import Glibc

/// One file that is about to take another's place, and how that is taken back.
struct FileReplacement {
  /// Where the file is really written: the end of a link.
  private let path: String
  private let draft: DraftFolder
  private let name: String
  private var state = State.drafted

  /// How far the exchange of one file has come.
  private enum State {
    case drafted
    /// The old file stands in the draft.
    case exchanged
    /// The old file has a second name in the draft.
    case replaced
    case created
  }

  private var draftPath: String { draft.path(of: name) }
  private var asideName: String { DraftFolder.asideName(of: name) }

  /// Completes every file beside its place, then puts all of them in place, or none.
  ///
  /// - Returns: Files that have further names, and those that are links.
  static func replaceAll(
    _ files: [String: some ContiguousBytes], in folder: String
  ) throws(OutputError) -> [OutputNotice] {
    var drafts: [String: DraftFolder] = [:]
    var isDisplaced = false
    defer { if !isDisplaced { drafts.values.forEach { $0.remove() } } }
    var replacements: [FileReplacement] = []
    var notices: [OutputNotice] = []
    do throws(FileError) {
      for name in files.keys.sorted() {
        let path = try FileAccess.writableTarget("\(folder)/\(name)")
        guard !replacements.contains(where: { $0.path == path }) else { throw .writing("\(folder)/\(name)", EEXIST) }
        if FileAccess.hasFurtherNames(path) { notices.append(.furtherNames(path: "\(folder)/\(name)")) }
        if path != "\(folder)/\(name)" { notices.append(.throughLink(path: "\(folder)/\(name)", target: path)) }
        let parent = FileAccess.parent(of: path)
        if drafts[parent] == nil { drafts[parent] = try DraftFolder(in: parent) }
        let draft = drafts[parent]!
        try draft.write(files[name]!, as: name, like: path)
        replacements.append(FileReplacement(path: path, draft: draft, name: name))
      }
    } catch {
      throw OutputError(cause: error)
    }
    drafts.values.forEach { $0.sync() }
    do throws(OutputError) {
      try putInPlace(&replacements)
    } catch {
      isDisplaced = !error.displaced.isEmpty
      if isDisplaced { drafts.values.forEach { $0.keep() } }
      throw error
    }
    drafts.keys.forEach(FileAccess.syncFolder)
    return notices
  }

  private static func putInPlace(_ replacements: inout [FileReplacement]) throws(OutputError) {
    for index in replacements.indices {
      do throws(FileError) {
        try replacements[index].putInPlace()
      } catch {
        let displaced = replacements[..<index].reversed().compactMap { $0.takenBack() }
        throw OutputError(cause: error, displaced: displaced)
      }
    }
  }

  private mutating func putInPlace() throws(FileError) {
    if access(path, F_OK) != 0 {
      guard rename(draftPath, path) == 0 else { throw .writing(path, errno) }
      state = .created
    } else if exchange_paths(draftPath, path) == 0 {
      state = .exchanged
    } else {
      // A file system that exchanges nothing: the old file gets a second name before the new one takes its place.
      try draft.keepAside(path, as: asideName)
      guard rename(draftPath, path) == 0 else { throw .writing(path, errno) }
      state = .replaced
    }
  }

  /// Takes it back.
  ///
  /// - Returns: Where the old contents are now, where that failed.
  private func takenBack() -> (path: String, kept: String)? {
    switch state {
    case .drafted: return nil
    // What was not there goes back into the draft; where even that fails, one file too many is no loss.
    case .created:
      _ = rename(path, draftPath)
      return nil
    case .exchanged: return exchange_paths(draftPath, path) == 0 ? nil : (path, draftPath)
    case .replaced:
      let aside = draft.path(of: asideName)
      return rename(aside, path) == 0 ? nil : (path, aside)
    }
  }
}
