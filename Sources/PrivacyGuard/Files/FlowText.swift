/// Reads the text of documents that flows in paragraphs: Word, slides, comments, and all of OpenDocument.
///
/// Their elements have the same names but for the case of one: in Office `t` holds the text of `p`, in OpenDocument all
/// text in `p` is such.
struct FlowText {
  private let isOpenDocument: Bool
  private var text = DocumentText()
  /// Those that are open, the innermost last: a box in a paragraph has paragraphs of its own.
  private var paragraphs: [Paragraph] = []
  private var tables: [Table] = []
  /// In how many items of lists of OpenDocument the place is.
  private var items = 0
  /// In how many elements it is.
  private var depth = 0
  /// How many bytes the open tables will have at least.
  private var size = 0

  /// Nobody writes boxes in boxes a hundred times, and each has some ten elements.
  private static let deepest = 1000

  private struct Paragraph {
    var text = ""
    var marker = ""
    /// Whether it is one by an element, not by a text that stands alone.
    var isElement = true
  }

  private struct Table {
    var rows: [TableRow] = []
  }

  /// The text of a part.
  static func read(_ bytes: [UInt8], isOpenDocument: Bool) -> DocumentText {
    var reader = FlowText(isOpenDocument: isOpenDocument)
    for piece in XMLPieces(bytes) {
      switch piece {
      case .start(let name, let attributes, let text):
        reader.depth += 1
        reader.start(name, attributes, text)
      case .end(let name, let text):
        reader.depth -= 1
        reader.end(name, text)
      }
      if reader.isTooMuch {
        reader.text.leaveOutRest()
        break
      }
    }
    while !reader.paragraphs.isEmpty { reader.endParagraph() }
    while !reader.tables.isEmpty { reader.endTable() }
    return reader.text
  }

  private init(isOpenDocument: Bool) {
    self.isOpenDocument = isOpenDocument
  }

  /// Whether there is more open than anybody writes: end tags of others may hide how much that is.
  private var isTooMuch: Bool {
    max(depth, paragraphs.count, tables.count) > Self.deepest || size > DocumentText.longest
  }
}

// MARK: Elements

extension FlowText {
  private mutating func start(_ name: String, _ attributes: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) {
    switch name {
    case "p", "h": startParagraph(isHeading: name == "h")
    case "tbl", "table": tables.append(Table())
    case "tr", "table-row": change { if $0.rows.last?.hasCells != false { $0.rows.append(TableRow()) } }
    // A cell that another one covers has its place all the same.
    case "tc", "table-cell", "covered-table-cell":
      changeRow { $0.startCells(attributes.count(of: "number-columns-repeated")) }
    case "gridSpan": changeRow { $0.widenCell(to: attributes.count(of: "val")) }
    case "tab": append("\t")
    case "br", "cr", "line-break": append("\n")
    case "s": append(" ")
    case "noBreakHyphen": append("-")
    case "list-item": items += 1
    case "numPr": mark("- ")
    case "pStyle": if attributes.attribute("val")?.isStyleOfHeading == true { mark("# ") }
    case "instrText": addCall(in: text.xmlText)
    case "a": if let target = attributes.attribute("href") { addCall(in: target) }
    default: break
    }
    if isOpenDocument ? !Self.facts.contains(name) : Self.texts.contains(name) { take(text) }
  }

  private mutating func end(_ name: String, _ text: ArraySlice<UInt8>) {
    switch name {
    case "p", "h": endParagraph()
    case "tbl", "table": endTable()
    case "list-item": items -= 1
    case "comment", "threadedComment", "cm", "v", "pt":
      if paragraphs.last?.isElement == false { endParagraph() }
    default: break
    }
    if isOpenDocument { take(text) }
  }

  /// Those of a chart are `v` and `pt`.
  private static let texts: Set<String> = ["t", "delText", "text", "v", "pt"]
  /// What stands in a paragraph of OpenDocument and is none of its text.
  private static let facts: Set<String> = ["creator", "date", "creator-initials", "meta-date-string"]

  private mutating func take(_ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    if paragraphs.isEmpty {
      guard !isOpenDocument else { return }
      paragraphs.append(Paragraph(isElement: false))
    }
    paragraphs[paragraphs.count - 1].text += text.xmlText
  }

  /// Adds a sign to what the paragraph has; none begins it.
  private mutating func append(_ sign: String) {
    guard paragraphs.last?.text.isEmpty == false else { return }
    paragraphs[paragraphs.count - 1].text += sign
  }

  private mutating func mark(_ marker: String) {
    guard !paragraphs.isEmpty else { return }
    paragraphs[paragraphs.count - 1].marker = marker
  }

  /// Adds what a field or a link leads to, if it calls somebody.
  private mutating func addCall(in words: String) {
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\"" }).map(String.init) where word.isCall {
      text.add(paragraph: word)
    }
  }
}

// MARK: Paragraphs and tables

extension FlowText {
  private mutating func startParagraph(isHeading: Bool) {
    if paragraphs.last?.isElement == false { endParagraph() }
    paragraphs.append(Paragraph(marker: isHeading ? "# " : items > 0 ? "- " : ""))
  }

  private mutating func endParagraph() {
    guard let paragraph = paragraphs.popLast() else { return }
    guard tables.last?.rows.last?.hasCells == true else {
      text.add(paragraph: paragraph.text, marker: paragraph.marker)
      return
    }
    changeRow { $0.add(paragraph.text) }
  }

  private mutating func endTable() {
    guard let table = tables.popLast() else { return }
    for row in table.rows {
      text.add(row: row.cells)
      size -= row.size
    }
    text.endTable()
  }

  private mutating func change(_ change: (inout Table) -> Void) {
    guard !tables.isEmpty else { return }
    change(&tables[tables.count - 1])
  }

  /// Changes the last row in place: a cell may have more paragraphs than could be copied for each.
  private mutating func changeRow(_ change: (inout TableRow) -> Void) {
    var growth = 0
    self.change { table in
      guard let row = table.rows.indices.last else { return }
      growth = -table.rows[row].size
      change(&table.rows[row])
      growth += table.rows[row].size
    }
    size += growth
  }
}

extension ArraySlice<UInt8> {
  /// How many times something stands there, as an attribute says.
  fileprivate func count(of name: String) -> Int {
    Swift.max(1, attribute(name).flatMap { Int($0) } ?? 1)
  }
}

extension String {
  /// Whether a style of Word is that of a heading: Russian Word numbers its own.
  fileprivate var isStyleOfHeading: Bool { hasPrefix("Heading") || count == 1 && first?.isNumber == true }
}
