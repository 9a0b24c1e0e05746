import Diagnostics

/// The entries of a mapping in the order of the fields that they belong to.
struct FieldEntries {
  /// What a mapping has of a field.
  struct Found {
    /// The entry; nil where there is none.
    let entry: Node.Mapping.Entry?
    /// Whether the entry was broken, and has been reported.
    let isDamaged: Bool
    /// Where the mapping begins.
    let location: Location
  }

  private let fields: [FieldDescription]
  private let location: Location
  private var entries: [Node.Mapping.Entry?]
  private var damaged: Set<Int> = []
  private var position = 0

  init(_ fields: [FieldDescription], location: Location) {
    self.fields = fields
    self.location = location
    entries = Array(repeating: nil, count: fields.count)
  }

  /// Puts an entry to its field; false where no field has its key.
  mutating func take(_ entry: Node.Mapping.Entry) -> Bool {
    guard let index = index(of: entry.key.text) else { return false }
    entries[index] = entries[index] ?? entry
    return true
  }

  /// Notes that an entry could not be read; false where no field has its key.
  mutating func markDamaged(_ key: String) -> Bool {
    guard let index = index(of: key) else { return false }
    damaged.insert(index)
    return true
  }

  /// What there is of the next field.
  mutating func next() -> Found {
    defer { position += 1 }
    return Found(entry: entries[position], isDamaged: damaged.contains(position), location: location)
  }

  private func index(of key: String) -> Int? {
    fields.firstIndex { $0.key.hasSameBytes(as: key) }
      ?? fields.firstIndex { $0.key == key }
  }
}
