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

/// Does the same with several things at once, over the cores of the machine; the results keep the order of the things.
func inParallel<Thing: Sendable, Outcome: Sendable>(
  _ things: [Thing], _ work: @Sendable (Thing) -> Outcome
) -> [Outcome] {
  guard things.count > 1 else { return things.map(work) }
  let outcomes = Mutex([Int: Outcome]())
  DispatchQueue.concurrentPerform(iterations: things.count) { index in
    let outcome = work(things[index])
    outcomes.withLock { $0[index] = outcome }
  }
  return outcomes.withLock { found in things.indices.map { found[$0]! } }
}
