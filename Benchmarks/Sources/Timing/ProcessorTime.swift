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
