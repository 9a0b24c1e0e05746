import SchoolCalendar
import Testing

struct CalendarDateTests {
  @Test(arguments: ["2025-09-05", "05.09.2025"])
  func bothFormsAreRead(text: String) throws {
    #expect(try CalendarDate(parsing: text) == CalendarDate(year: 2025, month: 9, day: 5))
  }

  @Test(arguments: [
    "30.02.2025", "2025-02-29", "31.04.2025", "00.01.2025", "01.13.2025", "2025-00-10", "0000-01-01",
    "1900-02-29",
  ])
  func impossibleDaysAreToldApart(text: String) {
    #expect(throws: CalendarDate.ParsingError.impossible) { try CalendarDate(parsing: text) }
  }

  @Test(arguments: [
    "5.9.2025", "2025-9-5", "05/09/2025", "05.09.25", "сентябрь", "", "2025-09-05T10:00", "٠٥.09.2025",
    "2025.09.05", "05-09-2025", "05.09-2025", "2025-0905-", "-2025-9-05", "05.09.202", "05.9.20255",
  ])
  func otherFormsAreNoDates(text: String) {
    #expect(throws: CalendarDate.ParsingError.notADate) { try CalendarDate(parsing: text) }
  }

  @Test(arguments: ["29.02.2024", "29.02.2000"])
  func leapDaysExist(text: String) throws {
    #expect(try CalendarDate(parsing: text).day == 29)
  }

  @Test func datesAreWrittenInRussian() throws {
    let date = try CalendarDate(parsing: "05.09.2025")
    #expect(date.russian == "5\u{A0}сентября 2025\u{A0}г.")
    #expect(date.iso == "2025-09-05")
  }

  @Test(arguments: [
    (0, "1970-01-01"), (86_399, "1970-01-01"), (86_400, "1970-01-02"), (-1, "1969-12-31"),
    (951_782_400, "2000-02-29"), (1_756_684_800, "2025-09-01"), (4_107_542_400, "2100-03-01"),
    (-62_135_596_800, "0001-01-01"), (253_402_300_799, "9999-12-31"), (Int.max, "9999-12-31"),
    (Int.min, "0001-01-01"),
  ])
  func instantsFallOnDays(seconds: Int, day: String) {
    #expect(CalendarDate(secondsSince1970: seconds).iso == day)
  }
}
