package import Diagnostics

/// JSON Schema (Draft 2020-12) of front matter, for the completion and the checks of editors.
///
/// The same declarations read the files. What a schema cannot say (that a day is in the calendar, that a reference
/// leads somewhere) it leaves to the check; whatever it refuses, the check refuses too, but for the case of words.
package struct JSONSchema: Sendable {
  /// The schema.
  package let value: JSONValue

  /// The schema of a file.
  ///
  /// - Parameters:
  ///   - title: What the file is, Russian.
  ///   - fields: Its fields.
  package init(title: String, fields: [FieldDescription]) {
    self.init(title: title, shape: .record(fields))
  }

  /// The schema of a file of one shape.
  ///
  /// - Parameters:
  ///   - title: What the file is, Russian.
  ///   - shape: What stands in it.
  package init(title: String, shape: Shape) {
    value = .object(
      [
        (name: "$schema", value: .string("https://json-schema.org/draft/2020-12/schema")),
        (name: "title", value: .string(title)),
      ] + shape.jsonMembers)
  }
}

extension Shape {
  /// Longer ranges are bounded, shorter ones listed: a number may be quoted, and only a list binds texts too.
  private static let longestList = 100

  fileprivate var jsonMembers: [(name: String, value: JSONValue)] {
    switch self {
    case .text(_, let example, let pattern):
      // What a pattern is for is never a number.
      let type: JSONValue = pattern == nil ? .strings(["string", "number"]) : .string("string")
      return [("type", type), ("examples", .strings([example]))]
        + [pattern].compactMap { $0.map { ("pattern", .string($0)) } }
    case .integer(let range) where range.count <= Self.longestList:
      return [("enum", .array(range.map { .integer($0) } + range.map { .string(String($0)) }))]
    case .integer(let range):
      return [
        ("type", .strings(["integer", "string"])), ("minimum", .integer(range.lowerBound)),
        ("maximum", .integer(range.upperBound)),
        ("pattern", .string("^[0-9]{1,\(String(range.upperBound).count)}$")),
      ]
    case .choice(let words): return [("enum", .strings(words))]
    case .flag: return [("enum", .strings(["да", "нет"]))]
    case .list(let shape): return [("type", .string("array")), ("items", shape.jsonObject)]
    case .record(let fields):
      return [
        ("type", .string("object")), ("properties", .object(fields.map { ($0.key, $0.jsonObject) })),
        ("required", .strings(fields.filter(\.isRequired).map(\.key))),
        ("additionalProperties", .bool(false)),
      ]
    case .dictionary(let shape):
      return [("type", .string("object")), ("additionalProperties", shape.jsonObject)]
    }
  }

  private var jsonObject: JSONValue { .object(jsonMembers) }
}

extension FieldDescription {
  fileprivate var jsonObject: JSONValue {
    .object([("title", .string(key)), ("description", .string(about))] + shape.jsonMembers)
  }
}
