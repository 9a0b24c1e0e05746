/// What a date phrase means.
public enum DateMeaning: Sendable, Hashable {
  /// An hour of a day, in the portal's zone: «16 октября, 14:30».
  case instant(CalendarDate, Hours)
  /// A day: «16 октября».
  case day(CalendarDate)
  /// Days in a row: «16–18 октября». Hours beside them are no single instant and stay in the text only.
  case days(DateSpan)
  /// The last day on which it may be done: «до 10 сентября».
  case deadline(CalendarDate)
  /// Some day of a month: «март».
  case month(CalendarMonth)
  /// Some day of another stretch that has a name: «первая неделя ноября», «август–сентябрь», «I четверть».
  case band(DateBand)
  /// Again and again: «ежемесячно».
  case repeated(Frequency)
  /// The whole school year: «в течение года», «по графику».
  case wholeYear
  /// The text says that the day is not settled: «дата уточняется», «по согласованию».
  case undecided
  /// The text is not understood.
  case unknown

  /// How often.
  public enum Frequency: Sendable, Hashable, CaseIterable {
    /// «ежедневно».
    case daily
    /// «еженедельно».
    case weekly
    /// «ежемесячно».
    case monthly
    /// «ежеквартально».
    case quarterly
    /// «раз в полугодие».
    case halfYearly
  }

  /// The days that it can fall on; nil where it has no bounds or is not known.
  public var span: DateSpan? {
    switch self {
    case .instant(let day, _), .day(let day), .deadline(let day): DateSpan(day, day)
    case .days(let span): span
    case .month(let month): month.span
    case .band(let band): band.span
    case .repeated, .wholeYear, .undecided, .unknown: nil
    }
  }
}

/// A stretch of time that is known by its name, or all from one such stretch to another.
public struct DateBand: Sendable, Hashable {
  /// The stretch with which it begins.
  public let first: DatePeriod
  /// The stretch with which it ends; the first again where it is the only one.
  public let last: DatePeriod
  /// All its days.
  public let span: DateSpan
}
