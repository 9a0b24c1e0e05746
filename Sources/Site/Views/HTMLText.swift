import Markdown

/// HTML that a template prints as it is. Only the safe rendering of Markdown makes it.
struct HTMLText: Sendable, Hashable {
  let bytes: [UInt8]

  /// Whether it prints nothing.
  var isEmpty: Bool { bytes.isEmpty }

  /// What Markdown writes.
  ///
  /// - Parameter write: Writes the bytes of a part of a text.
  init(_ write: (inout [UInt8]) -> Void) {
    var bytes: [UInt8] = []
    write(&bytes)
    self.bytes = bytes
  }
}

extension ViewField {
  /// HTML that may be absent; `{{#name}}{{.}}{{/name}}` prints it.
  static func html(_ name: String, _ value: @escaping @Sendable (Root) -> HTMLText?) -> ViewField {
    ViewField(name: name, shape: .text) { value($0).map(TemplateValue.html) ?? .absent }
  }
}
