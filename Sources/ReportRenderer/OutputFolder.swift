import CExchange
import FileAccess
import FoundationEssentials
import Glibc

/// Why an output folder could not be written; what was there before is still there.
public enum OutputError: Error, Sendable {
  case cannotCreate(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
  case cannotReplace(path: String, reason: String)
}

/// Writes the files of a render so that all of them appear, or none do.
public enum OutputFolder {
  /// Writes files by name into a folder, keeping every other file that is in it.
  ///
  /// A sibling folder is filled first and then exchanged with the old one in one step.
  public static func write(_ files: [String: [UInt8]], to path: String) throws(OutputError) {
    let target = resolved(withoutTrailingSlash(path))
    try refuseToReplace(target, files: files.keys.sorted())
    let sibling = siblingPath(of: target)
    try makeDirectory(sibling)
    do throws(OutputError) {
      try carryOver(from: target, to: sibling, except: Set(files.keys))
      for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
        try write(bytes, to: "\(sibling)/\(name)")
      }
      try replace(target, by: sibling)
    } catch {
      remove(sibling)
      throw error
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

  private static func siblingPath(of target: String) -> String {
    let slash = target.lastIndex(of: "/")
    let parent = slash.map { String(target[...$0]) } ?? ""
    let name = slash.map { String(target[target.index(after: $0)...]) } ?? target
    return "\(parent).\(name).faaliyet-\(getpid())"
  }

  private static func makeDirectory(_ path: String) throws(OutputError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .cannotCreate(path: path, reason: reason())
    }
  }

  private static func carryOver(
    from target: String, to sibling: String, except written: Set<String>
  ) throws(OutputError) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: target) else { return }
    for name in names.sorted() where !written.contains(name) {
      do {
        try FileManager.default.copyItem(atPath: "\(target)/\(name)", toPath: "\(sibling)/\(name)")
      } catch {
        throw .cannotWrite(path: "\(sibling)/\(name)", reason: reason())
      }
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: reason()) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress! + written, bytes.count - written)
      }
      guard count > 0 else { throw .cannotWrite(path: path, reason: reason()) }
      written += count
    }
  }

  private static func replace(_ target: String, by sibling: String) throws(OutputError) {
    guard FileManager.default.fileExists(atPath: target) else {
      guard rename(sibling, target) == 0 else { throw .cannotReplace(path: target, reason: reason()) }
      return
    }
    if exchange_paths(sibling, target) == 0 {
      remove(sibling)
      return
    }
    // Some file systems cannot exchange: then the old folder steps aside and comes back on failure.
    let aside = sibling + "-eski"
    guard rename(target, aside) == 0 else { throw .cannotReplace(path: target, reason: reason()) }
    guard rename(sibling, target) == 0 else {
      let why = reason()
      _ = rename(aside, target)
      throw .cannotReplace(path: target, reason: why)
    }
    remove(aside)
  }

  private static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
