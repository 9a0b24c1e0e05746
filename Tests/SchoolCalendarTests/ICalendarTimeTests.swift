import SchoolCalendar
import Testing

struct ICalendarTimeTests {
  @Test(arguments: [
    (calendarDays(calendarDay(2025, 10, 16)), "20251016", "20251017"),
    (calendarDays(calendarDay(2025, 10, 16), calendarDay(2025, 10, 18)), "20251016", "20251019"),
    (calendarDays(calendarDay(2025, 10, 27), calendarDay(2025, 10, 31)), "20251027", "20251101"),
    (calendarDays(calendarDay(2025, 12, 29), calendarDay(2025, 12, 31)), "20251229", "20260101"),
    (calendarDays(calendarDay(2024, 2, 28)), "20240228", "20240229"),
    (calendarDays(calendarDay(2025, 2, 28)), "20250228", "20250301"),
  ])
  func anAllDayEventEndsOnTheDayAfter(span: DateSpan, start: String, end: String) throws {
    let bytes = calendarEvent(when: .allDay(span)).render()
    #expect(try value(of: "DTSTART;VALUE=DATE", in: bytes) == start)
    #expect(try value(of: "DTEND;VALUE=DATE", in: bytes) == end)
  }

  @Test func theLastDayOfAllEndsWithItself() throws {
    let bytes = calendarEvent(when: .allDay(calendarDays(calendarDay(9999, 12, 31)))).render()
    #expect(try value(of: "DTSTART;VALUE=DATE", in: bytes) == "99991231")
    #expect(try value(of: "DTEND;VALUE=DATE", in: bytes) == nil)
  }

  @Test(arguments: [
    (0, "19700101T000000Z"), (1_764_846_000, "20251204T110000Z"), (1_767_225_599, "20251231T235959Z"),
    (-1, "19691231T235959Z"), (-86_400, "19691231T000000Z"), (-62_135_596_800, "00010101T000000Z"),
  ])
  func instantsAreInUTC(seconds: Int, value: String) throws {
    let bytes = calendarEvent(when: .timed(start: seconds, end: seconds + 5_025)).render()
    #expect(try SchoolCalendarTests.value(of: "DTSTART", in: bytes) == value)
  }

  @Test(arguments: [nil, 1_764_846_000, 1_764_845_999])
  func anEndIsWrittenOnlyIfItLiesAfterTheStart(end: Int?) throws {
    let bytes = calendarEvent(when: .timed(start: 1_764_846_000, end: end)).render()
    #expect(try value(of: "DTSTART", in: bytes) == "20251204T110000Z")
    #expect(try value(of: "DTEND", in: bytes) == nil)
  }
}
