/// Whole blocks of a text.
public struct TextPart: Sendable, Hashable {
  /// What they are in the HTML of the body, in its order.
  let ranges: [Range<Int>]

  /// Nothing.
  public static let empty = TextPart(ranges: [])

  /// Whether it holds nothing.
  public var isEmpty: Bool { ranges.isEmpty }
}

/// A heading of a text and what stands under it.
public struct MarkdownSection: Sendable, Hashable {
  /// The heading.
  public let heading: Heading
  /// The lists under it, where the reader was asked for lists.
  public let lists: [MarkdownList]
  /// What stands under the heading, in the HTML of the body.
  let content: Range<Int>
  /// The heading and all that stands under it.
  var html: Range<Int> { heading.html.lowerBound..<content.upperBound }

  /// A list, or what stands before, between or behind lists.
  public enum Piece: Sendable, Hashable {
    /// Whole blocks.
    case text(TextPart)
    /// One of the lists.
    case list(MarkdownList)
  }

  /// The section in its order, with some of its lists set apart.
  public func pieces(around lists: [MarkdownList]) -> [Piece] {
    var pieces: [Piece] = []
    var start = content.lowerBound
    for list in lists.sorted(by: { $0.html.lowerBound < $1.html.lowerBound }) {
      if start < list.html.lowerBound {
        pieces.append(.text(TextPart(ranges: [start..<list.html.lowerBound])))
      }
      pieces.append(.list(list))
      start = list.html.upperBound
    }
    if start < content.upperBound { pieces.append(.text(TextPart(ranges: [start..<content.upperBound]))) }
    return pieces
  }
}

extension MarkdownBody {
  /// The text that stands around the tables and the headings that they stand under.
  public var aroundTables: (before: TextPart, after: TextPart) {
    let headings = Set(tables.compactMap(\.heading)).map { self.headings[$0].html }
    // What stands between the first heading and its table is above the table still.
    return parts(
      of: 0..<html.count, around: headings + tables.map(\.html), splitAt: tables.first?.html.lowerBound)
  }

  /// The text that stands around some sections, without the footnotes.
  public func around(_ sections: [MarkdownSection]) -> (before: TextPart, after: TextPart) {
    parts(of: 0..<footnotesStart, around: sections.map(\.html))
  }

  /// The footnotes of the whole text.
  public var footnotes: TextPart {
    TextPart(ranges: footnotesStart < html.count ? [footnotesStart..<html.count] : [])
  }

  /// A heading with all that stands under it: up to the next heading of its level or a higher one, to one of those
  /// that end it whatever their level, or to the footnotes.
  ///
  /// - Parameters:
  ///   - heading: The index of the heading.
  ///   - ends: The indices of headings that end it whatever their level.
  /// - Returns: nil where there is no such heading.
  public func section(under heading: Int, endedBy ends: Set<Int> = []) -> MarkdownSection? {
    guard headings.indices.contains(heading) else { return nil }
    let own = headings[heading]
    let next = headings.indices.first {
      $0 > heading && (headings[$0].level <= own.level || ends.contains($0))
    }
    let end = next.map { headings[$0].html.lowerBound } ?? footnotesStart
    let content = own.html.upperBound..<max(own.html.upperBound, end)
    return MarkdownSection(
      heading: own, lists: lists.filter { content.contains($0.html.lowerBound) }, content: content)
  }

  /// Whether nothing is seen under the heading of a section of this text.
  public func isBlank(_ section: MarkdownSection) -> Bool {
    html[section.content].allSatisfy { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: " ") }
  }

  /// What an item of a list says.
  ///
  /// - Parameters:
  ///   - item: An item of this text.
  ///   - lists: Lists in it that are left out.
  public func part(of item: MarkdownList.Item, without lists: [MarkdownList] = []) -> TextPart {
    let (before, after) = parts(of: item.html, around: lists.map(\.html))
    return TextPart(ranges: before.ranges + after.ranges)
  }

  /// What a range holds above the first of some gaps, and what it holds behind it.
  private func parts(
    of range: Range<Int>, around gaps: [Range<Int>], splitAt place: Int? = nil
  ) -> (before: TextPart, after: TextPart) {
    let gaps = gaps.sorted { $0.lowerBound < $1.lowerBound }
    let starts = [range.lowerBound] + gaps.map(\.upperBound)
    let ends = gaps.map(\.lowerBound) + [range.upperBound]
    let ranges = zip(starts, ends).map { min($0, $1)..<$1 }.filter { !$0.isEmpty }
    let firstGap = place ?? gaps.first?.lowerBound ?? range.upperBound
    return (
      TextPart(ranges: ranges.filter { $0.lowerBound < firstGap }),
      TextPart(ranges: ranges.filter { $0.lowerBound >= firstGap })
    )
  }
}
