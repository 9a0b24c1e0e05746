/// The empty table that leaders fill in.
public enum MemberTemplate {
  /// Its headings, as a spreadsheet with Russian settings opens them: semicolons, CRLF, a byte order mark.
  public static var text: String {
    "\u{FEFF}" + MemberColumn.allCases.map(\.title).joined(separator: ";") + "\r\n"
  }
}
