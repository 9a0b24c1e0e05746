import Diagnostics

/// A table as text, its cells parted by a sign: CSV.
public struct DelimitedText: Sendable {
  private let dialect: Dialect
  private let lines: [[Cell]]

  /// For whom the text is.
  public enum Dialect: Sendable, CaseIterable {
    /// For programs: RFC 4180, UTF-8.
    case standard
    /// For Excel with Russian settings: semicolons, and a byte order mark by which it knows UTF-8.
    case excel
  }

  /// A cell.
  public enum Cell: Sendable {
    /// Words: a spreadsheet must neither calculate with them nor take them for a date.
    case text(String)
    /// A number, a date or another value that a spreadsheet may read as such.
    case value(String)
    /// Nothing.
    case empty
  }

  /// - Parameters:
  ///   - dialect: For whom the text is.
  ///   - head: The names of the columns.
  ///   - rows: The rows, each with as many cells as there are columns.
  public init(_ dialect: Dialect, head: [String], rows: [[Cell]]) {
    self.dialect = dialect
    lines = [head.map(Cell.text)] + rows
  }

  /// The text; every line ends with CR LF.
  public var text: String {
    var text = dialect == .excel ? "\u{FEFF}" : ""
    for line in lines {
      var isFirst = true
      for cell in line {
        if !isFirst { text += dialect.delimiter }
        isFirst = false
        text += dialect.field(cell)
      }
      text += "\r\n"
    }
    return text
  }
}

extension DelimitedText.Dialect {
  /// What parts the cells.
  var delimiter: String {
    switch self {
    case .standard: ","
    case .excel: ";"
    }
  }

  /// A cell, in quotes where it needs them. Bytes are looked at: as a character CR LF is one.
  fileprivate func field(_ cell: DelimitedText.Cell) -> String {
    let text = plain(cell)
    let isSpecial = text.utf8.contains { byte in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n")
        || byte == delimiter.utf8.first
    }
    return isSpecial ? "\"\(text.replacing(byte: UInt8(ascii: "\""), with: "\"\""))\"" : text
  }

  private func plain(_ cell: DelimitedText.Cell) -> String {
    switch cell {
    case .text(let text):
      text.looksLikeFormula || self == .excel && text.looksLikeDateOrNumber ? "'\(text)" : text
    case .value(let text): text
    case .empty: ""
    }
  }
}

extension String {
  /// Whether a spreadsheet would calculate with it (OWASP, “CSV Injection”).
  fileprivate var looksLikeFormula: Bool {
    unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
  }

  /// Whether Excel would make another value of it: a date of «3.1» and «12-5», a 7 of «007».
  fileprivate var looksLikeDateOrNumber: Bool {
    guard utf8.allSatisfy({ (0x30...0x39).contains($0) || ".-/".utf8.contains($0) }) else { return false }
    let parts = split(omittingEmptySubsequences: false) { ".-/".contains($0) }
    if parts.count == 1 { return hasPrefix("0") && count > 1 }
    // No date has two years: «2025-2026» stays as it is.
    return parts.count <= 3 && parts.allSatisfy { (1...4).contains($0.count) }
      && parts.contains { $0.count < 3 }
  }
}
