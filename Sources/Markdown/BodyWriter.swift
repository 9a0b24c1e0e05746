internal import CMarkGFM
internal import Diagnostics

/// Writes the HTML of one text while it walks once over its tree; what it meets on the way it notes: headings,
/// links, anchors, problems.
///
/// The walk is a loop, because a text may nest as deep as it is long. Each concern of the HTML has a file of its own.
struct BodyWriter: ~Copyable {
  var html: HTMLBuffer
  var slots: [Slot] = []
  var links: [Link] = []
  var headings: [HeadingDraft] = []
  var problems: [Diagnostic] = []

  var source: SourceText
  var anchors: Anchors
  let findsClauses: Bool
  let collectsTables: Bool
  let collectsLists: Bool
  /// The line of each clause of this document.
  var clauses: [ClauseNumber: Int] = [:]

  /// What stands before the next piece of running text.
  var context = TextContext.start
  /// For each link around the place, whether it has a tag to close.
  var openLinks: [Bool] = []
  var tables = TableState()
  /// The tables as values, where they are asked for.
  var tableValues: [MarkdownTable] = []
  var lists = ListState()
  /// The lists as values, where they are asked for.
  var listValues: [MarkdownList] = []
  var footnotes = FootnoteState()
  let types = Grammar.shared.types

  init(source: SourceText, anchors: Anchors, findsClauses: Bool, collectsTables: Bool, collectsLists: Bool) {
    self.source = source
    html = HTMLBuffer(capacity: source.bytes.count * 2)
    self.anchors = anchors
    self.findsClauses = findsClauses
    self.collectsTables = collectsTables
    self.collectsLists = collectsLists
  }

  /// Writes a whole text.
  mutating func write(_ document: borrowing Document) {
    guard var node = document.root.firstChild else { return }
    while true {
      if open(node) {
        if let child = node.firstChild {
          node = child
          continue
        }
        close(node)
      }
      guard let next = closeUp(from: node, within: document.root) else { break }
      node = next
    }
    closeFootnotes()
  }

  /// Notes why the text is not read at all.
  mutating func refuse(_ excess: TextExcess, line: Int) {
    let position = source.position(line: line, byteColumn: 1)
    problems.append(.excess(excess, at: Location(path: source.path, position: position)))
  }

  /// What was read.
  consuming func finish() -> (MarkdownBody, [Diagnostic]) {
    let headings = finishHeadings()
    let body = MarkdownBody(
      headings: headings, links: links, anchors: anchors.all, tables: tableValues, lists: listValues,
      html: html.bytes, footnotesStart: footnotes.start ?? html.count, slots: slots)
    return (body, problems.sorted())
  }

  /// Closes whatever ends with this node.
  ///
  /// - Returns: The node to go on with, nil at the end of the text.
  private mutating func closeUp(from node: Node, within root: Node) -> Node? {
    var node = node
    while true {
      if let next = node.next { return next }
      guard let parent = node.parent, parent != root else { return nil }
      close(parent)
      node = parent
    }
  }
}

// MARK: One node

extension BodyWriter {
  /// Writes what stands before the contents of a node, or all of it.
  ///
  /// - Returns: Whether its contents are to be written and the node to be closed.
  private mutating func open(_ node: Node) -> Bool {
    switch node.type {
    case CMARK_NODE_TEXT: html.appendText(node.literal, after: &context)
    case CMARK_NODE_SOFTBREAK: writeSoftBreak(node)
    case CMARK_NODE_LINEBREAK: writeLineBreak()
    case CMARK_NODE_CODE: writeCode(node)
    case CMARK_NODE_HTML_INLINE: dropTag(node)
    case CMARK_NODE_IMAGE: writeImage(node)
    case CMARK_NODE_FOOTNOTE_REFERENCE: writeFootnoteReference(node)
    case CMARK_NODE_CODE_BLOCK: writeCodeBlock(node)
    case CMARK_NODE_HTML_BLOCK: dropHTMLBlock(node)
    case CMARK_NODE_THEMATIC_BREAK: openBlock("<hr>\n")
    case CMARK_NODE_HEADING: return openHeading(node)
    default:
      openContainer(node)
      return true
    }
    return false
  }

  /// Writes what stands before the contents of a node that always has contents.
  private mutating func openContainer(_ node: Node) {
    switch node.type {
    case CMARK_NODE_PARAGRAPH: openParagraph(node)
    case CMARK_NODE_EMPH: html.append("<em>")
    case CMARK_NODE_STRONG: html.append("<strong>")
    case CMARK_NODE_LINK: openLink(node)
    case CMARK_NODE_LIST: openList(node)
    case CMARK_NODE_ITEM: openItem(node)
    case CMARK_NODE_BLOCK_QUOTE: openBlock("<blockquote>\n")
    case CMARK_NODE_FOOTNOTE_DEFINITION: openFootnote(node)
    case types.cell: openCell(node)
    case types.row: openRow(node)
    case types.table: openTable(node)
    case types.strikethrough: html.append("<del>")
    default: break
    }
  }

  /// Writes what stands behind the contents of a node.
  private mutating func close(_ node: Node) {
    switch node.type {
    case CMARK_NODE_PARAGRAPH: closeParagraph(node)
    case CMARK_NODE_EMPH: html.append("</em>")
    case CMARK_NODE_STRONG: html.append("</strong>")
    case CMARK_NODE_LINK: closeLink()
    case CMARK_NODE_HEADING: closeHeading()
    case CMARK_NODE_LIST: closeList(node)
    case CMARK_NODE_ITEM: closeItem()
    case CMARK_NODE_BLOCK_QUOTE: openBlock("</blockquote>\n")
    case CMARK_NODE_FOOTNOTE_DEFINITION: closeFootnote(node)
    case types.cell: closeCell(node)
    case types.row: closeRow()
    case types.table: closeTable()
    case types.strikethrough: html.append("</del>")
    default: break
    }
  }

  /// Writes a tag on a line of its own.
  mutating func openBlock(_ tag: StaticString) {
    html.beginLine()
    html.append(tag)
  }
}
