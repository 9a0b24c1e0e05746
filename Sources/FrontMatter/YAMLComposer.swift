import Diagnostics
import Yams

/// Turns a YAML text into nodes with their places. The only file that knows Yams.
struct YAMLComposer {
  /// The path that messages name.
  let path: String
  /// The line of the file on which the text begins.
  let firstLine: Int

  /// What stopped the composer.
  enum Failure: Error {
    /// A key stands twice in one mapping; the place is that of the first.
    case repeatedKey(String, Position)
    /// The text is not YAML.
    case syntax(YAMLProblem, Position)
  }

  /// Composes one document.
  ///
  /// - Returns: The root, or nil where the text holds nothing but comments.
  func compose(_ text: String) throws(Failure) -> Node? {
    do {
      // The UTF-8 encoding is named because the default may come from the environment.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      return try parser.singleRoot().map(node)
    } catch {
      throw failure(error, in: text)
    }
  }

  private func node(_ node: Yams.Node) -> Node {
    switch node {
    case .scalar(let scalar):
      return .scalar(self.scalar(scalar))
    case .sequence(let sequence):
      return .list(.init(items: sequence.map(self.node), location: location(sequence.mark)))
    case .mapping(let mapping):
      let entries = mapping.map { key, value in
        Node.Mapping.Entry(key: self.key(key), value: self.node(value))
      }
      return .mapping(.init(entries: entries, location: location(mapping.mark)))
    case .alias(let alias):
      // Anchors and aliases are refused before composing.
      return .scalar(.init(text: "", isQuoted: false, location: location(alias.mark)))
    }
  }

  private func scalar(_ scalar: Yams.Node.Scalar) -> Node.Scalar {
    let isQuoted = scalar.style != .plain && scalar.style != .any
    return .init(text: scalar.string, isQuoted: isQuoted, location: location(scalar.mark))
  }

  /// A key that is a list or a mapping becomes an empty key, which no schema knows.
  private func key(_ node: Yams.Node) -> Node.Scalar {
    guard case .scalar(let scalar) = node else {
      return .init(text: "", isQuoted: true, location: location(node.mark))
    }
    return self.scalar(scalar)
  }

  private func location(_ mark: Mark?) -> Location {
    Location(path: path, position: mark.map(position) ?? Position(line: firstLine, column: 1))
  }

  private func position(_ mark: Mark) -> Position {
    Position(line: mark.line + firstLine - 1, column: mark.column)
  }

  private func failure(_ error: any Error, in text: String) -> Failure {
    switch error as? YamlError {
    case .duplicatedKeysInMapping(let keys, let context):
      return .repeatedKey(keys.first ?? "", position(context.mark))
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return .syntax(YAMLProblem(problem), position(mark))
    case .reader(_, let offset, _, _):
      let before = text.prefix(offset ?? 0)
      let line = before.count(where: \.isNewline)
      let column = before.reversed().prefix { !$0.isNewline }.count
      return .syntax(.controlCharacter, Position(line: firstLine + line, column: column + 1))
    default:
      return .syntax(.other, Position(line: firstLine, column: 1))
    }
  }
}

/// What libyaml found, as far as a leader can act on it.
enum YAMLProblem: Hashable {
  case unexpectedColon
  case badFirstCharacter
  case unclosedQuote
  case unclosedBracket
  case badIndentation
  case badEscape
  case missingColon
  case controlCharacter
  case tooDeep
  case manyDocuments
  case other

  init(_ problem: String) {
    let known: [(String, YAMLProblem)] = [
      ("mapping values are not allowed", .unexpectedColon),
      ("found character that cannot start any token", .badFirstCharacter),
      ("found unexpected end of stream", .unclosedQuote),
      ("found unexpected document indicator", .unclosedQuote),
      ("did not find expected ',' or", .unclosedBracket),
      ("did not find expected node content", .unclosedBracket),
      ("did not find expected key", .badIndentation),
      ("did not find expected '-' indicator", .badIndentation),
      ("block sequence entries are not allowed", .badIndentation),
      ("found a tab character", .badIndentation),
      ("found unknown escape character", .badEscape),
      ("did not find expected hexdecimal number", .badEscape),
      ("found invalid Unicode character escape code", .badEscape),
      ("could not find expected ':'", .missingColon),
      ("control characters are not allowed", .controlCharacter),
      ("exceeded max", .tooDeep),
      ("but found another document", .manyDocuments),
    ]
    self = known.first { problem.hasPrefix($0.0) }?.1 ?? .other
  }
}
