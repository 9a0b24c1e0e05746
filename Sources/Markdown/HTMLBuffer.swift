/// Bytes of HTML on their way. It does what an array does, without asking at every tag whether it is shared.
struct HTMLBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// What was written.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  /// Replaces a byte that was written.
  mutating func replace(at index: Int, with byte: UInt8) {
    precondition(index < count)
    start[index] = byte
  }

  mutating func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count += 1
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    (start + count).initialize(from: source, count: bytes.count)
    count += bytes.count
  }

  /// Begins a line, unless one was just begun.
  mutating func beginLine() {
    if count > 0, start[count - 1] != UInt8(ascii: "\n") { append(UInt8(ascii: "\n")) }
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(by: more) }
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.moveInitialize(from: start, count: count)
    start.deallocate()
    start = larger
  }
}

extension HTMLBuffer {
  mutating func append(_ markup: StaticString) {
    append(UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    append(UnsafeBufferPointer(rebasing: text[start..<end]))
  }

  mutating func append(number: Int) {
    if number < 10 {
      append(UInt8(ascii: "0") + UInt8(number))
    } else {
      append(string: String(number))
    }
  }

  mutating func append(string text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }
}
