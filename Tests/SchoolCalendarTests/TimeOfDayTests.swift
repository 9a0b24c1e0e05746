import SchoolCalendar
import Testing

struct TimeOfDayTests {
  @Test(arguments: [("14:30", "14:30"), ("9:05", "09:05"), ("00:00", "00:00"), ("23:59", "23:59")])
  func timesAreReadAndWritten(text: String, iso: String) throws {
    #expect(try TimeOfDay(parsing: text).iso == iso)
  }

  @Test(arguments: ["24:00", "25:00", "14:60"])
  func impossibleTimesAreToldApart(text: String) {
    #expect(throws: TimeOfDay.ParsingError.impossible) { try TimeOfDay(parsing: text) }
  }

  @Test(arguments: ["", "14", "14.30", "14:3", "14:30:00", "1 4:30", "+1:30", "014:30", "٩:05"])
  func otherFormsAreNoTimes(text: String) {
    #expect(throws: TimeOfDay.ParsingError.notATime) { try TimeOfDay(parsing: text) }
  }

  @Test func hoursDoNotEndBeforeTheyBegin() throws {
    let early = try TimeOfDay(parsing: "14:00")
    let late = try TimeOfDay(parsing: "15:30")
    #expect(Hours(start: late, end: early) == nil)
    #expect(Hours(start: late, end: late) == nil)
    #expect(Hours(start: early, end: late)?.russian == "14:00–15:30")
    #expect(Hours(start: early)?.russian == "14:00")
  }
}
