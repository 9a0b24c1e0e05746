/// What a text has more of than cmark-gfm reads in a moment.
///
/// The time and the memory of some of cmark's steps grow with the square of the marks of a paragraph, its lines, the
/// depth of a nesting or the columns of a table; a text of a few hundred KiB can keep it busy for minutes. Nobody
/// needs such a text, so it is told from others before cmark sees it. The limits together keep any text that mumo
/// takes within a second.
enum TextExcess: Hashable {
  /// More marks, or lines, than one paragraph, list or row of a table has.
  case marks, lines
  /// Quotes and lists in each other.
  case levels
  /// The columns of one table, and the cells of all: a short row is filled up to the width of its table.
  case columns, cells
}

extension TextExcess {
  static let mostMarks = 1000
  static let mostLines = 2000
  static let mostLevels = 32
  static let mostColumns = 100
  static let mostCells = 50_000

  /// No text below this size, in bytes, takes long.
  private static let smallestText = 4096

  /// Finds the first line with which a text has too much of something.
  ///
  /// - Returns: What it has too much of and the line, counted from 1 in the text; nil for a text that cmark may read.
  static func first(in text: UnsafeBufferPointer<UInt8>) -> (excess: TextExcess, line: Int)? {
    guard text.count >= smallestText else { return nil }
    var gauge = TextGauge()
    var number = 0
    var rest = Slice(base: text, bounds: text.indices)
    while !rest.isEmpty {
      number += 1
      let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
      let end = rest[line.endIndex...].starts(with: [0x0D, 0x0A]) ? 2 : 1
      rest = rest[min(line.endIndex + end, rest.endIndex)...]
      if let excess = gauge.add(line) { return (excess, number) }
    }
    return nil
  }
}
