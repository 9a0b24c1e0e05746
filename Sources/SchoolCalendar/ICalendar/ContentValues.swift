extension ContentLines {
  /// Writes a text, if there is any.
  mutating func text(_ name: String, _ text: String?) {
    guard let text else { return }
    append("\(name):\(text.escapedText)")
  }

  /// Writes a list of texts, if there are any.
  mutating func texts(_ name: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    append("\(name):\(texts.map(\.escapedText).joined(separator: ","))")
  }

  /// Writes an address, if there is one.
  mutating func uri(_ name: String, _ uri: String?) {
    guard let uri else { return }
    append("\(name):\(uri.encodedURI)")
  }
}

// MARK: Texts

extension String {
  /// As a TEXT value (RFC 5545, 3.3.11). Controls, which have no place in one, are left out.
  fileprivate var escapedText: String {
    guard utf8.contains(where: \.mayNeedEscape) else { return self }
    var escaped = ""
    var rest = unicodeScalars[...]
    while let index = rest.firstIndex(where: \.isEscapedInText) {
      escaped += Substring(rest[..<index])
      rest = rest[index...]
      switch rest.removeFirst() {
      case let scalar where scalar.isPunctuationOfText:
        escaped += "\\\(scalar)"
      case "\r" where rest.first == "\n":
        rest.removeFirst()
        escaped += "\\n"
      case let scalar where scalar.isLineBreak:
        escaped += "\\n"
      default: break
      }
    }
    return escaped + Substring(rest)
  }
}

extension UInt8 {
  /// Whether it could be a part of what is escaped.
  fileprivate var mayNeedEscape: Bool {
    switch self {
    // Controls, what separates, and the first bytes of U+0080…U+009F and of U+2028.
    case 0..<0x20, 0x7F, 0x2C, 0x3B, 0x5C, 0xC2, 0xE2: true
    default: false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isEscapedInText: Bool { isPunctuationOfText || isLineBreak || isControl }

  fileprivate var isPunctuationOfText: Bool { self == "\\" || self == ";" || self == "," }

  fileprivate var isLineBreak: Bool {
    switch self {
    case "\n"..."\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  private var isControl: Bool {
    switch self {
    case "\t": false
    case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}": true
    default: false
    }
  }
}

// MARK: Addresses

extension String {
  /// As a URI value (RFC 3986), which has no escapes but its own: what may not stand in one is percent-encoded.
  fileprivate var encodedURI: String {
    let bytes = utf8.reduce(into: [UInt8]()) { bytes, byte in
      if byte.isOfURI {
        bytes.append(byte)
      } else {
        bytes += "%\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16, uppercase: true))".utf8
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isOfURI: Bool {
    switch Unicode.Scalar(self) {
    case "\"", "<", ">", "\\", "^", "`", "{", "|", "}": false
    case "!"..."~": true
    default: false
    }
  }
}
