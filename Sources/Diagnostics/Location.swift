/// A place in a text.
public struct Position: Sendable, Hashable {
  /// 1-based.
  public let line: Int
  /// 1-based, counted in Unicode scalars.
  public let column: Int

  /// A place in a text; both numbers count from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The first character of a text.
  public static let start = Position(line: 1, column: 1)
}

extension Position: Codable {}

extension Position: Comparable {
  /// Reading order.
  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A place in a file.
public struct Location: Sendable, Hashable {
  /// The file's path as the reader of a message knows it, with `/` between its parts.
  public let path: String
  /// The place in the file; a problem of the whole file stands at its start.
  public let position: Position

  /// A place in a file.
  public init(path: String, position: Position = .start) {
    self.path = path
    self.position = position
  }
}

extension Location {
  /// The first character of its line.
  public var lineStart: Location { Location(path: path, position: Position(line: position.line, column: 1)) }
}

extension Location: Codable {}

extension Location: Comparable {
  /// By path (by its bytes, so that every machine sorts alike), then in reading order.
  public static func < (left: Location, right: Location) -> Bool {
    if left.path == right.path { return left.position < right.position }
    return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }
}

/// A value together with the place that it was read from.
public struct Located<Value> {
  /// What was read.
  public let value: Value
  /// Where it was read.
  public let location: Location

  /// A value and its place.
  public init(_ value: Value, at location: Location) {
    self.value = value
    self.location = location
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
