/// The pieces of an XML text, one after the other: enough to find names and texts in what office programs write.
///
/// Nothing is built and nothing is resolved: an entity that a text declares stays as it is written, so no file can make
/// this grow, or reach beyond its bytes.
struct XMLPieces: Sequence, IteratorProtocol {
  enum Piece {
    /// A start tag: the name without its prefix, what follows in the tag, and the text up to the next tag.
    case start(name: String, attributes: ArraySlice<UInt8>, text: ArraySlice<UInt8>)
    /// An end tag and the text up to the next tag; a tag that ends itself is followed by one.
    case end(name: String, text: ArraySlice<UInt8>)
  }

  private let bytes: [UInt8]
  private var position = 0
  /// The tag that has ended itself.
  private var ended: String?

  /// - Parameter bytes: UTF-8, or UTF-16 as some programs write it.
  init(_ bytes: [UInt8]) {
    // No XML has a zero; one of UTF-16 has it in its first sign.
    self.bytes = bytes.prefix(4).contains(0) ? PlainText.utf8(of: bytes) : bytes
  }

  mutating func next() -> Piece? {
    if let name = ended {
      ended = nil
      return .end(name: name, text: nextText())
    }
    while let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = bytes.endOfTag(open)
      let tag = bytes[(open + 1)..<Swift.max(open + 1, position - 1)]
      guard let first = tag.first, !first.opensNoTag else { continue }
      if first == UInt8(ascii: "/") {
        return .end(name: Self.localName(tag.dropFirst()), text: nextText())
      }
      let name = Self.localName(tag)
      guard tag.last == UInt8(ascii: "/") else {
        return .start(name: name, attributes: tag, text: nextText())
      }
      ended = name
      return .start(name: name, attributes: tag.dropLast(), text: [])
    }
    return nil
  }

  /// The text up to the next tag; comments and sections of characters belong to it as they are written.
  private mutating func nextText() -> ArraySlice<UInt8> {
    let start = position
    while let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = open
      guard open + 1 < bytes.count, bytes[open + 1].opensNoTag else { break }
      position = bytes.endOfTag(open)
    }
    return bytes[start..<position]
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

  /// The characters that they write in XML: sections of characters and references count, comments do not.
  var xmlText: String {
    guard contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else { return windowsText }
    let bytes = Array(self)
    var text: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") {
        let end = bytes.endOfTag(position)
        if bytes[position...].starts(with: "<![CDATA[".utf8) {
          text += bytes[Swift.min(position + 9, end)..<Swift.max(end - 3, Swift.min(position + 9, end))]
        }
        position = end
      } else if let (sign, end) = bytes.reference(at: position) {
        text += sign.utf8
        position = end
      } else {
        text.append(bytes[position])
        position += 1
      }
    }
    return text[...].windowsText
  }
}

extension [UInt8] {
  /// Behind a tag, a comment or a section of characters that begins there; the end where it is not closed.
  fileprivate func endOfTag(_ open: Int) -> Int {
    if self[open...].starts(with: "<!--".utf8) { return end(of: "-->", from: open + 4) }
    if self[open...].starts(with: "<![CDATA[".utf8) { return end(of: "]]>", from: open + 9) }
    var quote: UInt8?
    for index in (open + 1)..<Swift.max(count, open + 1) {
      let byte = self[index]
      if let current = quote {
        if byte == current { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return count
  }

  private func end(of mark: String, from start: Int) -> Int {
    var rest = self[start...]
    while let close = rest.firstIndex(of: UInt8(ascii: ">")) {
      if close - 2 >= start, self[...close].suffix(3).elementsEqual(mark.utf8) { return close + 1 }
      rest = self[(close + 1)...]
    }
    return count
  }

  /// The character that a reference stands for, and where the reference ends; nil for those that XML does not declare.
  fileprivate func reference(at start: Int) -> (sign: String, end: Int)? {
    guard self[start] == UInt8(ascii: "&") else { return nil }
    let name = self[(start + 1)...]
    if name.first == UInt8(ascii: "#") { return scalar(after: name.dropFirst()) }
    guard let end = name.prefix(5).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let sign: String? =
      switch String(decoding: name[..<end], as: UTF8.self) {
      case "lt": "<"
      case "gt": ">"
      case "quot": "\""
      case "apos": "'"
      case "amp": "&"
      default: nil
      }
    return sign.map { (sign: $0, end: end + 1) }
  }

  /// The character whose code these are, in decimal or behind an `x`, and where the reference ends.
  private func scalar(after code: ArraySlice<UInt8>) -> (sign: String, end: Int)? {
    let isHexadecimal = code.first == UInt8(ascii: "x")
    // As many zeros as somebody likes may stand before.
    let digits = (isHexadecimal ? code.dropFirst() : code).drop { $0 == UInt8(ascii: "0") }
    guard let end = digits.prefix(8).firstIndex(of: UInt8(ascii: ";")),
      let value = UInt32(String(decoding: digits[..<end], as: UTF8.self), radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (String(Character(scalar)), end + 1)
  }
}

extension UInt8 {
  /// Whether `<` and this begin a comment, a section, a declaration or an instruction.
  fileprivate var opensNoTag: Bool { self == UInt8(ascii: "!") || self == UInt8(ascii: "?") }
}
