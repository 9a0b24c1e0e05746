import Testing

@testable import SchoolCalendar

struct ICalendarFeedTests {
  @Test func aFeedIsWrittenWhole() {
    let expected = #"""
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//mumo//Teachers' portal//RU
      CALSCALE:GREGORIAN
      METHOD:PUBLISH
      NAME:МО учителей физики\, 2025–2026: план
      X-WR-CALNAME:МО учителей физики\, 2025–2026: план
      DESCRIPTION:Все даты плана\; сроки отмечены сло
       вом «Срок».
      X-WR-CALDESC:Все даты плана\; сроки отмечены сл
       овом «Срок».
      X-WR-TIMEZONE:Europe/Moscow
      URL:https://portal.example/mumo/associations/fizika/2025-2026/plan/
      SOURCE;VALUE=URI:https://portal.example/mumo/associations/fizika/2025-2026/
       plan.ics
      REFRESH-INTERVAL;VALUE=DURATION:P1D
      X-PUBLISHED-TTL:P1D
      COLOR:steelblue
      BEGIN:VEVENT
      UID:72721055-d42d-5db1-a95f-cd850ba714cb
      DTSTAMP:20250905T000000Z
      LAST-MODIFIED:20250905T000000Z
      SEQUENCE:0
      DTSTART;VALUE=DATE:20251016
      DTEND;VALUE=DATE:20251019
      SUMMARY:Неделя физики
      STATUS:CONFIRMED
      TRANSP:OPAQUE
      END:VEVENT
      BEGIN:VEVENT
      UID:0715c32e-f439-5037-8c10-5a11098e10de
      DTSTAMP:20251014T000000Z
      LAST-MODIFIED:20251014T000000Z
      SEQUENCE:1
      DTSTART:20251016T113000Z
      SUMMARY:Заседание № 1
      STATUS:CANCELLED
      TRANSP:OPAQUE
      END:VEVENT
      BEGIN:VEVENT
      UID:d6a0f57b-db96-592e-ae17-214a5d564449
      DTSTAMP:20251120T000000Z
      LAST-MODIFIED:20251120T000000Z
      SEQUENCE:2
      DTSTART:20251204T110000Z
      DTEND:20251204T123000Z
      SUMMARY:Семинар «Листы обратной связи на уро
       ке»\, 7–9 классы\; открытый
      DESCRIPTION:Программа:\n1. Открытый урок\;\n2. Обс
       уждение.\nПапка: \\\\school\\fizika
      LOCATION:Информационно-методический центр М
       УМО\, каб. 12
      URL:https://portal.example/mumo/events/seminar-listy/
      CATEGORIES:семинар,физика\, математика
      STATUS:CONFIRMED
      TRANSP:OPAQUE
      END:VEVENT
      BEGIN:VEVENT
      UID:6a08d666-a642-5bc3-8347-80b33af281df
      DTSTAMP:20250905T000000Z
      LAST-MODIFIED:20250905T000000Z
      SEQUENCE:0
      DTSTART;VALUE=DATE:20251229
      DTEND;VALUE=DATE:20260101
      SUMMARY:Школа молодого учителя
      STATUS:TENTATIVE
      TRANSP:OPAQUE
      END:VEVENT
      BEGIN:VEVENT
      UID:b806cc1a-14d5-5cf7-a858-0ca5d65a012f
      DTSTAMP:20250905T000000Z
      LAST-MODIFIED:20250905T000000Z
      SEQUENCE:0
      DTSTART;VALUE=DATE:20260529
      DTEND;VALUE=DATE:20260530
      SUMMARY:Срок: отчёт о работе за год
      STATUS:CONFIRMED
      TRANSP:TRANSPARENT
      END:VEVENT
      END:VCALENDAR
      """#
    #expect(String(decoding: sampleFeed.render(), as: UTF8.self) == expected.withCRLF)
  }

  @Test func theOrderOfEventsDoesNotMatter() {
    let backwards = CalendarFeed(
      name: sampleFeed.name, description: sampleFeed.description, source: sampleFeed.source,
      page: sampleFeed.page, timeZone: sampleFeed.timeZone, color: sampleFeed.color,
      events: sampleFeed.events.reversed())
    #expect(backwards.render() == sampleFeed.render())
  }

  @Test func eventsStandByTheirBeginningThenByTheirUID() throws {
    let names = (0..<20).map { "events/\($0)" }
    let feed = CalendarFeed(
      name: "", source: "", page: "", timeZone: "",
      events: names.map { calendarEvent($0, when: .timed(start: 1_756_684_800, end: nil)) } + [
        calendarEvent("day", when: .allDay(calendarDays(calendarDay(2025, 9, 1)))),
        calendarEvent("before", when: .timed(start: 1_756_684_799, end: nil)),
        calendarEvent("after", when: .allDay(calendarDays(calendarDay(2025, 9, 2)))),
      ])
    let uids = try contentLines(feed.render()).filter { $0.hasPrefix("UID:") }
    let expected =
      ["before", "day"].map(uidLine) + names.map(uidLine).sorted() + ["after"].map(uidLine)
    #expect(uids == expected)
  }

  private func uidLine(_ identity: String) -> String { "UID:\(calendarEvent(identity).uid)" }

  @Test func aFeedWithoutEventsHoldsAComponent() throws {
    #expect(
      try contentLines(emptyFeed.render()) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//mumo//Teachers' portal//RU", "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH", "NAME:Пусто", "X-WR-CALNAME:Пусто", "X-WR-TIMEZONE:Europe/Moscow",
        "URL:https://portal.example/calendar/",
        "SOURCE;VALUE=URI:https://portal.example/calendar/all.ics",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D", "X-PUBLISHED-TTL:P1D",
        "BEGIN:VTIMEZONE", "TZID:UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000",
        "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE", "END:VCALENDAR",
      ])
  }

  @Test func anEventAloneIsTheSameAsInAFeed() throws {
    let feed = try contentLines(sampleFeed.render())
    for event in sampleFeed.events {
      let lines = try contentLines(event.render())
      #expect(
        lines.prefix(6) == [
          "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//mumo//Teachers' portal//RU", "CALSCALE:GREGORIAN",
          "METHOD:PUBLISH", "BEGIN:VEVENT",
        ])
      #expect(feed.contains(lines.dropFirst(5).dropLast()))
      #expect(lines.suffix(2) == ["END:VEVENT", "END:VCALENDAR"])
    }
  }

  @Test func nobodyIsInvitedOrReminded() throws {
    let forbidden = ["ATTENDEE", "ORGANIZER", "BEGIN:VALARM", "BEGIN:VTODO"]
    #expect(
      try contentLines(sampleFeed.render()).allSatisfy { line in !forbidden.contains { line.hasPrefix($0) } })
  }
}

extension String {
  /// With CRLF for each LF, and one at the end.
  fileprivate var withCRLF: String {
    split(separator: "\n").joined(separator: "\r\n") + "\r\n"
  }
}
