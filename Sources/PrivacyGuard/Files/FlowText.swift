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

  private struct Paragraph {
    var text = ""
    var marker = ""
    /// Whether it is one by an element, not by a text that stands alone.
    var isElement = true
  }

  private struct Table {
    var rows: [[String]] = []
  }

  /// The text of a part.
  static func read(_ bytes: [UInt8], isOpenDocument: Bool) -> DocumentText {
    var reader = FlowText(isOpenDocument: isOpenDocument)
    for piece in XMLPieces(bytes) {
      switch piece {
      case .start(let name, let attributes, let text): reader.start(name, attributes, text)
      case .end(let name, let text): reader.end(name, text)
      }
    }
    while !reader.paragraphs.isEmpty { reader.endParagraph() }
    while !reader.tables.isEmpty { reader.endTable() }
    return reader.text
  }

  private init(isOpenDocument: Bool) {
    self.isOpenDocument = isOpenDocument
  }
}

// MARK: Elements

extension FlowText {
  private mutating func start(_ name: String, _ attributes: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) {
    switch name {
    case "p", "h": startParagraph(isHeading: name == "h")
    case "tbl", "table": tables.append(Table())
    case "tr", "table-row": change { $0.rows.append([]) }
    case "tc", "table-cell": change { if !$0.rows.isEmpty { $0.rows[$0.rows.count - 1].append("") } }
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
    case "comment", "threadedComment", "cm": if paragraphs.last?.isElement == false { endParagraph() }
    default: break
    }
    if isOpenDocument { take(text) }
  }

  private static let texts: Set<String> = ["t", "delText", "text"]
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
    guard tables.last?.rows.last?.isEmpty == false else {
      text.add(paragraph: paragraph.text, marker: paragraph.marker)
      return
    }
    change { table in
      // In place: a cell may have more paragraphs than could be copied for each.
      let row = table.rows.count - 1
      let cell = table.rows[row].count - 1
      table.rows[row][cell] += table.rows[row][cell].isEmpty ? paragraph.text : " \(paragraph.text)"
    }
  }

  private mutating func endTable() {
    guard let table = tables.popLast() else { return }
    for row in table.rows { text.add(row: row) }
    text.endTable()
  }

  private mutating func change(_ change: (inout Table) -> Void) {
    guard !tables.isEmpty else { return }
    change(&tables[tables.count - 1])
  }
}

extension String {
  /// Whether a style of Word is that of a heading: Russian Word numbers its own.
  fileprivate var isStyleOfHeading: Bool { hasPrefix("Heading") || count == 1 && first?.isNumber == true }
}
