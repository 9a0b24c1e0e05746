import Diagnostics

/// Holds the tags of templates against the values that pages give, before any page is rendered.
struct TemplateCheck {
  /// The texts of all templates by name.
  let templates: [String: String]
  /// The folder of the templates as messages name it.
  let root: String
  private(set) var diagnostics: [Diagnostic] = []
  /// What the template at hand and its partials print.
  private var printed: [String] = []

  init(templates: [String: String], root: String) {
    self.templates = templates
    self.root = root
  }

  /// Checks a template and the partials that it uses.
  ///
  /// - Parameters:
  ///   - name: The template.
  ///   - fields: What its page gives it.
  ///   - shared: What every template may print.
  mutating func check(_ name: String, fields: ViewScope, shared: ViewScope) {
    guard templates[name] != nil else {
      diagnostics.append(.missingTemplate(name, at: location(name, .start)))
      return
    }
    printed = []
    check(name, scopes: [shared, fields], within: [])
    for case (let slot, .slot) in fields.sorted {
      let count = printed.count { $0 == slot }
      if count != 1 { diagnostics.append(.slotCount(slot, count, at: location(name, .start))) }
    }
  }

  private mutating func check(_ name: String, scopes: [ViewScope], within outer: [String]) {
    var scopes = scopes
    var open: [TemplateTag] = []
    for tag in TemplateTag.scan(templates[name] ?? "") {
      let location = location(name, tag.position)
      switch tag.kind {
      case .comment: break
      case .unclosed: diagnostics.append(.templateSyntax("тег открыт, но не закрыт: нет «}}»", at: location))
      case .unsupported:
        diagnostics.append(.templateSyntax("такие теги в теме не применяются: «\(tag.name)»", at: location))
      case .variable: checkVariable(tag, scopes, at: location)
      case .section, .inverted:
        open.append(tag)
        scopes.append(inner(tag, scopes, at: location))
      case .end:
        guard let start = open.popLast(), start.name == tag.name else {
          diagnostics.append(.templateSyntax("закрыт раздел «\(tag.name)», который не открыт", at: location))
          return
        }
        scopes.removeLast()
      case .partial: checkPartial(tag, scopes, within: outer + [name], at: location)
      }
    }
    for tag in open {
      let problem = "раздел «\(tag.name)» открыт, но не закрыт"
      diagnostics.append(.templateSyntax(problem, at: location(name, tag.position)))
    }
  }

  private mutating func checkVariable(
    _ tag: TemplateTag, _ scopes: [ViewScope], at location: Location
  ) {
    guard let shape = shape(tag.name, scopes) else {
      return diagnostics.append(.unknownTag(tag.name, known: scopes.names, at: location))
    }
    printed.append(tag.name)
    switch shape {
    case .text: break
    case .slot where scopes.count > 2:
      diagnostics.append(.slotInSection(tag.name, at: location))
    case .slot: break
    case .flag, .section:
      diagnostics.append(.templateSyntax("«\(tag.name)» — раздел: пишут «{{#\(tag.name)}}»", at: location))
    }
  }

  /// The scope inside a section.
  private mutating func inner(
    _ tag: TemplateTag, _ scopes: [ViewScope], at location: Location
  ) -> ViewScope {
    guard let shape = shape(tag.name, scopes) else {
      diagnostics.append(.unknownTag(tag.name, known: scopes.names, at: location))
      return ViewScope([])
    }
    guard tag.kind == .section else { return ViewScope([]) }
    switch shape {
    case .flag, .slot: return ViewScope([])
    case .text: return .itself
    case .section(let fields): return fields
    }
  }

  private mutating func checkPartial(
    _ tag: TemplateTag, _ scopes: [ViewScope], within outer: [String], at location: Location
  ) {
    if templates[tag.name] == nil {
      diagnostics.append(.missingPartial(tag.name, known: templates.keys.sorted(), at: location))
    } else if outer.contains(tag.name) {
      diagnostics.append(.templateSyntax("вставка «\(tag.name)» включает сама себя", at: location))
    } else {
      check(tag.name, scopes: scopes, within: outer)
    }
  }

  /// What a name stands for, looked for from the inside out as Mustache does.
  private func shape(_ name: String, _ scopes: [ViewScope]) -> ViewShape? {
    let parts = name == "." ? ["."] : name.split(separator: ".").map(String.init)
    guard let first = parts.first else { return nil }
    var shape = scopes.reversed().lazy.compactMap { $0[first] }.first
    for part in parts.dropFirst() {
      guard case .section(let fields)? = shape else { return nil }
      shape = fields[part]
    }
    return shape
  }

  private func location(_ name: String, _ position: Position) -> Location {
    Location(path: "\(root)/\(name).mustache", position: position)
  }
}

extension [ViewScope] {
  fileprivate var names: [String] {
    flatMap { scope in
      scope.sorted.flatMap { name, shape in
        guard case .section(let fields) = shape else { return [name] }
        return [name] + fields.sorted.map { "\(name).\($0.name)" }
      }
    }.sorted()
  }
}
