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
}
