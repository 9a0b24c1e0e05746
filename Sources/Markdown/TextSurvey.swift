/// What has to be known of a text before it is parsed.
struct TextSurvey {
  /// Whether there is any `~`.
  let hasTilde: Bool
  /// Whether there is any `^`.
  let hasCaret: Bool
  /// Whether all of it is UTF-8.
  let isValid: Bool

  init(_ text: UnsafeBufferPointer<UInt8>) {
    let (mayHaveMarks, isDoubtful) = text.firstLook
    hasTilde = mayHaveMarks && text.contains(UInt8(ascii: "~"))
    hasCaret = mayHaveMarks && text.contains(UInt8(ascii: "^"))
    isValid = !isDoubtful || (try? UTF8Span(validating: text.span)) != nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the text may hold a mark, and whether it may not be UTF-8, seen from eight bytes at a time: every text
  /// is looked through for it, and few have either.
  fileprivate var firstLook: (mayHaveMarks: Bool, isDoubtful: Bool) {
    guard count >= 10, endsAreSimple else { return (true, true) }
    let bytes = UnsafeRawBufferPointer(self)
    var marks: UInt64 = 0
    var doubts: UInt64 = 0
    var index = 2
    while index < count {
      // The last eight bytes may be looked at twice.
      index = Swift.min(index, count - 8)
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let previous = bytes.loadUnaligned(fromByteOffset: index - 1, as: UInt64.self)
      let beforePrevious = bytes.loadUnaligned(fromByteOffset: index - 2, as: UInt64.self)
      marks |= word.mayBeMark
      doubts |= word.mayBeMisplaced(after: previous, and: beforePrevious)
      index += 8
    }
    let isMarkEarly = prefix(2).contains { $0 | 0x20 == 0x7E }
    return (marks != 0 || isMarkEarly, doubts != 0)
  }

  /// Whether the text neither begins nor ends within a character, as far as its first two bytes and its last two
  /// tell.
  private var endsAreSimple: Bool {
    let opensWell = self[0] < 0x80 ? self[1] < 0x80 : self[0] & 0xF0 == 0xD0 && self[1] & 0xC0 == 0x80
    return opensWell && self[count - 1] < 0xC0 && self[count - 2] < 0xE0
  }
}

/// Eight bytes; each answer is not zero where it is yes for one of them.
extension UInt64 {
  /// Whether one is `~` or `^`, which differ in one bit.
  fileprivate var mayBeMark: UInt64 { (self | repeated(0x20)).hasByte(0x7E) }

  /// Whether one goes on with a character where none goes on, or the other way round, or is one after which not
  /// every byte is right (RFC 3629, section 4). Of those of three bytes, the dash and the number sign begin with E2.
  fileprivate func mayBeMisplaced(after previous: UInt64, and beforePrevious: UInt64) -> UInt64 {
    let continues = self & ~(self << 1)
    let shouldContinue = previous & previous << 1 | beforePrevious & beforePrevious << 1 & beforePrevious << 2
    let beginsFour = self & self << 1 & self << 2 & self << 3
    return (continues ^ shouldContinue | beginsFour) & repeated(0x80)
      | (self & repeated(0xF2)).hasByte(0xE0) | (self & repeated(0xFE)).hasByte(0xC0)
  }

  /// Subtracting 1 from each byte borrows from its top bit only where it was 0 (Warren, Hacker's Delight, section
  /// 6-1).
  private func hasByte(_ byte: UInt8) -> UInt64 {
    let zeroed = self ^ repeated(byte)
    return (zeroed &- repeated(1)) & ~zeroed & repeated(0x80)
  }
}

private func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
