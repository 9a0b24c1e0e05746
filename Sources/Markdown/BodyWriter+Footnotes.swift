internal import CMarkGFM

/// The footnotes of a text. cmark numbers them in the order of their references and puts their notes last.
struct FootnoteState {
  /// For each number, how often the text refers to it.
  var references: [Int: Int] = [:]
  /// The number of the note at hand, 0 before the first.
  var number = 0
  /// The note to begin with, once it is known.
  var first: Node?
}

extension BodyWriter {
  mutating func writeFootnoteReference(_ node: Node) {
    let number = node.footnoteNumber
    let count = footnotes.references[number, default: 0] + 1
    footnotes.references[number] = count
    let id = anchors.claim(referenceID(number, count))
    // Within a link no second link can stand.
    if openLinks.contains(true) {
      html.append("<sup")
      writeID(id)
      html.append(">")
      html.append(number: number)
      html.append("</sup>")
    } else {
      html.append("<sup><a href=\"#snoska-")
      html.append(number: number)
      html.append("\"")
      writeID(id)
      html.append(" role=\"doc-noteref\" aria-label=\"Сноска ")
      html.append(number: number)
      html.append("\">")
      html.append(number: number)
      html.append("</a></sup>")
    }
    context = .object
  }

  /// - Returns: Whether the text refers to this note; where it does not, the note is left out.
  mutating func openFootnote(_ node: Node) -> Bool {
    if footnotes.first == nil { footnotes.first = node.firstReferredFootnote }
    guard footnotes.number > 0 || node == footnotes.first else {
      problems.append(.unusedFootnote(at: place(ofBlock: node)))
      return false
    }
    if footnotes.number == 0 { openBlock("<section class=\"footnotes\" aria-label=\"Сноски\">\n<ol>\n") }
    footnotes.number += 1
    html.append("<li")
    writeID(anchors.claim("snoska-\(footnotes.number)"))
    html.append(">")
    return true
  }

  mutating func closeFootnote(_ node: Node) {
    if node.lastChild?.type != CMARK_NODE_PARAGRAPH {
      openBlock("<p>")
      writeWaysBack()
      html.append("</p>\n")
    }
    html.append("</li>\n")
  }

  mutating func closeFootnotes() {
    if footnotes.number > 0 { html.append("</ol>\n</section>\n") }
  }

  /// Links from the note at hand to each place that refers to it.
  mutating func writeWaysBack() {
    let count = footnotes.references[footnotes.number, default: 0]
    for place in 1...max(count, 1) {
      if place > 1 { html.append(" ") }
      html.append("<a href=\"#")
      html.appendEscaped(referenceID(footnotes.number, place))
      html.append("\" role=\"doc-backlink\" aria-label=\"Вернуться к тексту")
      if count > 1 {
        html.append(", место ")
        html.append(number: place)
      }
      html.append("\">↩\u{FE0E}</a>")
    }
  }

  private func referenceID(_ number: Int, _ place: Int) -> String {
    place == 1 ? "snoska-\(number)-a" : "snoska-\(number)-a-\(place)"
  }
}

extension Node {
  fileprivate var footnoteNumber: Int {
    literal.reduce(0) { $0 * 10 + Int($1 & 0xF) }
  }

  /// Of the notes at the end of the text, the first that something refers to. Those that nothing refers to stand
  /// where they were written, which may be right before them.
  fileprivate var firstReferredFootnote: Node? {
    guard let root = documentRoot else { return nil }
    let numbers = root.descendants.lazy.filter { $0.type == CMARK_NODE_FOOTNOTE_REFERENCE }.map(
      \.footnoteNumber)
    guard var left = numbers.max(), left > 0, var note = root.lastChild else { return nil }
    while left > 1, let previous = note.previous {
      note = previous
      left -= 1
    }
    return note
  }

  private var documentRoot: Node? {
    var node = self
    while let parent = node.parent { node = parent }
    return node
  }
}
