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
    openBlock("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Таблица ")
    html.append(number: tables.count)
    html.append("\"><table>\n")
  }

  mutating func closeTable() {
    html.append(tables.hasRows ? "</tbody>\n</table></div>\n" : "</table></div>\n")
  }

  mutating func openRow(_ row: Node) {
    tables.column = 0
    tables.isInHead = row.isHeaderRow
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
    let value = MarkdownTable.Cell(
      text: String(decoding: cell.plainText(lineBreak: 0x0A), as: UTF8.self), location: place(ofCell: cell),
      html: tables.cellStart..<html.count)
    if tables.isInHead {
      tableValues[table].header.append(value)
    } else if tables.column == 1 {
      tableValues[table].rows.append([value])
    } else if let row = tableValues[table].rows.indices.last {
      tableValues[table].rows[row].append(value)
    }
  }
}
