public import Diagnostics

/// A table of a text as values, for what is read from its cells.
public struct MarkdownTable: Sendable, Hashable {
  /// The index in `headings` of the heading that it stands under; nil above the first.
  public let heading: Int?
  /// Where it begins.
  public let location: Location
  /// The cells of its head.
  public internal(set) var header: [Cell] = []
  /// Its rows; each has as many cells as the head.
  public internal(set) var rows: [[Cell]] = []

  /// A cell.
  public struct Cell: Sendable, Hashable {
    /// What it says, without markup; `<br>` is a line feed. Non-breaking spaces are kept.
    public let text: String
    /// Where its text begins, or where it stands if it is empty.
    public let location: Location
    /// What it is in the HTML of the body.
    let html: Range<Int>
  }
}
