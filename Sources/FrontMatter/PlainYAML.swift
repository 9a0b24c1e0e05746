import Diagnostics

/// Reads the YAML that leaders write nearly always: a key and a value in each line, lists and mappings in brackets,
/// lists of these under a key. It gives the nodes that Yams gives, in a tenth of the time, and gives up at the first
/// sign of anything else, as of everything that is wrong.
struct PlainYAML {
  private let bytes: [UInt8]
  private let path: String
  private let firstLine: Int
  private var position = 0
  private var line = 0
  private var lineStart = 0
  /// How far the columns of the line have been counted, and the column there.
  private var counted = (position: 0, column: 1)

  /// - Parameters:
  ///   - text: YAML with LF line ends.
  ///   - path: The path that messages name.
  ///   - firstLine: The line of the file on which the text begins.
  init(_ text: String, path: String, firstLine: Int) {
    bytes = Array(text.utf8)
    self.path = path
    self.firstLine = firstLine
  }

  /// The root; nil where the text is for Yams.
  mutating func read() -> Node? {
    guard bytes.isPlainText else { return nil }
    var entries: [Node.Mapping.Entry] = []
    while let byte = current {
      switch byte {
      case .lineFeed: endLine()
      case UInt8(ascii: "#"): skipLine()
      default:
        guard let entry = blockEntry(), entries.accept(entry.key) else { return nil }
        entries.append(entry)
      }
    }
    guard let first = entries.first else { return nil }
    return .mapping(.init(entries: entries, location: first.key.location))
  }
}

// MARK: Lines

extension PlainYAML {
  private mutating func blockEntry() -> Node.Mapping.Entry? {
    guard let key = key() else { return nil }
    if isAtLineEnd {
      endLine()
      return blockList().map { .init(key: key, value: $0) }
    }
    guard let value = blockValue() else { return nil }
    return .init(key: key, value: value)
  }

  /// Items in lines of their own, indented alike.
  private mutating func blockList() -> Node? {
    var items: [Node] = []
    var start: (indentation: Int, location: Location)?
    while current == .space {
      skipSpaces()
      let indentation = position - lineStart
      guard indentation == start?.indentation ?? indentation, current == UInt8(ascii: "-") else { return nil }
      start = start ?? (indentation, location)
      position += 1
      guard current == .space, let item = blockValue() else { return nil }
      items.append(item)
    }
    return start.map { .list(.init(items: items, location: $0.location)) }
  }

  /// A value that ends with its line.
  private mutating func blockValue() -> Node? {
    skipSpaces()
    guard let byte = current else { return nil }
    let value = byte.opensFlow || byte.isQuote ? flowValue(depth: 0) : blockText()
    skipSpaces()
    guard let value, isAtLineEnd else { return nil }
    endLine()
    return value
  }

  private mutating func blockText() -> Node? {
    guard let byte = current, byte.beginsText else { return nil }
    let (start, location) = (position, location)
    while let byte = current, byte != .lineFeed {
      if byte == .colon, isSpace(position + 1) { return nil }
      if byte == UInt8(ascii: "#"), bytes[position - 1] == .space { return nil }
      position += 1
    }
    return text(from: start, isQuoted: false, at: location)
  }
}

// MARK: Brackets

extension PlainYAML {
  /// More levels than any schema has are for those who report them.
  private static var deepestNesting: Int { 8 }

  private mutating func flowValue(depth: Int) -> Node? {
    guard let byte = current, depth < Self.deepestNesting else { return nil }
    switch byte {
    case UInt8(ascii: "["): return flowList(depth: depth)
    case UInt8(ascii: "{"): return flowMapping(depth: depth)
    case _ where byte.isQuote: return quoted(byte)
    default: return flowText()
    }
  }

  private mutating func flowList(depth: Int) -> Node? {
    let location = location
    var items: [Node] = []
    position += 1
    skipSpaces()
    if take(UInt8(ascii: "]")) { return .list(.init(items: [], location: location)) }
    while true {
      guard let item = flowValue(depth: depth + 1) else { return nil }
      items.append(item)
      skipSpaces()
      if take(UInt8(ascii: "]")) { return .list(.init(items: items, location: location)) }
      guard take(UInt8(ascii: ",")) else { return nil }
      skipSpaces()
    }
  }

  private mutating func flowMapping(depth: Int) -> Node? {
    let location = location
    var entries: [Node.Mapping.Entry] = []
    position += 1
    while true {
      skipSpaces()
      guard let key = key(), current == .space, entries.accept(key) else { return nil }
      skipSpaces()
      guard let value = flowValue(depth: depth + 1) else { return nil }
      entries.append(.init(key: key, value: value))
      skipSpaces()
      if take(UInt8(ascii: "}")) { return .mapping(.init(entries: entries, location: location)) }
      guard take(UInt8(ascii: ",")) else { return nil }
    }
  }

  private mutating func flowText() -> Node? {
    guard let byte = current, byte.beginsText else { return nil }
    let (start, location) = (position, location)
    while let byte = current, !byte.endsFlowText {
      if byte == .lineFeed || byte == .colon || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "?") {
        return nil
      }
      position += 1
    }
    return text(from: start, isQuoted: false, at: location)
  }

  /// Text in quotes, without escapes, in one line.
  private mutating func quoted(_ quote: UInt8) -> Node? {
    let location = location
    position += 1
    let start = position
    while let byte = current, byte != quote {
      if byte == .lineFeed || byte == UInt8(ascii: "\\") { return nil }
      position += 1
    }
    let text = text(from: start, isQuoted: true, at: location)
    guard take(quote), current != quote else { return nil }
    return text
  }
}

// MARK: Words

extension PlainYAML {
  /// In bytes. YAML allows a key 1024 characters.
  private static var longestKey: Int { 256 }

  /// A word and the colon behind it.
  private mutating func key() -> Node.Scalar? {
    let (start, location) = (position, location)
    guard current?.isLetter == true else { return nil }
    while let byte = current, byte.isLetter || byte.isKeySign { position += 1 }
    guard position - start <= Self.longestKey else { return nil }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard take(.colon), isSpace(position) else { return nil }
    return .init(text: text, isQuoted: false, location: location)
  }

  private func text(from start: Int, isQuoted: Bool, at location: Location) -> Node {
    var end = position
    while !isQuoted, end > start, bytes[end - 1] == .space { end -= 1 }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return .scalar(.init(text: text, isQuoted: isQuoted, location: location))
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }
  private var isAtLineEnd: Bool { current == nil || current == .lineFeed }

  /// White space, or the end of the line.
  private func isSpace(_ index: Int) -> Bool {
    index >= bytes.count || bytes[index] == .space || bytes[index] == .lineFeed
  }

  /// The place of the current byte, which begins a character.
  private var location: Location {
    mutating get {
      let column = bytes[counted.position..<position].reduce(counted.column) {
        $0 + ($1 & 0xC0 == 0x80 ? 0 : 1)
      }
      counted = (position, column)
      return Location(path: path, position: Position(line: line + firstLine, column: column))
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpaces() {
    while current == .space { position += 1 }
  }

  private mutating func skipLine() {
    while !isAtLineEnd { position += 1 }
    endLine()
  }

  private mutating func endLine() {
    guard take(.lineFeed) else { return }
    line += 1
    lineStart = position
    counted = (position, 1)
  }
}

extension [Node.Mapping.Entry] {
  /// Whether a key is new, among so few that comparing it with each is cheap.
  fileprivate func accept(_ key: Node.Scalar) -> Bool {
    count < 100 && !contains { $0.key.text.hasSameBytes(as: key.text) }
  }
}

extension UInt8 {
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let space = UInt8(ascii: " ")
  fileprivate static let colon = UInt8(ascii: ":")

  fileprivate var opensFlow: Bool { self == UInt8(ascii: "[") || self == UInt8(ascii: "{") }
  fileprivate var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }

  /// Of the Latin or the Russian alphabet; the second byte of a Russian letter too.
  fileprivate var isLetter: Bool {
    (0x61...0x7A).contains(self) || (0x41...0x5A).contains(self) || (0x80...0xBF).contains(self)
      || self == 0xD0 || self == 0xD1
  }

  /// A digit or a sign within a key.
  fileprivate var isKeySign: Bool {
    (0x30...0x39).contains(self) || self == UInt8(ascii: "-") || self == UInt8(ascii: "/")
  }

  /// Whether a text without quotes may begin with it: no sign has a meaning of its own then.
  fileprivate var beginsText: Bool {
    isLetter || (0x30...0x39).contains(self) || self == 0xC2 || self == 0xE2 || self == UInt8(ascii: "(")
  }

  fileprivate var endsFlowText: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
    default: false
    }
  }
}

extension [UInt8] {
  /// Whether all is ASCII that can be printed, line feeds, or of the alphabets and signs of Russian texts.
  fileprivate var isPlainText: Bool {
    var index = startIndex
    while index < endIndex {
      let byte = self[index]
      switch byte {
      case 0x20..<0x7F, UInt8.lineFeed: index += 1
      // No control characters, and no breaks of lines but the one.
      case 0xC2 where index + 1 < endIndex && self[index + 1] > 0xA0: index += 2
      case 0xD0, 0xD1: index += 2
      case 0xE2
      where index + 2 < endIndex && self[index + 1] == 0x80 && (0x90...0xA6).contains(self[index + 2]):
        index += 3
      case 0xE2 where index + 1 < endIndex && self[index + 1] == 0x84: index += 3
      default: return false
      }
    }
    return index == endIndex
  }
}
