import Foundation
import Testing

@testable import ReportRenderer

@Suite("Writing all files or none")
struct OutputFolderTests {
  private func temporaryFolder() throws -> String {
    let path = NSTemporaryDirectory() + "faaliyet-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  private func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  @Test("new files appear, files of others stay, nothing is left over")
  func writes() throws {
    let parent = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: parent) }
    let target = parent + "/2023"
    try OutputFolder.write(["a.txt": [1]], to: target)
    try Data([9]).write(to: URL(filePath: target + "/benim.txt"))
    try FileManager.default.createDirectory(atPath: target + "/ek", withIntermediateDirectories: true)
    try Data([8]).write(to: URL(filePath: target + "/ek/dosya"))
    try OutputFolder.write(["a.txt": [2], "b.txt": []], to: target + "/")
    #expect(try names(target) == ["a.txt", "b.txt", "benim.txt", "ek"])
    #expect(try Data(contentsOf: URL(filePath: target + "/a.txt")) == Data([2]))
    #expect(try Data(contentsOf: URL(filePath: target + "/ek/dosya")) == Data([8]))
    #expect(try names(parent) == ["2023"])
  }

  @Test("a failure leaves the old files as they were")
  func fails() throws {
    let parent = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: parent) }
    let target = parent + "/2023"
    try OutputFolder.write(["a.txt": [1]], to: target)
    #expect(throws: OutputError.self) { try OutputFolder.write(["a.txt": [2], "yok/b.txt": [3]], to: target) }
    #expect(try Data(contentsOf: URL(filePath: target + "/a.txt")) == Data([1]))
    #expect(try names(parent) == ["2023"])
  }

  @Test("a file is never replaced by a folder, nor a folder by a file")
  func otherKind() throws {
    let parent = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: parent) }
    try Data([7]).write(to: URL(filePath: parent + "/onemli.txt"))
    #expect(throws: OutputError.self) { try OutputFolder.write(["a.txt": [1]], to: parent + "/onemli.txt") }
    #expect(throws: OutputError.self) { try OutputFolder.write(["a.txt": [1]], to: "") }
    #expect(try Data(contentsOf: URL(filePath: parent + "/onemli.txt")) == Data([7]))
    try FileManager.default.createDirectory(atPath: parent + "/cikti/a.txt", withIntermediateDirectories: true)
    try Data([8]).write(to: URL(filePath: parent + "/cikti/a.txt/benim"))
    #expect(throws: OutputError.self) { try OutputFolder.write(["a.txt": [1]], to: parent + "/cikti") }
    #expect(try Data(contentsOf: URL(filePath: parent + "/cikti/a.txt/benim")) == Data([8]))
    #expect(try names(parent) == ["cikti", "onemli.txt"])
  }

  @Test("a folder reached through a link stays reached through it")
  func link() throws {
    let parent = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: parent) }
    try OutputFolder.write(["a.txt": [1]], to: parent + "/asil")
    try FileManager.default.createSymbolicLink(atPath: parent + "/2023", withDestinationPath: "asil")
    try OutputFolder.write(["a.txt": [2]], to: parent + "/2023")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: parent + "/2023") == "asil")
    #expect(try Data(contentsOf: URL(filePath: parent + "/asil/a.txt")) == Data([2]))
    #expect(try names(parent) == ["2023", "asil"])
  }

  @Test("what stands beside the files keeps its inode, a pipe is not opened, modes stay")
  func untouched() throws {
    let parent = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: parent) }
    let target = parent + "/2023"
    try OutputFolder.write(["a.txt": [1]], to: target)
    #expect(chmod(target + "/a.txt", 0o640) == 0)
    try OutputFolder.write(["a.txt": [2]], to: target)
    #expect(try status(target + "/a.txt").st_mode & 0o777 == 0o640)
    #expect(mkfifo(target + "/boru", 0o600) == 0)
    #expect(chmod(target, 0o2770) == 0)
    let before = (try status(target), try status(target + "/boru"))
    try OutputFolder.write(["a.txt": [3], "b.txt": [4]], to: target)
    let after = (try status(target), try status(target + "/boru"))
    #expect(before.0.st_ino == after.0.st_ino && before.0.st_mode == after.0.st_mode)
    #expect(before.1.st_ino == after.1.st_ino)
    #expect(try names(target) == ["a.txt", "b.txt", "boru"])
    #expect(try Data(contentsOf: URL(filePath: target + "/a.txt")) == Data([3]))
    #expect(try status(target + "/a.txt").st_mode & 0o777 == 0o640)
  }

  @Test("a folder with other rights than a new one keeps them")
  func rights() throws {
    let parent = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: parent) }
    let target = parent + "/2023"
    try OutputFolder.write(["a.txt": [1]], to: target)
    #expect(chmod(target, 0o770) == 0)
    try OutputFolder.write(["a.txt": [2]], to: target)
    #expect(try status(target).st_mode & 0o777 == 0o770)
    #expect(try Data(contentsOf: URL(filePath: target + "/a.txt")) == Data([2]))
    #expect(try names(parent) == ["2023"])
  }

  @Test("a failure among other files leaves them and the old ones as they were")
  func failsInPlace() throws {
    let parent = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: parent) }
    let target = parent + "/2023"
    try OutputFolder.write(["a.txt": [1]], to: target)
    try Data([9]).write(to: URL(filePath: target + "/benim.txt"))
    #expect(throws: OutputError.self) { try OutputFolder.write(["a.txt": [2], "yok/b.txt": [3]], to: target) }
    #expect(try Data(contentsOf: URL(filePath: target + "/a.txt")) == Data([1]))
    #expect(try names(target) == ["a.txt", "benim.txt"])
  }

  private func status(_ path: String) throws -> stat {
    var information = stat()
    try #require(stat(path, &information) == 0)
    return information
  }
}
