public import Diagnostics

/// A YAML value with its place, as the schema sees it: no type has been guessed yet.
public indirect enum Node: Sendable {
  /// A word, a number, a date: the schema decides.
  case scalar(Scalar)
  /// A list.
  case list(List)
  /// Keys with values.
  case mapping(Mapping)

  /// A text that has not been typed yet.
  public struct Scalar: Sendable {
    /// The text, quotes and escapes undone.
    public let text: String
    /// Whether it stood in quotes or was a block (`|`, `>`).
    public let isQuoted: Bool
    /// Where it begins.
    public let location: Location
  }

  /// Values in their order.
  public struct List: Sendable {
    /// The items.
    public let items: [Node]
    /// Where the list begins.
    public let location: Location
  }

  /// Keys with values in the order of the file.
  public struct Mapping: Sendable {
    /// A key and its value.
    public struct Entry: Sendable {
      /// The key.
      public let key: Scalar
      /// Its value.
      public let value: Node
    }

    /// The entries.
    public let entries: [Entry]
    /// Where the mapping begins.
    public let location: Location
  }
}

extension Node {
  /// Where the value begins.
  public var location: Location {
    switch self {
    case .scalar(let scalar): scalar.location
    case .list(let list): list.location
    case .mapping(let mapping): mapping.location
    }
  }

  /// Nothing was written after the key.
  var isAbsent: Bool {
    guard case .scalar(let scalar) = self else { return false }
    return scalar.text.isEmpty && !scalar.isQuoted
  }

  /// Nothing, or quotes around nothing.
  var isEmpty: Bool {
    guard case .scalar(let scalar) = self else { return false }
    // Most texts begin with a letter.
    if let first = scalar.text.utf8.first, first > 0x20, first < 0x80 || first == 0xD0 || first == 0xD1 {
      return false
    }
    return scalar.text.allSatisfy(\.isWhitespace)
  }

  /// What a leader would call this.
  var kindTitle: String {
    switch self {
    case .scalar: "одно значение"
    case .list: "список"
    case .mapping: "набор полей"
    }
  }
}
