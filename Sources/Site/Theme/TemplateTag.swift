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
      rest = rest[open.lowerBound...]
      guard let (content, end) = content(of: rest) else {
        tags.append(TemplateTag(kind: .unclosed, name: "", position: position))
        return tags
      }
      tags.append(TemplateTag(content, at: position))
      position = position.advanced(over: rest[..<end])
      rest = rest[end...]
    }
    return tags
  }

  /// The tag that a text begins with, and the number of its bytes; nil where it does not end.
  static func first(in text: String) -> (tag: TemplateTag, length: Int)? {
    content(of: text[...]).map { content, end in
      (TemplateTag(content, at: .start), text.utf8.distance(from: text.startIndex, to: end))
    }
  }

  /// What stands in the tag that a text begins with, and where the tag ends.
  private static func content(of text: Substring) -> (Substring, end: String.Index)? {
    let isTriple = text.hasPrefix("{{{")
    let start = text.index(text.startIndex, offsetBy: isTriple ? 3 : 2)
    guard let close = text[start...].firstRange(of: isTriple ? "}}}" : "}}") else { return nil }
    return (text[start..<close.lowerBound], close.upperBound)
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
