/// Why a file or folder could not be read or written.
public struct FileError: Error, Hashable, Sendable {
  /// Why it could not be read or written.
  public enum Reason: Hashable, Sendable {
    /// The system's own words.
    case system(String)
    /// A device, pipe or socket stands where a file is wanted: reading it may never end.
    case noRegularFile(SpecialFile)
    /// More bytes than are read from one file.
    case tooLarge(limit: Int)
    /// A link leads out of the folder it stands in.
    case leavesFolder
    /// Another writer is at it and does not come to an end.
    case inUse
    /// A link of somebody else's in a folder that many may write to.
    case foreignLink
  }

  /// The path as it was given.
  public var path: String
  /// Whether it was to be written, not read.
  public var isWriting = false
  /// What stood in the way.
  public var reason: Reason

  package init(path: String, isWriting: Bool = false, reason: Reason) {
    self.path = path
    self.isWriting = isWriting
    self.reason = reason
  }
}

/// What stands at a path.
package enum PathKind: Hashable, Sendable {
  case file
  case folder
  case special(SpecialFile)
}

/// What has a name like a file and is none.
public enum SpecialFile: Hashable, Sendable {
  /// A device, such as a disk or a terminal.
  case device
  /// A pipe that another program writes.
  case pipe
  /// A socket.
  case socket
}
