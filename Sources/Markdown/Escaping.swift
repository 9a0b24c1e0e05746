extension HTMLBuffer {
  /// Appends text so that it is safe in an element and in a quoted attribute.
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices where text[index].needsEscape {
      append(text, from: start, to: index)
      append(text[index].characterReference)
      start = index + 1
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
    self < 64 && (1 << UInt64(self)) & 0x5000_0044_0000_0000 as UInt64 != 0
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
