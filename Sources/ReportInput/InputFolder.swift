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

  public init(path: String, files: [String: [UInt8]], ignored: [String] = []) {
    self.path = path
    self.files = files
    self.ignored = ignored
  }

  /// Loads `rapor.yaml`, `kabul.yaml`, `veri/*.yaml` and `metin/*.md`.
  ///
  /// - Throws: when a file that is there cannot be read.
  public static func load(path: String) throws(FileError) -> InputFolder {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    var files: [String: [UInt8]] = [:]
    var ignored: [String] = []
    for name in ["rapor.yaml", AcceptanceReader.fileName] where FileAccess.kind(of: "\(path)/\(name)") != nil {
      files[name] = try FileAccess.read("\(path)/\(name)")
    }
    for (folder, suffix) in [("veri", ".yaml"), ("metin", ".md")] {
      guard FileAccess.kind(of: "\(path)/\(folder)") == .folder else { continue }
      for name in try FileAccess.names(inFolder: "\(path)/\(folder)") {
        if name.hasSuffix(suffix), FileAccess.kind(of: "\(path)/\(folder)/\(name)") == .file {
          files["\(folder)/\(name)"] = try FileAccess.read("\(path)/\(folder)/\(name)")
        } else {
          ignored.append("\(folder)/\(name)")
        }
      }
    }
    return InputFolder(path: path, files: files, ignored: ignored)
  }

  func fullPath(_ name: String) -> String { "\(path)/\(name)" }
}
