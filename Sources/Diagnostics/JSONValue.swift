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
    var text = ""
    write(to: &text)
    return text
  }

  /// Writes the text, without spaces.
  package func write(to text: inout String) {
    switch self {
    case .string(let string): text += string.jsonLiteral
    case .integer(let number): text += String(number)
    case .bool(let flag): text += flag ? "true" : "false"
    case .null: text += "null"
    case .array(let items):
      text += "["
      for (index, item) in items.enumerated() {
        if index > 0 { text += "," }
        item.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        text += member.name.jsonLiteral
        text += ":"
        member.value.write(to: &text)
      }
      text += "}"
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
