/// Content lines (RFC 5545, 3.1): each ends with CRLF and is folded where it grows too long.
struct ContentLines {
  private(set) var bytes: [UInt8] = []

  /// Writes a line, folded after 75 octets at most and never inside a character.
  mutating func append(_ line: String) {
    var rest = Array(line.utf8)[...]
    var room = Self.longest
    while rest.count > room {
      var end = rest.startIndex + room
      while rest[end].isContinuation { end -= 1 }
      bytes += rest[..<end]
      bytes += "\r\n ".utf8
      rest = rest[end...]
      room = Self.longest - 1
    }
    bytes += rest
    bytes += "\r\n".utf8
  }

  /// In octets, the line break not counted.
  private static let longest = 75

  /// Writes a component and, inside, its content.
  mutating func component(_ name: String, _ content: (inout ContentLines) -> Void) {
    append("BEGIN:\(name)")
    content(&self)
    append("END:\(name)")
  }
}

extension UInt8 {
  /// Whether it continues a character of UTF-8.
  fileprivate var isContinuation: Bool { self & 0b1100_0000 == 0b1000_0000 }
}
