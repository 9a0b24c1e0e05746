public import Diagnostics
import FrontMatter

/// Who answers for something, or holds an office.
public enum Responsible: Sendable {
  /// Somebody by id.
  case person(Located<PersonID>)
  /// Somebody in other words: «руководители школьных объединений».
  case text(String)

  /// The id, where there is one.
  public var person: Located<PersonID>? {
    if case .person(let person) = self { person } else { nil }
  }
}

extension Responsible {
  /// Reads a list of people and roles: «sekretar-fizika, методист».
  ///
  /// - Parameters:
  ///   - text: The list; commas, semicolons and line breaks part it.
  ///   - location: Where a part of the text stands, by its offset in Unicode scalars.
  ///   - diagnostics: Takes names, which have one place only.
  static func all(
    in text: String, at location: (Int) -> Location, _ diagnostics: inout [Diagnostic]
  ) -> [Responsible] {
    text.split { $0 == "," || $0 == "\n" || $0 == ";" }.compactMap { part in
      let words = part.trimmingWhitespace
      guard let first = words.indices.first else { return nil }
      let offset = text.unicodeScalars.distance(from: text.startIndex, to: first)
      // A single Latin word could be a word; ids of people have a hyphen.
      guard words.contains("-"), let person = PersonID(words) else {
        if words.looksLikeName { diagnostics.append(.nameInText(at: location(offset))) }
        return .text(String(words))
      }
      return .person(Located(person, at: location(offset)))
    }
  }
}

extension StringProtocol {
  /// The text without white space around it, at its place in the whole.
  var trimmingWhitespace: SubSequence {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start }
    return start[...last]
  }
}

extension ValueType<Responsible> {
  /// Somebody by id, or the words for a role.
  ///
  /// - Parameter example: An id that is right.
  static func officer(_ example: String) -> ValueType<Responsible> {
    .text(format: "код человека или роль", example: example) { text, location, diagnostics in
      if let person = PersonID(text) { return .person(Located(person, at: location)) }
      guard !text.looksLikeName else {
        diagnostics.append(.nameInText(at: location))
        return nil
      }
      return .text(text)
    }
  }
}
