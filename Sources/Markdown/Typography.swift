/// Keeps together what a Russian text must not break between lines, with non-breaking spaces: a preposition and its
/// word, a word and the dash after it, a number and its unit, a sign and its number.
///
/// It is small on purpose: only what is right in every text.
public enum Typography {
  /// The text with its spaces made non-breaking where they should be.
  public static func apply(to text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : String(decoding: apply(to: Array(text.utf8)), as: UTF8.self)
  }

  /// The text with its spaces made non-breaking where they should be.
  ///
  /// - Parameter text: UTF-8.
  public static func apply(to text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 16)
    text.withUnsafeBufferPointer { text in
      let context = TextContext.start
      var start = 0
      for index in text.indices where text[index] == 0x20 && context.binds(spaceAt: index, of: text) {
        result.append(contentsOf: text[start..<index])
        result.append(contentsOf: [0xC2, 0xA0])
        start = index + 1
      }
      result.append(contentsOf: text[start...])
    }
    return result
  }
}

extension HTMLBuffer {
  /// Appends running text: escaped, with its spaces made non-breaking where they should be.
  ///
  /// - Parameters:
  ///   - text: A piece of a paragraph.
  ///   - context: What stands before it; afterwards, what stands before the next piece.
  mutating func appendText(_ text: UnsafeBufferPointer<UInt8>, after context: inout TextContext) {
    var start = 0
    var index = text.indexOfSign(from: 0)
    while index < text.count {
      let byte = text[index]
      if byte.needsReference {
        append(text, from: start, to: index)
        append(byte.characterReference)
        start = index + 1
      } else if byte == 0x20, context.binds(spaceAt: index, of: text) {
        append(text, from: start, to: index)
        append("\u{A0}")
        start = index + 1
      }
      index = text.indexOfSign(from: index + 1)
    }
    append(text, from: start, to: text.count)
    context.advance(past: text)
  }
}

extension UInt8 {
  /// One of `& < >`.
  fileprivate var needsReference: Bool {
    self == UInt8(ascii: "&") || self == UInt8(ascii: "<") || self == UInt8(ascii: ">")
  }
}

/// The end of the text before a place: its last eight bytes, the last one lowest; zeros before the text begins.
struct TextContext {
  static let start = TextContext(bytes: 0)
  /// Something that is no word of the text: code, an image.
  static let object = TextContext(bytes: UInt64(UInt8(ascii: "`")))

  private var bytes: UInt64

  private init(bytes: UInt64) { self.bytes = bytes }

  mutating func advance(past text: UnsafeBufferPointer<UInt8>) {
    bytes = before(text.count, of: text)
  }

  /// Whether a line must not end at this space.
  func binds(spaceAt index: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    binds(to: UnsafeBufferPointer(rebasing: text[(index + 1)...]), from: before(index, of: text))
  }

  /// Whether a line must not end between this text and the next.
  func binds(to next: UnsafeBufferPointer<UInt8>) -> Bool {
    binds(to: next, from: bytes)
  }

  private func before(_ index: Int, of text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if index >= 8 {
      return UInt64(
        bigEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index - 8, as: UInt64.self))
    }
    return text[..<index].reduce(bytes) { $0 << 8 | UInt64($1) }
  }

  private func binds(to next: UnsafeBufferPointer<UInt8>, from before: UInt64) -> Bool {
    let last = UInt8(truncatingIfNeeded: before)
    if last >= 0x80 {
      return before.endsWithShortWord || before.endsWithNumberSign || next.beginsWithDash
    }
    if last.isDigit { return next.beginsWithUnit || next.beginsWithDash }
    if last == UInt8(ascii: "."), next.first?.isDigit == true, before.endsWithReference { return true }
    return last > 0x20 && next.beginsWithDash
  }
}

// MARK: What stands before the space

extension UInt64 {
  fileprivate var endsWithShortWord: Bool {
    let last = UInt32(truncatingIfNeeded: self & 0xFFFF).lowercasedCyrillic
    switch last {
    case 0xD0B0, 0xD0B2, 0xD0B8, 0xD0BA, 0xD0BE, 0xD181, 0xD183:  // а в и к о с у
      if (self >> 16).endsBetweenWords { return true }
    default: break
    }
    let first = UInt32(truncatingIfNeeded: self >> 16 & 0xFFFF).lowercasedCyrillic
    switch first << 16 | last {
    case 0xD0B2_D0BE, 0xD0B4_D0B0, 0xD0B4_D0BE, 0xD0B7_D0B0, 0xD0B8_D0B7, 0xD0BA_D0BE,  // во да до за из ко
      0xD0BD_D0B0, 0xD0BD_D0B5, 0xD0BD_D0B8, 0xD0BD_D0BE, 0xD0BE_D0B1, 0xD0BE_D182,  // на не ни но об от
      0xD0BF_D0BE, 0xD181_D0BE:  // по со
      return (self >> 32).endsBetweenWords
    default: return false
    }
  }

  /// № or §.
  fileprivate var endsWithNumberSign: Bool {
    self & 0xFF_FFFF == 0xE2_8496 || self & 0xFFFF == 0xC2A7
  }

  /// п. пп. ч. ст.
  fileprivate var endsWithReference: Bool {
    switch self & 0xFF_FFFF {
    case 0xD0BF_2E:
      (self >> 24).endsBetweenWords || self >> 24 & 0xFFFF == 0xD0BF && (self >> 40).endsBetweenWords
    case 0xD187_2E: (self >> 24).endsBetweenWords
    case 0xD182_2E: self >> 24 & 0xFFFF == 0xD181 && (self >> 40).endsBetweenWords
    default: false
    }
  }

  /// Whether a word can begin here: after a space, an opening bracket or quotation mark, or at the start.
  private var endsBetweenWords: Bool {
    switch self & 0xFF {
    case 0, 0x09, 0x0A, 0x20, UInt64(UInt8(ascii: "(")), UInt64(UInt8(ascii: "[")),
      UInt64(UInt8(ascii: "\"")):
      true
    default: self & 0xFFFF == 0xC2A0 || self & 0xFFFF == 0xC2AB || self & 0xFF_FFFF == 0xE2_809E
    }
  }
}

extension UInt32 {
  /// The UTF-8 of a Cyrillic letter А…Я in lower case; anything else as it is.
  fileprivate var lowercasedCyrillic: UInt32 {
    switch self {
    case 0xD090...0xD09F: self + 0x20
    case 0xD0A0...0xD0AF: self + 0xE0
    default: self
    }
  }
}

// MARK: What stands behind the space

extension UnsafeBufferPointer<UInt8> {
  /// — or – and a space.
  fileprivate var beginsWithDash: Bool {
    guard count >= 3, self[0] == 0xE2, self[1] == 0x80, self[2] == 0x93 || self[2] == 0x94 else {
      return false
    }
    return count == 3 || self[3] <= 0x20
  }

  fileprivate var beginsWithUnit: Bool {
    guard count > 1 || first == UInt8(ascii: "%") else { return false }
    let candidates: [String] =
      switch (self[0], count > 1 ? self[1] : 0) {
      case (UInt8(ascii: "%"), _): ["%"]
      case (0xD0, 0xB3): ["г.", "гг."]
      case (0xD0, 0xBC): ["мин.", "минут", "минуты"]
      case (0xD1, 0x80): ["руб."]
      case (0xD1, 0x87): ["ч.", "час", "часа", "часов"]
      default: []
      }
    return candidates.contains { unit in
      starts(with: unit.utf8) && dropFirst(unit.utf8.count).first.map(\.isPartOfLetter) != true
    }
  }
}

extension UInt8 {
  /// Whether it is a Latin letter or the first byte of a Cyrillic one.
  fileprivate var isPartOfLetter: Bool { isLetter || self == 0xD0 || self == 0xD1 }
}
