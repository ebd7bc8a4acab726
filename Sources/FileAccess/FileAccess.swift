import Glibc

/// Why a file or folder could not be read or written.
public struct FileError: Error, Sendable {
  public var path: String
  public var isWriting = false
  /// The system's own words.
  public var reason: String
}

/// What stands at a path.
public enum PathKind: Sendable {
  case file
  case folder
}

/// Reading files and folders with the system's own calls, which start faster than a framework's.
public enum FileAccess {
  public static func kind(of path: String) -> PathKind? {
    var information = stat()
    guard stat(path, &information) == 0 else { return nil }
    return information.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// The bytes of a file.
  public static func read(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw failure(path) }
    if information.st_mode & S_IFMT == S_IFDIR {
      throw FileError(path: path, reason: String(cString: strerror(EISDIR)))
    }
    guard let bytes = read(descriptor, expecting: Int(information.st_size)) else { throw failure(path) }
    return bytes
  }

  /// All that standard input holds.
  public static func readStandardInput() throws(FileError) -> [UInt8] {
    guard let bytes = read(0, expecting: 0) else { throw failure("-") }
    return bytes
  }

  /// The names in a folder, sorted by their bytes; hidden ones only when asked for.
  public static func names(inFolder path: String, includingHidden: Bool = false) throws(FileError) -> [String] {
    guard let folder = opendir(path) else { throw failure(path) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let isShown = includingHidden ? name != "." && name != ".." : !name.hasPrefix(".")
      if isShown { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func read(_ descriptor: Int32, expecting size: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    while true {
      let room = max(size - bytes.count + 1, 1 << 12)
      var failed = false
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let result = Glibc.read(descriptor, buffer.baseAddress, room)
        failed = result < 0
        count = max(result, 0)
      }
      if failed { return nil }
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      // A file that gave just what it said it holds has no more.
      if bytes.count == size { return bytes }
    }
  }

  /// Writes a file whole or not at all: what stood there stays until the new one is complete.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let draft = "\(path).\(getpid())"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(path, isWriting: true) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + written, bytes.count - written) }
      guard count > 0 else { break }
      written += count
    }
    let isWhole = written == bytes.count && fsync(descriptor) == 0
    guard close(descriptor) == 0, isWhole, rename(draft, path) == 0 else {
      let error = failure(path, isWriting: true)
      unlink(draft)
      throw error
    }
  }

  private static func failure(_ path: String, isWriting: Bool = false) -> FileError {
    FileError(path: path, isWriting: isWriting, reason: String(cString: strerror(errno)))
  }
}
