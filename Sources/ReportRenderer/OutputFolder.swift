import CExchange
import FileAccess
import FoundationEssentials
import Glibc
import TemplateEngine

extension FilledTemplate: ContiguousBytes {}

/// Why an output folder could not be written; what was there before is still there.
public enum OutputError: Error, Sendable {
  case cannotCreate(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
  case cannotReplace(path: String, reason: String)
}

/// Writes the files of a render so that all of them appear, or none do.
public enum OutputFolder {
  /// Writes files by name into a folder; what else is in it is never touched, copied or moved.
  ///
  /// A folder of only these files is filled beside its place and exchanged with the old one in one
  /// step. In any other, each file is completed beside its place before the first is exchanged,
  /// and an exchange that fails takes back those before it.
  public static func write(_ files: [String: some ContiguousBytes], to path: String) throws(OutputError) {
    let target = resolved(withoutTrailingSlash(path))
    let names = files.keys.sorted()
    try refuseToReplace(target, files: names)
    if FileAccess.kind(of: target) == nil {
      let sibling = draftPath(of: target)
      try fill(sibling, with: files, modesOf: target)
      guard rename(sibling, target) == 0 else { throw failure(target, discarding: sibling, names) }
    } else if holdsNothingBut(Set(names), target) {
      let sibling = draftPath(of: target)
      try fill(sibling, with: files, modesOf: target)
      // Some file systems cannot exchange: there the files are exchanged one by one.
      let isExchanged = isLike(target, sibling) && exchange_paths(sibling, target) == 0
      discard(sibling, names)
      if !isExchanged { try writeInPlace(files, to: target) }
    } else {
      try writeInPlace(files, to: target)
    }
  }

  /// What is there is only ever replaced by its like: a folder by a folder, a file by a file.
  private static func refuseToReplace(_ target: String, files: [String]) throws(OutputError) {
    if target.isEmpty { throw .cannotCreate(path: "\"\"", reason: String(cString: strerror(ENOENT))) }
    switch FileAccess.kind(of: target) {
    case nil: return
    case .folder: break
    case .file: throw .cannotReplace(path: target, reason: String(cString: strerror(ENOTDIR)))
    }
    for name in files where FileAccess.kind(of: "\(target)/\(name)") == .folder {
      throw .cannotReplace(path: "\(target)/\(name)", reason: String(cString: strerror(EISDIR)))
    }
  }

  private static func withoutTrailingSlash(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// A link stays a link: what it points to is replaced.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Whether a folder may be put in this one's place: it holds these files alone, and nobody stands in it.
  private static func holdsNothingBut(_ names: Set<String>, _ target: String) -> Bool {
    guard target != resolved("."), let found = try? FileAccess.names(inFolder: target, includingHidden: true) else {
      return false
    }
    return names.isSuperset(of: found)
  }

  /// Whether two folders belong to the same people with the same rights.
  private static func isLike(_ first: String, _ second: String) -> Bool {
    var one = stat()
    var other = stat()
    guard stat(first, &one) == 0, stat(second, &other) == 0 else { return false }
    return one.st_mode == other.st_mode && one.st_uid == other.st_uid && one.st_gid == other.st_gid
  }

  // MARK: Drafts

  private static func draftPath(of target: String) -> String {
    let slash = target.lastIndex(of: "/")
    let parent = slash.map { String(target[...$0]) } ?? ""
    let name = slash.map { String(target[target.index(after: $0)...]) } ?? target
    return "\(parent).\(name).faaliyet-\(getpid())"
  }

  private static func fill(
    _ folder: String, with files: [String: some ContiguousBytes], modesOf target: String
  ) throws(OutputError) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .cannotCreate(path: folder, reason: reason())
    }
    for (name, contents) in files.sorted(by: { $0.key < $1.key }) {
      do throws(OutputError) {
        try write(contents, to: "\(folder)/\(name)", modeOf: "\(target)/\(name)")
      } catch {
        discard(folder, files.keys.sorted())
        throw error
      }
    }
  }

  private static func writeInPlace(_ files: [String: some ContiguousBytes], to target: String) throws(OutputError) {
    let paths = files.keys.sorted().map { "\(target)/\($0)" }
    do throws(OutputError) {
      for (name, contents) in files {
        try write(contents, to: draftPath(of: "\(target)/\(name)"), modeOf: "\(target)/\(name)")
      }
      try exchangeDrafts(of: paths)
    } catch {
      for path in paths { unlink(draftPath(of: path)) }
      throw error
    }
    for path in paths { unlink(draftPath(of: path)) }
  }

  private static func exchangeDrafts(of paths: [String]) throws(OutputError) {
    var replaced: [String] = []
    var created: [String] = []
    for path in paths {
      let draft = draftPath(of: path)
      if exchange_paths(draft, path) == 0 {
        replaced.append(path)
      } else if rename(draft, path) == 0 {
        created.append(path)
      } else {
        let error = OutputError.cannotReplace(path: path, reason: reason())
        for path in replaced { _ = exchange_paths(draftPath(of: path), path) }
        for path in created { unlink(path) }
        throw error
      }
    }
  }

  private static func write(
    _ contents: some ContiguousBytes, to path: String, modeOf old: String
  ) throws(OutputError) {
    var information = stat()
    let mode = stat(old, &information) == 0 ? information.st_mode & 0o777 : nil
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: reason()) }
    defer { close(descriptor) }
    if let mode { fchmod(descriptor, mode) }
    let isWhole = contents.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
        guard count > 0 else { return false }
        written += count
      }
      return true
    }
    guard isWhole else { throw .cannotWrite(path: path, reason: reason()) }
  }

  private static func failure(_ target: String, discarding folder: String, _ names: [String]) -> OutputError {
    let error = OutputError.cannotReplace(path: target, reason: reason())
    discard(folder, names)
    return error
  }

  /// Removes what was written here and nothing else: a folder that holds more stays.
  private static func discard(_ folder: String, _ names: [String]) {
    for name in names { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
