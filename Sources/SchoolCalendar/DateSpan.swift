/// A run of days, both ends included.
public struct DateSpan: Sendable, Hashable {
  /// The first day.
  public let first: CalendarDate
  /// The last day, not before the first.
  public let last: CalendarDate

  /// A run of days; nil where it would end before it begins.
  public init?(first: CalendarDate, last: CalendarDate) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// Whether a day lies in it.
  public func contains(_ date: CalendarDate) -> Bool {
    first <= date && date <= last
  }
}
