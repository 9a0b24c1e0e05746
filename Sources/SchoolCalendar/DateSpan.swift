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

  /// One day.
  public init(_ day: CalendarDate) {
    first = day
    last = day
  }

  /// The run from the earlier of two days to the later.
  init(_ one: CalendarDate, _ other: CalendarDate) {
    first = min(one, other)
    last = max(one, other)
  }

  /// How many days it has.
  public var count: Int { last.daysSince1970 - first.daysSince1970 + 1 }

  /// The last of its days from Monday to Friday; nil where all are at a week's end.
  public var lastWorkingDay: CalendarDate? {
    (0..<3).lazy.map { last.adding(days: -$0) }.first { $0.weekday.isWorking && $0 >= first }
  }

  /// Whether another run lies wholly in it.
  public func contains(_ span: DateSpan) -> Bool {
    contains(span.first) && contains(span.last)
  }

  /// Whether it has a day in common with another run.
  public func overlaps(_ other: DateSpan) -> Bool {
    first <= other.last && other.first <= last
  }

  /// Whether a day lies in it.
  public func contains(_ date: CalendarDate) -> Bool {
    first <= date && date <= last
  }
}
