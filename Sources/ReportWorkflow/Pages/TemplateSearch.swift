import FileAccess
import Glibc

/// No folder of templates was found.
public struct MissingTemplates: Error {}

/// Where templates are looked for when none are named.
package enum TemplateSearch {
  /// Those of the folder where the author stands, else the program's own.
  static func authorsFolder() throws(MissingTemplates) -> String {
    let here = "Templates"
    if holdsTemplates(here) { return here }
    return try ownFolder()
  }

  /// The templates beside the program, or in a folder above it.
  package static func ownFolder() throws(MissingTemplates) -> String {
    var parts = (programPath ?? "").split(separator: "/")
    while !parts.isEmpty {
      parts.removeLast()
      let folder = "/" + (parts + ["Templates"]).joined(separator: "/")
      if holdsTemplates(folder) { return folder }
    }
    throw MissingTemplates()
  }

  private static func holdsTemplates(_ folder: String) -> Bool { FileAccess.kind(of: folder + "/html") == .folder }

  private static var programPath: String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
  }
}
