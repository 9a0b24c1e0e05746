/// JSON (RFC 8259) whose objects keep the order of their members, so that the same content gives the same bytes.
package enum JSONValue: Sendable {
  case string(String)
  case integer(Int)
  case bool(Bool)
  case null
  case array([JSONValue])
  case object([(name: String, value: JSONValue)])
}

extension JSONValue {
  /// An object without the members that are absent.
  package static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { name, value in value.map { (name, $0) } })
  }

  /// Strings.
  package static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

  /// The text, without spaces.
  package var text: String {
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

  /// The text as people read it: each member and each item on a line of its own.
  package var indentedText: String { indented(by: "") + "\n" }

  private func indented(by indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .array(let items) where !items.isEmpty:
      return "[\n" + items.map { inner + $0.indented(by: inner) }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members) where !members.isEmpty:
      let lines = members.map { "\(inner)\($0.name.jsonLiteral): \($0.value.indented(by: inner))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    case .string, .integer, .bool, .null, .array, .object:
      return text
    }
  }
}
