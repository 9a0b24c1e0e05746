import SchoolCalendar
import Testing

struct SchoolYearTests {
  @Test(arguments: [
    ("31.07.2025", "2024-2025"), ("01.08.2025", "2025-2026"), ("31.12.2025", "2025-2026"),
    ("01.01.2026", "2025-2026"), ("31.07.2026", "2025-2026"),
  ])
  func aDayBelongsToAYear(day: String, year: String) throws {
    #expect(SchoolYear(containing: try CalendarDate(parsing: day)).path == year)
  }

  @Test(arguments: [
    "2025-2027", "2025-2025", "2025–2026", "25-26", "2025", "2025-2026-2027", "0000-0001", "abcd-abce",
  ])
  func otherTextsAreNoYears(text: String) {
    #expect(SchoolYear(parsing: text) == nil)
  }

  @Test func monthsFallIntoTheirCalendarYears() throws {
    let year = try #require(SchoolYear(parsing: "2025-2026"))
    #expect(year.date(day: 10, month: 9)?.iso == "2025-09-10")
    #expect(year.date(day: 30, month: 5)?.iso == "2026-05-30")
    #expect(year.date(day: 31, month: 11) == nil)
    #expect(year.years == "2025–2026")
  }

  @Test func spansDoNotEndBeforeTheyBegin() throws {
    let first = try CalendarDate(parsing: "01.09.2025")
    let last = try CalendarDate(parsing: "24.10.2025")
    #expect(DateSpan(first: last, last: first) == nil)
    let span = try #require(DateSpan(first: first, last: last))
    #expect(span.contains(first) && span.contains(last))
    #expect(!span.contains(try CalendarDate(parsing: "25.10.2025")))
  }
}
