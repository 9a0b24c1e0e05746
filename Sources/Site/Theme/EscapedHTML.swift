extension [UInt8] {
  /// Writes a text with everything escaped that could end a text or a quoted attribute.
  ///
  /// By bytes: by characters a quote would pass that carries a combining mark.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { bytes in
      var written = 0
      for index in bytes.indices {
        guard let escape = bytes[index].htmlEscape else { continue }
        append(contentsOf: bytes[written..<index])
        escape.withUTF8Buffer { append(contentsOf: $0) }
        written = index + 1
      }
      append(contentsOf: bytes[written...])
    }
  }
}

extension String {
  /// The text with everything escaped that could end a text or a quoted attribute.
  var escapedHTML: String {
    guard utf8.contains(where: { $0.htmlEscape != nil }) else { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + 32)
    bytes.append(escaping: self)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var htmlEscape: StaticString? {
    // Letters are the rule.
    guard self <= UInt8(ascii: ">") else { return nil }
    switch self {
    case UInt8(ascii: "&"): return "&amp;"
    case UInt8(ascii: "<"): return "&lt;"
    case UInt8(ascii: ">"): return "&gt;"
    case UInt8(ascii: "\""): return "&quot;"
    case UInt8(ascii: "'"): return "&#39;"
    default: return nil
    }
  }
}
