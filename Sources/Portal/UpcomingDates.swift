public import SchoolCalendar

/// A day of the school year that every association has in common.
public struct CommonDate: Sendable, Hashable {
  /// The day.
  public let date: CalendarDate
  /// What it is.
  public let title: String
  /// The clause of the regulation that it comes from: `3.1`.
  public let clause: String?
}

extension Portal {
  /// The common dates of the twelve months from today on, the nearest first: the deadlines of the regulation and
  /// the quarters and holidays of the settings.
  ///
  /// - Parameter count: How many to give.
  public func upcomingDates(_ count: Int) -> [CommonDate] {
    let year = SchoolYear(containing: today)
    let deadlines = [year, SchoolYear(start: year.start + 1)].compactMap(\.self).flatMap(Self.deadlines)
    let settings = self.settings.schoolYears.flatMap(\.commonDates)
    return Array(
      (deadlines + settings)
        .filter { $0.date >= today && $0.date.isWithinYear(after: today) }
        .sorted { ($0.date, $0.title) < ($1.date, $1.title) }
        .prefix(count))
  }

  /// What the regulation sets for each school year (clauses 3.1 and 3.4).
  private static func deadlines(_ year: SchoolYear) -> [CommonDate] {
    [
      year.date(day: 10, month: 9).map {
        CommonDate(date: $0, title: "Планы работы объединений на учебный год", clause: "3.1")
      },
      year.date(day: 30, month: 5).map {
        CommonDate(date: $0, title: "Отчёты объединений за учебный год", clause: "3.4")
      },
    ].compactMap(\.self)
  }
}

extension SchoolYearSettings {
  fileprivate var commonDates: [CommonDate] {
    let numerals = ["I", "II", "III", "IV"]
    let starts = zip(numerals, quarters).map { numeral, span in
      CommonDate(date: span.first, title: "Начало \(numeral) четверти", clause: nil)
    }
    let named = [("осенних", holidays.autumn), ("зимних", holidays.winter), ("весенних", holidays.spring)]
    return starts
      + named.compactMap { name, span in
        span.map { CommonDate(date: $0.first, title: "Начало \(name) каникул", clause: nil) }
      }
  }
}

extension CalendarDate {
  fileprivate func isWithinYear(after date: CalendarDate) -> Bool {
    (year, month, day) < (date.year + 1, date.month, date.day)
  }
}
