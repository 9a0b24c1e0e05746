/// A text of rows and fields, as spreadsheets write it (RFC 4180, with any delimiter and any line end).
///
/// An unclosed quote would hide all rows after it in one field, so it is a defect and no row of its kind is given out.
struct DelimitedText {
  /// Every row down to the first defect, empty ones too: the number of a row is what a spreadsheet shows.
  private(set) var rows: [[String]] = []
  /// What keeps the rest from being read.
  private(set) var defect: Defect?

  /// A place that no spreadsheet would have written.
  enum Defect {
    /// The quote that opens a field has no partner.
    case unclosedQuote(row: Int, column: Int)
    /// Something stands between a closing quote and the next delimiter.
    case textAfterQuote(row: Int, column: Int)
  }

  private var row: [String] = []
  private var field = ""

  init(_ text: String, delimiter: Unicode.Scalar) {
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      switch scalar {
      case "\"" where field.isEmpty:
        guard readQuoted(&scalars, &next, delimiter) else { return }
      case delimiter: endField()
      case "\n": endRow()
      case "\r":
        if next == "\n" { next = scalars.next() }
        endRow()
      default: field.unicodeScalars.append(scalar)
      }
    }
    if !row.isEmpty || !field.isEmpty { endRow() }
  }

  private mutating func endField() {
    row.append(field)
    field = ""
  }

  private mutating func endRow() {
    endField()
    rows.append(row)
    row = []
  }

  /// Reads on to the delimiter or line end after the closing quote; false at a defect.
  private mutating func readQuoted(
    _ scalars: inout String.UnicodeScalarView.Iterator, _ next: inout Unicode.Scalar?,
    _ delimiter: Unicode.Scalar
  ) -> Bool {
    while let scalar = next {
      next = scalars.next()
      guard scalar == "\"" else {
        field.unicodeScalars.append(scalar)
        continue
      }
      if next == "\"" {
        field.unicodeScalars.append("\"")
        next = scalars.next()
      } else if next == nil || next == delimiter || next == "\n" || next == "\r" {
        // A quoted field may be empty, and the next quote would seem to open it again.
        return true
      } else {
        defect = .textAfterQuote(row: rows.count + 1, column: row.count + 1)
        return false
      }
    }
    defect = .unclosedQuote(row: rows.count + 1, column: row.count + 1)
    return false
  }
}
