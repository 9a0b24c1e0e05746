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
    guard text.utf8.count == 10 else { throw .notADate }
    // The numbers between the signs, and where the signs stand.
    var numbers = (0, 0, 0)
    var places = (0, 0)
    var separators = 0
    var separator: UInt8?
    var index = 0
    for byte in text.utf8 {
      defer { index += 1 }
      switch byte {
      case 0x30...0x39: numbers.2 = numbers.2 * 10 + Int(byte - 0x30)
      case UInt8(ascii: "-"), UInt8(ascii: "."):
        guard byte == separator ?? byte, separators < 2 else { throw .notADate }
        separator = byte
        separators += 1
        numbers = (numbers.1, numbers.2, 0)
        places = (places.1, index)
      default: throw .notADate
      }
    }
    let date: CalendarDate?
    switch (separator, places.0, places.1) {
    case (UInt8(ascii: "-"), 4, 7): date = CalendarDate(year: numbers.0, month: numbers.1, day: numbers.2)
    case (UInt8(ascii: "."), 2, 5): date = CalendarDate(year: numbers.2, month: numbers.1, day: numbers.0)
    default: throw .notADate
    }
    guard let date else { throw .impossible }
    self = date
  }
}

// MARK: Writing

extension CalendarDate {
  /// `2025-09-05` (ISO 8601), for machines.
  public var iso: String {
    String(unsafeUninitializedCapacity: 10) { bytes in
      Self.write(year, to: bytes, 0..<4)
      bytes[4] = UInt8(ascii: "-")
      Self.write(month, to: bytes, 5..<7)
      bytes[7] = UInt8(ascii: "-")
      Self.write(day, to: bytes, 8..<10)
      return 10
    }
  }

  /// `05.09.2025`, as people write it in files.
  public var numeric: String {
    let parts = iso.split(separator: "-")
    return parts.reversed().joined(separator: ".")
  }

  /// Fills a place with the last digits of a number.
  private static func write(
    _ number: Int, to bytes: UnsafeMutableBufferPointer<UInt8>, _ place: Range<Int>
  ) {
    var rest = number
    for index in place.reversed() {
      bytes[index] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
  }

  /// «5 сентября 2025 г.», its parts held together by non-breaking spaces.
  public var russian: String {
    "\(russianDay) \(year)\u{A0}г."
  }

  /// «5 сентября», held together by a non-breaking space.
  public var russianDay: String { "\(day)\u{A0}\(CalendarMonth(containing: self).genitive)" }
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
