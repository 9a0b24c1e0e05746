/// The number of a clause of a document: `3.`, `3.1`, `4.2.1.`.
struct ClauseNumber: Hashable {
  /// As it is quoted: `3.1`.
  let text: String

  /// The id of the clause: `p-3-1`.
  var anchor: String { "p-" + String(text.map { $0 == "." ? "-" : $0 }) }

  /// The number that a text begins with.
  ///
  /// A dot stands in it or behind it, a space after it. Its parts have at most three digits and no leading zero, so
  /// that a date, `25.06.2025`, is none.
  init?(startOf text: some Collection<UInt8>) {
    var parts: [[UInt8]] = [[]]
    var rest = text[...]
    while let byte = rest.first, byte.isDigit || byte == UInt8(ascii: ".") {
      if byte.isDigit { parts[parts.count - 1].append(byte) } else { parts.append([]) }
      rest = rest.dropFirst()
    }
    guard parts.count > 1, rest.isEmpty || rest.beginsWithSpace else { return nil }
    if parts.last?.isEmpty == true { parts.removeLast() }
    guard parts.allSatisfy({ 1...3 ~= $0.count && $0.first != UInt8(ascii: "0") }) else { return nil }
    self.text = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ".")
  }
}

extension Collection<UInt8> {
  fileprivate var beginsWithSpace: Bool {
    first == 0x20 || first == 0x0A || first == 0x09 || starts(with: "\u{A0}".utf8)
  }
}
