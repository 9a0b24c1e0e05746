internal import Diagnostics

/// A stretch of a text that is looked at as a whole, as characters.
struct Passage {
  let scalars: [Unicode.Scalar]
  /// The line of the file on which it begins.
  private let firstLine: Int

  /// A passage.
  ///
  /// - Parameter bytes: Those of a bare text, if places are to be those of the file; of any, if names alone are asked for.
  init(_ bytes: some Sequence<UInt8>, firstLine: Int) {
    scalars = Array(String(decoding: Array(bytes), as: UTF8.self).bare.unicodeScalars)
    self.firstLine = firstLine
  }

  /// Where a character stands in the file.
  func position(of offset: Int) -> Position {
    let before = scalars[..<min(offset, scalars.count)]
    let line = before.count { $0 == "\n" }
    let start = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
    return Position(line: firstLine + line, column: offset - start + 1)
  }
}

extension Passage {
  /// The characters of a range that lie in the passage, in small letters and with е for ё.
  func folded(_ range: Range<Int>) -> String {
    var text = ""
    for scalar in scalars[range.clamped(to: scalars.indices)] { text.unicodeScalars.append(scalar.folded) }
    return text
  }

  /// Some characters before a place, folded.
  func before(_ offset: Int, _ count: Int) -> String { folded((offset - count)..<offset) }

  /// Some characters after a place, folded.
  func after(_ offset: Int, _ count: Int) -> String { folded(offset..<(offset + count)) }

  /// The character at a place; nil outside of the passage.
  subscript(offset: Int) -> Unicode.Scalar? { scalars.indices.contains(offset) ? scalars[offset] : nil }
}

extension String {
  /// In small letters, with е for ё, common spaces for all others, and no signs that are read as nothing.
  var foldedForGuard: String {
    var text = ""
    for scalar in bare.unicodeScalars { text.unicodeScalars.append(scalar.folded) }
    return text
  }
}

extension Unicode.Scalar {
  /// In small letters, Russian and Latin ones, with е for ё and a common space for all others.
  var folded: Unicode.Scalar {
    switch self {
    case "А"..."Я", "A"..."Z": Unicode.Scalar(value + 0x20) ?? self
    case "Ё", "ё": "е"
    case _ where isSpace: " "
    default: self
    }
  }

  var isDigit: Bool { "0"..."9" ~= self }

  /// A Russian letter.
  var isCyrillic: Bool { "А"..."я" ~= self || self == "Ё" || self == "ё" }

  var isCyrillicCapital: Bool { "А"..."Я" ~= self || self == "Ё" }

  var isSpace: Bool {
    switch self {
    case " ", "\n", "\r", "\t", "\u{A0}": true
    default: !isCyrillic && properties.isWhitespace
    }
  }

  var isLatin: Bool { "a"..."z" ~= self || "A"..."Z" ~= self }
}
