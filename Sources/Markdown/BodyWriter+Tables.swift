internal import Diagnostics

/// The table at hand; a table holds no table.
struct TableState {
  /// How many have begun.
  var count = 0
  var alignments = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  var column = 0
  var isInHead = false
  /// Whether the cell at hand is a heading.
  var isHeading = false
  var hasRows = false
  /// Where the table at hand begins in the HTML.
  var start = 0
  /// Where the contents of the cell at hand begin in the HTML.
  var cellStart = 0
}

extension BodyWriter {
  /// A table may be wider than a phone, so it scrolls in a box that a keyboard can reach.
  mutating func openTable(_ table: Node) {
    tables.count += 1
    tables.alignments = table.alignments
    tables.hasRows = false
    if collectsTables {
      let heading = headings.indices.last
      tableValues.append(MarkdownTable(heading: heading, location: place(ofBlock: table)))
    }
    html.beginLine()
    tables.start = html.count
    html.append("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Таблица ")
    html.append(number: tables.count)
    html.append("\"><table>\n")
  }

  mutating func closeTable() {
    html.append(tables.hasRows ? "</tbody>\n</table></div>\n" : "</table></div>\n")
    if let table = tableValues.indices.last { tableValues[table].html = tables.start..<html.count }
  }

  mutating func openRow(_ row: Node) {
    tables.column = 0
    tables.isInHead = row.isHeaderRow
    reportExtraCells(row)
    if tables.isInHead {
      html.append("<thead>\n")
    } else if !tables.hasRows {
      tables.hasRows = true
      html.append("<tbody>\n")
    }
    html.append("<tr>\n")
  }

  mutating func closeRow() {
    html.append(tables.isInHead ? "</tr>\n</thead>\n" : "</tr>\n")
  }

  /// An empty cell of the head names nothing, so it is no heading.
  mutating func openCell(_ cell: Node) {
    context = .start
    tables.isHeading = tables.isInHead && cell.firstChild != nil
    html.append(tables.isHeading ? "<th scope=\"col\"" : "<td")
    switch tables.column < tables.alignments.count ? tables.alignments[tables.column] : 0 {
    case UInt8(ascii: "r"): html.append(" class=\"right\">")
    case UInt8(ascii: "c"): html.append(" class=\"center\">")
    default: html.append(">")
    }
    tables.column += 1
    tables.cellStart = html.count
  }

  mutating func closeCell(_ cell: Node) {
    if collectsTables { collect(cell) }
    html.append(tables.isHeading ? "</th>\n" : "</td>\n")
  }

  private mutating func collect(_ cell: Node) {
    guard let table = tableValues.indices.last else { return }
    let text = cell.plainText(lineBreak: 0x0A)
    let value = MarkdownTable.Cell(
      text: String(decoding: text, as: UTF8.self), location: place(ofCell: cell),
      isPlain: isPlain(text, in: cell), html: tables.cellStart..<html.count)
    if tables.isInHead {
      tableValues[table].header.append(value)
    } else if tables.column == 1 {
      tableValues[table].rows.append([value])
    } else if let row = tableValues[table].rows.indices.last {
      tableValues[table].rows[row].append(value)
    }
  }

  /// Whether the text of a block stands in its first line as it reads.
  mutating func isPlain(_ text: [UInt8], in block: Node) -> Bool {
    let leaf = block.firstLeaf
    // cmark knows no column of a bare address that a row without a bar begins with.
    guard leaf != block, leaf.startLine > 0, leaf.startColumn > 0 else { return false }
    return source.line(line(of: leaf)).dropFirst(leaf.startColumn - 1).starts(with: text)
  }

  /// Cells beyond the columns of a table are no part of it (GitHub Flavored Markdown, 4.10).
  private mutating func reportExtraCells(_ row: Node) {
    let columns = tables.alignments.count
    guard !row.isHeaderRow, row.startLine > 0, row.startColumn > 0, columns > 0 else { return }
    let line = UnsafeBufferPointer(rebasing: source.line(row.startLine).dropFirst(row.startColumn - 1))
    let separators = line.cellSeparators
    guard separators.count >= columns else { return }
    let column = row.startColumn + separators[columns - 1]
    let location = Location(
      path: source.path, position: source.position(line: row.startLine, byteColumn: column))
    problems.append(.extraCells(separators.count + 1 - columns, columns: columns, at: location))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bars between the cells of a table's row. One with a backslash before it belongs to a text.
  fileprivate var cellSeparators: [Int] {
    var bars: [Int] = []
    var isEscaped = false
    for index in indices {
      if self[index] == UInt8(ascii: "|"), !isEscaped { bars.append(index) }
      isEscaped = self[index] == UInt8(ascii: "\\") && !isEscaped
    }
    if let first = bars.first, self[..<first].allSatisfy(\.isBlank) { bars.removeFirst() }
    if let last = bars.last, self[(last + 1)...].allSatisfy(\.isBlank) { bars.removeLast() }
    return bars
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }
}
