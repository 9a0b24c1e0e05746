/// Reads the sheets of a workbook (ECMA-376-1, 18.3): its rows as those of a table of Markdown.
enum SheetText {
  /// Columns beyond are put together with the last one.
  private static let mostColumns = 256

  /// The words that all sheets share, in their order.
  static func words(in bytes: [UInt8]) -> [String] {
    var words: [String] = []
    var word = ""
    var isPhonetic = false
    for piece in XMLPieces(bytes) {
      switch piece {
      case .start("rPh", _, _): isPhonetic = true
      case .end("rPh", _): isPhonetic = false
      case .start("t", _, let text): if !isPhonetic { word += text.xmlText }
      case .end("si", _):
        words.append(word)
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
    var row: [String] = []
    var cell = Cell()
    for piece in XMLPieces(bytes) {
      switch piece {
      case .start("row", _, _): row = []
      case .start("c", let attributes, _): cell = Cell(attributes, after: row.count)
      case .start("v", _, let value): cell.text += cell.pointsToWord ? words.word(value) : value.xmlText
      case .start("t", _, let value): cell.text += value.xmlText
      case .end("c", _): row.put(cell.text, at: min(cell.column, mostColumns - 1))
      case .end("row", _): text.add(row: row)
      case .start(let name, _, let value):
        if name.hasSuffix("Header") || name.hasSuffix("Footer") { text.add(paragraph: value.xmlText) }
      default: break
      }
      if text.isTooLong { return }
    }
    text.endTable()
  }

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
}

extension [String] {
  /// The word that a cell points to by its place.
  fileprivate func word(_ value: ArraySlice<UInt8>) -> String {
    guard let place = Int(value.xmlText), indices.contains(place) else { return "" }
    return self[place]
  }

  /// Puts a text into a cell of a row; empty cells before it are left out by programs.
  fileprivate mutating func put(_ text: String, at column: Int) {
    while count <= column { append("") }
    self[column] += self[column].isEmpty ? text : " \(text)"
  }
}
