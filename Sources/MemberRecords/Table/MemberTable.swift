public import Diagnostics
public import Disclosure
public import Portal
public import SchoolCalendar

/// The members who agreed to be counted. Private.
public struct MemberTable: Sendable {
  /// Each person once, in the order of their first rows.
  public let members: [Member]
  /// How many were left out for want of a written consent.
  public let withoutConsent: Int
}

/// A file of the data bank as it was read.
public struct MemberFile: Sendable {
  /// The path that messages name.
  public let path: String
  /// The association that the file is of; nil where a column says so.
  public let association: AssociationID?
  /// Everything in the file.
  public let bytes: [UInt8]

  /// A file of the data bank.
  public init(path: String, association: AssociationID?, bytes: [UInt8]) {
    self.path = path
    self.association = association
    self.bytes = bytes
  }
}

extension MemberTable {
  /// Reads the data bank (Annex 3).
  ///
  /// - Parameters:
  ///   - files: All its files.
  ///   - needs: The dictionary of needs.
  ///   - date: The day of the list of members.
  /// - Returns: The table, nil where anything in it is wrong, and what is: by row and column, never with the content.
  public static func read(
    _ files: [MemberFile], needs: [Deficit], on date: CalendarDate
  ) -> (table: MemberTable?, diagnostics: [Diagnostic]) {
    let values = MemberValueReader(needs: needs, on: date)
    var diagnostics: [Diagnostic] = []
    var rows: [MemberRow] = []
    for file in files {
      rows += MemberSheet(file, &diagnostics).map { $0.rows(values, &diagnostics) } ?? []
    }
    let people = MemberPeople(rows, &diagnostics)
    return (diagnostics.hasErrors ? nil : people.table, diagnostics)
  }
}
