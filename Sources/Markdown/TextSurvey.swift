/// What has to be known of a text before it is parsed.
struct TextSurvey {
  /// Whether there is any `~`.
  let hasTilde: Bool
  /// Whether there is any `^`.
  let hasCaret: Bool
  /// Whether all of it is UTF-8.
  let isValid: Bool

  init(_ text: UnsafeBufferPointer<UInt8>) {
    let (tildes, carets, doubts) = text.marks
    hasTilde = tildes || text.prefix(2).contains(UInt8(ascii: "~"))
    hasCaret = carets || text.prefix(2).contains(UInt8(ascii: "^"))
    isValid = !doubts && text.endsAreSimple || (try? UTF8Span(validating: text.span)) != nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a byte from the third on is a tilde, whether one is a caret, and whether one may not be UTF-8: it goes
  /// on with a character where none goes on, or the other way round, or is one after which not every byte is right
  /// (RFC 3629, section 4).
  ///
  /// Every text is looked through, so the loop has no branches and no checks: the compiler makes it one over many
  /// bytes at a time.
  fileprivate var marks: (tildes: Bool, carets: Bool, doubts: Bool) {
    guard count > 2, let first = baseAddress else { return (false, false, false) }
    let second = first + 1
    let third = first + 2
    var tildes: UInt8 = 0
    var carets: UInt8 = 0
    var doubts: UInt8 = 0
    for index in 0..<(count - 2) {
      let byte = third[index]
      tildes |= byte == UInt8(ascii: "~") ? 1 : 0
      carets |= byte == UInt8(ascii: "^") ? 1 : 0
      let continues: UInt8 = byte & 0xC0 == 0x80 ? 1 : 0
      let shouldContinue: UInt8 = (second[index] >= 0xC0 ? 1 : 0) | (first[index] >= 0xE0 ? 1 : 0)
      doubts |= continues ^ shouldContinue
      doubts |= (byte >= 0xF0 ? 1 : 0) | (byte & 0xFE == 0xC0 ? 1 : 0)
      doubts |= (byte == 0xE0 ? 1 : 0) | (byte == 0xED ? 1 : 0)
    }
    return (tildes != 0, carets != 0, doubts != 0)
  }

  /// Whether the text neither begins nor ends within a character, as far as its first two bytes and its last two
  /// tell.
  fileprivate var endsAreSimple: Bool {
    guard count > 2 else { return false }
    let opening = (self[0], self[1])
    let opensWell = opening.0 < 0x80 ? opening.1 < 0x80 : opening.0 & 0xF0 == 0xD0 && opening.1 & 0xC0 == 0x80
    return opensWell && self[count - 1] < 0xC0 && self[count - 2] < 0xE0
  }
}
