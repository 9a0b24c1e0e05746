import Diagnostics
import Portal
import SchoolCalendar
import TestSupport
import Testing

/// Events and their dates, and every slip at its place.
struct EventTests {
  private static func event(_ fields: String, name: String = "a") -> String {
    "-- events/\(name).md --\n---\nназвание: Семинар\nвид: семинар\n\(fields)\n---\n"
  }

  @Test(arguments: [
    (
      "когда: 4 декабря 2025, 14:00\nокончание: \"15:30\"", "4\u{A0}декабря 2025\u{A0}г., 14:00–15:30",
      "2025-2026"
    ),
    (
      "когда: 4 декабря 2025, 14:00\nокончание: 4 декабря 2025, 16:00",
      "4\u{A0}декабря 2025\u{A0}г., 14:00–16:00", "2025-2026"
    ),
    ("когда: 16–18 октября 2025", "с\u{A0}16 по\u{A0}18\u{A0}октября 2025\u{A0}г.", "2025-2026"),
    (
      "когда: 04.12.2025\nокончание: 6 декабря 2025", "с\u{A0}4 по\u{A0}6\u{A0}декабря 2025\u{A0}г.",
      "2025-2026"
    ),
    ("когда: март 2026", "март 2026\u{A0}г., точная дата уточняется", "2025-2026"),
    ("когда: 16 октября\nгод: 2024-2025", "16\u{A0}октября 2024\u{A0}г.", "2024-2025"),
    ("когда: дата уточняется\nгод: 2025-2026", "дата уточняется", "2025-2026"),
  ])
  func datesAreRead(fields: String, text: String, year: String) throws {
    let loading = try load(Self.event(fields))
    #expect(loading.diagnostics.isEmpty)
    let event = try #require(loading.portal?.events.first)
    #expect(event.meanings.map(\.russian) == [text])
    #expect(event.schoolYear.path == year)
  }

  @Test(arguments: [
    "когда: ⟪event-year⟫4 декабря", "когда: ⟪event-year⟫дата уточняется", "когда: ⟪event-year⟫I четверть",
    "когда: ⟪impossible-date⟫31.11.2025", "когда: 04.12.2025\nокончание: ⟪event-end⟫\"15:30\"",
    "когда: 4 декабря 2025, 14:00\nокончание: ⟪reversed-dates⟫\"13:00\"",
    "когда: 04.12.2025\nокончание: ⟪reversed-dates⟫01.12.2025",
    "когда: март 2026\nокончание: ⟪event-end⟫апрель 2026", "когда: 04.12.2025\nстатус: ⟪wrong-value⟫будет",
    "когда: 04.12.2025\nплан: ⟪wrong-type⟫fizika#2.1",
    "когда: 04.12.2025\nплан: ⟪unknown-plan-row⟫fizika/2025-2026#2.1",
    "когда: 04.12.2025\nматериалы: [{название: Программа, файл: ⟪missing-attachment⟫programma.pdf}]",
  ])
  func everySlipIsReportedAtItsPlace(fields: String) throws {
    try expectMarkedProblems(Self.event(fields))
  }

  @Test(arguments: [
    ("когда: 04.12.2025\nстатус: отменено", "revision-not-raised"),
    ("когда: 04.12.2025\nстатус: перенесено", "revision-not-raised"),
    ("когда: 04.12.2025\nстатус: проведено", "held-in-future"),
  ])
  func whatSubscribersWouldMissIsWarnedOf(fields: String, rule: String) throws {
    let loading = try load(Self.event(fields))
    #expect(loading.diagnostics.locatedRules == ["content/events/a.md:1:1 \(rule)"])
    #expect(loading.portal?.events.count == 1)
  }

  @Test(arguments: [
    ("объединения: [fizika]", "объединения: [fizika, himiya]", 1), ("объединения: [fizika]", "", 1),
    ("объединения: [fizika]", "объединения: [himiya]", 0), ("", "статус: отменено\nредакция: 1", 0),
  ])
  func clashesAreNoted(first: String, second: String, count: Int) throws {
    let loading = try load(
      Self.event("когда: 04.12.2025\n\(first)")
        + Self.event("когда: 4 декабря 2025, 10:00\n\(second)", name: "b"))
    #expect(loading.notes.map(\.rule.name) == Array(repeating: "event-clash", count: count))
  }

  @Test(arguments: [
    "2025-2026: {четверти: [⟪school-terms⟫01.09.2024–24.10.2024]}",
    "2025-2026: {четверти: [01.09.2025–24.10.2025, ⟪school-terms⟫20.10.2025–30.12.2025]}",
    "2025-2026: {четверти: [01.09.2025–24.10.2025], каникулы: {осенние: ⟪school-terms⟫24.10.2025–04.11.2025}}",
  ])
  func termsFollowEachOther(years: String) throws {
    let portal = "название: А\nмуниципалитет: Б\nадрес: https://a.ru/\nучебный-год:\n  \(years)\n"
    try expectMarkedProblems("-- portal.yaml --\n" + portal)
  }
}
