import Diagnostics
import FrontMatter

extension FieldDescription {
  /// Whether a list of files can show it in a column.
  var isShort: Bool {
    switch shape {
    case .text, .integer, .choice, .flag: true
    case .list, .record, .dictionary: false
    }
  }

  /// The field of a form.
  ///
  /// Days are texts: the form's own field for days takes one way to write them, and empties those written the other way.
  var formField: JSONValue {
    .object(
      [
        ("name", .string(key)), ("label", .string(title)),
        ("description", .string(shape.isFree ? about : "\(about) Например: \(shape.plainExample)")),
      ] + shape.formMembers(isRequired: isRequired) + (isRequired ? [("required", .bool(true))] : []))
  }
}

extension Shape {
  private typealias Members = [(name: String, value: JSONValue)]

  /// Lists of fewer numbers are chosen from; a number may be quoted, as words are.
  private static let mostChoices = 16

  /// Whether words alone explain it, or the form offers what may be written.
  fileprivate var isFree: Bool {
    switch self {
    case .text(let format, _, let pattern, _): format == nil && pattern == nil
    case .list(let shape, _): shape.isFree
    case .integer, .choice, .flag, .record, .dictionary: true
    }
  }

  fileprivate var plainExample: String {
    switch self {
    case .text(_, let example, _, _): example
    case .list(let shape, _): shape.plainExample
    case .integer, .choice, .flag, .record, .dictionary: example
    }
  }

  fileprivate func formMembers(isRequired: Bool) -> [(name: String, value: JSONValue)] {
    switch self {
    case .text(let format, _, let pattern, let longest):
      var members: Members = [("type", .string("string"))]
      if let pattern {
        // An empty field is an empty text, which the pattern has to let pass.
        let regex = isRequired ? pattern : "^$|\(pattern)"
        let message = "Здесь пишут: \(format ?? "текст"), например \(plainExample)"
        members.append(("pattern", .object([("regex", .string(regex)), ("message", .string(message))])))
      }
      if let longest { members.append(("options", .object([("maxlength", .integer(longest))]))) }
      return members
    case .integer(let range, _):
      return [
        ("type", .string("number")),
        ("options", .object([("min", .integer(range.lowerBound)), ("max", .integer(range.upperBound))])),
      ]
    case .choice(let words): return Self.select(words)
    case .flag: return Self.select(["да", "нет"])
    case .list(let shape, _): return shape.listMembers
    case .record(let fields):
      return [("type", .string("object")), ("fields", .array(fields.map(\.formField)))]
    case .dictionary: return [("type", .string("text"))]
    }
  }

  private var listMembers: Members {
    switch self {
    case .choice(let words): return Self.select(words, many: true)
    case .integer(let range, _) where range.count <= Self.mostChoices:
      return Self.select(range.map(String.init), many: true)
    case .record(let fields):
      let summary = fields.first { $0.isRequired && $0.isShort }.map { "{fields.\($0.key)}" } ?? "{index}"
      let collapsible = JSONValue.object([("collapsed", .bool(true)), ("summary", .string(summary))])
      return formMembers(isRequired: true) + [("list", .object([("collapsible", collapsible)]))]
    case .text, .integer, .flag, .list, .dictionary:
      return formMembers(isRequired: true) + [("list", .bool(true))]
    }
  }

  private static func select(_ words: [String], many: Bool = false) -> Members {
    let titles = Dictionary(uniqueKeysWithValues: AssociationID.allCases.map { ($0.rawValue, $0.title) })
    let values = words.map { word in
      titles[word].map { .object([("name", .string(word)), ("label", .string($0))]) }
        ?? JSONValue.string(word)
    }
    let multiple: Members = many ? [("multiple", .bool(true))] : []
    return [("type", .string("select")), ("options", .object(multiple + [("values", .array(values))]))]
  }
}
