/// Values that a template prints.
///
/// The declaration of its fields gives both what the template is checked against when the theme is loaded and
/// what it is filled with when a page is rendered, so that the two cannot drift apart.
protocol View: Sendable {
  /// What a template can print.
  static var fields: [ViewField<Self>] { get }
}

/// One value of a view under the name that templates use.
struct ViewField<Root>: Sendable {
  let name: String
  let shape: ViewShape
  /// The value.
  let value: @Sendable (Root) -> TemplateValue
}

/// What a template may do with a value.
indirect enum ViewShape: Sendable {
  /// Print it; a section on it opens where it is not absent.
  case text
  /// Print it, once: without it a part of the page would be lost.
  case slot
  /// Ask for it.
  case flag
  /// Open a section on it, once or for each item.
  case section(ViewScope)
}

/// A value on its way into a template.
enum TemplateValue: Sendable {
  case text(String)
  case html(HTMLText)
  case data(DataBlock)
  case slot(Slot)
  case flag(Bool)
  case list([TemplateContext])
  case object(TemplateContext)
  case absent
}

/// The values of one view, in the order of its fields.
typealias TemplateContext = [TemplateValue]

extension ViewField {
  /// Text; escaped when it is printed.
  static func text(_ name: String, _ value: @escaping @Sendable (Root) -> String) -> ViewField {
    ViewField(name: name, shape: .text) { .text(value($0)) }
  }

  /// Text that may be absent; `{{#name}}{{.}}{{/name}}` prints it.
  static func optional(_ name: String, _ value: @escaping @Sendable (Root) -> String?) -> ViewField {
    ViewField(name: name, shape: .text) { value($0).map(TemplateValue.text) ?? .absent }
  }

  /// JSON for the text of a `<script>` element.
  static func data(_ name: String, _ value: @escaping @Sendable (Root) -> DataBlock) -> ViewField {
    ViewField(name: name, shape: .text) { .data(value($0)) }
  }

  /// A place that bytes are put into after the template has been filled.
  static func slot(_ name: String, _ slot: Slot) -> ViewField {
    ViewField(name: name, shape: .slot) { _ in .slot(slot) }
  }

  /// A yes or no.
  static func flag(_ name: String, _ value: @escaping @Sendable (Root) -> Bool) -> ViewField {
    ViewField(name: name, shape: .flag) { .flag(value($0)) }
  }

  /// A view of its own, or none.
  static func object<Child: View>(_ name: String, _ value: @escaping @Sendable (Root) -> Child?) -> ViewField
  {
    ViewField(name: name, shape: .section(Child.scope)) { root in
      value(root).map { .object($0.context) } ?? .absent
    }
  }

  /// Views one after the other.
  static func list<Child: View>(_ name: String, _ value: @escaping @Sendable (Root) -> [Child]) -> ViewField {
    ViewField(name: name, shape: .section(Child.scope)) { .list(value($0).map(\.context)) }
  }
}

extension View {
  /// The names and shapes of the fields.
  static var scope: ViewScope { ViewScope(fields.map { ($0.name, $0.shape) }) }

  /// The values of the fields.
  var context: TemplateContext { Self.fields.map { $0.value(self) } }
}

/// A place in a template that others fill.
enum Slot: Sendable {
  case head
  case content
  case body
}
