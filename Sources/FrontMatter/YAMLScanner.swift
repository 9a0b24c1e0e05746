/// Looks for what YAML would accept, or garble, without a word.
///
/// A `#` that cuts a value, a second colon, a tab, an anchor, a key written twice: libyaml either takes them
/// or stops at the first of them. This scanner finds all of them, each at its place, before the text is
/// composed. It knows just enough of YAML for that: blocks, flow collections, quotes and comments.
struct YAMLScanner {
  /// Deeper than any schema, shallow enough for every stack.
  static let deepestNesting = 16

  /// Somebody who has made so many slips mends these first.
  private static let mostFindings = 200

  private(set) var findings: [YAMLFinding] = []

  var line: [Unicode.Scalar] = []
  var lineIndex = 0
  var column = 0
  /// Whether anything looks like a field of the top level.
  let hasFields: Bool
  /// The line on which the current top-level entry begins.
  var entryLine = 0
  /// Whether that entry has a value on its first line, so that no block may stand below it.
  var entryHasValue = false
  var state = State.block
  var blocks: [Block] = []
  var flows: [Flow] = []

  enum State {
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
  struct Place {
    let line: Int
    let column: Int
  }

  struct Block {
    let indentation: Int
    let isList: Bool
    var keys: [String: Int] = [:]
  }

  struct Flow {
    let isMapping: Bool
    let place: Place
    var hasKey = false
    var keys: [String: Int] = [:]
  }

  /// Scans a text of YAML; line ends are LF.
  init(_ text: String) {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    hasFields = lines.contains { $0.contains(":") && $0.first?.properties.isAlphabetic ?? false }
    for (index, line) in lines.enumerated() {
      self.line = Array(line)
      lineIndex = index
      column = 0
      scanLine()
      if let hidden = self.line.firstIndex(where: { "\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0) }) {
        report(.hiddenLineEnd, at: hidden)
      }
      if findings.count > Self.mostFindings { return }
    }
    finish()
  }
}

// MARK: Lines

extension YAMLScanner {
  mutating func scanLine() {
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
      if entryHasValue, indentation > 0, isField(from: first) {
        (entryLine, entryHasValue) = (lineIndex, fieldHasValue(from: first))
        report(.indentedField, at: 0)
        return
      }
      startBlockLine(indentation)
    }
    column = first
    flows.isEmpty ? scanBlock() : scanFlow()
  }

  mutating func startBlockLine(_ indentation: Int) {
    if indentation == 0 { (entryLine, entryHasValue) = (lineIndex, false) }
    blocks.removeAll { $0.indentation > indentation }
  }

  mutating func finish() {
    if let flow = flows.first { report(.unclosedBracket, at: flow.place) }
    if case .quoted(_, _, let place) = state { report(.unclosedQuote, at: place) }
  }

  mutating func scanContinuation(from start: Int) {
    column = start
    _ = scanPlain(isKeyAllowed: false)
  }
}

// MARK: Helpers

extension YAMLScanner {
  var current: Unicode.Scalar? { column < line.count ? line[column] : nil }

  /// White space, or the end of the line.
  func isSpace(_ index: Int) -> Bool {
    index >= line.count || line[index] == " " || line[index] == "\t"
  }

  /// A comment that is meant as one: two spaces before it and one after; otherwise it may be part of a value.
  func isComment(_ index: Int) -> Bool {
    index >= 2 && isSpace(index - 1) && isSpace(index - 2) && isSpace(index + 1)
  }

  mutating func skipSpaces() {
    while column < line.count, isSpace(column) { column += 1 }
  }

  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: line[range.clamped(to: 0..<line.count)])
    return String(view)
  }

  mutating func register(_ key: String, at start: Int) {
    guard let last = blocks.indices.last else { return }
    if let first = blocks[last].keys[key] {
      report(.repeatedKey(key, firstLine: first), at: start)
    } else {
      blocks[last].keys[key] = lineIndex
    }
  }

  /// `word: …` at the start of a line.
  var looksLikeField: Bool { isField(from: 0) }

  /// `word: …` from a place of the line on.
  func isField(from start: Int) -> Bool {
    guard start < line.count, line[start].properties.isAlphabetic,
      let colon = line[start...].firstIndex(of: ":")
    else { return false }
    return isSpace(colon + 1) && !line[start..<colon].contains(" ")
  }

  /// Whether a field has a value on its line.
  func fieldHasValue(from start: Int) -> Bool {
    guard let colon = line[start...].firstIndex(of: ":"),
      let value = line[(colon + 1)...].first(where: { $0 != " " && $0 != "\t" })
    else { return false }
    return !"#|>&!".unicodeScalars.contains(value)
  }

  mutating func report(_ kind: YAMLFinding.Kind, at column: Int) {
    report(kind, at: Place(line: lineIndex, column: column))
  }

  mutating func report(_ kind: YAMLFinding.Kind, at place: Place) {
    findings.append(.init(kind: kind, line: place.line, column: place.column, entryLine: entryLine))
  }

  /// Reports what makes the rest of the entry unreadable.
  mutating func lose(_ kind: YAMLFinding.Kind, at column: Int) {
    report(kind, at: column)
    (state, flows) = (.lost, [])
    self.column = line.count
  }
}
