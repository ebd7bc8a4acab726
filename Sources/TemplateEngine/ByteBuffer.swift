import Glibc

/// Bytes that grow at their end.
///
/// Nothing else can hold them, so that adding a few needs none of the checks an array makes; a
/// report is written in some hundred thousand small pieces.
public struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  package private(set) var count = 0

  /// - Parameter capacity: Room to begin with; more is taken as it is needed.
  package init(capacity: Int = 256) {
    guard let block = malloc(capacity) else { fatalError("out of memory") }
    start = block.bindMemory(to: UInt8.self, capacity: capacity)
    self.capacity = capacity
  }

  deinit { free(start) }

  /// What has been written so far.
  package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  package mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    start[count] = byte
    count += 1
  }

  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    if bytes.count > capacity - count { grow(by: bytes.count) }
    (start + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  package mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  private mutating func grow(by needed: Int) {
    capacity = max(2 * capacity, count + needed)
    // Large blocks grow in place or are moved by their page table, not copied.
    guard let moved = realloc(start, capacity) else { fatalError("out of memory") }
    start = moved.bindMemory(to: UInt8.self, capacity: capacity)
  }
}
