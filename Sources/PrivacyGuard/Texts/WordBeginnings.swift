/// How some Russian words begin, looked for in bytes: most texts have none of the words, and nobody has to read them.
struct WordBeginnings: Sendable {
  /// The first three letters, small and with е for ё, as scalars of Unicode; 0 in the third place stands for any.
  private let beginnings: Set<SIMD3<UInt16>>

  /// - Parameter words: Small letters of the basic alphabet, at least two each.
  init(_ words: some Sequence<String>) {
    beginnings = Set(
      words.compactMap { word in
        let letters = Array(word.utf16.prefix(3))
        guard letters.count >= 2 else { return nil }
        return [letters[0], letters[1], letters.count == 3 ? letters[2] : 0]
      })
  }

  private func have(_ letters: SIMD3<UInt16>) -> Bool {
    beginnings.contains(letters) || beginnings.contains([letters.x, letters.y, 0])
  }
}

extension WordBeginnings {
  /// Whether the letters of a text begin as one of the words does, whatever signs stand between them.
  func mayBegin(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var letters = SIMD3<UInt16>()
    var count = 0
    var index = text.startIndex
    while index < text.endIndex - 1 {
      guard let letter = UInt16(russianLetter: text[index], text[index + 1]) else {
        index += 1
        continue
      }
      letters[count] = letter
      count += 1
      if count == letters.scalarCount { return have(letters) }
      index += 2
    }
    return count == 2 && have(letters)
  }

  /// Whether a word of a text begins as one of the words does.
  func mayStand(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var letters = SIMD3<UInt16>()
    var count = 0
    var index = 0
    while index < text.count - 1 {
      guard let letter = UInt16(russianLetter: text[index], text[index + 1]) else {
        count = 0
        index += 1
        continue
      }
      if count < letters.scalarCount { letters[count] = letter }
      count += 1
      if count == letters.scalarCount, have(letters) { return true }
      index += 2
    }
    return false
  }
}

extension UInt16 {
  /// The scalar of a Russian letter, made small and е for ё, from its two bytes in UTF-8; nil for other bytes.
  init?(russianLetter lead: UInt8, _ next: UInt8) {
    guard next.endsRussianLetter(after: lead) else { return nil }
    let scalar = UInt16(lead & 0x1F) << 6 | UInt16(next & 0x3F)
    switch scalar {
    case 0x410...0x42F: self = scalar + 0x20
    case 0x401, 0x451: self = 0x435
    default: self = scalar
    }
  }
}

extension UInt8 {
  /// Whether it is the second byte of a Russian letter, as `Unicode.Scalar.isCyrillic` knows them.
  func endsRussianLetter(after lead: UInt8) -> Bool {
    switch lead {
    case 0xD0: 0x90...0xBF ~= self || self == 0x81
    case 0xD1: 0x80...0x8F ~= self || self == 0x91
    default: false
    }
  }
}
