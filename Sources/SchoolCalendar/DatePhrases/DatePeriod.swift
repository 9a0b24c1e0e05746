/// A stretch of time that has a name.
public enum DatePeriod: Sendable, Hashable {
  /// «март».
  case month(CalendarMonth)
  /// «первая неделя ноября», 1…5; see ``CalendarMonth/weeks``.
  case week(Int, CalendarMonth)
  /// «первая декада ноября», 1…3: the days 1–10, 11–20 and the rest.
  case tenDays(Int, CalendarMonth)
  /// «начало мая»: the same days as the ten-day periods.
  case third(Third, CalendarMonth)
  /// «первая половина мая», 1…2: the days 1–15 and the rest.
  case halfMonth(Int, CalendarMonth)
  /// «осень».
  case season(Season, SchoolYear)
  /// «I четверть», as the year's settings have it.
  case term(SchoolTerm)

  /// A third of a month.
  public enum Third: Int, Sendable, Hashable, CaseIterable {
    /// «начало».
    case beginning = 1
    /// «середина».
    case middle
    /// «конец».
    case end
  }

  /// A season of a school year.
  public enum Season: Sendable, Hashable, CaseIterable {
    /// September to November.
    case autumn
    /// December to February.
    case winter
    /// March to May.
    case spring
    /// June and July; August is already the next school year's.
    case summer
  }
}

/// A stretch of a school year that its settings give.
public enum SchoolTerm: Sendable, Hashable {
  /// «I четверть», 1…4.
  case quarter(Int)
  /// «первое полугодие», 1…2: two quarters and the holidays between them.
  case halfYear(Int)
  /// «осенние каникулы».
  case holidays(Holidays)

  /// Holidays between two quarters.
  public enum Holidays: Sendable, Hashable, CaseIterable {
    /// After the first quarter.
    case autumn
    /// After the second quarter.
    case winter
    /// After the third quarter.
    case spring
  }
}

/// The quarters and holidays of one school year.
public struct SchoolYearTerms: Sendable, Hashable {
  /// The quarters, I to IV, as far as they are known.
  public let quarters: [DateSpan]
  /// The autumn holidays.
  public let autumn: DateSpan?
  /// The winter holidays.
  public let winter: DateSpan?
  /// The spring holidays.
  public let spring: DateSpan?

  /// The terms of a year; those that are not known are left out.
  public init(
    quarters: [DateSpan] = [], autumn: DateSpan? = nil, winter: DateSpan? = nil, spring: DateSpan? = nil
  ) {
    self.quarters = quarters
    self.autumn = autumn
    self.winter = winter
    self.spring = spring
  }
}

// MARK: Days

extension SchoolYearTerms {
  /// All days of a term; nil where the settings do not give it.
  public func span(of term: SchoolTerm) -> DateSpan? {
    switch term {
    case .quarter(let number): quarter(number)
    case .halfYear(1): both(quarter(1), quarter(2))
    case .halfYear(2): both(quarter(3), quarter(4))
    case .halfYear: nil
    case .holidays(.autumn): autumn
    case .holidays(.winter): winter
    case .holidays(.spring): spring
    }
  }

  private func quarter(_ number: Int) -> DateSpan? {
    (1...4).contains(number) ? quarters.dropFirst(number - 1).first : nil
  }

  private func both(_ first: DateSpan?, _ last: DateSpan?) -> DateSpan? {
    guard let first, let last else { return nil }
    return DateSpan(first: first.first, last: last.last)
  }
}

extension DatePeriod {
  /// All its days.
  func span(with terms: SchoolYearTerms) throws(DateProblem.Fact) -> DateSpan {
    switch self {
    case .month(let month): return month.span
    case .week(let number, let month): return try month.weeks.item(number)
    case .tenDays(let number, let month): return try Self.thirds(of: month).item(number)
    case .third(let third, let month): return try Self.thirds(of: month).item(third.rawValue)
    case .halfMonth(let number, let month): return try [month.days(1...15), month.days(16...31)].item(number)
    case .season(let season, let year): return season.span(in: year)
    case .term(let term):
      guard (1...term.count).contains(term.number) else { throw .noSuchNumber(term.number, last: term.count) }
      guard let span = terms.span(of: term) else { throw .missingTerm(term) }
      return span
    }
  }

  private static func thirds(of month: CalendarMonth) -> [DateSpan] {
    [month.days(1...10), month.days(11...20), month.days(21...31)]
  }
}

extension DatePeriod.Season {
  fileprivate func span(in year: SchoolYear) -> DateSpan {
    let (first, last) =
      switch self {
      case .autumn: (9, 11)
      case .winter: (12, 2)
      case .spring: (3, 5)
      case .summer: (6, 7)
      }
    return DateSpan(year.month(first).span.first, year.month(last).span.last)
  }
}

extension SchoolTerm {
  fileprivate var number: Int {
    switch self {
    case .quarter(let number), .halfYear(let number): number
    case .holidays: 1
    }
  }

  fileprivate var count: Int {
    switch self {
    case .quarter: 4
    case .halfYear: 2
    case .holidays: 1
    }
  }
}

extension Array {
  /// An item by its number; the first is 1.
  func item(_ number: Int) throws(DateProblem.Fact) -> Element {
    guard (1...Swift.max(count, 1)).contains(number), !isEmpty else {
      throw .noSuchNumber(number, last: count)
    }
    return self[number - 1]
  }
}
