import CFileCalls
import Glibc

/// A folder in which new files are completed before they take their places.
///
/// Nobody can guess its name, so nobody can lay a link in its way, and it is locked as long as its writer lives: a
/// draft that nobody locks was left by a writer that was killed, and the next one clears it away.
package final class DraftFolder {
  package let path: String
  private let descriptor: Int32
  private var names: Set<String> = []

  private static let prefix = ".faaliyet-"
  private static let randomLetters = 24
  /// Stands in a folder whose contents are still needed.
  private static let keepMark = "sakla"

  /// Makes a draft in a folder.
  ///
  /// - Throws: `FileError` of the parent, where no folder can be made there.
  package init(in parent: String) throws(FileError) {
    // Whoever clears away may come before it is locked: then it is gone, and another is made.
    for _ in 0..<Self.mostAttempts {
      let path = "\(parent)/\(Self.prefix)\(Self.randomName())"
      guard mkdir(path, 0o777) == 0 else {
        if errno == EEXIST { continue }
        break
      }
      let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 || errno == ENOENT else { break }
      guard descriptor >= 0, Self.lock(descriptor) else {
        if descriptor >= 0 { close(descriptor) }
        continue
      }
      self.path = path
      self.descriptor = descriptor
      return
    }
    throw FileAccess.failure(parent, isWriting: true)
  }

  private static let mostAttempts = 100

  /// - Returns: Whether the folder is ours: there still, and nobody else's. Some file systems lock nothing.
  private static func lock(_ descriptor: Int32) -> Bool {
    var information = stat()
    guard lock_folder(descriptor) == 0 || errno != EWOULDBLOCK else { return false }
    return fstat(descriptor, &information) == 0 && information.st_nlink > 0
  }

  deinit { close(descriptor) }

  private static func randomName() -> String {
    var generator = SystemRandomNumberGenerator()
    let letters = Array("0123456789abcdef")
    return String((0..<randomLetters).map { _ in letters[Int.random(in: 0..<16, using: &generator)] })
  }

  package func path(of name: String) -> String { "\(path)/\(name)" }

  /// Writes a file into the draft, down to the disk, with the rights and the owner of the one it is to replace.
  ///
  /// - Throws: `FileError` of that one: of the draft nobody knows.
  package func write(_ bytes: UnsafeRawBufferPointer, as name: String, like old: String) throws(FileError) {
    let file = create_in_folder(descriptor, name)
    guard file >= 0 else { throw FileAccess.failure(old, isWriting: true) }
    names.insert(name)
    var isOpen = true
    defer { if isOpen { close(file) } }
    var information = stat()
    if stat(old, &information) == 0 {
      // Only the superuser may give a file away; to anybody else it belongs already, or stays theirs.
      if information.st_uid != geteuid() || information.st_gid != getegid() {
        _ = fchown(file, information.st_uid, information.st_gid)
      }
      fchmod(file, information.st_mode & 0o7777)
    }
    if let reason = Descriptor.write(bytes, to: file) {
      throw FileError(path: old, isWriting: true, reason: .system(reason))
    }
    guard fsync(file) == 0 || errno == EINVAL else { throw FileAccess.failure(old, isWriting: true) }
    isOpen = false
    guard close(file) == 0 || errno == EINTR else { throw FileAccess.failure(old, isWriting: true) }
  }

  func write(_ bytes: [UInt8], as name: String, like old: String) throws(FileError) {
    let result = bytes.withUnsafeBytes { bytes -> Result<Void, FileError> in
      Result { () throws(FileError) in try write(bytes, as: name, like: old) }
    }
    try result.get()
  }

  /// A second name for a file as it is now, in the draft; a copy where the file system knows no second names.
  package func keepAside(_ file: String, as name: String) throws(FileError) {
    names.insert(name)
    if link(file, path(of: name)) == 0 { return }
    try write(try FileAccess.read(file, limit: Int.max), as: name, like: file)
  }

  /// The draft's entries are on the disk.
  package func sync() { fsync(descriptor) }

  /// Removes what was written here and nothing else: a folder that holds more stays.
  package func remove() {
    for name in names { unlinkat(descriptor, name, 0) }
    rmdir(path)
  }

  /// The draft holds what stands nowhere else: nobody clears it away.
  package func keep() { close(create_in_folder(descriptor, Self.keepMark)) }

  /// After the draft itself took a folder's place, and that one the draft's: whether the old folder holds nothing but
  /// these files; somebody may have put another there meanwhile.
  package func holdsExchanged(only names: Set<String>) -> Bool {
    (try? FileAccess.names(inFolder: path, includingHidden: true)).map { names.isSuperset(of: $0) } ?? false
  }

  /// Then removes the files of the old one.
  package func removeExchanged(_ names: some Sequence<String>) {
    for name in names { unlink(path(of: name)) }
    rmdir(path)
  }

  /// What the second name of a file is called that is kept aside.
  package static func asideName(of name: String) -> String { "\(name).eski" }

  /// Clears away the drafts that writers of such files left in a folder when they were killed; one that holds anything
  /// else is nobody's to clear away.
  package static func removeLeftovers(of files: some Sequence<String>, in parent: String) {
    guard let found = try? FileAccess.names(inFolder: parent, includingHidden: true) else { return }
    let names = Set(files.flatMap { [$0, asideName(of: $0)] })
    for name in found where isDraftName(name) { removeLeftover("\(parent)/\(name)", names) }
  }

  private static func isDraftName(_ name: String) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    let rest = name.dropFirst(prefix.count)
    return rest.utf8.count == randomLetters
      && rest.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private static func removeLeftover(_ path: String, _ known: Set<String>) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { return }
    defer { close(folder) }
    var information = stat()
    guard fstat(folder, &information) == 0, information.st_uid == geteuid(), lock_folder(folder) == 0,
      let names = try? FileAccess.names(inFolder: path, includingHidden: true), known.isSuperset(of: names)
    else { return }
    for name in names { unlinkat(folder, name, 0) }
    rmdir(path)
  }
}
