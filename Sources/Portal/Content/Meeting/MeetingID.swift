public import SchoolCalendar

/// Which meeting a file is, known from its place.
public struct MeetingID: Sendable, Hashable {
  /// Whose meeting it is.
  public let association: AssociationID
  /// The school year.
  public let year: SchoolYear
  /// The number within the school year.
  public let number: Int

  /// A meeting.
  public init(association: AssociationID, year: SchoolYear, number: Int) {
    self.association = association
    self.year = year
    self.number = number
  }

  /// The numbers that a meeting may have.
  static let numbers = 1...99

  /// Its file.
  public var id: ContentID { .meeting(self) }
}

extension MeetingID: Comparable {
  /// By association, then in the order of numbers.
  public static func < (left: MeetingID, right: MeetingID) -> Bool {
    (left.association.number, left.year, left.number) < (right.association.number, right.year, right.number)
  }
}
