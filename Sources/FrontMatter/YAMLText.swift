import Diagnostics

/// A YAML text, read as far as it can be: what is broken is reported and left out, the rest is kept, so that
/// one run tells everything.
struct YAMLText {
  /// The root; nil where nothing could be kept, or nothing was written.
  let root: Node?
  /// The top-level keys whose entries were broken, with their places; to report them as missing would mislead.
  let damagedKeys: [String: Location]
  let diagnostics: [Diagnostic]
}

extension YAMLText {
  /// Each failed attempt to compose takes out one entry. A long text gets fewer of them, as each reads all of it.
  private static let mostAttempts = 100
  private static let mostBytesInAttempts = 4 * 1024 * 1024

  /// - Parameters:
  ///   - text: YAML with LF line ends.
  ///   - path: The path that messages name.
  ///   - firstLine: The line of the file on which the text begins.
  init(_ text: String, path: String, firstLine: Int) {
    var plain = PlainYAML(text, path: path, firstLine: firstLine)
    if let root = plain.read() {
      self.init(root: root, damagedKeys: [:], diagnostics: [])
    } else {
      self.init(composing: text, path: path, firstLine: firstLine)
    }
  }

  /// The same for any YAML, plain or not.
  init(composing text: String, path: String, firstLine: Int) {
    var lines = Lines(text)
    var diagnostics: [Diagnostic] = []
    for finding in YAMLScanner(text).findings {
      let position = Position(line: finding.line + firstLine, column: finding.column + 1)
      diagnostics.append(
        .finding(
          finding, line: lines.original(finding.line), firstLine: firstLine,
          at: Location(path: path, position: position)))
      lines.removeEntry(at: finding.entryLine)
    }
    let composer = YAMLComposer(path: path, firstLine: firstLine)
    var root: Node?
    var attempts = 0
    let most = min(Self.mostAttempts, Self.mostBytesInAttempts / max(text.utf8.count, 1))
    while attempts < max(most, 2) {
      attempts += 1
      do {
        root = try composer.compose(lines.text)
        break
      } catch {
        let (diagnostic, line) = Self.diagnose(error, lines: lines, path: path, firstLine: firstLine)
        diagnostics.append(diagnostic)
        guard lines.removeEntry(around: line) else { break }
      }
    }
    self.root = root
    self.damagedKeys = lines.removedKeys.mapValues { line in
      Location(path: path, position: Position(line: line + firstLine, column: 1))
    }
    self.diagnostics = diagnostics
  }

  private static func diagnose(
    _ failure: YAMLComposer.Failure, lines: Lines, path: String, firstLine: Int
  ) -> (Diagnostic, line: Int) {
    switch failure {
    case .repeatedKey(let key, let position):
      let location = Location(path: path, position: position)
      return (.repeatedKey(key, firstLine: position.line, at: location), position.line - firstLine)
    case .syntax(let problem, let position):
      let location = Location(path: path, position: position)
      let line = position.line - firstLine
      return (.yamlSyntax(problem, line: lines.original(line), at: location), line)
    }
  }
}

/// The lines of a YAML text, from which broken top-level entries are taken out without moving the others.
private struct Lines {
  private let originals: [Substring]
  private var current: [Substring]
  /// The keys of the entries taken out, with their lines.
  private(set) var removedKeys: [String: Int] = [:]

  init(_ text: String) {
    originals = text.split(separator: "\n", omittingEmptySubsequences: false)
    current = originals
  }

  var text: String { current.joined(separator: "\n") }

  func original(_ index: Int) -> String {
    originals.indices.contains(index) ? String(originals[index]) : ""
  }

  /// Empties the entry that begins on a line.
  mutating func removeEntry(at start: Int) {
    guard current.indices.contains(start) else { return }
    // Without a colon the first word is the key, most likely.
    let line = originals[start]
    if let end = line.firstIndex(of: ":") ?? line.firstIndex(of: " ") {
      removedKeys[line[..<end].trimmed] = start
    }
    current[start] = ""
    for index in current.indices[(start + 1)...] {
      guard isInside(current[index]) else { return }
      current[index] = ""
    }
  }

  /// Empties the entry that a line belongs to, or the nearest one before it.
  ///
  /// - Returns: Whether anything was left to remove.
  mutating func removeEntry(around line: Int) -> Bool {
    let last = min(max(line, 0), current.count - 1)
    let start =
      current.indices[...last].last { !isEmpty(current[$0]) && !isInside(current[$0]) }
      ?? current.indices.first { !isEmpty(current[$0]) }
    guard let start else { return false }
    removeEntry(at: start)
    return true
  }

  /// Blank, or a comment, which no error is about.
  private func isEmpty(_ line: Substring) -> Bool {
    let text = line.trimmed
    return text.isEmpty || text.hasPrefix("#")
  }

  /// Indented, blank or a list item: it belongs to the entry above.
  private func isInside(_ line: Substring) -> Bool {
    guard let first = line.first else { return true }
    return first == " " || first == "\t" || first == "-" || first == "]" || first == "}"
  }
}
