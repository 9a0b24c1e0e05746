/// What a passage could hold, seen from its bytes alone: most hold nothing, and nobody has to read them.
struct PassageLook: OptionSet {
  let rawValue: UInt8

  /// `@`.
  static let atSign = PassageLook(rawValue: 1)
  /// Digits that can be the number of a telephone or of a document.
  static let number = PassageLook(rawValue: 2)
  /// A year, and a word that can speak of birth.
  static let birth = PassageLook(rawValue: 4)
  /// Two words in a row that begin with capitals.
  static let capitals = PassageLook(rawValue: 8)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var look: PassageLook = []
    var digits = DigitLook()
    var nameEnd: Int?
    var saysBirth = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let end = bytes.endOfWord(from: index)
      if end > index {
        digits.interrupt()
        let isName = byte == 0xD0 && bytes[index + 1].endsCapital
        if isName, let nameEnd, index - nameEnd <= Self.widestGap,
          bytes[nameEnd..<index].allSatisfy(\.mayStandInName)
        {
          look.insert(.capitals)
        }
        saysBirth = saysBirth || bytes.mayMeanBirth(index, end)
        nameEnd = isName ? end : nil
        index = end
      } else {
        if byte == 0x40 { look.insert(.atSign) }
        digits.take(byte)
        index += 1
      }
    }
    digits.interrupt()
    if digits.canBeNumber { look.insert(.number) }
    if saysBirth, digits.canBeYear { look.insert(.birth) }
    self = look
  }

  /// The bytes between two parts of a name: the full stop of an initial, and as many spaces as a name may have between
  /// its words, of three bytes each, as no space has more.
  private static let widestGap = 1 + 3 * Passage.widestGap
}

/// The digits of a passage, taken byte by byte.
private struct DigitLook {
  /// Whether some digits can be the number of a telephone or of a document.
  private(set) var canBeNumber = false
  /// Whether some digits can be a year or a date.
  private(set) var canBeYear = false
  private var run = 0
  private var chain = 0

  mutating func take(_ byte: UInt8) {
    if byte &- 0x30 < 10 {
      run += 1
      chain += 1
    } else if chain > 0 {
      endRun()
      if !byte.mayJoinDigits { interrupt() }
    }
  }

  /// Ends a number.
  mutating func interrupt() {
    guard chain > 0 else { return }
    endRun()
    // «2-00-00» has five digits, «1.2.85» four.
    if chain >= 5 { canBeNumber = true }
    if chain >= 4 { canBeYear = true }
    chain = 0
  }

  private mutating func endRun() {
    if run >= 4 { canBeYear = true }
    run = 0
  }
}

extension UInt8 {
  /// Whether it may stand between the groups of a number, as `Unicode.Scalar.joinsGroups` says of characters: whatever
  /// is no ASCII may, and so may the bytes of `&nbsp;`.
  fileprivate var mayJoinDigits: Bool {
    let scalar = Unicode.Scalar(self)
    return !scalar.isASCII || scalar.joinsGroups || scalar.joinsDigits || scalar.isLatin
      || "&#;".utf8.contains(self)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a word of Russian letters ends; its start where none begins.
  fileprivate func endOfWord(from start: Int) -> Int {
    var index = start
    while index + 1 < count, self[index + 1].endsRussianLetter(after: self[index]) { index += 2 }
    return index
  }

  /// Whether a word begins as those of birth do: «рожд», «роди», or is the «р» of «г. р.» and «д/р», or «ДР».
  fileprivate func mayMeanBirth(_ start: Int, _ end: Int) -> Bool {
    switch end - start {
    case 2: isLetter("р", at: start)
    // In small letters these are the last of «и др.».
    case 4: self[start] == 0xD0 && self[start + 1] == 0x94 && isLetter("р", at: start + 2)
    case 8...:
      isLetter("р", at: start) && isLetter("о", at: start + 2)
        && (isLetter("ж", at: start + 4) || isLetter("д", at: start + 4))
    default: false
    }
  }

  /// Whether a Russian letter stands there, small or a capital.
  private func isLetter(_ letter: Unicode.Scalar, at index: Int) -> Bool {
    UInt16(russianLetter: self[index], self[index + 1]).map(UInt32.init) == letter.value
  }
}

extension UInt8 {
  /// Whether it may stand between two parts of a name: in ASCII the full stop of an initial, white space, marks of
  /// emphasis.
  fileprivate var mayStandInName: Bool {
    self >= 0x80 || self == 0x20 || 0x09...0x0D ~= self || ".*_".utf8.contains(self)
  }

  /// Whether it follows 0xD0 in А to Я or Ё.
  fileprivate var endsCapital: Bool { 0x90...0xAF ~= self || self == 0x81 }
}
