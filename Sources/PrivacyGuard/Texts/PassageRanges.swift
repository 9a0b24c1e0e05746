/// The passages of a text: lines that belong to one sentence, so that a name is seen beside what the next line says.
///
/// A field, an item of a list, a row of a table, a heading begins a passage; an empty line ends one.
struct PassageRanges: Sequence, IteratorProtocol {
  struct Range {
    /// The line of the file on which it begins, counted from 1.
    let firstLine: Int
    let bytes: Swift.Range<Int>
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var lines: TextLines
  private var pending: TextLines.Line?
  /// Whether the lines are those of a front matter, in which each is a field of its own.
  private var isFrontMatter: Bool

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    lines = TextLines(text)
    pending = lines.next()
    isFrontMatter = pending.map { text[$0.bytes].elementsEqual("---".utf8) } ?? false
  }

  mutating func next() -> Range? {
    while let first = pending {
      pending = lines.next()
      if isFrontMatter, first.number > 1, text[first.bytes].elementsEqual("---".utf8) {
        isFrontMatter = false
      }
      guard let opening = text.firstSign(in: first.bytes) else { continue }
      var end = first.bytes.upperBound
      let isWhole = opening == UInt8(ascii: "#") || opening == UInt8(ascii: "|")
      while !isWhole, let line = pending, continues(line) {
        end = line.bytes.upperBound
        pending = lines.next()
      }
      return Range(firstLine: first.number, bytes: first.bytes.lowerBound..<end)
    }
    return nil
  }

  /// Whether a line goes on with the passage before it.
  private func continues(_ line: TextLines.Line) -> Bool {
    guard let sign = text.firstSign(in: line.bytes) else { return false }
    let isIndented = text[line.bytes.lowerBound] == 0x20
    if isFrontMatter, !isIndented { return false }
    return !"|#>-*+:".utf8.contains(sign)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first byte of a line that is no space; nil where there is none.
  fileprivate func firstSign(in line: Swift.Range<Int>) -> UInt8? {
    self[line].first { $0 != 0x20 && $0 != 0x09 }
  }
}
