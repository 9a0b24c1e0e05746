import Diagnostics

/// JSON (RFC 8259) whose objects keep the order of their members, so that the same content gives the same bytes.
enum JSONValue: Sendable {
  case string(String)
  case integer(Int)
  case bool(Bool)
  case null
  case array([JSONValue])
  case object([(name: String, value: JSONValue)])
}

extension JSONValue {
  /// An object without the members that are absent.
  static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { name, value in value.map { (name, $0) } })
  }

  /// Strings.
  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

  /// The text, without spaces.
  var text: String {
    switch self {
    case .string(let text): text.jsonLiteral
    case .integer(let number): String(number)
    case .bool(let flag): flag ? "true" : "false"
    case .null: "null"
    case .array(let items): "[\(items.map(\.text).joined(separator: ","))]"
    case .object(let members):
      "{\(members.map { "\($0.name.jsonLiteral):\($0.value.text)" }.joined(separator: ","))}"
    }
  }
}

/// JSON as it may stand in a `<script>` element: nothing in it can end the element or begin a comment.
///
/// In JSON the signs `<`, `>` and `&` stand within strings only, where an escape means the same.
struct DataBlock: Sendable, Hashable {
  /// The text of the element.
  let text: String

  init(_ value: JSONValue) {
    var text = String.UnicodeScalarView()
    for scalar in value.text.unicodeScalars {
      switch scalar {
      case "<": text.append(contentsOf: "\\u003c".unicodeScalars)
      case ">": text.append(contentsOf: "\\u003e".unicodeScalars)
      case "&": text.append(contentsOf: "\\u0026".unicodeScalars)
      default: text.append(scalar)
      }
    }
    self.text = String(text)
  }
}
