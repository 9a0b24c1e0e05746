import Diagnostics

/// One tag of a Mustache template with its place.
struct TemplateTag {
  enum Kind {
    /// `{{name}}`, `{{{name}}}` or `{{&name}}`.
    case variable
    /// `{{#name}}`.
    case section
    /// `{{^name}}`.
    case inverted
    /// `{{/name}}`.
    case end
    /// `{{>name}}`.
    case partial
    /// `{{! … }}`.
    case comment
    /// What this program's themes do not use: `{{=`, `{{<`, `{{$`, `{{%`.
    case unsupported
    /// `{{` without `}}`.
    case unclosed
  }

  let kind: Kind
  let name: String
  let position: Position
}

extension TemplateTag {
  /// The tags of a template in the order of its text.
  static func scan(_ text: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var position = Position.start
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      position = position.advanced(over: rest[..<open.lowerBound])
      let isTriple = rest[open.upperBound...].first == "{"
      let start = isTriple ? rest.index(after: open.upperBound) : open.upperBound
      guard let close = rest[start...].firstRange(of: isTriple ? "}}}" : "}}") else {
        tags.append(TemplateTag(kind: .unclosed, name: "", position: position))
        return tags
      }
      tags.append(TemplateTag(rest[start..<close.lowerBound], at: position))
      position = position.advanced(over: rest[open.lowerBound..<close.upperBound])
      rest = rest[close.upperBound...]
    }
    return tags
  }

  private init(_ content: Substring, at position: Position) {
    let kinds: [Character: Kind] = [
      "#": .section, "^": .inverted, "/": .end, ">": .partial, "!": .comment, "&": .variable,
      "=": .unsupported, "<": .unsupported, "$": .unsupported, "%": .unsupported,
    ]
    let marked = content.first.flatMap { kinds[$0] }
    kind = marked ?? .variable
    name = String((marked == nil ? content : content.dropFirst()).filter { !$0.isWhitespace })
    self.position = position
  }
}

extension Position {
  fileprivate func advanced(over text: Substring) -> Position {
    var (line, column) = (line, column)
    for scalar in text.unicodeScalars {
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return Position(line: line, column: column)
  }
}
