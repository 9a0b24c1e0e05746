import Diagnostics
import Markdown
import Portal

/// Writes parts of a text as HTML, with the URLs of its links.
struct MarkdownText: Sendable {
  let body: MarkdownBody
  /// What each link leads to; nil where its target is not published.
  let sources: [LinkSource?]

  /// A part of the text; nil where it is empty.
  func html(_ part: TextPart) -> HTMLText? {
    guard !part.isEmpty else { return nil }
    return HTMLText { body.appendHTML(of: part, to: &$0, source: source) }
  }

  /// A cell of one of its tables.
  func html(_ cell: MarkdownTable.Cell) -> HTMLText {
    HTMLText { body.appendHTML(of: cell, to: &$0, source: source) }
  }

  /// An item of one of its lists.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - lists: Lists in it that are left out.
  func html(_ item: MarkdownList.Item, without lists: [MarkdownList] = []) -> HTMLText {
    HTMLText { body.appendHTML(of: body.part(of: item, without: lists), to: &$0, source: source) }
  }

  private func source(_ index: Int) -> LinkSource? { sources.indices.contains(index) ? sources[index] : nil }
}

extension SiteLayout {
  /// The text of an entry, to be written in parts.
  func text<Fields>(of entry: Entry<Fields>) -> MarkdownText {
    MarkdownText(body: entry.body, sources: entry.linkTargets.map(source(of:)))
  }

  /// How somebody is named on a page.
  ///
  /// - Parameters:
  ///   - responsible: Who it is.
  ///   - role: What to write of somebody whom the people file does not hold.
  func label(_ responsible: Responsible, role: String) -> String {
    switch responsible {
    case .person(let person): portal.people.label(for: person.value, role: role)
    case .text(let text): text.typeset
    }
  }
}
