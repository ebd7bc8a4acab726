import Dispatch
import Synchronization

/// Does two things at once.
///
/// - Throws: What the first one throws, else what the second one throws, whichever ends first.
func inParallel<First: Sendable, Second: Sendable>(
  _ first: @Sendable () throws -> First, _ second: @Sendable () throws -> Second
) throws -> (First, Second) {
  let results = Mutex<(first: Result<First, any Error>?, second: Result<Second, any Error>?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { index in
    if index == 0 {
      let result = Result { try first() }
      results.withLock { $0.first = result }
    } else {
      let result = Result { try second() }
      results.withLock { $0.second = result }
    }
  }
  return try results.withLock { (try $0.first!.get(), try $0.second!.get()) }
}
