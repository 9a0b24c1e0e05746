package import Diagnostics
import Yams

/// A value written as YAML, as people read it: blocks, quotes only where a reader of YAML 1.2 needs them.
package struct YAMLDocument: Sendable {
  /// The text, with a line end at its end.
  package let text: String

  /// Writes a value; the same value gives the same text.
  ///
  /// - Parameter value: The value.
  /// - Throws: What libyaml has to say, should it run out of memory.
  package init(_ value: JSONValue) throws {
    text = try Yams.serialize(node: value.node, width: -1, allowUnicode: true)
  }
}

extension JSONValue {
  fileprivate var node: Yams.Node {
    switch self {
    case .string(let text): .scalar(.init(text, Tag(.str), text.style))
    case .integer(let number): .scalar(.init(String(number), Tag(.int), .plain))
    case .bool(let flag): .scalar(.init(flag ? "true" : "false", Tag(.bool), .plain))
    case .null: .scalar(.init("null", Tag(.null), .plain))
    case .array(let items):
      .sequence(.init(items.map(\.node), Tag(.seq), items.allSatisfy(\.isScalar) ? .flow : .block))
    case .object(let members):
      .mapping(
        .init(members.map { (.scalar(.init($0.name, Tag(.str), .plain)), $0.value.node) }, Tag(.map), .block))
    }
  }

  private var isScalar: Bool {
    switch self {
    case .array, .object: false
    case .string, .integer, .bool, .null: true
    }
  }
}

extension String {
  fileprivate var style: Yams.Node.Scalar.Style {
    if contains("\n") { return .literal }
    return yamlScalar == self && first?.isNumber == false ? .plain : .doubleQuoted
  }
}
