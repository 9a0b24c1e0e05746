/// The text of a document in the form in which the text guard reads texts: paragraphs apart, tables as those of Markdown.
struct DocumentText {
  /// UTF-8. No front matter begins on the second line.
  private(set) var bytes: [UInt8] = [0x0A]
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

  private static let longest = 4 * 1024 * 1024
  /// A longer passage is cut, so that looking at it as a whole costs little.
  private static let longestPassage = 4 * 1024
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
    let isHead =
      if case .open = table { filled > 1 } else { filled > 2 && cells.contains(where: MemberTables.isHead) }
    if isHead {
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

  private mutating func write(_ text: String) {
    guard bytes.count + text.utf8.count <= Self.longest else {
      isTooLong = true
      return
    }
    bytes += text.utf8
  }
}

extension String {
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
