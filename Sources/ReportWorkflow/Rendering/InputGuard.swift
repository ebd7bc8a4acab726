import FileAccess
import ReportInput
import ReportModel

/// Keeps what is written from taking the place of what it was made from.
package enum InputGuard {
  /// - Parameters:
  ///   - path: What is about to be written.
  ///   - inputs: Files and folders that are read for it.
  ///   - templates: The folder of templates it is made from.
  /// - Throws: `UnreadablePath`, where it is one of them, or would become one.
  package static func refuse(writing path: String, over inputs: [String], templates: String? = nil) throws {
    let target = FileAccess.realTarget(path)
    let isInput = inputs.contains { input in
      guard FileAccess.kind(of: input) == .folder else { return FileAccess.isSameFile(input, path) }
      guard let folder = FileAccess.realPath(input), FileAccess.isWithin(target, folder) else { return false }
      return InputFolder.mayHold(
        String(decoding: target.utf8.dropFirst(folder.utf8.count + (folder == "/" ? 0 : 1)), as: UTF8.self))
    }
    let isTemplate = templates.flatMap(FileAccess.realPath).map { FileAccess.isWithin(target, $0) } ?? false
    guard isInput || isTemplate else { return }
    throw UnreadablePath(
      path: path,
      reason: BilingualText(
        tr: "okunan dosyalardan birinin yerine yazılmaz; başka bir ad ya da klasör verin",
        en: "it would take the place of one of the files that are read; give another name or folder"))
  }
}
