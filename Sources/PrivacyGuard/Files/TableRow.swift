/// A row of a table in a document whose cells may stand for several columns.
struct TableRow {
  /// The texts, up to the last that is not empty: sheets end with hundreds of empty cells.
  private(set) var cells: [String] = []
  /// How many bytes the row has at least, with what parts its cells.
  private(set) var size = 0
  /// The column of the open cell.
  private var column = 0
  /// The column behind it.
  private var next = 0

  /// Columns beyond are put together with the last one.
  static let mostColumns = 256
  private static let separator = 3

  /// Whether a cell has begun.
  var hasCells: Bool { next > 0 }

  /// Begins a cell, or as many in a row as are the same; the first has the text.
  mutating func startCells(_ count: Int) {
    column = min(next, Self.mostColumns - 1)
    widenCell(to: count)
  }

  /// Lets the open cell span columns.
  mutating func widenCell(to count: Int) {
    next = column + min(count, Self.mostColumns)
  }

  /// Adds a paragraph to the open cell.
  mutating func add(_ text: String) {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    while cells.count <= column {
      cells.append("")
      size += Self.separator
    }
    cells[column] += cells[column].isEmpty ? text : " \(text)"
    size += text.utf8.count
  }
}
