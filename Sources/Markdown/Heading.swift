public import Diagnostics

/// A heading of a text.
public struct Heading: Sendable, Hashable {
  /// 2…6: the page's own title is the only heading of level 1.
  public let level: Int
  /// Its text without markup.
  public let text: String
  /// Its id on the page.
  public let id: String
  /// Where it stands in the file.
  public let position: Position
  /// What it is in the HTML of the body.
  let html: Range<Int>
}
