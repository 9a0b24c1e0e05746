import Diagnostics

/// The fields of a front matter, declared once: they decode a file, word its messages, and describe themselves.
public struct Schema<Value: Sendable>: Sendable {
  /// The fields in the order of their declaration.
  public let fields: [FieldDescription]
  private let make: @Sendable (FieldEntries, inout [Diagnostic]) -> Value?

  /// Declares a schema.
  ///
  /// - Parameters:
  ///   - field: The fields, in the order of the parameters of `make`.
  ///   - make: Makes the value of a front matter in which every field could be read.
  public init<each Part: Sendable>(
    _ field: repeat Field<each Part>,
    make: @escaping @Sendable (repeat each Part) -> Value
  ) {
    var descriptions: [FieldDescription] = []
    for field in repeat each field {
      descriptions.append(field.description)
    }
    fields = descriptions
    self.make = { entries, diagnostics in
      do {
        // Most files have nothing wrong with them.
        var (entries, found) = (entries, [Diagnostic]())
        let value = make(repeat try (each field).decode(entries.next(), &found).orThrow())
        diagnostics += found
        return value
      } catch {
        // Every field is read before any is judged, so that one run reports them all.
        var entries = entries
        repeat _ = (each field).decode(entries.next(), &diagnostics)
        return nil
      }
    }
  }

  /// Reads the fields of a mapping.
  ///
  /// - Parameters:
  ///   - mapping: The keys and values of a file.
  ///   - damagedKeys: Keys whose entries could not be read and have been reported, with their places.
  ///   - diagnostics: Takes what is wrong.
  /// - Returns: The value, or nil where a field could not be read.
  func decode(
    _ mapping: Node.Mapping, damagedKeys: [String: Location], _ diagnostics: inout [Diagnostic]
  ) -> Value? {
    var entries = FieldEntries(fields, location: mapping.location)
    var unknown: [Located<String>] = []
    for entry in mapping.entries where !entries.take(entry) {
      unknown.append(Located(entry.key.text, at: entry.key.location))
    }
    for (key, location) in damagedKeys where !entries.markDamaged(key) {
      unknown.append(Located(key, at: location))
    }
    if !unknown.isEmpty {
      let known = fields.map(\.key)
      diagnostics += unknown.map { Diagnostic.unknownKey($0, known: known) }
    }
    let value = make(entries, &diagnostics)
    return unknown.isEmpty ? value : nil
  }
}

private struct Unreadable: Error {}

extension Optional {
  fileprivate func orThrow() throws -> Wrapped {
    guard let self else { throw Unreadable() }
    return self
  }
}
