extension YAMLScanner {
  mutating func scanQuoted(isKey: Bool) {
    guard let quote = current else { return }
    let start = column
    column += 1
    guard skipToClosing(quote) else {
      state = .quoted(quote, isKey: isKey, from: Place(line: lineIndex, column: start))
      return
    }
    if isKey { finishKey(text(start + 1..<column - 1), at: start) } else { checkAfterQuote() }
  }

  mutating func finishQuoted(_ quote: Unicode.Scalar, isKey: Bool, from place: Place) {
    guard skipToClosing(quote) else {
      // What looks like a new field means that the quote was never closed.
      guard looksLikeField else { return }
      report(.unclosedQuote, at: place)
      (state, flows) = (.block, [])
      scanLine()
      return
    }
    state = .block
    if flows.isEmpty {
      if !isKey { checkAfterQuote() }
    } else {
      scanFlow()
    }
  }

  /// Moves behind the closing quote; false where the line has none.
  mutating func skipToClosing(_ quote: Unicode.Scalar) -> Bool {
    while column < line.count {
      if line[column] == "\\", quote == "\"" {
        column += 2
      } else if line[column] == quote {
        column += 1
        guard quote == "'", current == "'" else {
          return true
        }
        column += 1
      } else {
        column += 1
      }
    }
    return false
  }

  mutating func finishKey(_ key: String, at start: Int) {
    guard current == ":" else {
      checkAfterQuote()
      return
    }
    openBlock(isList: false, at: start)
    register(key, at: start)
    column += 1
    skipSpaces()
    scanValue(parent: start)
  }

  mutating func checkAfterQuote() {
    skipSpaces()
    guard let scalar = current, scalar != "#" else { return }
    report(.textAfterQuote, at: column)
  }
}
