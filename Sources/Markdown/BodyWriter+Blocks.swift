internal import CMarkGFM

extension BodyWriter {
  mutating func openParagraph(_ paragraph: Node) {
    context = .start
    let item = paragraph.parent.flatMap { $0.type == CMARK_NODE_ITEM ? $0 : nil }
    if item?.parent?.isTight != true {
      openBlock("<p")
      if let id = clauseAnchor(of: paragraph) { writeID(id) }
      html.append(">")
    }
    if let item, item.isTask, paragraph.previous == nil { writeBox(of: item) }
  }

  mutating func closeParagraph(_ paragraph: Node) {
    let parent = paragraph.parent
    if parent?.type == CMARK_NODE_ITEM, parent?.parent?.isTight == true { return }
    if let parent, parent.type == CMARK_NODE_FOOTNOTE_DEFINITION, paragraph.next == nil {
      writeWaysBack()
    }
    html.append("</p>\n")
  }

  mutating func openList(_ list: Node) {
    html.beginLine()
    beginValue(ofList: list)
    guard list.isOrdered else { return html.append("<ul>\n") }
    if list.listStart == 1 { return html.append("<ol>\n") }
    html.append("<ol start=\"")
    html.append(number: list.listStart)
    html.append("\">\n")
  }

  mutating func closeList(_ list: Node) {
    html.append(list.isOrdered ? "</ol>\n" : "</ul>\n")
    endValueOfList()
  }

  mutating func openItem(_ item: Node) {
    html.beginLine()
    html.append(item.isTask ? "<li class=\"task\">" : "<li>")
    beginValue(ofItem: item)
    guard item.isTask else { return }
    // Before a paragraph the box would stand on a line of its own, so it goes into it.
    if item.firstChild?.type != CMARK_NODE_PARAGRAPH { writeBox(of: item) }
  }

  mutating func closeItem() {
    endValueOfItem()
    html.append("</li>\n")
  }

  private mutating func writeBox(of item: Node) {
    if item.isChecked {
      html.append("<span class=\"check\" role=\"img\" aria-label=\"выполнено\">☑</span> ")
    } else {
      html.append("<span class=\"check\" role=\"img\" aria-label=\"не выполнено\">☐</span> ")
    }
  }

  mutating func writeCodeBlock(_ block: Node) {
    footnotes.verbatim.append(block.startLine...max(block.startLine, block.endLine))
    let word = block.fenceInfo.prefix { $0 > 0x20 }
    let language = String(decoding: word.filter(\.isLanguageCharacter), as: UTF8.self)
    openBlock("<pre><code")
    if !language.isEmpty {
      html.append(" class=\"language-")
      html.append(string: language)
      html.append("\"")
    }
    html.append(">")
    html.appendEscaped(block.literal)
    html.append("</code></pre>\n")
  }

  mutating func writeID(_ id: String) {
    html.append(" id=\"")
    html.appendEscaped(id)
    html.append("\"")
  }
}

extension UInt8 {
  fileprivate var isLanguageCharacter: Bool {
    isLetter || isDigit || self == UInt8(ascii: "+") || self == UInt8(ascii: "#") || self == UInt8(ascii: "-")
  }
}
