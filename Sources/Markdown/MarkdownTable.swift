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
  /// What it is in the HTML of the body.
  var html = 0..<0

  /// A cell.
  public struct Cell: Sendable, Hashable {
    /// What it says, without markup; `<br>` is a line feed. Non-breaking spaces are kept.
    public let text: String
    /// Where its text begins, or where it stands if it is empty.
    public let location: Location
    /// Whether it stands in the file as it reads, without markup or escapes.
    let isPlain: Bool
    /// What it is in the HTML of the body.
    let html: Range<Int>
  }
}

extension MarkdownTable.Cell {
  /// Where a part of its text stands; where markup hides that, the place of the whole cell.
  ///
  /// - Parameter offset: Where the part begins in the text, counted in Unicode scalars.
  public func location(at offset: Int) -> Location {
    guard isPlain else { return location }
    let position = Position(line: location.position.line, column: location.position.column + offset)
    return Location(path: location.path, position: position)
  }
}
