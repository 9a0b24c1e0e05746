/// A template, ready to be filled: text as bytes, and for each tag the place of its value.
struct Template: Sendable {
  /// A part of a template.
  indirect enum Step: Sendable {
    /// Text.
    case bytes([UInt8])
    /// A value, printed.
    case value(Place)
    /// What is printed where a value is there, or once for each of a list.
    case section(Place, [Step])
    /// What is printed where a value is absent, false or an empty list.
    case inverted(Place, [Step])
  }

  /// Where a value is found.
  struct Place: Sendable {
    /// The number of the view that has it, the outermost first.
    let depth: Int
    /// The number of the field in that view.
    let field: Int
    /// The numbers of the fields further inside.
    let path: [Int]
  }

  let steps: [Step]
}

extension Template {
  /// Fills the template.
  ///
  /// - Parameters:
  ///   - contexts: The values of the views that it was read against, in their order.
  ///   - output: Where to.
  ///   - fill: Writes what stands in a slot.
  func write(
    _ contexts: [TemplateContext], to output: inout [UInt8], fill: (Slot, inout [UInt8]) -> Void
  ) {
    var contexts = contexts
    Self.write(steps, &contexts, to: &output, fill: fill)
  }

  private static func write(
    _ steps: [Step], _ contexts: inout [TemplateContext], to output: inout [UInt8],
    fill: (Slot, inout [UInt8]) -> Void
  ) {
    for step in steps {
      switch step {
      case .bytes(let bytes): output.append(contentsOf: bytes)
      case .value(let place): place.value(in: contexts).print(to: &output, fill: fill)
      case .section(let place, let inner):
        switch place.value(in: contexts) {
        case .absent, .flag(false): break
        case .flag(true), .slot: write(inner, &contexts, to: &output, fill: fill)
        case .list(let items):
          for item in items { write(inner, &contexts, within: item, to: &output, fill: fill) }
        case .object(let context): write(inner, &contexts, within: context, to: &output, fill: fill)
        case .text, .html, .data:
          write(inner, &contexts, within: [place.value(in: contexts)], to: &output, fill: fill)
        }
      case .inverted(let place, let inner):
        if place.value(in: contexts).isEmpty { write(inner, &contexts, to: &output, fill: fill) }
      }
    }
  }

  private static func write(
    _ steps: [Step], _ contexts: inout [TemplateContext], within context: TemplateContext,
    to output: inout [UInt8], fill: (Slot, inout [UInt8]) -> Void
  ) {
    contexts.append(context)
    write(steps, &contexts, to: &output, fill: fill)
    contexts.removeLast()
  }
}

extension Template.Place {
  fileprivate func value(in contexts: [TemplateContext]) -> TemplateValue {
    guard contexts.indices.contains(depth), contexts[depth].indices.contains(field) else { return .absent }
    return path.reduce(contexts[depth][field]) { value, field in
      guard case .object(let context) = value, context.indices.contains(field) else { return .absent }
      return context[field]
    }
  }
}

extension TemplateValue {
  /// Whether a section on it prints nothing.
  fileprivate var isEmpty: Bool {
    switch self {
    case .absent, .flag(false): true
    case .list(let items): items.isEmpty
    case .text, .html, .data, .slot, .flag, .object: false
    }
  }

  fileprivate func print(to output: inout [UInt8], fill: (Slot, inout [UInt8]) -> Void) {
    switch self {
    case .text(let text): output.append(escaping: text)
    case .html(let html): output.append(contentsOf: html.bytes)
    case .data(let data): output.append(contentsOf: data.text.utf8)
    case .slot(let slot): fill(slot, &output)
    case .flag, .list, .object, .absent: break
    }
  }
}
