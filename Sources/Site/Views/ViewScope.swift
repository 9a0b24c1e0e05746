/// The names of the fields of a view, in the order in which its context has their values.
struct ViewScope: Sendable {
  private let fields: [String: (index: Int, shape: ViewShape)]

  /// - Parameter fields: Names and shapes in their order; of equal names the first holds.
  init(_ fields: [(name: String, shape: ViewShape)]) {
    let numbered = fields.enumerated().map { index, field in (field.name, (index: index, shape: field.shape))
    }
    self.fields = Dictionary(numbered) { first, _ in first }
  }

  /// What the section on a text gives: the text itself, as `{{.}}`.
  static var itself: ViewScope { ViewScope([(".", .text)]) }

  /// What a template may do with a field; nil where there is none.
  subscript(name: String) -> ViewShape? { fields[name]?.shape }

  /// The number of a field.
  func index(of name: String) -> Int? { fields[name]?.index }

  /// The names and shapes, sorted by name.
  var sorted: [(name: String, shape: ViewShape)] {
    fields.map { (name: $0.key, shape: $0.value.shape) }.sorted { $0.name < $1.name }
  }
}
