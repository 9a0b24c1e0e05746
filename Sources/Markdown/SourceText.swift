internal import Diagnostics

/// The text as it stands in its file. cmark counts bytes, people count characters; this knows both.
struct SourceText {
  let bytes: UnsafeBufferPointer<UInt8>
  let path: String
  private let firstLine: Int
  /// Where each line begins; found when a place is first asked for.
  private lazy var lineStarts = bytes.lineStarts
  /// The place that was last told: the next one is mostly a little further on the same line.
  private var latest = (line: 0, byteColumn: 1, column: 1)

  init(_ bytes: UnsafeBufferPointer<UInt8>, path: String, firstLine: Int) {
    self.bytes = bytes
    self.path = path
    self.firstLine = firstLine
  }

  /// How many lines there are; a text that ends with a line end has an empty one last.
  var lineCount: Int {
    mutating get { lineStarts.count }
  }

  /// A line without its end, empty where there is none.
  ///
  /// - Parameter number: Counted from 1 in the text.
  mutating func line(_ number: Int) -> UnsafeBufferPointer<UInt8> {
    let starts = lineStarts
    guard starts.indices.contains(number - 1) else { return UnsafeBufferPointer(start: nil, count: 0) }
    var end = starts.indices.contains(number) ? starts[number] : bytes.endIndex
    while end > starts[number - 1], bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[starts[number - 1]..<end])
  }

  /// A place in the file.
  ///
  /// - Parameters:
  ///   - line: Counted from 1 in the text.
  ///   - byteColumn: Counted from 1 in bytes.
  mutating func position(line: Int, byteColumn: Int) -> Position {
    let byteColumn = max(byteColumn, 1)
    if latest.line != line || latest.byteColumn > byteColumn { latest = (line, 1, 1) }
    if byteColumn > latest.byteColumn {
      let passed = self.line(line).prefix(byteColumn - 1).dropFirst(latest.byteColumn - 1)
      var column = latest.column
      for byte in UnsafeBufferPointer(rebasing: passed) where byte & 0xC0 != 0x80 { column += 1 }
      latest = (line, byteColumn, column)
    }
    return Position(line: max(line, 1) + firstLine - 1, column: latest.column)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// LF, CRLF and CR end a line.
  fileprivate var lineStarts: [Int] {
    var starts = [0]
    starts.reserveCapacity(count / 64 + 8)
    var index = 0
    while let end = endOfLine(from: index) {
      let isHalf = self[end] == 0x0D && end + 1 < count && self[end + 1] == 0x0A
      if !isHalf { starts.append(end + 1) }
      index = end + 1
    }
    return starts
  }

  /// The next CR or LF. Eight bytes are passed at a time while none of them is below 16.
  private func endOfLine(from start: Int) -> Int? {
    let bytes = UnsafeRawBufferPointer(self)
    var index = start
    while index + 8 <= count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0xF0F0_F0F0_F0F0_F0F0
      // The top bit of a byte stays only where a zero borrowed (Warren, Hacker's Delight, section 6-1).
      if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { break }
      index += 8
    }
    while index < count {
      if self[index] == 0x0A || self[index] == 0x0D { return index }
      index += 1
    }
    return nil
  }
}
