import SchoolCalendar
import Testing

struct CalendarMonthTests {
  /// The month, the day on which it begins, and its weeks.
  @Test(arguments: [
    (2025, 9, [1...7, 8...14, 15...21, 22...28]),
    (2025, 10, [1...5, 6...12, 13...19, 20...26, 27...31]),
    (2026, 1, [1...4, 5...11, 12...18, 19...25, 26...31]),
    (2026, 5, [4...10, 11...17, 18...24, 25...31]),
    (2025, 11, [3...9, 10...16, 17...23, 24...30]),
    (2026, 2, [2...8, 9...15, 16...22, 23...28]),
    (2026, 3, [2...8, 9...15, 16...22, 23...29]),
    (2027, 2, [1...7, 8...14, 15...21, 22...28]),
    (2024, 2, [1...4, 5...11, 12...18, 19...25, 26...29]),
  ])
  func aWeekBelongsToTheMonthOfItsThursday(year: Int, month: Int, weeks: [ClosedRange<Int>]) throws {
    let month = try #require(CalendarMonth(year: year, month: month))
    #expect(month.weeks.map { $0.first.day...$0.last.day } == weeks)
    #expect(month.weeks.allSatisfy { $0.lastWorkingDay != nil && $0.count >= 4 })
  }

  @Test(arguments: [
    (2026, 2, 28), (2024, 2, 29), (2000, 2, 29), (1900, 2, 28), (2025, 11, 30), (2025, 12, 31),
  ])
  func daysAreCounted(year: Int, month: Int, days: Int) throws {
    let month = try #require(CalendarMonth(year: year, month: month))
    #expect(month.numberOfDays == days)
    #expect(month.span.count == days)
    #expect(month.span.last.day == days)
  }

  @Test func namesAreRussian() throws {
    let march = try #require(CalendarMonth(year: 2026, month: 3))
    #expect(march.name == "март")
    #expect(march.genitive == "марта")
    #expect(march.russian == "март 2026\u{A0}г.")
  }

  @Test func otherNumbersAreNoMonths() {
    #expect(CalendarMonth(year: 2025, month: 13) == nil)
    #expect(CalendarMonth(year: 2025, month: 0) == nil)
    #expect(CalendarMonth(year: 0, month: 1) == nil)
  }

  @Test func aSchoolYearRunsFromAugustToJuly() throws {
    let year = try DatePhraseSample.year()
    #expect(year.span.short == "2025-08-01/2026-07-31")
    #expect(year.months.map(\.name).first == "август")
    #expect(
      year.months.map(\.year) == [2025, 2025, 2025, 2025, 2025, 2026, 2026, 2026, 2026, 2026, 2026, 2026])
    #expect(year.months.map(\.month) == [8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7])
    for month in year.months {
      #expect(try DatePhraseSample.short(month.name) == "month \(month.span.first.iso.prefix(7))")
      #expect(try DatePhraseSample.short("5 \(month.genitive)") == "\(month.span.first.iso.prefix(7))-05")
    }
  }

  @Test(arguments: [
    ("16.10.2025", Weekday.thursday), ("01.01.1970", .thursday), ("29.02.2000", .tuesday),
    ("01.01.0001", .monday), ("31.12.9999", .friday), ("31.12.1969", .wednesday),
  ])
  func daysHaveTheirWeekday(day: String, weekday: Weekday) throws {
    #expect(try CalendarDate(parsing: day).weekday == weekday)
  }

  @Test func weekdaysAreNumberedFromMonday() {
    #expect(Weekday.monday.rawValue == 1)
    #expect(Weekday.sunday.rawValue == 7)
    #expect(Weekday.allCases.map(\.shortName) == ["пн", "вт", "ср", "чт", "пт", "сб", "вс"])
    #expect(Weekday.wednesday.name == "среда")
  }

  @Test(arguments: [
    ("31.12.2025", 1, "2026-01-01"), ("01.03.2024", -1, "2024-02-29"), ("16.10.2025", 0, "2025-10-16"),
    ("01.01.0001", -1, "0001-01-01"), ("31.12.9999", 1, "9999-12-31"), ("01.01.2025", Int.max, "9999-12-31"),
    ("01.01.2025", Int.min, "0001-01-01"), ("01.01.1600", 146_097, "2000-01-01"),
  ])
  func daysAreAdded(day: String, days: Int, result: String) throws {
    #expect(try CalendarDate(parsing: day).adding(days: days).iso == result)
  }

  @Test(arguments: [
    ("01.10.2025", "31.10.2025", "2025-10-31"), ("01.11.2025", "30.11.2025", "2025-11-28"),
    ("01.08.2026", "31.05.2027", "2027-05-31"), ("27.10.2025", "01.11.2025", "2025-10-31"),
  ])
  func theLastWorkingDayIsFound(first: String, last: String, day: String) throws {
    #expect(try DatePhraseSample.span(first, last).lastWorkingDay?.iso == day)
  }

  @Test func aWeekEndHasNoWorkingDay() throws {
    #expect(try DatePhraseSample.span("01.11.2025", "02.11.2025").lastWorkingDay == nil)
  }
}
