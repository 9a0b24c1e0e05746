/// Looks for what YAML would accept, or garble, without a word.
///
/// A `#` that cuts a value, a second colon, a tab, an anchor, a key written twice: libyaml either takes them
/// or stops at the first of them. This scanner finds all of them, each at its place, before the text is
/// composed. It knows just enough of YAML for that: blocks, flow collections, quotes and comments.
struct YAMLScanner {
  /// Deeper than any schema, shallow enough for every stack.
  static let deepestNesting = 16

  private(set) var findings: [YAMLFinding] = []

  private var line: [Unicode.Scalar] = []
  private var lineIndex = 0
  private var column = 0
  /// The line on which the current top-level entry begins.
  private var entryLine = 0
  private var state = State.block
  private var blocks: [Block] = []
  private var flows: [Flow] = []

  private enum State {
    case block
    /// Inside quotes that go on over the line's end.
    case quoted(Unicode.Scalar, isKey: Bool, from: Place)
    /// Inside `|` or `>`: lines indented deeper than this are text.
    case literal(parent: Int)
    /// After an unquoted value: lines indented deeper than this continue it.
    case plain(parent: Int)
    /// After something that hides where the entry's parts end; the next top-level entry is read again.
    case lost
  }

  /// Where something was opened; both count from 0.
  private struct Place {
    let line: Int
    let column: Int
  }

  private struct Block {
    let indentation: Int
    let isList: Bool
    var keys: [String: Int] = [:]
  }

  private struct Flow {
    let isMapping: Bool
    let place: Place
    var hasKey = false
    var keys: [String: Int] = [:]
  }

  /// Scans a text of YAML; line ends are LF.
  init(_ text: String) {
    for (index, line) in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      self.line = Array(line)
      lineIndex = index
      column = 0
      scanLine()
    }
    finish()
  }
}

// MARK: Lines

extension YAMLScanner {
  private mutating func scanLine() {
    let indentation = line.prefix { $0 == " " }.count
    switch state {
    case .lost where indentation == 0 && !line.isEmpty:
      state = .block
    case .lost:
      return
    case .quoted(let quote, let isKey, let place):
      finishQuoted(quote, isKey: isKey, from: place)
      return
    case .literal(let parent), .plain(let parent):
      if indentation == line.count { return }
      if indentation > parent {
        if case .plain = state { scanContinuation(from: indentation) }
        return
      }
      state = .block
    case .block: break
    }
    let first = line.prefix { $0 == " " || $0 == "\t" }.count
    guard first < line.count, line[first] != "#" else { return }
    if first == 0, let flow = flows.first, !"]},".unicodeScalars.contains(line[first]) {
      report(.unclosedBracket, at: flow.place)
      flows = []
    }
    if flows.isEmpty {
      if first > indentation {
        report(.tab, at: indentation)
        return
      }
      startBlockLine(indentation)
    }
    column = first
    flows.isEmpty ? scanBlock() : scanFlow()
  }

  private mutating func startBlockLine(_ indentation: Int) {
    if indentation == 0 { entryLine = lineIndex }
    blocks.removeAll { $0.indentation > indentation }
  }

  private mutating func finish() {
    if let flow = flows.first { report(.unclosedBracket, at: flow.place) }
    if case .quoted(_, _, let place) = state { report(.unclosedQuote, at: place) }
  }

  private mutating func scanContinuation(from start: Int) {
    column = start
    _ = scanPlain(isKeyAllowed: false)
  }
}

// MARK: Block style

extension YAMLScanner {
  /// From a place where a key, a list item or a value may begin.
  private mutating func scanBlock() {
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
      guard let key = scanPlain(isKeyAllowed: true) else {
        state = .plain(parent: blocks.last?.indentation ?? -1)
        return
      }
      openBlock(isList: false, at: keyColumn)
      register(key, at: keyColumn)
      skipSpaces()
      scanValue(parent: keyColumn)
    }
  }

  private func isValueStart(_ scalar: Unicode.Scalar) -> Bool {
    ["&", "*", "!", "|", ">", "[", "{"].contains(scalar)
  }

  /// A block of the same kind at this column goes on; anything else opens a new one.
  private mutating func openBlock(isList: Bool, at start: Int? = nil) {
    let start = start ?? column
    blocks.removeAll { $0.indentation > start || ($0.indentation == start && $0.isList && !isList) }
    if let last = blocks.last, last.indentation == start, last.isList == isList { return }
    blocks.append(Block(indentation: start, isList: isList))
    if blocks.count + flows.count > Self.deepestNesting { lose(.tooDeep, at: start) }
  }

  private mutating func scanValue(parent: Int) {
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
      state = .plain(parent: parent)
    }
  }

  /// Reads unquoted text up to the end of the line, or up to the colon of a key.
  ///
  /// - Returns: The key where one is allowed and found; the column then stands after its colon.
  private mutating func scanPlain(isKeyAllowed: Bool) -> String? {
    let start = column
    while column < line.count {
      if line[column] == ":", isSpace(column + 1) {
        if isKeyAllowed {
          column += 1
          return text(start..<column - 1)
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

// MARK: Quotes

extension YAMLScanner {
  private mutating func scanQuoted(isKey: Bool) {
    guard let quote = current else { return }
    let start = column
    column += 1
    guard skipToClosing(quote) else {
      state = .quoted(quote, isKey: isKey, from: Place(line: lineIndex, column: start))
      return
    }
    if isKey { finishKey(text(start + 1..<column - 1), at: start) } else { checkAfterQuote() }
  }

  private mutating func finishQuoted(_ quote: Unicode.Scalar, isKey: Bool, from place: Place) {
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
  private mutating func skipToClosing(_ quote: Unicode.Scalar) -> Bool {
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

  private mutating func finishKey(_ key: String, at start: Int) {
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

  private mutating func checkAfterQuote() {
    skipSpaces()
    guard let scalar = current, scalar != "#" else { return }
    report(.textAfterQuote, at: column)
  }
}

// MARK: Flow style

extension YAMLScanner {
  private mutating func scanFlow() {
    var isAtStart = true
    while let scalar = current {
      switch scalar {
      case "[", "{":
        flows.append(Flow(isMapping: scalar == "{", place: Place(line: lineIndex, column: column)))
        if blocks.count + flows.count > Self.deepestNesting { return lose(.tooDeep, at: column) }
        isAtStart = true
      case "]", "}":
        _ = flows.popLast()
        if flows.isEmpty {
          column += 1
          return checkAfterQuote()
        }
        isAtStart = false
      case ",":
        if !flows.isEmpty { flows[flows.count - 1].hasKey = false }
        isAtStart = true
      case ":" where isSpace(column + 1): isAtStart = true
      case " ", "\t": break
      case "#" where column == 0 || isSpace(column - 1):
        if !isComment(column) && !isAtStart { report(.hash, at: column) }
        return
      case "&" where isAtStart, "*" where isAtStart: return lose(.anchor(scalar), at: column)
      case "!" where isAtStart: return lose(.tag, at: column)
      case "\"" where isAtStart, "'" where isAtStart:
        guard scanFlowQuoted(scalar) else { return }
        isAtStart = false
        continue
      default:
        scanFlowPlain()
        isAtStart = false
        continue
      }
      column += 1
    }
  }

  private mutating func scanFlowQuoted(_ quote: Unicode.Scalar) -> Bool {
    let start = column
    column += 1
    guard skipToClosing(quote) else {
      state = .quoted(quote, isKey: false, from: Place(line: lineIndex, column: start))
      return false
    }
    if current == ":" { registerFlow(text(start + 1..<column - 1), at: start) }
    return true
  }

  private mutating func scanFlowPlain() {
    let start = column
    while let scalar = current, !["[", "]", "{", "}", ","].contains(scalar) {
      if scalar == ":", isSpace(column + 1) {
        registerFlow(text(start..<column), at: start)
        return
      }
      if scalar == "#", isSpace(column - 1) { return }
      column += 1
    }
  }

  /// A colon after the first one of an entry, or in a list, belongs to the text.
  private mutating func registerFlow(_ key: String, at start: Int) {
    guard let flow = flows.last, flow.isMapping, !flow.hasKey else {
      report(.colon, at: column)
      return
    }
    flows[flows.count - 1].hasKey = true
    if let first = flow.keys[key] {
      report(.repeatedKey(key, firstLine: first), at: start)
    } else {
      flows[flows.count - 1].keys[key] = lineIndex
    }
  }
}

// MARK: Helpers

extension YAMLScanner {
  private var current: Unicode.Scalar? { column < line.count ? line[column] : nil }

  /// White space, or the end of the line.
  private func isSpace(_ index: Int) -> Bool {
    index >= line.count || line[index] == " " || line[index] == "\t"
  }

  /// A comment that is meant as one: two spaces before it and one after; otherwise it may be part of a value.
  private func isComment(_ index: Int) -> Bool {
    index >= 2 && isSpace(index - 1) && isSpace(index - 2) && isSpace(index + 1)
  }

  private mutating func skipSpaces() {
    while column < line.count, isSpace(column) { column += 1 }
  }

  private func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: line[range.clamped(to: 0..<line.count)])
    return String(view)
  }

  private mutating func register(_ key: String, at start: Int) {
    guard let last = blocks.indices.last else { return }
    if let first = blocks[last].keys[key] {
      report(.repeatedKey(key, firstLine: first), at: start)
    } else {
      blocks[last].keys[key] = lineIndex
    }
  }

  /// `word: …` at the start of a line.
  private var looksLikeField: Bool {
    guard let first = line.first, first.properties.isAlphabetic, let colon = line.firstIndex(of: ":") else {
      return false
    }
    return isSpace(colon + 1) && !line[..<colon].contains(" ")
  }

  private mutating func report(_ kind: YAMLFinding.Kind, at column: Int) {
    report(kind, at: Place(line: lineIndex, column: column))
  }

  private mutating func report(_ kind: YAMLFinding.Kind, at place: Place) {
    findings.append(.init(kind: kind, line: place.line, column: place.column, entryLine: entryLine))
  }

  /// Reports what makes the rest of the entry unreadable.
  private mutating func lose(_ kind: YAMLFinding.Kind, at column: Int) {
    report(kind, at: column)
    (state, flows) = (.lost, [])
    self.column = line.count
  }
}
