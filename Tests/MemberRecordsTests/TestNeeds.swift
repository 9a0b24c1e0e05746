import FileSystem
import Portal
import SchoolCalendar
import Testing

/// A small dictionary of needs.
enum TestNeeds {
  static var all: [Deficit] {
    get throws {
      let today = try CalendarDate(parsing: "2026-10-01")
      let source = ContentSource(
        tree: SourceTree(texts: [
          "portal.yaml": "название: Портал\nмуниципалитет: Округ\nадрес: https://example.org/\n",
          "deficits.yaml": """
          metod/ocenivanie: {название: Оценивание, блок: методический, синонимы: [оценка]}
          predmet/chtenie: {название: Чтение, блок: предметный}
          """,
        ]), root: "content", readPeople: { path throws(FileSystemError) in nil },
        clock: { ZoneClock(timeZone: $0, today: today) { _ in 10_800 } })
      return try #require(PortalLoading(source).portal?.deficits)
    }
  }
}
