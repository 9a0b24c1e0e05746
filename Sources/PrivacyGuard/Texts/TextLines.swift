/// The lines of a text without their ends.
struct TextLines: Sequence, IteratorProtocol {
  struct Line {
    /// Counted from 1.
    let number: Int
    let bytes: Range<Int>
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var number = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  mutating func next() -> Line? {
    guard position < text.count else { return nil }
    var end = position
    while end < text.count, text[end] != 0x0A { end += 1 }
    let start = position
    position = end + 1
    number += 1
    if end > start, text[end - 1] == 0x0D { end -= 1 }
    return Line(number: number, bytes: start..<end)
  }
}
