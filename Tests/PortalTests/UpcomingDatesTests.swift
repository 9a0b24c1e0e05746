import Portal
import SchoolCalendar
import Testing

struct UpcomingDatesTests {
  private func dates(today: String) throws -> [String] {
    let portal = try #require(
      try load(
        """
        -- portal.yaml --
        название: А
        муниципалитет: Б
        адрес: https://a.ru/
        учебный-год:
          2025-2026:
            четверти: [01.09.2025–24.10.2025, 05.11.2025–30.12.2025]
            каникулы: {осенние: 25.10.2025–04.11.2025}
        """, today: today
      ).portal)
    return PortalCalendar(portal).entries.upcoming(from: portal.today, count: 9).map {
      "\($0.meaning.span?.first.iso ?? "–") \($0.item.title)"
    }
  }

  @Test func deadlinesAndTermsComeInTheirOrder() throws {
    #expect(
      try dates(today: "2025-09-10") == [
        "2025-09-10 Планы работы объединений на учебный год", "2025-10-25 Осенние каникулы",
        "2025-11-05 Начало: II четверть", "2026-05-30 Отчёты объединений за учебный год",
        "2026-09-10 Планы работы объединений на учебный год",
      ])
  }

  @Test func whatIsPastOrFarAwayIsLeftOut() throws {
    #expect(
      try dates(today: "2026-06-01") == [
        "2026-09-10 Планы работы объединений на учебный год",
        "2027-05-30 Отчёты объединений за учебный год",
      ])
  }
}
