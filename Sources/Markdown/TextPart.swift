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
  /// All that stands under it.
  public let content: TextPart
  /// What stands above its first list; all, where it has none.
  public let beforeLists: TextPart
  /// What stands below or between its lists.
  public let afterLists: TextPart
  /// The heading and all that stands under it.
  let html: Range<Int>
}

extension MarkdownBody {
  /// The text that stands around the tables and the headings that they stand under.
  public var aroundTables: (before: TextPart, after: TextPart) {
    let headings = Set(tables.compactMap(\.heading)).map { self.headings[$0].html }
    // What stands between the first heading and its table is above the table still.
    return parts(
      of: 0..<html.count, around: headings + tables.map(\.html), splitAt: tables.first?.html.lowerBound)
  }

  /// The text that stands around some sections.
  public func around(_ sections: [MarkdownSection]) -> (before: TextPart, after: TextPart) {
    parts(of: 0..<html.count, around: sections.map(\.html))
  }

  /// A heading with all that stands under it, up to the next heading of its level or a higher one.
  ///
  /// - Parameter heading: The index of the heading; nil is given back where there is none such.
  public func section(under heading: Int) -> MarkdownSection? {
    guard headings.indices.contains(heading) else { return nil }
    let own = headings[heading]
    let next = headings.indices.first { $0 > heading && headings[$0].level <= own.level } ?? headings.endIndex
    let end = headings.indices.contains(next) ? headings[next].html.lowerBound : html.count
    let lists = lists.filter { ($0.heading ?? -1) >= heading && ($0.heading ?? -1) < next }
    let content = own.html.upperBound..<max(own.html.upperBound, end)
    let (before, after) = parts(of: content, around: lists.map(\.html))
    return MarkdownSection(
      heading: own, lists: lists, content: TextPart(ranges: content.isEmpty ? [] : [content]),
      beforeLists: before, afterLists: after, html: own.html.lowerBound..<content.upperBound)
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
