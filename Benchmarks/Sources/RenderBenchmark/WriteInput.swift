import Glibc
import ReportInput

/// Writes an input folder to disk.
func write(_ folder: InputFolder, to path: String) throws {
  for directory in [path, path + "/veri", path + "/metin"] { mkdir(directory, 0o755) }
  for (name, bytes) in folder.files {
    guard let file = fopen("\(path)/\(name)", "w") else { throw WriteFailure(path: "\(path)/\(name)") }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else { throw WriteFailure(path: "\(path)/\(name)") }
  }
}

struct WriteFailure: Error {
  let path: String
}
