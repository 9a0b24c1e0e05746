/// The pieces of an XML text, one after the other: enough to find names in what office programs write.
///
/// Nothing is built and nothing is resolved: an entity that a text declares stays as it is written, so no file can make
/// this grow, or reach beyond its bytes.
struct XMLPieces: Sequence, IteratorProtocol {
  enum Piece {
    /// A start tag: the name without its prefix, what follows in the tag, and the text up to the next tag.
    case start(name: String, attributes: ArraySlice<UInt8>, text: ArraySlice<UInt8>)
    /// An end tag.
    case end(name: String)
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Piece? {
    while let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      let close = end(of: open)
      position = Swift.min(close + 1, bytes.count)
      let tag = bytes[Swift.min(open + 1, close)..<close]
      guard let first = tag.first, first != UInt8(ascii: "!"), first != UInt8(ascii: "?") else { continue }
      if first == UInt8(ascii: "/") { return .end(name: Self.localName(tag.dropFirst())) }
      let text = bytes[position...].prefix { $0 != UInt8(ascii: "<") }
      return .start(name: Self.localName(tag), attributes: tag, text: text)
    }
    return nil
  }

  /// Where a tag ends; a sign in quotes does not end it, a comment ends with `-->`.
  private func end(of open: Int) -> Int {
    let isComment = bytes[open...].starts(with: "<!--".utf8)
    var quote: UInt8?
    var index = open + 1
    while index < bytes.count {
      let byte = bytes[index]
      if isComment {
        if byte == UInt8(ascii: ">"), bytes[..<index].suffix(2).elementsEqual("--".utf8) { return index }
      } else if let current = quote {
        if byte == current { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      }
      index += 1
    }
    return bytes.count
  }

  private static func localName(_ tag: ArraySlice<UInt8>) -> String {
    let name = tag.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
    let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
    return String(decoding: local, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// The value of an attribute in a start tag, whatever the prefix of its name; nil where there is none.
  func attribute(_ name: String) -> String? {
    let name = Array(name.utf8)
    var rest = self
    while let sign = rest.firstIndex(of: UInt8(ascii: "=")) {
      let quoted = rest[(sign + 1)...].drop { $0 <= 0x20 }
      guard let quote = quoted.first else { return nil }
      let value = quoted.dropFirst().prefix { $0 != quote }
      let written = rest[..<sign].reversed().drop { $0 <= 0x20 }.prefix {
        $0 > 0x20 && $0 != UInt8(ascii: ":")
      }
      if written.reversed().elementsEqual(name) { return value.xmlText }
      rest = self[Swift.min(value.endIndex + 1, endIndex)...]
    }
    return nil
  }

  /// The characters that they write in XML.
  var xmlText: String {
    var text = String(decoding: self, as: UTF8.self)
    guard text.contains("&") else { return text }
    for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")] {
      text = text.replacing(entity, with: sign)
    }
    return text
  }
}
