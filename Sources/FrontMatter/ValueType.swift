public import Diagnostics

/// How a YAML value is read: its shape and the way from a node to a Swift value.
public struct ValueType<Value: Sendable>: Sendable {
  /// What the value looks like.
  public let shape: Shape
  /// Reads a node; returns nil after reporting why it cannot.
  let decode: @Sendable (Node, inout [Diagnostic]) -> Value?

  init(_ shape: Shape, decode: @escaping @Sendable (Node, inout [Diagnostic]) -> Value?) {
    self.shape = shape
    self.decode = decode
  }
}

extension ValueType {
  /// A value together with its place.
  public static func located<Base>(_ base: ValueType<Base>) -> ValueType where Value == Located<Base> {
    .init(base.shape) { node, diagnostics in
      base.decode(node, &diagnostics).map { Located($0, at: node.location) }
    }
  }

  /// A value made from this one by a step that may fail.
  ///
  /// - Parameter transform: Makes the value; returns nil after reporting why it cannot.
  public func flatMap<Result: Sendable>(
    _ transform: @escaping @Sendable (Value, inout [Diagnostic]) -> Result?
  ) -> ValueType<Result> {
    .init(shape) { node, diagnostics in
      decode(node, &diagnostics).flatMap { transform($0, &diagnostics) }
    }
  }
}

extension ValueType<String> {
  /// Any text but an empty one, outer spaces removed.
  public static var text: ValueType<String> { text("текст") }

  /// Any text but an empty one, outer spaces removed.
  ///
  /// - Parameter example: What its author may write.
  public static func text(_ example: String) -> ValueType<String> {
    text(format: nil, example: example) { $0 }
  }
}

extension ValueType {
  /// A text that must read as something.
  ///
  /// - Parameters:
  ///   - format: What it must be, for the message: «дата».
  ///   - example: A text that is right.
  ///   - pattern: A regular expression (ECMA-262) that it matches, for the checks of editors.
  ///   - parse: Reads the text; nil where it is not of the form.
  public static func text(
    format: String?, example: String, pattern: String? = nil, parse: @escaping @Sendable (String) -> Value?
  ) -> ValueType {
    text(format: format, example: example, pattern: pattern) { text, location, diagnostics in
      let value = parse(text)
      if value == nil {
        diagnostics.append(.wrongType(text, expected: format ?? "текст", example: example, at: location))
      }
      return value
    }
  }

  /// A text whose reader reports its own problems.
  ///
  /// - Parameters:
  ///   - format: What it must be, for the message: «дата».
  ///   - example: A text that is right.
  ///   - pattern: A regular expression (ECMA-262) that it matches, for the checks of editors.
  ///   - longest: The most characters that it may have.
  ///   - parse: Reads the text at its place; returns nil after reporting why it cannot.
  public static func text(
    format: String?, example: String, pattern: String? = nil, longest: Int? = nil,
    parse: @escaping @Sendable (String, Location, inout [Diagnostic]) -> Value?
  ) -> ValueType {
    .init(.text(format: format, example: example, pattern: pattern, longest: longest)) { node, diagnostics in
      guard let text = node.plainText(expected: format ?? "текст", &diagnostics) else { return nil }
      return parse(text, node.location, &diagnostics)
    }
  }
}

extension Node {
  /// The text of a scalar without outer spaces; reports everything else.
  fileprivate func plainText(
    expected: @autoclosure () -> String, _ diagnostics: inout [Diagnostic]
  ) -> String? {
    switch self {
    case .scalar(let scalar):
      if scalar.text.hasForbiddenControl {
        diagnostics.append(.controlCharacter(at: scalar.location))
        return nil
      }
      return scalar.text.trimmed
    case .mapping(let mapping) where mapping.entries.count == 1:
      diagnostics.append(.unquotedColon(in: mapping))
    case .list, .mapping:
      diagnostics.append(.wrongType(self, expected: expected()))
    }
    return nil
  }
}

extension String {
  /// Whether it has controls but for tab and line feed.
  fileprivate var hasForbiddenControl: Bool {
    var previous: UInt8 = 0
    for byte in utf8 {
      if byte < 0x20, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\t") { return true }
      // U+007F…U+009F.
      if byte == 0x7F || previous == 0xC2 && byte < 0xA0 { return true }
      previous = byte
    }
    return false
  }
}

extension ValueType<Int> {
  /// A whole number in a range.
  ///
  /// - Parameters:
  ///   - range: The numbers that it may be.
  ///   - example: What its author may write; the lowest number where none is given.
  public static func integer(_ range: ClosedRange<Int>, example: Int? = nil) -> ValueType<Int> {
    .init(.integer(range, example: example ?? range.lowerBound)) { node, diagnostics in
      func expected() -> String { "целое число от \(range.lowerBound) до \(range.upperBound)" }
      guard let text = node.plainText(expected: expected(), &diagnostics) else { return nil }
      guard let number = Int(text), range.contains(number) else {
        diagnostics.append(.wrongType(node, expected: expected()))
        return nil
      }
      return number
    }
  }
}

extension ValueType<Bool> {
  /// «да» or «нет».
  public static var flag: ValueType<Bool> {
    .init(.flag) { node, diagnostics in
      guard let text = node.plainText(expected: "«да» или «нет»", &diagnostics) else { return nil }
      switch text.lowercased() {
      case "да": return true
      case "нет": return false
      default:
        diagnostics.append(.wrongType(node, expected: "«да» или «нет»"))
        return nil
      }
    }
  }
}

extension ValueType where Value: CaseIterable & RawRepresentable<String> {
  /// One of the words of an enumeration; case does not matter.
  public static var choice: ValueType { choice(also: [:]) }

  /// One of the words of an enumeration, or what people write instead of it; case does not matter.
  ///
  /// - Parameter others: Other words in lower case, each with what it means; messages do not offer them.
  public static func choice(also others: [String: Value]) -> ValueType {
    let words = Value.allCases.map(\.rawValue)
    let pairs = Value.allCases.map { ($0.rawValue.lowercased(), $0) }
    let values = Dictionary(pairs) { first, _ in first }.merging(others) { word, _ in word }
    let expected = "одно из: \(words.joined(separator: ", "))"
    return .init(.choice(words)) { node, diagnostics in
      guard let text = node.plainText(expected: expected, &diagnostics) else { return nil }
      if let value = values[text] ?? values[text.lowercased()] { return value }
      if case .scalar(let scalar) = node {
        let hint = words.nearest(to: text).map { "возможно, «\($0)»" } ?? "напишите \(expected)"
        diagnostics.append(.wrongValue(scalar, expected: "нужно \(expected)", hint: hint))
      }
      return nil
    }
  }
}

extension ValueType {
  /// A list of values of one kind; bad items are reported, each at its place.
  public static func list<Element>(of element: ValueType<Element>) -> ValueType where Value == [Element] {
    let shape = Shape.list(element.shape, mayBeEmpty: true)
    return .init(shape) { node, diagnostics in
      guard case .list(let list) = node else {
        diagnostics.append(
          .wrongType(node, expected: "список", hint: node.inBrackets ?? "например: «\(shape.example)»"))
        return nil
      }
      var values: [Element] = []
      values.reserveCapacity(list.items.count)
      for item in list.items {
        if item.isEmpty {
          diagnostics.append(.emptyItem(example: element.shape.example, at: item.location))
        } else if let value = element.decode(item, &diagnostics) {
          values.append(value)
        }
      }
      return values.count == list.items.count ? values : nil
    }
  }

  /// A list of values of one kind that holds at least one, each once.
  public static func set<Element: Hashable>(of element: ValueType<Element>) -> ValueType
  where Value == [Element] {
    let list = ValueType<[Element]>.list(of: element)
    return .init(.list(element.shape, mayBeEmpty: false)) { node, diagnostics in
      guard let values = list.decode(node, &diagnostics) else { return nil }
      guard !values.isEmpty else {
        diagnostics.append(
          .wrongType(node, expected: "хотя бы одно значение", hint: "например: «\(list.shape.example)»"))
        return nil
      }
      var seen: Set<Element> = []
      return values.filter { seen.insert($0).inserted }
    }
  }

  /// Values of one kind under keys that the author chooses, in the order of the file.
  ///
  /// - Parameters:
  ///   - element: How a value is read.
  ///   - keys: What the keys look like, for editors and readers; whoever takes the keys checks them.
  public static func dictionary<Element>(of element: ValueType<Element>, keys: KeyShape) -> ValueType
  where Value == [DictionaryEntry<Element>] {
    .init(.dictionary(element.shape, keys: keys)) { node, diagnostics in
      guard case .mapping(let mapping) = node else {
        diagnostics.append(.wrongType(node, expected: "набор полей"))
        return nil
      }
      let values = mapping.entries.map { entry in
        element.decode(entry.value, &diagnostics).map {
          DictionaryEntry(key: Located(entry.key.text, at: entry.key.location), value: $0)
        }
      }
      return values.contains { $0 == nil } ? nil : values.compactMap(\.self)
    }
  }

  /// Named values.
  public static func record(_ schema: Schema<Value>) -> ValueType {
    .init(.record(schema.fields)) { node, diagnostics in
      guard case .mapping(let mapping) = node else {
        let example = Shape.record(schema.fields).example
        diagnostics.append(.wrongType(node, expected: "набор полей", hint: "например: «\(example)»"))
        return nil
      }
      return schema.decode(mapping, damagedKeys: [:], &diagnostics)
    }
  }
}

/// An entry of a mapping whose keys the author chooses.
public struct DictionaryEntry<Value: Sendable>: Sendable {
  /// The key and its place.
  public let key: Located<String>
  /// What stands under it.
  public let value: Value
}

extension Node {
  /// How a word stands where a list is expected; nil for all else.
  fileprivate var inBrackets: String? {
    guard case .scalar(let scalar) = self, !scalar.isQuoted, !scalar.text.isEmpty else { return nil }
    return "возьмите в квадратные скобки: [\(scalar.text)]"
  }
}
