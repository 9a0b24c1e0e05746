extension BodyWriter {
  mutating func dropTag(_ node: Node) {
    switch HTMLPiece(node.literal) {
    case .lineBreak: writeLineBreak()
    case .tag(let name): problems.append(.rawHTML(tag: name, at: place(ofTag: node)))
    case .comment, .closingTag, .text: break
    }
  }

  mutating func dropHTMLBlock(_ block: Node) {
    footnotes.verbatim.append(block.startLine...max(block.startLine, block.endLine))
    let html = block.literal
    let pieces = html.htmlPieces
    for (offset, piece) in pieces {
      switch piece {
      case .tag(let name):
        return problems.append(
          .rawHTMLBlock(tag: name, at: place(inBlock: block, html: html, offset: offset)))
      case .text:
        return problems.append(.textInHTML(at: place(inBlock: block, html: html, offset: offset)))
      case .comment, .closingTag, .lineBreak: break
      }
    }
    for (_, piece) in pieces where piece == .lineBreak { openBlock("<br>\n") }
  }
}
