/// Reads the sheets of a workbook (ECMA-376-1, 18.3): its rows as those of a table of Markdown.
enum SheetText {
  /// No cell of Excel has more than 32,767 characters; thousands of cells may point to one word.
  private static let longestWord = 3 * 32_767

  /// The words that all sheets share, in their order.
  ///
  /// - Parameter text: The document, which is told where a word is longer than it can be.
  static func words(in bytes: [UInt8], of text: inout DocumentText) -> [String] {
    var words: [String] = []
    var word = ""
    var isPhonetic = false
    for piece in XMLPieces(bytes) {
      switch piece {
      case .start("rPh", _, _): isPhonetic = true
      case .end("rPh", _): isPhonetic = false
      case .start("t", _, let part): if !isPhonetic { word += part.xmlText }
      case .end("si", _):
        if word.utf8.count > longestWord {
          word = String(decoding: word.utf8.prefix(longestWord), as: UTF8.self)
          text.leaveOutRest()
        }
        // Cells of spaces alone would be put together again and again and never fill the text.
        words.append(word.trimmed)
        word = ""
      default: break
      }
    }
    return words
  }

  /// Adds the rows of a sheet to a text.
  ///
  /// - Parameter words: Those that cells point to.
  static func read(_ bytes: [UInt8], words: [String], into text: inout DocumentText) {
    var row = Row()
    var cell = Cell()
    for piece in XMLPieces(bytes) {
      switch piece {
      case .start("row", _, _):
        row = Row()
        cell = Cell()
      case .start("c", let attributes, _): cell = Cell(attributes, after: row.cells.count)
      case .start("v", _, let value):
        row.add(cell.pointsToWord ? words.word(value) : value.xmlText, to: &cell)
      case .start("t", _, let value): row.add(value.xmlText, to: &cell)
      case .end("c", _):
        row.put(cell)
        cell = Cell()
      case .end("row", _):
        text.add(row: row.cells)
        row = Row()
      case .start(let name, _, let value):
        if name.hasSuffix("Header") || name.hasSuffix("Footer") { text.add(paragraph: value.xmlText) }
      default: break
      }
      // A row is asked while it grows: all of its cells may point to the longest word.
      if row.size > DocumentText.longest { text.leaveOutRest() }
      if text.isTooLong { return }
    }
    text.endTable()
  }
}

extension SheetText {
  private struct Cell {
    var text = ""
    var column = 0
    var pointsToWord = false

    init() {}

    /// - Parameter next: The column of a cell that does not say where it stands.
    init(_ attributes: ArraySlice<UInt8>, after next: Int) {
      pointsToWord = attributes.attribute("t") == "s"
      let letters = attributes.attribute("r")?.uppercased().utf8.prefix { 0x41...0x5A ~= $0 } ?? ""[...].utf8
      // «AA» is the 27th.
      let number = letters.prefix(3).reduce(0) { 26 * $0 + Int($1) - 0x40 }
      column = number > 0 ? number - 1 : next
    }
  }

  private struct Row {
    private(set) var cells: [String] = []
    /// How many bytes its texts have, and what parts them.
    private(set) var size = 0

    mutating func add(_ text: String, to cell: inout Cell) {
      cell.text += text
      size += text.utf8.count
    }

    /// Puts a cell into its column; empty cells before it are left out by programs.
    mutating func put(_ cell: Cell) {
      let column = min(cell.column, TableRow.mostColumns - 1)
      while cells.count <= column { cells.append("") }
      cells[column] += cells[column].isEmpty ? cell.text : " \(cell.text)"
      size += 1
    }
  }
}

extension [String] {
  /// The word that a cell points to by its place.
  fileprivate func word(_ value: ArraySlice<UInt8>) -> String {
    guard let place = Int(value.xmlText), indices.contains(place) else { return "" }
    return self[place]
  }
}
