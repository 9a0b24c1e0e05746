/// A Markdown text, read: HTML with places left open for the links that only the whole site can resolve.
public struct MarkdownBody: Sendable, Hashable {
  /// Its headings, in the order of the text.
  public let headings: [Heading]
  /// Its links and images inside the site, in the order of the text; links to other hosts are not among them.
  public let links: [Link]
  /// Every id that a link can point to: headings, clauses, footnotes.
  public let anchors: Set<String>
  /// Its tables in the order of the text, where the reader was asked for them.
  public let tables: [MarkdownTable]
  /// Its lists in the order of the text, where the reader was asked for them.
  public let lists: [MarkdownList]
  let html: [UInt8]
  /// Where the footnotes begin in it; its end where there are none.
  let footnotesStart: Int
  let slots: [Slot]

  /// Whether nothing is left to show.
  public var isEmpty: Bool { html.isEmpty }

  /// Writes the HTML.
  ///
  /// - Parameters:
  ///   - output: Where to.
  ///   - source: Gives what the link with this index in `links` leads to, or nil where its target is
  ///     not published: then the text stays, or the description of the image, and the link is left off.
  public func appendHTML(to output: inout [UInt8], source: (Int) -> LinkSource?) {
    append(0..<html.count, to: &output, source: source)
  }

  /// Writes the HTML of one cell, without its tags.
  ///
  /// - Parameters:
  ///   - cell: A cell of a table of this text.
  ///   - output: Where to.
  ///   - source: Gives what the link with this index in `links` leads to, as for the whole text.
  public func appendHTML(of cell: MarkdownTable.Cell, to output: inout [UInt8], source: (Int) -> LinkSource?)
  {
    append(cell.html.clamped(to: 0..<html.count), to: &output, source: source)
  }

  /// Whether anything stands between a heading and the next one.
  ///
  /// - Parameter index: The index of the heading in `headings`.
  public func hasText(under index: Int) -> Bool {
    guard headings.indices.contains(index) else { return false }
    let next = headings[(index + 1)...].first?.html.lowerBound ?? html.count
    let start = min(headings[index].html.upperBound, next)
    return html[start..<next].contains { $0 > UInt8(ascii: " ") }
  }

  /// Writes the HTML of a part of this text.
  ///
  /// - Parameters:
  ///   - part: The part.
  ///   - output: Where to.
  ///   - source: Gives what the link with this index in `links` leads to, as for the whole text.
  public func appendHTML(of part: TextPart, to output: inout [UInt8], source: (Int) -> LinkSource?) {
    for range in part.ranges { append(range.clamped(to: 0..<html.count), to: &output, source: source) }
  }

  private func append(_ range: Range<Int>, to output: inout [UInt8], source: (Int) -> LinkSource?) {
    html.withUnsafeBufferPointer { html in
      var written = range.lowerBound
      for index in slots.indices where range.contains(slots[index].start) {
        let slot = slots[index]
        output.append(contentsOf: html[written..<slot.start])
        written = slot.fill(with: source(index), from: html, into: &output)
      }
      output.append(contentsOf: html[written..<range.upperBound])
    }
  }
}

/// A place in the HTML that waits for a URL.
enum Slot: Sendable, Hashable {
  /// Where the whole `href` attribute goes.
  case link(at: Int)
  /// An image: its whole tag, the place in it of the URL, and the description within it.
  case image(tag: Range<Int>, url: Int, description: Range<Int>)

  var start: Int {
    switch self {
    case .link(let offset): offset
    case .image(let tag, _, _): tag.lowerBound
    }
  }

  /// Writes the slot as it is with what it leads to.
  ///
  /// - Returns: The offset in the HTML to go on from.
  fileprivate func fill(
    with source: LinkSource?, from html: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]
  ) -> Int {
    switch (self, source) {
    case (.link(let offset), nil):
      return offset
    case (.link(let offset), let source?):
      output.append(contentsOf: " href=\"".utf8)
      output.append(contentsOf: source.url.utf8.escapedURL)
      output.append(UInt8(ascii: "\""))
      return offset
    case (.image(let tag, _, let description), nil):
      output.append(contentsOf: html[description])
      return tag.upperBound
    case (.image(let tag, let offset, _), let source?):
      output.append(contentsOf: html[tag.lowerBound..<offset])
      output.append(contentsOf: source.url.utf8.escapedURL)
      if let picture = source.picture { output.append(contentsOf: picture.markup.utf8) }
      return offset
    }
  }
}
