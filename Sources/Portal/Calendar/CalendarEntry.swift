public import SchoolCalendar

/// One date of an item of the calendar.
public struct CalendarEntry: Sendable {
  /// What it is.
  public let item: CalendarItem
  /// Which of the item's dates it is, from 0.
  public let index: Int
  /// When it is.
  public let meaning: DateMeaning

  /// The school year in whose calendar it stands: that of its days, else that of the item.
  public var schoolYear: SchoolYear {
    meaning.span.map { SchoolYear(containing: $0.last) } ?? item.year
  }

  /// Where it stands in the calendar.
  public var lane: CalendarLane { meaning.lane }
}

/// A place in the calendar.
public enum CalendarLane: Sendable, Hashable {
  /// Certain days.
  case days(DateSpan)
  /// Some day of a month; a longer stretch stands in the month of its end.
  case month(CalendarMonth)
  /// The whole school year.
  case wholeYear
  /// The day is not settled.
  case undecided
}

extension DateMeaning {
  /// Where a date of this meaning stands in the calendar.
  public var lane: CalendarLane {
    switch self {
    case .instant(let day, _), .day(let day), .deadline(let day):
      .days(DateSpan(day))
    case .days(let span): .days(span)
    case .month(let month): .month(month)
    case .band(let band): .month(CalendarMonth(containing: band.span.last))
    case .repeated, .wholeYear: .wholeYear
    case .undecided, .unknown: .undecided
    }
  }

  /// The days of a date that is exact: a month is not.
  public var exactDays: DateSpan? {
    if case .days(let span) = lane { span } else { nil }
  }

  /// Whether it is the last day on which something may be done.
  public var isDeadline: Bool {
    if case .deadline = self { true } else { false }
  }

  /// The hour of the day, where it is known.
  public var hours: Hours? {
    if case .instant(_, let hours) = self { hours } else { nil }
  }
}

extension CalendarItem {
  /// Its dates.
  public var entries: [CalendarEntry] {
    meanings.enumerated().filter { !hidden.contains($0.offset) }
      .map { CalendarEntry(item: self, index: $0.offset, meaning: $0.element) }
  }
}

extension CalendarEntry {
  /// By the first day, whole days before hours, then by title and identity.
  static func sorted(_ entries: [CalendarEntry]) -> [CalendarEntry] {
    let keys = entries.map(\.sortKey)
    return entries.indices.sorted { keys[$0] < keys[$1] }.map { entries[$0] }
  }

  private var sortKey: (Int, Int, String, String) {
    let hours = meaning.hours.map { 1 + $0.start.hour * 60 + $0.start.minute } ?? 0
    return (meaning.span?.first.ordinal ?? .max, hours, item.title, item.origin.identity)
  }
}

extension CalendarDate {
  fileprivate var ordinal: Int { (year * 12 + month) * 31 + day }
}
