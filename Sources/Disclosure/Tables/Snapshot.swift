public import SchoolCalendar

/// Everything that is published at one time: the tables drawn on that day and the older ones that still stand.
public struct Snapshot: Sendable, Hashable {
  /// The version of the scheme that its tables follow.
  public let scheme: Int
  /// The day for which it was made.
  public let date: CalendarDate
  /// Its tables, each with the day that it counts.
  public let blocks: [Block]

  /// A snapshot as a file says it.
  public init(scheme: Int, date: CalendarDate, blocks: [Block]) {
    self.scheme = scheme
    self.date = date
    self.blocks = blocks
  }
}
