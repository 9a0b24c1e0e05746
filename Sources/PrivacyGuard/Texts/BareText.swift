internal import Diagnostics

/// A text without the signs that are read as nothing: marks above letters, soft hyphens, signs without a width.
///
/// Programs and dictionaries put them inside of words, and no rule would know the words. «й» and «ё» that somebody has
/// written as a letter and its mark become what all others write.
struct BareText {
  let bytes: [UInt8]
  /// Before which places of the bare text a sign was left out, in reading order.
  private let omissions: [Position]
}

extension BareText {
  /// Leaves the signs out.
  ///
  /// - Returns: nil where there are none, as in most texts.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.hasMark else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var omissions: [Position] = []
    var (line, column) = (1, 1)
    var index = 0
    while index < text.count {
      let width = text.widthOfMark(at: index)
      if width > 0 {
        bytes.compose(with: text[index..<(index + width)])
        omissions.append(Position(line: line, column: column))
        index += width
      } else {
        let byte = text[index]
        bytes.append(byte)
        if byte == 0x0A {
          (line, column) = (line + 1, 1)
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
        index += 1
      }
    }
    self.bytes = bytes
    self.omissions = omissions
  }

  /// Where findings in the bare text stand in the text itself.
  ///
  /// - Parameter findings: In reading order.
  func inText(_ findings: [PersonalDataFinding]) -> [PersonalDataFinding] {
    var rest = omissions[...]
    var (line, omitted) = (0, 0)
    return findings.map { finding in
      let position = finding.position
      if position.line != line { (line, omitted) = (position.line, 0) }
      while let omission = rest.first, omission <= position {
        if omission.line == line { omitted += 1 }
        rest.removeFirst()
      }
      return PersonalDataFinding(
        kind: finding.kind, position: Position(line: line, column: position.column + omitted))
    }
  }
}

extension String {
  /// Without the signs that are read as nothing.
  var bare: String {
    var text = self
    return text.withUTF8 { BareText($0).map { String(decoding: $0.bytes, as: UTF8.self) } } ?? self
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many bytes a sign has that is read as nothing; 0 where none begins.
  fileprivate func widthOfMark(at index: Int) -> Int {
    guard self[index] > 0xC1, index + 1 < count else { return 0 }
    let next = self[index + 1]
    switch self[index] {
    case 0xCC where next & 0xC0 == 0x80, 0xCD where 0x80...0xAF ~= next: return 2  // U+0300 to U+036F
    case 0xC2 where next == 0xAD: return 2  // The soft hyphen.
    case 0xE2 where index + 2 < count:
      let last = self[index + 2]
      return next == 0x80 && 0x8B...0x8F ~= last  // U+200B to U+200F
        || next == 0x81 && last == 0xA0 ? 3 : 0  // U+2060
    case 0xEF where index + 2 < count: return next == 0xBB && self[index + 2] == 0xBF ? 3 : 0  // U+FEFF
    default: return 0
    }
  }

  /// Whether any such sign stands in it, looked for eight bytes at a time: all texts are asked, and few have one.
  fileprivate var hasMark: Bool {
    let bytes = UnsafeRawBufferPointer(self)
    var index = 0
    while index + 8 <= count {
      var leads = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian.foreignLeads
      while leads != 0 {
        if widthOfMark(at: index + leads.trailingZeroBitCount / 8) > 0 { return true }
        leads &= leads - 1
      }
      index += 8
    }
    return (index..<count).contains { widthOfMark(at: $0) > 0 }
  }
}

extension UInt64 {
  /// The highest bits of those of eight bytes that begin a character which is neither ASCII nor one of those from
  /// U+0400 to U+047F, where the Russian letters are.
  fileprivate var foreignLeads: UInt64 {
    let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let difference = (self ^ 0xD0D0_D0D0_D0D0_D0D0) & 0xFEFE_FEFE_FEFE_FEFE
    let differs = difference & lowBits &+ lowBits | difference
    return self & self << 1 & differs & ~lowBits
  }
}

extension [UInt8] {
  /// Makes the last letter «й» or «ё» where a mark says so.
  fileprivate mutating func compose(with mark: Slice<UnsafeBufferPointer<UInt8>>) {
    let isBreve = mark.elementsEqual([0xCC, 0x86])
    guard isBreve || mark.elementsEqual([0xCC, 0x88]) else { return }
    let letters = isBreve ? [("и", "й"), ("И", "Й")] : [("е", "ё"), ("Е", "Ё")]
    guard let letter = letters.first(where: { suffix(2).elementsEqual($0.0.utf8) }) else { return }
    removeLast(2)
    append(contentsOf: letter.1.utf8)
  }
}
