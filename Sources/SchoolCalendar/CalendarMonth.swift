/// A month of a calendar year.
public struct CalendarMonth: Sendable, Hashable {
  /// 1…9999.
  public let year: Int
  /// 1…12.
  public let month: Int

  /// A month; nil beyond the years 1…9999 and the months 1…12.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    self.year = year
    self.month = month
  }

  /// The month that a day belongs to.
  public init(containing date: CalendarDate) {
    year = date.year
    month = date.month
  }

  /// The month nearest to these numbers.
  init(clamping month: Int, year: Int) {
    self.year = min(max(year, 1), 9999)
    self.month = min(max(month, 1), 12)
  }
}

extension CalendarMonth: Comparable {
  /// The earlier one first.
  public static func < (left: CalendarMonth, right: CalendarMonth) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}

// MARK: Days

extension CalendarMonth {
  /// 28…31.
  public var numberOfDays: Int { CalendarDate.daysInMonth(month, year: year) }

  /// All its days.
  public var span: DateSpan { days(1...31) }

  /// Its four or five weeks.
  ///
  /// Weeks begin on Monday, and a week belongs to the month that has its Thursday, as ISO 8601 gives weeks to
  /// years; days beyond the month's ends are left out. So the first week is never only a Sunday, and each has at
  /// least four days, one of them a working day.
  public var weeks: [DateSpan] {
    let firstThursday = firstDay(Weekday.thursday)
    return stride(from: firstThursday, through: numberOfDays, by: 7).map { days(($0 - 3)...($0 + 3)) }
  }

  /// The days that are a certain day of the week, four or five.
  public func days(on weekday: Weekday) -> [CalendarDate] {
    stride(from: firstDay(weekday), through: numberOfDays, by: 7).map { CalendarDate($0, of: self) }
  }

  /// Days by their numbers; numbers beyond the month are left out.
  func days(_ numbers: ClosedRange<Int>) -> DateSpan {
    DateSpan(CalendarDate(numbers.lowerBound, of: self), CalendarDate(numbers.upperBound, of: self))
  }

  private func firstDay(_ weekday: Weekday) -> Int {
    let opening = CalendarDate(1, of: self).weekday
    return 1 + (weekday.rawValue - opening.rawValue + 7) % 7
  }
}

// MARK: Names

extension CalendarMonth {
  /// «март».
  public var name: String { Self.names[month - 1] }

  /// «марта».
  public var genitive: String { Self.genitives[month - 1] }

  /// «март 2026 г.», the year held together by a non-breaking space.
  public var russian: String { "\(name) \(russianYear)" }

  /// «2026 г.»
  var russianYear: String { "\(year)\u{A0}г." }

  private static let names = [
    "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
    "декабрь",
  ]

  private static let genitives = [
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
    "декабря",
  ]
}
