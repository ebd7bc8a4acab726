import Glibc

/// An open file, pipe or terminal to write to.
package enum Descriptor {
  /// Writes all bytes: an interrupted call is made again, a full pipe waited for.
  ///
  /// - Returns: The system's words where not all could be written; `nil` where they were.
  package static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> String? {
    var written = 0
    while written < bytes.count {
      let count = Glibc.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
      if count > 0 {
        written += count
      } else if count == 0 || errno != EINTR && !(errno == EAGAIN && wait(descriptor, for: POLLOUT)) {
        return String(cString: strerror(count == 0 ? ENOSPC : errno))
      }
    }
    return nil
  }

  /// Waits until a descriptor can be read or written; `false` where that will never be.
  static func wait(_ descriptor: Int32, for event: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    while poll(&request, 1, -1) < 0 { if errno != EINTR { return false } }
    return request.revents & Int16(POLLNVAL) == 0
  }
}
