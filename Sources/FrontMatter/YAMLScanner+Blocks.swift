extension YAMLScanner {
  /// From a place where a key, a list item or a value may begin.
  mutating func scanBlock() {
    while column < line.count, line[column] == "-", isSpace(column + 1) {
      openBlock(isList: true)
      if case .lost = state { return }
      column += 1
      skipSpaces()
    }
    let keyColumn = column
    switch current {
    case nil, "#": return
    case "\"", "'": scanQuoted(isKey: true)
    case let scalar? where isValueStart(scalar): scanValue(parent: blocks.last?.indentation ?? -1)
    default:
      if keyColumn == 0 { entryHasValue = isField(from: 0) && fieldHasValue(from: 0) }
      guard let key = scanPlain(isKeyAllowed: true) else {
        // A text that is but one scalar has no fields that could lack a colon.
        let isField = keyColumn == 0 && (blocks.first.map { !$0.isList } ?? hasFields)
        if isField { report(.missingColon, at: 0) }
        state = isField ? .block : .plain(parent: blocks.last?.indentation ?? -1)
        return
      }
      openBlock(isList: false, at: keyColumn)
      register(key, at: keyColumn)
      skipSpaces()
      scanValue(parent: keyColumn)
    }
  }

  func isValueStart(_ scalar: Unicode.Scalar) -> Bool {
    ["&", "*", "!", "|", ">", "[", "{"].contains(scalar)
  }

  /// A block of the same kind at this column goes on; anything else opens a new one.
  mutating func openBlock(isList: Bool, at start: Int? = nil) {
    let start = start ?? column
    blocks.removeAll { $0.indentation > start || ($0.indentation == start && $0.isList && !isList) }
    if let last = blocks.last, last.indentation == start, last.isList == isList { return }
    blocks.append(Block(indentation: start, isList: isList))
    if blocks.count + flows.count > Self.deepestNesting { lose(.tooDeep, at: start) }
  }

  mutating func scanValue(parent: Int) {
    guard let scalar = current else { return }
    switch scalar {
    case "#":
      if !isSpace(column + 1) { report(.hash, at: column) }
    case "&", "*": report(.anchor(scalar), at: column)
    case "!": report(.tag, at: column)
    case "|", ">": state = .literal(parent: parent)
    case "[", "{": scanFlow()
    case "\"", "'": scanQuoted(isKey: false)
    default:
      _ = scanPlain(isKeyAllowed: false)
      // No value goes on behind a comment.
      state = current == "#" ? .block : .plain(parent: parent)
    }
  }

  /// Reads unquoted text up to the end of the line, or up to the colon of a key.
  ///
  /// - Returns: The key where one is allowed and found; the column then stands after its colon.
  mutating func scanPlain(isKeyAllowed: Bool) -> String? {
    let start = column
    while column < line.count {
      if line[column] == ":", isSpace(column + 1) {
        if isKeyAllowed {
          column += 1
          return text(start..<column - 1).trimmed
        }
        report(.colon, at: column)
        return nil
      }
      if line[column] == "#", column > start, isSpace(column - 1) {
        if !isComment(column) { report(.hash, at: column) }
        return nil
      }
      column += 1
    }
    return nil
  }
}
