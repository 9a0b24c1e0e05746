/// Counts what may become too much, line by line.
struct TextGauge {
  /// Of the lines since the last blank one, which may all be one paragraph.
  private var marks = 0
  private var lines = 0
  /// The width of the table among those lines, 0 where there is none.
  private var columns = 0
  /// Whether the line before was a row of it, and each row stands by itself.
  private var isInTable = false
  /// How many cells the line before has, and how deep it stands: it may be the head of a table.
  private var head = (cells: 0, level: 0)
  /// Of the whole text.
  private var cells = 0

  /// Takes the next line.
  ///
  /// - Returns: What there is too much of with it.
  mutating func add(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> TextExcess? {
    if line.isBlank {
      (marks, lines, columns, isInTable, head) = (0, 0, 0, false, (0, 0))
      return nil
    }
    let (content, level) = line.content
    if level > TextExcess.mostLevels { return .levels }
    lines += 1
    if lines > TextExcess.mostLines { return .lines }
    cells += columns
    let width = content.cellCount
    if lines > 1, content.isDelimiterRow {
      columns = max(columns, width)
      if columns > TextExcess.mostColumns { return .columns }
      isInTable = head == (width, level)
    } else {
      isInTable = isInTable && content.first == UInt8(ascii: "|")
    }
    if cells > TextExcess.mostCells { return .cells }
    head = (width, level)
    marks = (isInTable ? 0 : marks) + content.markCount
    return marks > TextExcess.mostMarks ? .marks : nil
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  private static var quote: UInt8 { UInt8(ascii: ">") }

  /// Whether a paragraph surely ends with the line: nothing in it, or signs of quotes alone. Behind four spaces such a
  /// sign may be text.
  fileprivate var isBlank: Bool {
    var spaces = 0
    for byte in self {
      if byte == Self.quote, spaces < 4 {
        spaces = 0
      } else if byte.isSpace {
        spaces += 1
      } else {
        return false
      }
    }
    return true
  }

  /// What stands behind the signs of quotes, lists and footnotes that the line begins with, and how many of these
  /// there are.
  fileprivate var content: (Self, level: Int) {
    var rest = drop(while: \.isSpace)
    var level = 0
    while let sign = rest.containerSign {
      level += 1
      rest = rest[sign...].drop(while: \.isSpace)
    }
    return (rest, level)
  }

  /// The end of `>`, `-`, `3.` or `[^a]:` at the start.
  private var containerSign: Index? {
    guard let first else { return nil }
    switch first {
    case Self.quote: return startIndex + 1
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      return self[(startIndex + 1)...].first?.isSpace == true ? startIndex + 1 : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let end = drop { $0.isDigit }.startIndex
      let isClosed = self[end...].first == UInt8(ascii: ".") || self[end...].first == UInt8(ascii: ")")
      return isClosed && self[(end + 1)...].first?.isSpace == true ? end + 1 : nil
    case UInt8(ascii: "["):
      guard self[(startIndex + 1)...].first == UInt8(ascii: "^"), let end = firstIndex(of: UInt8(ascii: "]")),
        self[(end + 1)...].first == UInt8(ascii: ":")
      else { return nil }
      return end + 2
    default: return nil
    }
  }

  /// The signs that can open or close something within a paragraph; several alike in a row are one.
  fileprivate var markCount: Int {
    var count = 0
    var previous: UInt8 = 0
    for byte in self {
      if byte.isMark, byte != previous || byte == UInt8(ascii: "[") { count += 1 }
      previous = byte
    }
    return count
  }

  /// The cells between the bars of a row; bars behind a backslash are text.
  fileprivate var cellCount: Int {
    var count = 1
    var previous: UInt8 = 0
    let row = trimmingRow
    for byte in row {
      if byte == UInt8(ascii: "|"), previous != UInt8(ascii: "\\") { count += 1 }
      previous = byte
    }
    return count
  }

  /// Whether the line is what stands between the head of a table and its rows: `| --- | :-: |`.
  fileprivate var isDelimiterRow: Bool {
    contains(UInt8(ascii: "|"))
      && trimmingRow.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
        .allSatisfy(\.isDelimiterCell)
  }

  private var isDelimiterCell: Bool {
    var cell = drop(while: \.isSpace)
    while cell.last?.isSpace == true { cell.removeLast() }
    if cell.first == UInt8(ascii: ":") { cell.removeFirst() }
    if cell.last == UInt8(ascii: ":") { cell.removeLast() }
    return !cell.isEmpty && cell.allSatisfy { $0 == UInt8(ascii: "-") }
  }

  /// The line without the bars at its ends.
  private var trimmingRow: Self {
    var row = self
    while row.last?.isSpace == true { row.removeLast() }
    if row.last == UInt8(ascii: "|"), row.dropLast().last != UInt8(ascii: "\\") { row.removeLast() }
    return row.first == UInt8(ascii: "|") ? row.dropFirst() : row
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  fileprivate var isMark: Bool {
    switch self {
    case UInt8(ascii: "["), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"),
      UInt8(ascii: "<"), UInt8(ascii: "@"):
      true
    default: false
    }
  }
}
