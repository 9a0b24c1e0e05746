/// The text of a document in the form in which the text guard reads texts: paragraphs apart, tables as those of Markdown.
struct DocumentText {
  /// UTF-8. No front matter begins on the second line, and no table with commas below the first ones: those of a
  /// document have their own signs, and commas within cells and sentences.
  private(set) var bytes = Self.beginning
  /// Whether there was more than anybody writes; the rest is left out.
  private(set) var isTooLong = false
  /// The table that is being written.
  private var table = TableState.none

  private enum TableState {
    case none
    /// Rows of titles have come, or none.
    case open
    case headed
  }

  /// More than anybody writes, in bytes.
  static let longest = 4 * 1024 * 1024
  /// A longer passage is cut, so that looking at it as a whole costs little.
  private static let longestPassage = 4 * 1024
  private static let beginning = [UInt8](repeating: 0x0A, count: 10)
}

extension DocumentText {
  /// Adds a paragraph.
  ///
  /// - Parameters:
  ///   - text: What it says; lines end with LF.
  ///   - marker: What makes it a heading or an item in Markdown.
  mutating func add(paragraph text: String, marker: String = "") {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    table = .none
    // An empty line within would end the passage.
    let lines = text.split(separator: "\n").filter { $0.contains { !$0.isWhitespace } }
    for part in lines.joined(separator: "\n").cut(Self.longestPassage) { write("\(marker)\(part)\n\n") }
  }

  /// Adds a row to the table.
  mutating func add(row cells: [String]) {
    let filled = cells.count { $0.contains { !$0.isWhitespace } }
    guard filled > 0 else { return }
    if case .none = table {
      write("\n")
      table = .open
    }
    let text = cells.map(\.asCell).joined(separator: " | ")
    for part in text.cut(Self.longestPassage) { write("| \(part) |\n") }
    // Titles in one cell stand above the head, and a sheet may have several tables.
    let isFirst = if case .open = table { true } else { false }
    if filled > 1, isFirst || cells.isHead(filled: filled) {
      write("| --- |\n")
      table = .headed
    }
  }

  /// Ends the table.
  mutating func endTable() {
    write("\n")
    table = .none
  }

  /// Adds another text behind.
  mutating func add(_ other: DocumentText) {
    write(String(decoding: other.bytes, as: UTF8.self))
    isTooLong = isTooLong || other.isTooLong
  }

  /// Says that there is more than is taken.
  mutating func leaveOutRest() {
    isTooLong = true
  }

  private mutating func write(_ text: String) {
    guard bytes.count + text.utf8.count <= Self.longest else {
      isTooLong = true
      return
    }
    bytes += text.utf8
  }
}

extension [String] {
  /// Whether they head a table below another head.
  ///
  /// - Parameter filled: How many are not empty.
  fileprivate func isHead(filled: Int) -> Bool {
    guard let name = first(where: MemberTables.isHead) else { return false }
    // «2 | ФИО, телефон» and «3 | Школа» are lines of a form: a head of two says its fact beside the name.
    return filled > 2 || !name.isWholeHead
  }
}

extension String {
  /// Whether a cell is the head of a table of people on its own: «ФИО, телефон».
  fileprivate var isWholeHead: Bool {
    let text = Array("| \(prefix(200)) |\n| --- |\n| Образцов |\n".utf8)
    return text.withUnsafeBufferPointer { text in
      var tables = MemberTables()
      return TextLines(text).contains { tables.finding(before: $0, in: text) != nil }
    }
  }

  /// On one line, and without what would end a cell.
  fileprivate var asCell: String {
    guard contains(where: { $0.isNewline || $0 == "|" || $0 == "\t" }) else { return trimmed }
    return String(map { $0 == "|" ? "/" : $0.isNewline || $0 == "\t" ? " " : $0 }).trimmed
  }

  /// In parts of so many characters at most, cut at spaces where there are some.
  fileprivate func cut(_ length: Int) -> [Substring] {
    guard utf8.count > length else { return [self[...]] }
    var parts: [Substring] = []
    var start = startIndex
    var count = 0
    for index in unicodeScalars.indices {
      count += 1
      guard count > length || count > length / 2 && unicodeScalars[index] == " " else { continue }
      parts.append(self[start..<index])
      start = index
      count = 0
    }
    return parts + [self[start...]]
  }
}
