import Foundation

extension String {
  /// The text of a file that a spreadsheet wrote: UTF-8 with or without a byte order mark, else Windows-1251.
  ///
  /// Russian text in Windows-1251 is never valid UTF-8, so nothing is guessed. Nil for the byte order marks of UTF-16 and
  /// for bytes that neither has.
  init?(spreadsheetBytes bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return nil }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard
      let decoded = String(validating: text, as: UTF8.self) ?? String(bytes: text, encoding: .windowsCP1251)
    else { return nil }
    self = decoded
  }

  /// Letters and digits alone, small, with е for ё: «Стаж (педагогический)» and «стаж педагогический» are the same.
  var folded: String {
    String(lowercased().replacing("ё", with: "е").filter { $0.isLetter || $0.isNumber })
  }

  /// The words of a text, folded.
  var foldedWords: [String] {
    lowercased().replacing("ё", with: "е").split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Whether nothing is written here.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
