import Glibc

/// Reading files and folders with the system's own calls, which start faster than a framework's.
package enum FileAccess {
  /// How large a file may be that is read whole, in bytes.
  package enum Limit {
    /// A page of a report: places in its tree are of 32 bits, and a letter of an old code page may take three bytes.
    package static let page = 512 << 20
    /// What people type: data, templates, lists of acceptances.
    package static let text = 64 << 20
    /// Markdown: its reader needs up to three hundred times the size of what it reads.
    package static let markdown = 16 << 20
  }

  /// What stands at a path, links followed.
  package static func kind(of path: String) -> PathKind? {
    var information = stat()
    return stat(path, &information) == 0 ? kind(information) : nil
  }

  static func kind(_ information: stat) -> PathKind {
    switch information.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFIFO: .special(.pipe)
    case S_IFSOCK: .special(.socket)
    default: .special(.device)
    }
  }

  /// The bytes of a file.
  ///
  /// Kind and size are looked at before a byte is read. A pipe is read when it has no name: that is what a shell
  /// hands over for `<(…)`. One in a folder waits for a writer, perhaps for ever.
  package static func read(_ path: String, limit: Int = Limit.text) throws(FileError) -> [UInt8] {
    var information = stat()
    guard stat(path, &information) == 0 else { throw failure(path) }
    try refuseUnreadable(information, path, limit: limit)
    // Should a pipe take the file's place now, opening it must not wait.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    guard fstat(descriptor, &information) == 0 else { throw failure(path) }
    try refuseUnreadable(information, path, limit: limit)
    if kind(information) == .special(.pipe), !isUnnamedPipe(descriptor) {
      throw FileError(path: path, reason: .noRegularFile(.pipe))
    }
    return try read(descriptor, expecting: Int(information.st_size), path, limit: limit)
  }

  /// All that standard input holds.
  package static func readStandardInput(limit: Int = Limit.page) throws(FileError) -> [UInt8] {
    try read(0, expecting: 0, "-", limit: limit)
  }

  private static func refuseUnreadable(_ information: stat, _ path: String, limit: Int) throws(FileError) {
    switch kind(information) {
    case .folder: throw FileError(path: path, reason: .system(String(cString: strerror(EISDIR))))
    case .special(let kind) where kind != .pipe: throw FileError(path: path, reason: .noRegularFile(kind))
    case .file where Int(information.st_size) > limit: throw FileError(path: path, reason: .tooLarge(limit: limit))
    case .file, .special: break
    }
  }

  private static func isUnnamedPipe(_ descriptor: Int32) -> Bool {
    var buffer = [CChar](repeating: 0, count: 64)
    guard readlink("/proc/self/fd/\(descriptor)", &buffer, buffer.count - 1) > 0 else { return false }
    return strncmp(buffer, "pipe:", 5) == 0
  }

  /// The names in a folder, sorted by their bytes; hidden ones only when asked for.
  package static func names(inFolder path: String, includingHidden: Bool = false) throws(FileError) -> [String] {
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

  private static func read(
    _ descriptor: Int32, expecting size: Int, _ path: String, limit: Int
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let room = max(size - bytes.count + 1, size == 0 ? 1 << 16 : 1 << 12)
      var result = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        result = Glibc.read(descriptor, buffer.baseAddress, room)
        count = max(result, 0)
      }
      if result < 0 {
        guard errno == EINTR || errno == EAGAIN && Descriptor.wait(descriptor, for: POLLIN) else { throw failure(path) }
        continue
      }
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard bytes.count <= limit else { throw FileError(path: path, reason: .tooLarge(limit: limit)) }
      // A file that gave just what it said it holds has no more.
      if bytes.count == size { return bytes }
    }
  }

  static func failure(_ path: String, isWriting: Bool = false) -> FileError {
    FileError(path: path, isWriting: isWriting, reason: .system(String(cString: strerror(errno))))
  }
}
