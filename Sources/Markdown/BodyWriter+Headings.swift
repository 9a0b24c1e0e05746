internal import Diagnostics

/// A heading whose level is not yet known: the lowest level of a text becomes the second of the page.
struct HeadingDraft {
  /// As it was written, 1…6.
  let level: Int
  let text: String
  let id: String
  let position: Position
  /// Where the digits of its two tags stand in the HTML.
  let openingDigit: Int
  var closingDigit: Int

  /// From `<h` to the line end behind its closing tag.
  var html: Range<Int> { openingDigit - 2..<closingDigit + 3 }
}

extension BodyWriter {
  /// - Returns: Whether the heading has any text; without it, it is left out.
  mutating func openHeading(_ node: Node) -> Bool {
    let text = node.plainText()
    guard !text.isEmpty else {
      problems.append(.emptyHeading(at: place(ofBlock: node)))
      return false
    }
    let name = String(decoding: text, as: UTF8.self)
    let id = clauseAnchor(of: node) ?? anchors.claim(forHeading: name)
    context = .start
    openBlock("<h")
    headings.append(
      HeadingDraft(
        level: node.headingLevel, text: name, id: id, position: place(ofBlock: node).position,
        openingDigit: html.count, closingDigit: html.count))
    html.append("2")
    writeID(id)
    html.append(">")
    return true
  }

  mutating func closeHeading() {
    html.append("</h2>\n")
    headings[headings.count - 1].closingDigit = html.count - 3
  }

  /// Gives every heading its level on the page and reports the levels that were skipped.
  mutating func finishHeadings() -> [Heading] {
    guard let lowest = headings.map(\.level).min() else { return [] }
    var previous = lowest - 1
    return headings.map { heading in
      if heading.level > previous + 1 {
        let location = Location(path: source.path, position: heading.position)
        problems.append(.skippedHeadingLevel(heading.level, after: previous, at: location))
      }
      previous = heading.level
      let level = min(heading.level - lowest + 2, 6)
      html.replace(at: heading.openingDigit, with: UInt8(ascii: "0") + UInt8(level))
      html.replace(at: heading.closingDigit, with: UInt8(ascii: "0") + UInt8(level))
      return Heading(
        level: level, text: heading.text, id: heading.id, position: heading.position, html: heading.html)
    }
  }
}

// MARK: Clauses

extension BodyWriter {
  /// The id of a heading or paragraph that begins with the number of a clause. Those of quotations and lists are
  /// not clauses of this document.
  mutating func clauseAnchor(of block: Node) -> String? {
    guard findsClauses, block.parent?.parent == nil, block.firstLeaf.literal.first?.isDigit == true,
      let number = ClauseNumber(startOf: block.plainText(limit: 64))
    else { return nil }
    let location = place(ofBlock: block)
    guard let firstLine = clauses[number] else {
      clauses[number] = location.position.line
      return anchors.claim(number.anchor)
    }
    problems.append(.repeatedClause(number, firstLine: firstLine, at: location))
    // A bare number behind it would make 3.1 a 3.1.2.
    return anchors.claim(number.anchor + "-povtor")
  }
}
