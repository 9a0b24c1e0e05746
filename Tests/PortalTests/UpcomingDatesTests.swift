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
    return portal.upcomingDates(9).map { "\($0.date.iso) \($0.clause ?? "–") \($0.title)" }
  }

  @Test func deadlinesAndQuartersComeInTheirOrder() throws {
    #expect(
      try dates(today: "2025-09-10") == [
        "2025-09-10 3.1 Планы работы объединений на учебный год", "2025-10-25 – Начало осенних каникул",
        "2025-11-05 – Начало II четверти", "2026-05-30 3.4 Отчёты объединений за учебный год",
      ])
  }

  @Test func whatIsPastOrFarAwayIsLeftOut() throws {
    #expect(
      try dates(today: "2026-06-01") == [
        "2026-09-10 3.1 Планы работы объединений на учебный год",
        "2027-05-30 3.4 Отчёты объединений за учебный год",
      ])
  }
}
