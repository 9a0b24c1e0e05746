internal import CMarkGFM
internal import Diagnostics

/// The footnotes of a text. cmark numbers them in the order of their references, puts their notes last, and forgets
/// notes that nothing refers to.
struct FootnoteState {
  /// Where the notes begin in the HTML; nil while there are none.
  var start: Int?
  /// For each number, how often the text refers to it.
  var references: [Int: Int] = [:]
  /// The number of the note at hand, 0 before the first.
  var number = 0
  /// The lines on which notes begin.
  var lines: Set<Int> = []
  /// The lines of code and raw HTML, where nothing is a note.
  var verbatim: [ClosedRange<Int>] = []
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

  mutating func openFootnote(_ node: Node) {
    if footnotes.number == 0 {
      html.beginLine()
      footnotes.start = html.count
      html.append("<section class=\"footnotes\" aria-label=\"Сноски\">\n<ol>\n")
    }
    footnotes.number += 1
    footnotes.lines.insert(node.startLine)
    html.append("<li")
    writeID(anchors.claim("snoska-\(footnotes.number)"))
    html.append(">")
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
    for place in 0..<count {
      html.append(" <a href=\"#")
      html.appendEscaped(referenceID(footnotes.number, place + 1))
      html.append("\" role=\"doc-backlink\" aria-label=\"Вернуться к тексту")
      if count > 1 {
        html.append(", место ")
        html.append(number: place + 1)
      }
      html.append("\">↩\u{FE0E}</a>")
    }
  }

  private func referenceID(_ number: Int, _ place: Int) -> String {
    place == 1 ? "snoska-\(number)-a" : "snoska-\(number)-a-\(place)"
  }
}

extension BodyWriter {
  /// Reports the notes that are in the source and not on the page.
  mutating func reportUnusedFootnotes() {
    for line in 1...source.lineCount where source.line(line).beginsFootnote && !footnotes.lines.contains(line)
    {
      if footnotes.verbatim.contains(where: { $0.contains(line) }) { continue }
      let indent = source.line(line).prefix { $0 == 0x20 }.count
      let position = source.position(line: line, byteColumn: indent + 1)
      problems.append(.unusedFootnote(at: Location(path: source.path, position: position)))
    }
  }
}

extension Node {
  fileprivate var footnoteNumber: Int {
    literal.reduce(0) { $0 * 10 + Int($1 & 0xF) }
  }
}

extension Collection<UInt8> {
  /// Whether a line is `[^name]: …`.
  fileprivate var beginsFootnote: Bool {
    let text = drop { $0 == 0x20 }
    guard text.starts(with: "[^".utf8), distance(from: startIndex, to: text.startIndex) < 4 else {
      return false
    }
    let afterName = text.drop { $0 > 0x20 && $0 != UInt8(ascii: "]") }
    return afterName.starts(with: "]:".utf8)
  }
}
