/// A word that the grammar of date phrases knows, whatever its form.
enum Word: Hashable, Sendable {
  // What has a place in the calendar.
  case month(Int)
  case weekday(Weekday)
  case season(DatePeriod.Season)
  case holidays(SchoolTerm.Holidays)
  case third(DatePeriod.Third)
  // What is counted, and how.
  case unit(Unit)
  case ordinal(Int)
  case last
  /// «один», «два».
  case cardinal(Int)
  /// «раз».
  case times
  /// «каждый».
  case each
  case repeated(DateMeaning.Frequency)
  case annually
  // The year.
  case year
  /// «г.»
  case yearMark
  /// «учебный».
  case school
  case all
  /// «постоянно».
  case always
  // Hours.
  case hour, minute
  // Small words.
  case at, on, from, through, until, toward, and, not, during, accordingTo
  /// «течение», «протяжение»
  case course
  /// «период».
  case period
  /// «время».
  case time
  // Words about deadlines and about what is not settled.
  case due
  case later
  case than
  /// «реже», «менее», «более».
  case limit
  case inclusive
  case number
  case date
  case exact
  case settled
  case agreement
  case schedule
  case separate
  case request
  case measure
  case need
  case vacation

  /// What a year or a month is divided into.
  enum Unit: Hashable, Sendable {
    case day, week, tenDays, half, month, calendarQuarter, quarter, halfYear
  }
}

// MARK: What a word names

extension Word {
  var month: Int? {
    if case .month(let month) = self { month } else { nil }
  }

  var weekday: Weekday? {
    if case .weekday(let weekday) = self { weekday } else { nil }
  }

  var third: DatePeriod.Third? {
    if case .third(let third) = self { third } else { nil }
  }

  var ordinal: Int? {
    if case .ordinal(let number) = self { number } else { nil }
  }

  var cardinal: Int? {
    if case .cardinal(let number) = self { number } else { nil }
  }
}
