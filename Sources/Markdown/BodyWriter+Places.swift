internal import CMarkGFM
internal import Diagnostics

// cmark knows where blocks begin. Where a link or a tag begins it mostly knows; what it gets wrong is mended here:
// the line is right always, and the column is that of the nearest mark on the line that can begin such a thing.
extension BodyWriter {
  mutating func place(ofBlock node: Node) -> Location {
    Location(
      path: source.path, position: source.position(line: node.startLine, byteColumn: node.startColumn))
  }

  /// The bracket that opens a link or an image.
  mutating func place(ofLink node: Node) -> Location {
    let bracket = UnsafeBufferPointer<UInt8>(node.type == CMARK_NODE_IMAGE ? "![" : "[")
    let text = node.firstLeaf
    // Where a link ends on another line, cmark gives that line, but its text knows where it begins.
    let column = text == node ? node.startColumn : text.startColumn - bracket.count
    let line = line(of: text)
    // A bare address has no bracket.
    let isBare =
      node.url.elementsEqual(text.literal)
      && !source.line(line).dropFirst(max(column, 1) - 1).starts(with: bracket)
    return place(of: isBare ? text.literal : bracket, nearColumn: column, ofLine: line)
  }

  /// The first character of a cell, or the place of an empty one.
  mutating func place(ofCell cell: Node) -> Location {
    let text = cell.firstLeaf
    guard text != cell, text.startLine > 0 else { return place(ofBlock: cell) }
    return Location(
      path: source.path, position: source.position(line: line(of: text), byteColumn: text.startColumn))
  }

  mutating func place(ofTag node: Node) -> Location {
    place(of: node.literal.firstLine(from: 0), nearColumn: node.startColumn, ofLine: line(of: node))
  }

  /// A place in a block of HTML, whose lines are those of the file without what the blocks around it add.
  mutating func place(inBlock node: Node, html: UnsafeBufferPointer<UInt8>, offset: Int) -> Location {
    let lineBreaks = html[..<offset].count { $0 == 0x0A }
    return place(
      of: html.firstLine(from: offset), nearColumn: node.startColumn, ofLine: node.startLine + lineBreaks)
  }

  /// Where on a line some text stands, the nearest to where it is thought to be.
  private mutating func place(
    of text: UnsafeBufferPointer<UInt8>, nearColumn guess: Int, ofLine number: Int
  ) -> Location {
    let line = source.line(number)
    var column = guess
    if !line.dropFirst(max(guess, 1) - 1).starts(with: text) {
      let columns = line.indices.filter { line[$0...].starts(with: text) }.map { $0 + 1 }
      column = columns.min { abs($0 - guess) < abs($1 - guess) } ?? guess
    }
    return Location(path: source.path, position: source.position(line: number, byteColumn: column))
  }
}

// MARK: Lines

extension BodyWriter {
  mutating func line(of inline: Node) -> Int {
    var block = inline
    while !block.isBlock, let parent = block.parent { block = parent }
    return inline.startLine + linesMissing(before: block)
  }

  /// How many lines too early cmark thinks the text of a block to be.
  private mutating func linesMissing(before block: Node) -> Int {
    switch block.type {
    case CMARK_NODE_PARAGRAPH where block.startLine == 0:
      // A paragraph right above a table: the table has its line.
      return block.next?.startLine ?? 0
    case CMARK_NODE_PARAGRAPH where source.line(block.startLine).definesReference:
      // Definitions of links at its start are no text any more.
      return max(0, block.endLine - block.lastLeaf.endLine)
    case types.cell where block.parent?.isHeaderRow == true:
      guard let row = block.parent, let table = row.parent else { return 0 }
      let delimiterLine = (row.next?.startLine).map { $0 - 1 } ?? table.endLine
      return max(0, delimiterLine - 1 - row.startLine)
    default: return 0
    }
  }
}

extension Node {
  /// The first leaf below it, or itself.
  var firstLeaf: Node {
    var node = self
    while let child = node.firstChild { node = child }
    return node
  }

  /// The last leaf below it that has a place, or itself.
  fileprivate var lastLeaf: Node {
    descendants.reduce(self) { $1.firstChild == nil && $1.endLine > 0 ? $1 : $0 }
  }
}

extension Collection<UInt8> {
  /// Whether a line is `[name]: …`.
  fileprivate var definesReference: Bool {
    let text = drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
    guard text.first == UInt8(ascii: "["), let end = text.firstIndex(of: UInt8(ascii: "]")) else {
      return false
    }
    return text[end...].dropFirst().first == UInt8(ascii: ":")
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate init(_ string: StaticString) {
    self.init(start: string.utf8Start, count: string.utf8CodeUnitCount)
  }

  /// The rest of the line on which an offset lies.
  fileprivate func firstLine(from offset: Int) -> Self {
    Self(rebasing: self[offset...].prefix { $0 != 0x0A && $0 != 0x0D })
  }
}
