extension YAMLScanner {
  mutating func scanFlow() {
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

  mutating func scanFlowQuoted(_ quote: Unicode.Scalar) -> Bool {
    let start = column
    column += 1
    guard skipToClosing(quote) else {
      state = .quoted(quote, isKey: false, from: Place(line: lineIndex, column: start))
      return false
    }
    if current == ":" { registerFlow(text(start + 1..<column - 1), at: start) }
    return true
  }

  mutating func scanFlowPlain() {
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
  mutating func registerFlow(_ key: String, at start: Int) {
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
