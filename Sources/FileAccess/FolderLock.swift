import CFileCalls
import Glibc

/// Keeps two writers of one folder apart, as long as it is held; it goes with the process that holds it.
package final class FolderLock {
  private let descriptor: Int32

  /// Somebody who holds a folder for ever holds up nobody else for ever.
  private static let mostAttempts = 1000
  private static let pause: UInt32 = 10_000

  /// Waits for a folder, ten seconds at the most.
  ///
  /// - Throws: `FileError.Reason.inUse`, where another writer does not come to an end.
  package init(_ path: String) throws(FileError) {
    for _ in 0..<Self.mostAttempts {
      let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileAccess.failure(path, isWriting: true) }
      let isTaken = lock_folder(descriptor) != 0 && errno == EWOULDBLOCK
      // Meanwhile another folder may have taken its place.
      if !isTaken, Self.isThere(descriptor, path) {
        self.descriptor = descriptor
        return
      }
      close(descriptor)
      if isTaken { usleep(Self.pause) }
    }
    throw FileError(path: path, isWriting: true, reason: .inUse)
  }

  deinit { close(descriptor) }

  private static func isThere(_ descriptor: Int32, _ path: String) -> Bool {
    var held = stat()
    var found = stat()
    return fstat(descriptor, &held) == 0 && stat(path, &found) == 0 && held.st_dev == found.st_dev
      && held.st_ino == found.st_ino
  }
}
