/// A school year: 1 August to 31 July.
public struct SchoolYear: Sendable, Hashable {
  /// The calendar year in which it begins.
  public let start: Int

  /// The school year that begins in a calendar year, 1…9998.
  public init?(start: Int) {
    guard (1...9998).contains(start) else { return nil }
    self.start = start
  }

  /// The school year that a day belongs to.
  public init(containing date: CalendarDate) {
    start = min(max(date.month >= 8 ? date.year : date.year - 1, 1), 9998)
  }

  /// Reads `2025-2026`; the years must follow each other.
  public init?(parsing text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 4 }), let start = Int(parts[0]),
      let end = Int(parts[1]), end == start + 1
    else { return nil }
    self.init(start: start)
  }

  /// `2025-2026`, as in paths.
  public var path: String { "\(start)-\(start + 1)" }

  /// «2025–2026».
  public var years: String { "\(start)–\(start + 1)" }

  /// Its twelve months, August first.
  public var months: [CalendarMonth] {
    (Array(8...12) + Array(1...7)).map(month)
  }

  /// All its days.
  public var span: DateSpan { DateSpan(CalendarDate(1, of: month(8)), CalendarDate(31, of: month(7))) }

  /// A month of it by its number; beyond 1…12 the nearest.
  func month(_ number: Int) -> CalendarMonth {
    CalendarMonth(clamping: number, year: number >= 8 ? start : start + 1)
  }

  /// A day of this school year: August to December lie in its first calendar year, January to July in its
  /// second. Nil where there is no such day.
  public func date(day: Int, month: Int) -> CalendarDate? {
    CalendarDate(year: month >= 8 ? start : start + 1, month: month, day: day)
  }
}

extension SchoolYear: Comparable {
  /// The earlier one first.
  public static func < (left: SchoolYear, right: SchoolYear) -> Bool {
    left.start < right.start
  }
}
