extension String {
  /// Whether it is the same to the byte; comparing Russian words as such takes many times as long.
  package func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }

  /// The text with another sign for one of ASCII; most texts have none of it.
  package func replacing(byte: UInt8, with text: String) -> String {
    guard utf8.contains(byte) else { return self }
    let parts = utf8.split(separator: byte, omittingEmptySubsequences: false)
    return parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: text)
  }
}
