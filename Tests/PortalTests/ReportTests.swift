import Diagnostics
import FileSystem
import Markdown
import Portal
import SchoolCalendar
import TestSupport
import Testing

/// The yearly report: assembled, edited, assembled again.
struct ReportTests {
  private static let archive = """
    -- associations/fizika/index.md --
    ---
    {номер: 1, название: Учителя физики, вид: предметное, состав: {всего: 14, организаций: 11}}
    ---
    -- associations/fizika/2025-2026/plan.md --
    ---
    обновлено: 05.09.2025
    ---
    ## 1. Организационно-аналитическая деятельность

    | № п/п | Планируемое мероприятие | Дата проведения | Планируемый результат | Отметка |
    | --- | --- | --- | --- | --- |
    | 1.1 | Анализ *ГИА* \\| ВПР | сентябрь | План | выполнено |
    | 1.2 | Урок | октябрь | | |

    ## 2. Организационно-методическая деятельность

    | № п/п | Планируемое мероприятие | Дата проведения | Планируемый результат |
    | --- | --- | --- | --- |
    | 2.1 | Помощь | в течение года | План |
    -- associations/fizika/2025-2026/meeting-1.md --
    ---
    номер: 1
    дата: 11.09.2025
    статус: проведено
    присутствовали: {членов: 5}
    ---
    ## Повестка дня

    1. План.

    ## Слушали

    1. Руководителя.

    ## Решили

    1. Утвердить.
       - статус: выполнено
    2. Провести.
       - срок: до 1 октября
    -- events/seminar.md --
    ---
    {название: Семинар, вид: семинар, когда: "4 декабря 2025, 14:00", объединения: [fizika], статус: проведено}
    ---

    """

  private static func report(_ archive: String = archive, on today: String = "2026-05-20") throws
    -> YearlyReport
  {
    let portal = try #require(try load(archive, today: today).portal)
    return YearlyReport(portal, of: .fizika, in: try #require(SchoolYear(start: 2025)))
  }

  private static var day: CalendarDate { get throws { try CalendarDate(parsing: "2026-05-20") } }

  @Test func partsTellWhatThePortalHolds() throws {
    let blocks = try Self.report().blocks
    #expect(blocks.map(\.kind) == [.plan, .meetings, .decisions, .events, .membership])
    #expect(
      blocks[0].text == """
        В [плане](plan.md) строк: 3; выполнено — 1, весь год — 1, отметки нет — 1.

        | № | Мероприятие | Когда | Что стало |
        | --- | --- | --- | --- |
        | 1.1 | Анализ ГИА \\| ВПР | сентябрь | выполнено |
        | 1.2 | Урок | октябрь | отметки нет |
        | 2.1 | Помощь | в течение года | весь год |
        """)
    #expect(blocks[1].text.hasPrefix("Проведено заседаний: 1, по пункту 3.2 Положения не менее 4.\n"))
    #expect(
      blocks[2].text.hasPrefix(
        "Принято решений: 2; выполнено — 1, снято — 0, открыто — 1, из них срок прошёл — 1.\n"))
    #expect(
      blocks[2].text.contains(
        "| [1.2](meeting-1.md#r-2) | Провести. | 1\u{A0}октября 2025\u{A0}г. | срок прошёл |"))
    #expect(blocks[3].text.contains("[Семинар](../../../events/seminar.md)"))
    #expect(blocks[4].text == "Членов: 14, организаций: 11.")
  }

  @Test func anAssembledReportIsRightContent() throws {
    let file = ReportFile(try Self.report(), on: try Self.day)
    let archive = Self.archive + "-- associations/fizika/2025-2026/report.md --\n" + file.text
    let loading = try load(archive, today: "2026-05-20")
    #expect(loading.diagnostics.locatedRules == [])
    let report = try #require(loading.portal?.reports.first)
    #expect(report.body.headings.map(\.text).first == "Выполнение плана")
    #expect(report.updated == (try Self.day))
  }

  @Test func assemblingAgainKeepsWhatTheLeaderWrote() throws {
    let first = ReportFile(try Self.report(), on: try Self.day)
    let edited = first.text
      .replacing("<!-- Здесь ваши выводы. -->", with: "Главное удалось.")
      .replacing("## Заседания", with: "## Как мы собирались")
      .replacing("---\n\n", with: "представлен: 29.05.2026\n---\n\nВступление.\n\n", maxReplacements: 1)
    let unchanged = ReportFile(
      refreshing: edited, at: "report.md", with: try Self.report(), on: try Self.day.adding(days: 1))
    #expect(unchanged.text == edited)
    #expect(unchanged.changes == 0)

    let closed = Self.archive.replacing("- срок: до 1 октября", with: "- статус: выполнено")
    let second = ReportFile(
      refreshing: edited, at: "report.md", with: try Self.report(closed), on: try Self.day.adding(days: 1))
    #expect(second.changes == 1)
    #expect(second.diagnostics.isEmpty)
    #expect(second.text.contains("Главное удалось."))
    #expect(second.text.contains("## Как мы собирались"))
    #expect(second.text.contains("представлен: 29.05.2026"))
    #expect(second.text.contains("Вступление."))
    #expect(second.text.contains("обновлено: 2026-05-21"))
    #expect(second.text.contains("выполнено — 2"))
  }

  @Test func aPartThatWasEditedStaysAndIsNamed() throws {
    let first = ReportFile(try Self.report(), on: try Self.day)
    let edited = first.text.replacing("Проведено заседаний: 1,", with: "Мы собирались однажды,")
    let more = Self.archive.replacing("дата: 11.09.2025", with: "дата: 12.09.2025")
    let second = ReportFile(
      refreshing: edited, at: "report.md", with: try Self.report(more), on: try Self.day)
    #expect(second.text.contains("Мы собирались однажды,"))
    #expect(second.diagnostics.locatedRules == ["report.md:21:1 report-block"])
  }

  @Test func brokenMarksLoseNothing() throws {
    let first = ReportFile(try Self.report(), on: try Self.day).text
    let more = try Self.report(Self.archive.replacing("Помощь", with: "Поддержка"))
    let unclosed = first.replacing("<!-- конец -->", with: "", maxReplacements: 1)
    let kept = ReportFile(refreshing: unclosed, at: "report.md", with: more, on: try Self.day)
    #expect(kept.text == unclosed)
    #expect(kept.diagnostics.map(\.message).first?.contains("нет последней строки") == true)

    let start = try #require(first.firstRange(of: "<!-- собрано: план")).lowerBound
    let end = try #require(first.firstRange(of: "<!-- конец -->")).upperBound
    let doubled = first + "\n" + first[start..<end] + "\n"
    let refreshed = ReportFile(refreshing: doubled, at: "report.md", with: more, on: try Self.day)
    #expect(refreshed.diagnostics.map(\.message).first?.contains("второй раз") == true)
    #expect(refreshed.text.contains("Помощь") && refreshed.text.contains("Поддержка"))
  }

  @Test func aRemovedPartComesBackInItsPlace() throws {
    let first = ReportFile(try Self.report(), on: try Self.day).text
    let start = try #require(first.firstRange(of: "## Решения")).lowerBound
    let end = try #require(first.firstRange(of: "## События")).lowerBound
    let removed = first[..<start] + first[end...]
    let second = ReportFile(
      refreshing: String(removed), at: "report.md", with: try Self.report(), on: try Self.day)
    #expect(second.changes == 1)
    let order = ["<!-- собрано: заседания", "<!-- собрано: решения", "<!-- собрано: события"].compactMap {
      second.text.firstRange(of: $0)?.lowerBound
    }
    #expect(order.count == 3 && order == order.sorted())
  }

  @Test func lineEndsOfWindowsStay() throws {
    let first = ReportFile(try Self.report(), on: try Self.day).text.replacing("\n", with: "\r\n")
    #expect(
      ReportFile(refreshing: first, at: "report.md", with: try Self.report(), on: try Self.day).text == first)
    let more = try Self.report(Self.archive.replacing("Помощь", with: "Поддержка"))
    let second = ReportFile(refreshing: first, at: "report.md", with: more, on: try Self.day)
    #expect(second.changes == 1)
    #expect(!second.text.replacing("\r\n", with: "").contains("\n"))
  }

  @Test func everyLineKeepsItsOwnEnd() throws {
    let first = ReportFile(try Self.report(), on: try Self.day).text
    let mixed =
      "\u{FEFF}"
      + first.replacing("обновлено: 2026-05-20", with: "обновлено: 20.05.2026  # мой день")
      .replacing("## События\n", with: "## События\r\n")
    let more = try Self.report(Self.archive.replacing("Помощь", with: "Поддержка"))
    let second = ReportFile(refreshing: mixed, at: "report.md", with: more, on: try Self.day.adding(days: 1))
    #expect(second.text.contains("## События\r\n"))
    #expect(second.text.unicodeScalars.count { $0 == "\r" } == 1)
    #expect(second.text.contains("обновлено: 2026-05-21  # мой день\n"))
  }

  @Test func marksAreKnownHoweverTheyAreSpaced() throws {
    let first = ReportFile(try Self.report(), on: try Self.day).text
    let spaced = first.replacing("<!-- собрано: ", with: "<!--собрано:  ").replacing(
      "<!-- конец -->", with: "<!--конец-->")
    #expect(
      ReportFile(refreshing: spaced, at: "report.md", with: try Self.report(), on: try Self.day).changes == 0)
  }

  @Test func aPartWhoseDataAreGoneSaysSo() throws {
    let first = ReportFile(try Self.report(), on: try Self.day).text
    let event = try #require(Self.archive.firstRange(of: "-- events/seminar.md --")).lowerBound
    let less = try Self.report(String(Self.archive[..<event]))
    let second = ReportFile(refreshing: first, at: "report.md", with: less, on: try Self.day)
    #expect(second.changes == 1)
    #expect(!second.text.contains("seminar.md"))
    #expect(second.text.contains("На портале этих данных больше нет."))
  }

  @Test func theMembersPartLeadsToTheStatistics() throws {
    let checkout = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let content = try SourceTree.directory("/\(checkout)/content")
    let files = try ["deficits.yaml", "statistics/2025-2026.yaml"].map { path in
      "-- \(path) --\n" + String(decoding: try content.read(path), as: UTF8.self)
    }
    let report = try Self.report(Self.archive + files.joined())
    #expect(
      report.blocks.last?.text
        == "Членов: 14, организаций: 11. Обезличенная статистика — на [странице объединения](/statistics/fizika/)."
    )
  }
}
