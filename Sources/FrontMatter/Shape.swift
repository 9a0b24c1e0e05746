package import Diagnostics

/// What a value looks like: enough for messages, for JSON Schema and for the reference of fields.
public indirect enum Shape: Sendable, Hashable {
  /// Any text; `format` names what it must read as («дата», «адрес сайта»), with an example; `pattern` is a regular
  /// expression (ECMA-262) that it matches, as far as one can tell; `longest` is the most characters it may have.
  case text(format: String?, example: String, pattern: String? = nil, longest: Int? = nil)
  /// A whole number.
  case integer(ClosedRange<Int>, example: Int)
  /// One of these words.
  case choice([String])
  /// «да» or «нет».
  case flag
  /// Values of one shape.
  case list(Shape, mayBeEmpty: Bool)
  /// Named values.
  case record([FieldDescription])
  /// Values of one shape under keys that the author chooses.
  case dictionary(Shape, keys: KeyShape)
}

/// What keys look like that the author chooses.
public struct KeyShape: Sendable, Hashable {
  /// A key that is right.
  public let example: String
  /// A regular expression (ECMA-262) that all keys match.
  public let pattern: String

  /// What keys look like.
  public init(example: String, pattern: String) {
    self.example = example
    self.pattern = pattern
  }
}

/// A field as its declaration describes it.
public struct FieldDescription: Sendable, Hashable {
  /// The key in the file.
  public let key: String
  /// What it is for, in Russian sentences.
  public let about: String
  /// What its value looks like.
  public let shape: Shape
  /// Whether it must be given.
  public let isRequired: Bool
}

extension FieldDescription {
  /// The key as a heading: «Часовой пояс» of `часовой-пояс`.
  package var title: String { key.prefix(1).uppercased() + key.dropFirst().replacing("-", with: " ") }
}

// MARK: Examples

extension Shape {
  /// A value that is right, as YAML writes it on one line.
  package var example: String {
    switch self {
    // A number that stands for a text is quoted, so that other readers of YAML take it for a text too.
    case .text(_, let example, _, _): Int(example) == nil ? example.yamlScalar : "\"\(example)\""
    case .integer(_, let example): String(example)
    case .choice(let words): words.first?.yamlScalar ?? ""
    case .flag: "да"
    case .list(let shape, _): "[\(shape.example)]"
    case .record(let fields):
      "{\(fields.ofExample.map { "\($0.key): \($0.shape.example)" }.joined(separator: ", "))}"
    case .dictionary(let shape, let keys): "{\(keys.example): \(shape.example)}"
    }
  }

  /// The same value as JSON.
  package var exampleValue: JSONValue {
    switch self {
    case .text(_, let example, _, _): .string(example)
    case .integer(_, let example): .integer(example)
    case .choice(let words): .string(words.first ?? "")
    case .flag: .string("да")
    case .list(let shape, _): .array([shape.exampleValue])
    case .record(let fields): .object(fields.ofExample.map { ($0.key, $0.shape.exampleValue) })
    case .dictionary(let shape, let keys): .object([(keys.example, shape.exampleValue)])
    }
  }
}

extension [FieldDescription] {
  /// What must be given; where nothing must, the first field, for an empty record says nothing.
  fileprivate var ofExample: [FieldDescription] {
    let required = filter(\.isRequired)
    return required.isEmpty ? Array(prefix(1)) : required
  }
}
