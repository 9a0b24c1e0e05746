extension HTMLBuffer {
  /// Appends text so that it is safe in an element and in a quoted attribute.
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = text.indexOfSign(from: 0)
    while index < text.count {
      if text[index].needsEscape {
        append(text, from: start, to: index)
        append(text[index].characterReference)
        start = index + 1
      }
      index = text.indexOfSign(from: index + 1)
    }
    append(text, from: start, to: text.count)
  }

  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }
}

extension UInt8 {
  /// One of `& < > "`.
  fileprivate var needsEscape: Bool {
    switch self {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
    default: false
    }
  }

  /// What stands in HTML for one of `& < > "`.
  var characterReference: StaticString {
    switch self {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    default: "&quot;"
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The next byte from an index on that is no part of a letter: a space, a digit, a sign below `@`. The count where
  /// there is none. Eight bytes at a time are looked at: the top two bits of all others are not both 0.
  @inline(__always)
  func indexOfSign(from start: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(self)
    var index = start
    while index + 8 <= count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      let signs = ~(word | word << 1) & 0x8080_8080_8080_8080
      if signs != 0 { return index + signs.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count, self[index] >= 0x40 { index += 1 }
    return index
  }
}

extension Collection<UInt8> {
  /// A URL made safe in a quoted attribute: what no URL may hold is percent-encoded (RFC 3986, section 2), escapes
  /// that stand in it stay, and letters of other scripts stay readable.
  var escapedURL: [UInt8] {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(count + 16)
    var index = startIndex
    while index != endIndex {
      let byte = self[index]
      if byte == UInt8(ascii: "&") {
        escaped.append(contentsOf: "&amp;".utf8)
      } else if byte == UInt8(ascii: "%") ? percentEscape(at: index) != nil : byte.isURLCharacter {
        escaped.append(byte)
      } else {
        escaped.append(contentsOf: [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 0xF)])
      }
      formIndex(after: &index)
    }
    return escaped
  }

  /// The byte that the escape `%XX` at an index stands for.
  func percentEscape(at index: Index) -> UInt8? {
    let digits = self[index...].prefix(3).dropFirst().compactMap(\.hexValue)
    guard self[index] == UInt8(ascii: "%"), digits.count == 2 else { return nil }
    return digits[0] << 4 | digits[1]
  }
}

extension UInt8 {
  fileprivate var isURLCharacter: Bool {
    switch self {
    case ...0x20, 0x7F: false
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"):
      false
    case UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"): false
    default: true
    }
  }

  fileprivate var hexValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}
