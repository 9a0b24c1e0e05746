import Glibc
import SchoolCalendar
import Testing

/// Writes files for `Tests/ICalendar`, which reads them with a program of others.
struct ICalendarOutputTests {
  private static let folder = getenv("MUMO_ICALENDAR_OUTPUT").map { String(cString: $0) }

  @Test(.enabled(if: folder != nil, "MUMO_ICALENDAR_OUTPUT names the folder"))
  func filesAreWritten() throws {
    try write(sampleFeed.render(), to: "plan.ics")
    try write(sampleFeed.events[1].render(), to: "event.ics")
    try write(emptyFeed.render(), to: "empty.ics")
    try write(Self.textFeed.render(), to: "texts.ics")
    // One after another, each ended by a character that none of them holds.
    try write(Self.texts.flatMap { Array($0.utf8) + [0xFF] }, to: "texts")
  }

  /// An event for each text, `text#0` the first.
  private static let textFeed = CalendarFeed(
    name: "Тексты", source: "https://portal.example/texts.ics", page: "https://portal.example/texts/",
    timeZone: "Europe/Moscow",
    events: texts.enumerated().map { index, text in
      CalendarEvent(
        identity: "text#\(index)", stamp: calendarDay(2025, 9, 1),
        when: .allDay(calendarDays(calendarDay(2025, 9, 1))),
        summary: text,
        description: text, location: text, categories: [text, "ещё"])
    })

  private static let texts: [String] = foldedTexts + escapedTexts

  private static let foldedTexts = ICalendarFoldingTests.alphabets.flatMap { alphabet in
    (0...75).map { String(repeating: "x", count: $0) + String(repeating: alphabet, count: 60) }
  }

  private static let escapedTexts = [
    ";", ",", "\\", "\n", "\r\n", "\r", " ", ":", "\"", "\\n", "\\N", "\\\\;", "\\,\n", "\u{2028}",
  ].flatMap { part in
    [part + "x", "x\(part)x", String(repeating: part + "я", count: 80)]
  }

  private func write(_ bytes: [UInt8], to name: String) throws {
    let folder = try #require(Self.folder)
    mkdir(folder, 0o777)
    let file = try #require(fopen("\(folder)/\(name)", "w"))
    let count = fwrite(bytes, 1, bytes.count, file)
    try #require(fclose(file) == 0 && count == bytes.count)
  }
}
