import FileAccess
import ReportModel

/// The files of an input folder, as bytes; reading them is all the reader needs of the disk.
public struct InputFolder: Sendable {
  /// The path as the user gave it, without a slash at the end.
  public var path: String
  /// Contents by path inside the folder, with `/`.
  public var files: [String: [UInt8]]

  /// What stands beside them and is not read: other endings, folders.
  public var ignored: [String]

  /// A folder that is not on a disk.
  ///
  /// - Parameters:
  ///   - path: The name for messages.
  ///   - files: The bytes of each file by its path inside the folder.
  ///   - ignored: Names of files that are there and not read.
  public init(path: String, files: [String: [UInt8]], ignored: [String] = []) {
    self.path = path
    self.files = files
    self.ignored = ignored
  }

  /// Loads `rapor.yaml`, `kabul.yaml`, `veri/*.yaml` and `metin/*.md`.
  ///
  /// Whoever hands a folder on hands on what is in it: a link that leads out of it would put anybody's file into the
  /// report.
  ///
  /// - Throws: when a file that is there cannot be read, is no file, or is a link out of the folder.
  public static func load(path: String) throws(FileError) -> InputFolder {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    let home = FileAccess.realPath(path) ?? path
    var files: [String: [UInt8]] = [:]
    var ignored: [String] = []
    for name in ["rapor.yaml", AcceptanceReader.fileName] where FileAccess.kind(of: "\(path)/\(name)") != nil {
      files[name] = try read("\(path)/\(name)", within: home)
    }
    for (folder, suffix) in [("veri", ".yaml"), ("metin", ".md")] {
      guard FileAccess.kind(of: "\(path)/\(folder)") == .folder else { continue }
      for name in try FileAccess.names(inFolder: "\(path)/\(folder)") {
        if name.hasSuffix(suffix), FileAccess.kind(of: "\(path)/\(folder)/\(name)") != .folder {
          files["\(folder)/\(name)"] = try read("\(path)/\(folder)/\(name)", within: home)
        } else {
          ignored.append("\(folder)/\(name)")
        }
      }
    }
    return InputFolder(path: path, files: files, ignored: ignored)
  }

  /// Whether a file of this path in an input folder is part of the report.
  public static func mayHold(_ name: String) -> Bool {
    name.hasSuffix(".yaml") || name.hasPrefix("metin/") && name.hasSuffix(".md")
  }

  /// - Parameter home: The folder, without links.
  private static func read(_ file: String, within home: String) throws(FileError) -> [UInt8] {
    if let real = FileAccess.realPath(file), !FileAccess.isWithin(real, home) {
      throw FileError(path: file, reason: .leavesFolder)
    }
    return try FileAccess.read(file, limit: file.hasSuffix(".md") ? FileAccess.Limit.markdown : FileAccess.Limit.text)
  }

  func fullPath(_ name: String) -> String { "\(path)/\(name)" }
}
