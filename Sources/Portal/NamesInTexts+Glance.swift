extension String {
  /// Whether the words are worth a look for names; a glance at the bytes tells of nearly all texts that they are not.
  ///
  /// Two names in a row take two capitals, initials a capital and a full stop. Where the people file holds anybody,
  /// one capital, or a Latin letter or a digit of an id, may be enough.
  ///
  /// - Parameter isAnybodyKnown: Whether the people file holds anybody.
  func mayHoldNames(isAnybodyKnown: Bool) -> Bool {
    var capitals = 0
    var isAfterCapital = false
    var (last, before) = (UInt8(0), UInt8(0))
    for byte in utf8 {
      var isCapital = false
      switch byte {
      case 0x41...0x5A: isCapital = true
      case 0x61...0x7A, 0x30...0x39: if isAnybodyKnown { return true }
      case UInt8(ascii: "."): if isAfterCapital { return true }
      case 0x80...0xAF where last == 0xD0: isCapital = true
      case 0x00..<0x80: break
      case 0xC2, 0xD0, 0xE2: break
      case 0xD1: break
      case 0x80...0xBF:
        // Signs, and the small letters of Russian; all else is for those who look closer.
        let isKnown =
          last == 0xC2 || last == 0xD0 || last == 0xD1 && byte < 0xA0
          || last == 0xE2 && (byte == 0x80 || byte == 0x84)
          || before == 0xE2 && (last == 0x80 || last == 0x84 && byte == 0x96)
        if !isKnown { return true }
      default: return true
      }
      if isCapital {
        capitals += 1
        if capitals > 1 || isAnybodyKnown { return true }
      }
      isAfterCapital = isCapital
      (before, last) = (last, byte)
    }
    return false
  }
}
