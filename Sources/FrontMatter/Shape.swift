/// What a value looks like: enough for messages, for JSON Schema and for the reference page of fields.
public indirect enum Shape: Sendable, Hashable {
  /// Any text; `format` names what it must read as («дата», «адрес сайта»), with an example; `pattern` is a regular
  /// expression (ECMA-262) that it matches, as far as one can tell.
  case text(format: String?, example: String, pattern: String? = nil)
  /// A whole number.
  case integer(ClosedRange<Int>)
  /// One of these words.
  case choice([String])
  /// «да» or «нет».
  case flag
  /// Values of one shape.
  case list(Shape)
  /// Named values.
  case record([FieldDescription])
  /// Values of one shape under keys that the author chooses.
  case dictionary(Shape)
}

extension Shape {
  /// What to write, for a message: «дата, например 25.06.2025».
  var example: String {
    switch self {
    case .text(_, let example, _): example
    case .integer(let range): String(range.lowerBound)
    case .choice(let words): words.first ?? ""
    case .flag: "да"
    case .list(let shape): "[\(shape.example)]"
    case .record(let fields):
      "{" + fields.filter(\.isRequired).map { "\($0.key): \($0.shape.example)" }.joined(separator: ", ") + "}"
    case .dictionary(let shape): "{имя: \(shape.example)}"
    }
  }
}

/// A field as its declaration describes it.
public struct FieldDescription: Sendable, Hashable {
  /// The key in the file.
  public let key: String
  /// What it is for, one Russian sentence.
  public let about: String
  /// What its value looks like.
  public let shape: Shape
  /// Whether it may be left out.
  public let isRequired: Bool
}
