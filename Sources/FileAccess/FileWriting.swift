import Glibc

extension FileAccess {
  /// Writes a file whole or not at all: what stood there stays until the new one is complete.
  ///
  /// A link is written through, rights and owner stay as they were; only a file is ever replaced.
  ///
  /// - Returns: Whether the file had further names (hard links), which keep the old contents.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileError) -> Bool {
    let target = try writableTarget(path)
    let isShared = hasFurtherNames(target)
    do throws(FileError) {
      try replace(target, with: bytes)
      return isShared
    } catch {
      throw FileError(path: path, isWriting: true, reason: error.reason)
    }
  }

  private static func replace(_ target: String, with bytes: [UInt8]) throws(FileError) {
    let parent = parent(of: target)
    let name = "yeni"
    DraftFolder.removeLeftovers(of: [name], in: parent)
    let draft = try DraftFolder(in: parent)
    defer { draft.remove() }
    try draft.write(bytes, as: name, like: target)
    guard rename(draft.path(of: name), target) == 0 else { throw failure(target, isWriting: true) }
    syncFolder(parent)
  }

  /// Where a file is really written: the end of a link.
  ///
  /// - Throws: `FileError`, where something other than a file stands there, or somebody else laid the link in a
  ///   folder that many may write to.
  package static func writableTarget(_ path: String) throws(FileError) -> String {
    var information = stat()
    guard lstat(path, &information) == 0 else {
      if errno == ENOENT { return path }
      throw failure(path, isWriting: true)
    }
    var target = path
    if information.st_mode & S_IFMT == S_IFLNK {
      guard isOurs(information, in: parent(of: path)) else {
        throw FileError(path: path, isWriting: true, reason: .foreignLink)
      }
      guard let real = realPath(path), stat(real, &information) == 0 else { throw failure(path, isWriting: true) }
      target = real
    }
    switch kind(information) {
    case .file: return target
    case .folder: throw FileError(path: path, isWriting: true, reason: .system(String(cString: strerror(EISDIR))))
    case .special(let kind): throw FileError(path: path, isWriting: true, reason: .noRegularFile(kind))
    }
  }

  /// Whether a link was laid by who follows it, or by the owner of its folder; in a folder that only its owner may
  /// write to, nobody else could (the rule of Linux's `protected_symlinks`).
  private static func isOurs(_ link: stat, in parent: String) -> Bool {
    var folder = stat()
    guard stat(parent, &folder) == 0 else { return false }
    return link.st_uid == geteuid() || link.st_uid == folder.st_uid || folder.st_mode & 0o022 == 0
  }

  /// The path with every link in it followed; `nil` where it leads nowhere.
  package static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The folder a path stands in.
  package static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Whether a path without links lies in a folder; by bytes, as the system compares names.
  package static func isWithin(_ path: String, _ folder: String) -> Bool {
    path.utf8.starts(with: (folder == "/" ? folder : folder + "/").utf8)
  }

  /// Whether a file has a second name: a hard link.
  package static func hasFurtherNames(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_nlink > 1
  }

  /// Where a path would lead if there were a file: its folder's links followed.
  package static func realTarget(_ path: String) -> String {
    if let real = realPath(path) { return real }
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.index(after: $0)...]) } ?? path
    return realPath(parent(of: path)).map { $0 == "/" ? "/\(name)" : "\($0)/\(name)" } ?? path
  }

  /// Whether two paths name one file.
  package static func isSameFile(_ first: String, _ second: String) -> Bool {
    var one = stat()
    var other = stat()
    return stat(first, &one) == 0 && stat(second, &other) == 0 && one.st_dev == other.st_dev
      && one.st_ino == other.st_ino
  }

  /// Brings to the disk which names a folder holds; where a file system has no such thing, it does without.
  package static func syncFolder(_ path: String) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}
