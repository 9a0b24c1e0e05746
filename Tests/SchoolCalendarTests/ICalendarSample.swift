import SchoolCalendar
import Testing

/// The plan's calendar of one association: every kind of event, in no order.
///
/// `Tests/ICalendar` knows it too and reads it with a program of others.
let sampleFeed = CalendarFeed(
  name: "МО учителей физики, 2025–2026: план",
  description: "Все даты плана; сроки отмечены словом «Срок».",
  source: "https://portal.example/mumo/associations/fizika/2025-2026/plan.ics",
  page: "https://portal.example/mumo/associations/fizika/2025-2026/plan/",
  timeZone: "Europe/Moscow",
  color: .steelblue,
  events: [
    CalendarEvent(
      identity: "association/fizika/2025-2026/plan#4.1", stamp: calendarDay(2025, 9, 5),
      when: .allDay(calendarDays(calendarDay(2026, 5, 29))), summary: "Срок: отчёт о работе за год",
      isTransparent: true),
    CalendarEvent(
      identity: "association/fizika/2025-2026/plan#2.1", stamp: calendarDay(2025, 11, 20), sequence: 2,
      when: .timed(start: 1_764_846_000, end: 1_764_851_400),
      summary: "Семинар «Листы обратной связи на уроке», 7–9 классы; открытый",
      description: "Программа:\n1. Открытый урок;\n2. Обсуждение.\nПапка: \\\\school\\fizika",
      location: "Информационно-методический центр МУМО, каб. 12",
      url: "https://portal.example/mumo/events/seminar-listy/", categories: ["семинар", "физика, математика"]),
    CalendarEvent(
      identity: "association/fizika/2025-2026/plan#2.2", stamp: calendarDay(2025, 9, 5),
      when: .allDay(calendarDays(calendarDay(2025, 12, 29), calendarDay(2025, 12, 31))),
      summary: "Школа молодого учителя",
      status: .tentative),
    CalendarEvent(
      identity: "association/fizika/2025-2026/meeting-1", stamp: calendarDay(2025, 10, 14), sequence: 1,
      when: .timed(start: 1_760_614_200, end: nil), summary: "Заседание № 1", status: .cancelled),
    CalendarEvent(
      identity: "association/fizika/2025-2026/plan#3.1", stamp: calendarDay(2025, 9, 5),
      when: .allDay(calendarDays(calendarDay(2025, 10, 16), calendarDay(2025, 10, 18))),
      summary: "Неделя физики"),
  ]
)

/// A calendar in which nothing stands yet.
let emptyFeed = CalendarFeed(
  name: "Пусто", source: "https://portal.example/calendar/all.ics", page: "https://portal.example/calendar/",
  timeZone: "Europe/Moscow", events: [])

/// A day that is known to exist.
func calendarDay(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
  guard let date = CalendarDate(year: year, month: month, day: day) else {
    preconditionFailure("there is no \(year)-\(month)-\(day)")
  }
  return date
}

/// The days from one that is known to exist to another.
func calendarDays(_ first: CalendarDate, _ last: CalendarDate? = nil) -> DateSpan {
  guard let span = DateSpan(first: first, last: last ?? first) else {
    preconditionFailure("\(first.iso) lies after its end")
  }
  return span
}

/// An event of which one property matters.
func calendarEvent(
  _ identity: String = "events/sample",
  when: CalendarEvent.When = .allDay(calendarDays(calendarDay(2025, 9, 1))),
  summary: String = "Событие", url: String? = nil, categories: [String] = []
) -> CalendarEvent {
  CalendarEvent(
    identity: identity, stamp: calendarDay(2025, 9, 1), when: when, summary: summary, url: url,
    categories: categories
  )
}

// MARK: Reading

/// The physical lines of a file, each of which has to end with CRLF.
func physicalLines(_ bytes: [UInt8]) throws -> [[UInt8]] {
  var lines: [[UInt8]] = []
  var rest = bytes[...]
  while let end = rest.firstIndex(of: 0x0A) {
    try #require(end > rest.startIndex && rest[end - 1] == 0x0D)
    lines.append(Array(rest[..<(end - 1)]))
    rest = rest[(end + 1)...]
  }
  try #require(rest.isEmpty && !lines.joined().contains(0x0D))
  return lines
}

/// The content lines of a file, put together from the lines that they were folded into.
func contentLines(_ bytes: [UInt8]) throws -> [String] {
  var lines: [[UInt8]] = []
  for line in try physicalLines(bytes) {
    if line.first == 0x20 {
      try #require(!lines.isEmpty)
      lines[lines.count - 1] += line.dropFirst()
    } else {
      lines.append(line)
    }
  }
  return lines.map { String(decoding: $0, as: UTF8.self) }
}

/// What follows the name and the colon of the only content line with that name and these parameters.
func value(of name: String, in bytes: [UInt8]) throws -> String? {
  let lines = try contentLines(bytes).filter { $0.hasPrefix(name + ":") }
  try #require(lines.count <= 1)
  return lines.first.map { String($0.dropFirst(name.count + 1)) }
}
