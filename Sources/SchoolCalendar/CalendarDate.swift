/// A day of the proleptic Gregorian calendar, without a time or a zone.
public struct CalendarDate: Sendable, Hashable {
  /// 1…9999.
  public let year: Int
  /// 1…12.
  public let month: Int
  /// 1…31.
  public let day: Int

  /// A day; nil where the calendar has none such, as 30 February.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard (1...Self.daysInMonth(month, year: year)).contains(day) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// A day of a month; a number beyond the month's ends is taken as the end.
  init(_ day: Int, of month: CalendarMonth) {
    year = month.year
    self.month = month.month
    self.day = min(max(day, 1), month.numberOfDays)
  }

  static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension CalendarDate: Comparable {
  /// The earlier day first.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

// MARK: Reading

extension CalendarDate {
  /// What a text that should be a date turned out to be.
  public enum ParsingError: Error {
    /// Neither `2025-09-05` nor `05.09.2025`.
    case notADate
    /// The form is right, but there is no such day.
    case impossible
  }

  /// Reads `2025-09-05` or `05.09.2025`.
  ///
  /// - Parameter text: The date, nothing around it.
  /// - Throws: Why it is no date.
  public init(parsing text: some StringProtocol) throws(ParsingError) {
    let parts: (year: Int?, month: Int?, day: Int?)
    if let numbers = Self.numbers(in: text, separator: "-", widths: [4, 2, 2]) {
      parts = (numbers[0], numbers[1], numbers[2])
    } else if let numbers = Self.numbers(in: text, separator: ".", widths: [2, 2, 4]) {
      parts = (numbers[2], numbers[1], numbers[0])
    } else {
      throw .notADate
    }
    guard let year = parts.year, let month = parts.month, let day = parts.day,
      let date = CalendarDate(year: year, month: month, day: day)
    else { throw .impossible }
    self = date
  }

  private static func numbers(
    in text: some StringProtocol, separator: Character, widths: [Int]
  ) -> [Int?]? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == widths.count else { return nil }
    let fits = zip(parts, widths).allSatisfy { part, width in
      part.utf8.count == width && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    return fits ? parts.map { Int($0) } : nil
  }
}

// MARK: Writing

extension CalendarDate {
  /// `2025-09-05` (ISO 8601), for machines.
  public var iso: String {
    "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  /// «5 сентября 2025 г.», its parts held together by non-breaking spaces.
  public var russian: String {
    "\(russianDay) \(year)\u{A0}г."
  }

  /// «5 сентября», held together by a non-breaking space.
  public var russianDay: String { "\(day)\u{A0}\(CalendarMonth(containing: self).genitive)" }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

// MARK: Counting

extension CalendarDate {
  /// The day that holds an instant, in UTC.
  ///
  /// - Parameter seconds: Seconds since 1970-01-01T00:00:00Z, within the years 1…9999; others are clamped.
  public init(secondsSince1970 seconds: Int) {
    let (quotient, remainder) = seconds.quotientAndRemainder(dividingBy: 86_400)
    self.init(daysSince1970: remainder < 0 ? quotient - 1 : quotient)
  }

  /// A day by its number; 0 is 1970-01-01.
  ///
  /// Eras of 400 years, years from 1 March: Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”.
  init(daysSince1970 days: Int) {
    let days = min(max(days, -719_162), 2_932_896) + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  }

  /// The number of the day; 0 is 1970-01-01. The algorithm is the counterpart of the one above.
  var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day that lies a number of days later, or earlier where it is negative; within the years 1…9999, others
  /// are clamped.
  public func adding(days: Int) -> CalendarDate {
    // The years 1…9999 have fewer days than that.
    let days = min(max(days, -4_000_000), 4_000_000)
    return CalendarDate(daysSince1970: daysSince1970 + days)
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 0001-01-01, day -719 162, is a Monday.
    Weekday.allCases[(daysSince1970 + 719_162) % 7]
  }
}
