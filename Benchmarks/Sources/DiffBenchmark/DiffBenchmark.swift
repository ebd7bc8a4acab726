import DocumentReader
import Glibc
import ReportDiff
import ReportModel
import Timing

/// Times the comparison of reports beside `git diff --word-diff` of the same files, then of reports that grow to a
/// thousand times the size.
///
/// Usage: `DiffBenchmark [LARGEST]`, the largest factor of growth, 1000 unless told.
@main
struct DiffBenchmark {
  static let reports = "../Output"
  static let program = "../.build/release/faaliyet"

  static func main() throws {
    let largest = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1000
    let new = try bytes(ofFile: "\(reports)/2023/rapor.html")
    let edited = "/tmp/faaliyet-diff-benchmark.html"
    try write(edit(new), to: edited)
    defer { unlink(edited) }
    print("pair\tgit ms\tread both ms\tcompare ms\twhole program ms\tchanges")
    for (name, old, new) in [
      ("2023 and a dozen edits", "\(reports)/2023/rapor.html", edited),
      ("2022 and 2023", "\(reports)/2022/rapor.html", "\(reports)/2023/rapor.html"),
      ("2019 and 2023", "\(reports)/2019/rapor.html", "\(reports)/2023/rapor.html"),
      ("2023 and itself", "\(reports)/2023/rapor.html", "\(reports)/2023/rapor.html"),
    ] {
      try measurePair(name, old, new)
    }
    print("\nsize\tfigures changed ms\teverything differs ms")
    let report = try document("\(reports)/2023/rapor.html")
    let other = try document("\(reports)/2019/rapor.html")
    var factor = 1
    var points: [(size: Int, time: Int)] = []
    while factor <= largest {
      let runs = factor < 100 ? 5 : 1
      let (old, new) = (report.grown(factor), report.grown(factor).edited(every: 40))
      let same = measure(runs: runs) { _ = compareReports(old, new) }.minimum
      let strange = other.grown(factor, label: "başka")
      let apart = measure(runs: runs) { _ = compareReports(strange, old) }.minimum
      points.append((factor, same))
      print("×\(factor)\t\(milliseconds(same))\t\(milliseconds(apart))")
      factor *= 10
    }
    if points.count > 2 { print("time grows with the size to the power of \(growth(points))") }
  }

  private static func measurePair(_ name: String, _ old: String, _ new: String) throws {
    let (left, right) = (try facts(old), try facts(new))
    var (git, read, compare, whole, changes) = (Int.max, Int.max, Int.max, Int.max, 0)
    // In turns: a machine that changes its speed then changes it for all of them.
    for _ in 0..<runs {
      git = min(git, time(of: ["git", "diff", "--no-index", "--word-diff", old, new]))
      read = min(read, try measure(runs: 1) { _ = (try facts(old), try facts(new)) }.minimum)
      compare = min(compare, measure(runs: 1) { changes = compareReports(left, right).changes.count }.minimum)
      whole = min(whole, time(of: [program, "diff", old, new]))
    }
    let times = [git, read, compare, whole].map(milliseconds)
    print("\(name)\t\(times.joined(separator: "\t"))\t\(changes)")
  }

  private static let runs = 40

  /// The processor time of a program, in microseconds.
  private static func time(of arguments: [String]) -> Int {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    for output in [Int32(1), 2] { posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0) }
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var process: pid_t = 0
    posix_spawnp(&process, arguments[0], &actions, nil, &words, environ)
    var (status, usage) = (Int32(0), rusage())
    wait4(process, &status, 0, &usage)
    for word in words { free(word) }
    func microseconds(_ time: timeval) -> Int { Int(time.tv_sec) * 1_000_000 + Int(time.tv_usec) }
    return microseconds(usage.ru_utime) + microseconds(usage.ru_stime)
  }

  /// A dozen figures with another last digit, spread over the page.
  private static func edit(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    let step = bytes.count / 13
    for place in 1...12 {
      var index = place * step
      while index + 2 < result.count, !(48...56).contains(result[index]) || result[index + 1] != UInt8(ascii: "<") {
        index += 1
      }
      if index + 2 < result.count { result[index] += 1 }
    }
    return result
  }

  /// What a report says, from its file: what a comparison begins with.
  private static func facts(_ path: String) throws -> DocumentFacts { DocumentFacts(try document(path)) }

  private static func document(_ path: String) throws -> Document {
    let bytes = try bytes(ofFile: path)
    return try readDocument(bytes, path: path, syntax: DocumentSyntax(path: path, bytes: bytes))
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "w") else { throw UnreadableFile(path: path) }
    defer { fclose(file) }
    fwrite(bytes, 1, bytes.count, file)
  }
}
