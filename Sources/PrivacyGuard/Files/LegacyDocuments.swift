/// Names in documents as Word 97 and its time wrote them: compound files (MS-CFB) with a set of properties (MS-OLEPS).
enum CompoundFile {
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// `FMTID_SummaryInformation` as it stands in the head of its stream.
  private static let summary: [UInt8] = [
    0xE0, 0x85, 0x9F, 0xF2, 0xF9, 0x4F, 0x68, 0x10, 0xAB, 0x91, 0x08, 0x00, 0x2B, 0x27, 0xB3, 0xD9,
  ]

  /// The author and whoever saved it last.
  ///
  /// The set is found by the bytes that begin it, without the file's tables of sectors: programs write it whole, and it
  /// takes a few hundred bytes.
  static func authors(in bytes: [UInt8]) -> [FileAuthor] {
    guard let found = bytes.firstRange(of: summary), let offset = bytes.number(at: found.upperBound) else {
      return []
    }
    let start = found.lowerBound - 28 + offset
    guard start > 0, let count = bytes.number(at: start + 4), count < 256 else { return [] }
    return (0..<count).compactMap { index in
      let entry = start + 8 + 8 * index
      // PIDSI_AUTHOR and PIDSI_LASTAUTHOR, of the type VT_LPSTR.
      guard let id = bytes.number(at: entry), id == 4 || id == 8, let place = bytes.number(at: entry + 4),
        bytes.number(at: start + place) == 30, let length = bytes.number(at: start + place + 4), length < 512
      else { return nil }
      let text = bytes.dropFirst(start + place + 8).prefix(length).prefix { $0 != 0 }
      return FileAuthor(name: text.windowsText, place: .properties)
    }
  }
}

/// Names in Rich Text Format.
enum RichText {
  /// The author and the operator of `\info`.
  static func authors(in bytes: [UInt8]) -> [FileAuthor] {
    ["{\\author ", "{\\operator ", "{\\manager "].compactMap { key in
      guard let found = bytes.firstRange(of: Array(key.utf8)) else { return nil }
      let text = bytes[found.upperBound...].prefix { $0 != UInt8(ascii: "}") }
      return FileAuthor(name: plain(text), place: .properties)
    }
  }

  /// A text with its escapes undone: `\'ce` is a byte of Windows-1251, `\u1054?` a character.
  private static func plain(_ text: ArraySlice<UInt8>) -> String {
    var plain = ""
    for (index, part) in String(decoding: text, as: UTF8.self).split(
      separator: "\\", omittingEmptySubsequences: false
    ).enumerated() {
      if index > 0, part.first == "'", let byte = UInt8(part.dropFirst().prefix(2), radix: 16) {
        plain += [byte][...].windowsText + part.dropFirst(3)
      } else if index > 0, part.first == "u", let code = UInt32(part.dropFirst().prefix { $0.isNumber }) {
        plain.unicodeScalars.append(Unicode.Scalar(code) ?? "?")
      } else {
        plain += part
      }
    }
    return plain
  }
}

extension [UInt8] {
  /// A number of four bytes, the lowest first; nil beyond the end.
  fileprivate func number(at position: Int) -> Int? {
    guard position >= 0, position + 4 <= count else { return nil }
    return self[position..<(position + 4)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
