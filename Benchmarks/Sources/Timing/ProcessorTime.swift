import Glibc

/// Processor time of this process, user and system together, in microseconds.
public func processorTime() -> Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  func microseconds(_ time: timeval) -> Int { Int(time.tv_sec) * 1_000_000 + Int(time.tv_usec) }
  return microseconds(usage.ru_utime) + microseconds(usage.ru_stime)
}

/// The minimum and median cost of a piece of work over several runs, in microseconds.
public func measure(runs: Int, _ body: () throws -> Void) rethrows -> (minimum: Int, median: Int) {
  var times: [Int] = []
  for _ in 0..<runs {
    let start = processorTime()
    try body()
    times.append(processorTime() - start)
  }
  times.sort()
  return (times[0], times[times.count / 2])
}

/// Tenths of a millisecond are as exact as these figures are.
public func milliseconds(_ microseconds: Int) -> String {
  let tenths = (microseconds + 50) / 100
  return "\(tenths / 10).\(tenths % 10)"
}

/// The slope of time over size, both as logarithms, with two decimals: 1 is linear, 2 quadratic.
public func growth(_ points: [(size: Int, time: Int)]) -> String {
  let logs = points.map { (log(Double($0.size)), log(Double($0.time))) }
  let count = Double(logs.count)
  let x = logs.reduce(0) { $0 + $1.0 } / count
  let y = logs.reduce(0) { $0 + $1.1 } / count
  let slope = logs.reduce(0) { $0 + ($1.0 - x) * ($1.1 - y) } / logs.reduce(0) { $0 + ($1.0 - x) * ($1.0 - x) }
  let hundredths = Int((slope * 100).rounded())
  return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}

/// A file that is not there.
public struct UnreadableFile: Error {
  public let path: String

  public init(path: String) { self.path = path }
}

public func bytes(ofFile path: String) throws -> [UInt8] {
  guard let file = fopen(path, "r") else { throw UnreadableFile(path: path) }
  defer { fclose(file) }
  var result: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { result += buffer[..<count] }
  return result
}
