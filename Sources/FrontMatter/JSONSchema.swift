package import Diagnostics

/// JSON Schema (Draft 2020-12) of front matter, for the completion and the checks of editors.
///
/// The same declarations read the files, so both give the same verdicts, but for what a schema cannot say: that a day
/// is in the calendar, that a reference leads somewhere, that a word may have capitals.
package struct JSONSchema: Sendable {
  /// The schema.
  package let value: JSONValue

  /// The schema of a file.
  ///
  /// - Parameters:
  ///   - title: What the file is, Russian.
  ///   - shape: What stands in it.
  package init(title: String, shape: Shape) {
    value = .object(
      [
        (name: "$schema", value: .string("https://json-schema.org/draft/2020-12/schema")),
        (name: "title", value: .string(title)),
      ] + shape.jsonMembers(orNothing: false))
  }
}

extension Shape {
  private typealias Members = [(name: String, value: JSONValue)]

  /// Longer ranges are bounded, shorter ones listed, which editors can offer word by word.
  private static let longestList = 16

  /// - Parameter orNothing: Whether the value may be left out after its key.
  fileprivate func jsonMembers(orNothing: Bool) -> [(name: String, value: JSONValue)] {
    constraints(orNothing) + [("examples", .array([exampleValue]))]
  }

  private func constraints(_ orNothing: Bool) -> Members {
    switch self {
    case .text(_, let example, let pattern, let longest):
      // Readers of YAML may take a text for a number, but not one that a pattern describes, unless it looks like one.
      let types = pattern == nil || Double(example) != nil ? ["string", "number"] : ["string"]
      return [("type", .types(types, orNothing))]
        + [pattern.map { ("pattern", .string($0)) }, longest.map { ("maxLength", .integer($0)) }]
        .compactMap(\.self)
    case .integer(let range, _) where range.count <= Self.longestList:
      // A number may be quoted.
      return [("enum", .values(range.map { .integer($0) } + range.map { .string(String($0)) }, orNothing))]
    case .integer(let range, _):
      return [
        ("type", .types(["integer", "string"], orNothing)), ("minimum", .integer(range.lowerBound)),
        ("maximum", .integer(range.upperBound)), ("pattern", .string(range.pattern)),
      ]
    case .choice(let words): return [("enum", .values(words.map(JSONValue.string), orNothing))]
    case .flag: return [("enum", .values([.string("да"), .string("нет")], orNothing))]
    case .list(let shape, let mayBeEmpty):
      return [
        ("type", .types(["array"], orNothing)), ("items", .object(shape.jsonMembers(orNothing: false))),
      ]
        + (mayBeEmpty ? [] : [("minItems", .integer(1))])
    case .record(let fields):
      return [
        ("type", .types(["object"], orNothing)),
        ("properties", .object(fields.map { ($0.key, $0.jsonObject) })),
        ("required", .strings(fields.filter(\.isRequired).map(\.key))),
        ("additionalProperties", .bool(false)),
      ]
    case .dictionary(let shape, let keys):
      return [
        ("type", .types(["object"], orNothing)),
        ("propertyNames", .object([("pattern", .string(keys.pattern))])),
        ("additionalProperties", .object(shape.jsonMembers(orNothing: false))),
      ]
    }
  }
}

extension ClosedRange<Int> {
  /// What a number of the range looks like in quotes: as many digits as the largest has, or that one itself where it is
  /// the first to have so many.
  fileprivate var pattern: String {
    let largest = String(upperBound)
    let isRound = largest.dropFirst().allSatisfy { $0 == "0" } && largest.first == "1"
    let digits = isRound ? largest.count - 1 : largest.count
    let number = lowerBound > 0 ? "[1-9][0-9]{0,\(digits - 1)}" : "[0-9]{1,\(digits)}"
    return isRound ? "^(\(number)|\(largest))$" : "^\(number)$"
  }
}

extension JSONValue {
  fileprivate static func types(_ types: [String], _ orNothing: Bool) -> JSONValue {
    let all = types + (orNothing ? ["null"] : [])
    return all.count == 1 ? .string(types[0]) : .strings(all)
  }

  fileprivate static func values(_ values: [JSONValue], _ orNothing: Bool) -> JSONValue {
    .array(values + (orNothing ? [.null] : []))
  }
}

extension FieldDescription {
  fileprivate var jsonObject: JSONValue {
    .object(
      [("title", .string(title)), ("description", .string(about))]
        + shape.jsonMembers(orNothing: !isRequired))
  }
}
