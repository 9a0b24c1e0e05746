/// Texts in files that say nothing of their encoding, as spreadsheets and editors write them.
public enum PlainText {
  /// The text of a file in UTF-8, without a byte order mark: from UTF-16, from UTF-8, and from Windows-1251 where it is
  /// none of them, as Excel writes CSV in Russian Windows.
  ///
  /// - Parameter bytes: The whole file.
  public static func utf8(of bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)[...].windowsText.utf8) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf8(of: bytes.dropFirst(2), isLittleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf8(of: bytes.dropFirst(2), isLittleEndian: false) }
    // A text has no zeros, but for UTF-16, which has them in the upper half of digits and spaces.
    if let zero = bytes.firstIndex(of: 0) { return utf8(of: bytes[...], isLittleEndian: zero % 2 == 1) }
    return Array(bytes[...].windowsText.utf8)
  }

  private static func utf8(of bytes: ArraySlice<UInt8>, isLittleEndian: Bool) -> [UInt8] {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}

extension ArraySlice<UInt8> {
  /// A text in UTF-8, or in Windows-1251 where it is none.
  var windowsText: String {
    if let text = String(validating: self, as: UTF8.self) { return text }
    var text = ""
    for byte in self {
      let code: UInt32 =
        switch byte {
        case 0xC0...: UInt32(byte) - 0xC0 + 0x410
        case 0xA8: 0x401
        case 0xB8: 0x451
        case 0xB9: 0x2116
        case 0x84: 0x201E
        case 0x85: 0x2026
        case 0x91...0x94: [0x2018, 0x2019, 0x201C, 0x201D][Int(byte) - 0x91]
        case 0x96, 0x97: 0x2013 + UInt32(byte) - 0x96
        default: UInt32(byte)
        }
      text.unicodeScalars.append(Unicode.Scalar(code) ?? "?")
    }
    return text
  }
}
