public import Diagnostics

/// A list of a text as values, for what is read from its items.
///
/// Lists that stand by themselves are given, and those right within their items; what is nested deeper, or stands in
/// a quotation, is text of the item.
public struct MarkdownList: Sendable, Hashable {
  /// The index in `headings` of the heading that it stands under; nil above the first.
  public let heading: Int?
  /// Where it begins.
  public let location: Location
  /// Whether its items are numbered.
  public let isOrdered: Bool
  /// Its items in their order.
  public internal(set) var items: [Item] = []
  /// What it is in the HTML of the body.
  var html = 0..<0

  /// An item.
  public struct Item: Sendable, Hashable {
    /// The number that stands before it in the file; nil in a list without numbers.
    public let number: Int?
    /// What it says, without markup and without the lists in it; paragraphs and `<br>` are line feeds.
    public let text: String
    /// Where its text begins, or where it stands if it has none.
    public let location: Location
    /// Its links as a range of the body's.
    public internal(set) var links: Range<Int>
    /// The lists in it.
    public internal(set) var lists: [MarkdownList] = []
    /// Whether it stands in the file as it reads, without markup or escapes.
    let isPlain: Bool
    /// What stands between its tags in the HTML of the body.
    var html: Range<Int>
  }
}

extension MarkdownList.Item {
  /// Where a part of its text stands; where markup hides that, the place of the whole item.
  ///
  /// - Parameter offset: Where the part begins in the text, counted in Unicode scalars.
  public func location(at offset: Int) -> Location {
    guard isPlain else { return location }
    let position = Position(line: location.position.line, column: location.position.column + offset)
    return Location(path: location.path, position: position)
  }
}
