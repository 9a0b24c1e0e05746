import Diagnostics

/// One field of a schema.
public struct Field<Value: Sendable>: Sendable {
  /// The field as the reference page shows it.
  public let description: FieldDescription
  /// Stands for a value that was left out; nil where it must not be.
  let absent: Value?
  /// Reads a value; nil after reporting why it cannot be read.
  let decode: @Sendable (Node, inout [Diagnostic]) -> Value?
}

extension Field {
  /// A field that must be given.
  ///
  /// - Parameters:
  ///   - key: The key in the file.
  ///   - type: How its value is read.
  ///   - about: What it is for, one Russian sentence.
  public static func required(_ key: String, _ type: ValueType<Value>, _ about: String) -> Field {
    Field(key, type.shape, about, absent: nil, decode: type.decode)
  }

  /// A field that stands for something when it is left out.
  ///
  /// - Parameters:
  ///   - key: The key in the file.
  ///   - type: How its value is read.
  ///   - absent: What a missing field means.
  ///   - about: What it is for, one Russian sentence.
  public static func defaulting(
    _ key: String, _ type: ValueType<Value>, to absent: Value, _ about: String
  ) -> Field {
    Field(key, type.shape, about, absent: absent, decode: type.decode)
  }

  /// A field that may be left out.
  ///
  /// - Parameters:
  ///   - key: The key in the file.
  ///   - type: How its value is read.
  ///   - about: What it is for, one Russian sentence.
  public static func optional<Wrapped>(_ key: String, _ type: ValueType<Wrapped>, _ about: String) -> Field
  where Value == Wrapped? {
    Field(key, type.shape, about, absent: .some(nil)) { node, diagnostics in
      type.decode(node, &diagnostics).map(Optional.some)
    }
  }

  private init(
    _ key: String, _ shape: Shape, _ about: String, absent: Value?,
    decode: @escaping @Sendable (Node, inout [Diagnostic]) -> Value?
  ) {
    description = FieldDescription(key: key, about: about, shape: shape, isRequired: absent == nil)
    self.absent = absent
    self.decode = decode
  }
}

extension Field {
  /// Reads what a mapping has of the field.
  ///
  /// - Returns: The value, or nil after a report; an entry that was broken before has been reported then.
  func decode(_ found: FieldEntries.Found, _ diagnostics: inout [Diagnostic]) -> Value? {
    guard let entry = found.entry, !(entry.value.isAbsent && absent != nil) else {
      if absent == nil, !found.isDamaged {
        diagnostics.append(
          .missingKey(description.key, example: description.shape.example, at: found.location))
      }
      return found.isDamaged ? nil : absent
    }
    if entry.value.isEmpty {
      diagnostics.append(
        .emptyValue(description.key, example: description.shape.example, at: entry.key.location))
      return nil
    }
    return decode(entry.value, &diagnostics)
  }
}
