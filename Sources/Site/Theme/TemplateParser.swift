/// Reads the text of a template against what its page gives it: each tag becomes the place of its value.
///
/// The texts have been held against the pages by `TemplateCheck`; what it would refuse prints nothing here.
struct TemplateParser {
  /// The texts of all templates by name, without indentation and empty lines.
  let texts: [String: [UInt8]]

  /// - Parameters:
  ///   - name: The template.
  ///   - scopes: What it may print, the outermost first.
  func template(_ name: String, scopes: [ViewScope]) -> Template {
    var reader = TemplateReader(texts: texts, text: texts[name] ?? [])
    return Template(steps: reader.steps(scopes))
  }
}

/// A way through the text of one template.
private struct TemplateReader {
  let texts: [String: [UInt8]]
  let text: [UInt8]
  private var position = 0

  init(texts: [String: [UInt8]], text: [UInt8]) {
    self.texts = texts
    self.text = text
  }

  /// What follows up to the end of the section that is open, or of the text.
  mutating func steps(_ scopes: [ViewScope]) -> [Template.Step] {
    var steps: [Template.Step] = []
    while let open = text[position...].firstIndex(of: UInt8(ascii: "{"), followedBy: UInt8(ascii: "{")) {
      if open > position { steps.append(.bytes(Array(text[position..<open]))) }
      guard let tag = readTag(at: open) else { return steps }
      switch tag.kind {
      case .end: return steps
      case .section, .inverted:
        let place = TemplatePlace(tag.name, in: scopes)
        let isInverted = tag.kind == .inverted
        let inner = self.steps(isInverted ? scopes : scopes + (place?.scopeInside.map { [$0] } ?? []))
        guard let place else { continue }
        steps.append(isInverted ? .inverted(place.value, inner) : .section(place.value, inner))
      case .partial:
        var partial = TemplateReader(texts: texts, text: texts[tag.name] ?? [])
        steps += partial.steps(scopes)
      case .variable:
        if let place = TemplatePlace(tag.name, in: scopes) { steps.append(.value(place.value)) }
      case .comment, .unsupported, .unclosed: break
      }
    }
    if position < text.endIndex { steps.append(.bytes(Array(text[position...]))) }
    position = text.endIndex
    return steps
  }

  /// The tag at a place; nil where it does not end.
  private mutating func readTag(at open: Int) -> TemplateTag? {
    let rest = String(decoding: text[open...], as: UTF8.self)
    guard let tag = TemplateTag.first(in: rest) else {
      position = text.endIndex
      return nil
    }
    position = open + tag.length
    if tag.tag.kind != .variable, open > text.startIndex, text[open - 1] == UInt8(ascii: "\n"),
      position < text.endIndex, text[position] == UInt8(ascii: "\n")
    {
      // A line that holds nothing but a tag that prints nothing itself.
      position += 1
    }
    return tag.tag
  }
}

/// Where the value of a tag is found, and what may be printed in a section on it.
private struct TemplatePlace {
  let value: Template.Place
  /// What a section opens; nil where it only asks.
  let scopeInside: ViewScope?

  /// Looks for a name from the inside out.
  init?(_ name: String, in scopes: [ViewScope]) {
    let parts = name == "." ? ["."] : name.split(separator: ".").map(String.init)
    guard let first = parts.first,
      let depth = scopes.lastIndex(where: { $0[first] != nil }),
      let field = scopes[depth].index(of: first), var shape = scopes[depth][first]
    else { return nil }
    var path: [Int] = []
    for part in parts.dropFirst() {
      guard case .section(let fields) = shape, let index = fields.index(of: part), let next = fields[part]
      else { return nil }
      path.append(index)
      shape = next
    }
    value = Template.Place(depth: depth, field: field, path: path)
    switch shape {
    case .text: scopeInside = .itself
    case .section(let fields): scopeInside = fields
    case .flag, .slot: scopeInside = nil
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func firstIndex(of first: UInt8, followedBy second: UInt8) -> Int? {
    indices.dropLast().first { self[$0] == first && self[$0 + 1] == second }
  }
}
