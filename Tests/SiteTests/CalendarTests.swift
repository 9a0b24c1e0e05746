import Diagnostics
import TestSupport
import Testing

/// Plans and events in, the form, the calendar and its feeds out.
struct CalendarTests {
  private static let head = """
    | № п/п | Планируемое мероприятие | Дата проведения | Планируемый результат | Отметка |
    | --- | --- | --- | --- | --- |
    """

  static let content = """
    -- associations/fizika/index.md --
    ---
    {номер: 1, название: Учителя физики, вид: предметное}
    ---
    -- associations/himiya/index.md --
    ---
    {номер: 9, название: Учителя химии, вид: предметное}
    ---
    -- associations/fizika/2025-2026/plan.md --
    ---
    утверждён: 05.09.2025
    обновлено: 06.09.2025
    редакция: 1
    ---

    Вступление.

    ## 1. Организационно-аналитическая деятельность

    \(head)
    | 1.1 | Выявление **дефицитов** | Август–сентябрь | План | [выполнено](../index.md) |
    | 1.2 | Анализ | Август–сентябрь, в течение учебного года | | |
    | 1.3 | ВСОШ | март | | |
    | 1.4 | Отчёт | до 30 мая | Отчёт | |

    ## 2. Организационно-методическая деятельность

    \(head)
    | 2.1 | Семинар | 4 декабря, 14:00 | Материалы | |
    | 2.2 | Урок | 16 октября | Анализ | отменено |
    | 2.3 | Чтения | дата уточняется | Тезисы | |
    -- events/seminar.md --
    ---
    название: Семинар о листах
    вид: семинар
    когда: 4 декабря 2025, 14:00
    окончание: "15:30"
    объединения: [fizika]
    план: fizika/2025-2026#2.1
    этапы: [{название: Приём работ, срок: 20.11.2025}]
    ---

    """

  @Test func thePlanIsTheFormAndTellsWhatWasUnderstood() throws {
    let site = try TestSite(Self.content)
    #expect(site.diagnostics.isEmpty)
    let page = try site.main("associations/fizika/2025-2026/plan/index.html")
    #expect(
      page.contains(
        """
        # 1. Организационно-аналитическая деятельность
        1.1 #p-1-1 [Выявление <strong>дефицитов</strong>] Август–сентябрь = август–сентябрь 2025\u{A0}г. | План x3 | выполнено (<a href="/associations/fizika/">выполнено</a>)
        1.2 #p-1-2 [Анализ] Август–сентябрь, в\u{A0}течение учебного года = август–сентябрь 2025\u{A0}г.; весь учебный год |  | весь год
        """))
    #expect(
      page.contains(
        "2.1 #p-2-1 [Семинар] 4\u{A0}декабря, 14:00 = 4\u{A0}декабря 2025\u{A0}г., 14:00 | Материалы | запланировано &lt;"
      )
        == false)
    #expect(page.contains("/events/seminar/"))
    #expect(page.contains("|учителя физики|2025–2026|5\u{A0}сентября 2025\u{A0}г.|<p>Вступление.</p>"))
    #expect(page.contains("https://example.org/associations/fizika/2025-2026/plan.ics"))
  }

  @Test func rowsStandInTheirPlacesOfTheCalendar() throws {
    let site = try TestSite(Self.content)
    let own = try site.main("associations/fizika/calendar/index.html")
    #expect(
      own.contains(
        "## Декабрь 2025\u{A0}г.\n4\u{A0}декабря, четверг: <14:00–15:30 Семинар о\u{A0}листах /events/seminar/"
      ))
    #expect(
      own.contains("16\u{A0}октября, четверг: < Урок /associations/fizika/2025-2026/plan/#p-2-2 отменено"))
    #expect(own.contains("?: <август–сентябрь 2025\u{A0}г. Выявление дефицитов>"))
    #expect(own.contains("?: < ВСОШ>"))
    #expect(own.contains("30\u{A0}мая, суббота: < Отчёт /associations/fizika/2025-2026/plan/#p-1-4 срок >"))
    #expect(
      own.contains("20\u{A0}ноября, четверг: < Приём работ: Семинар о\u{A0}листах /events/seminar/ срок >"))
    #expect(own.contains("year: Анализ") && own.contains("undecided: Чтения"))
    // The event stands there instead of the row that it fulfils.
    #expect(!own.contains("#p-2-1"))
    let other = try site.main("associations/himiya/calendar/index.html")
    #expect(!other.contains("Семинар") && other.contains("Планы работы объединений"))
    let common = try site.main("calendar/index.html")
    #expect(common.contains("lane: Учителя физики 1 1"))
    #expect(try site.main("calendar/2026-03/index.html").contains("?: < ВСОШ>"))
  }

  @Test func anAssociationWithoutAPlanHasAPageThatSaysSo() throws {
    let page = try TestSite(Self.content).main("associations/himiya/2025-2026/plan/index.html")
    #expect(page.contains("|10\u{A0}сентября 2025\u{A0}г.|content/associations/himiya/2025-2026/plan.md"))
  }

  @Test func anEventHasItsPageItsListsAndItsFile() throws {
    let site = try TestSite(Self.content, today: "2025-12-01")
    let page = try site.main("events/seminar/index.html")
    #expect(
      page.contains(
        "|4\u{A0}декабря 2025\u{A0}г., 14:00–15:30 2025-12-04T14:00:00+03:00 2025-12-04T15:30:00+03:00|https://schema.org/EventScheduled"
      ))
    #expect(
      page.contains("|/events/seminar.ics") && page.contains("/associations/fizika/2025-2026/plan/#p-2-1"))
    #expect(try site.main("events/index.html").contains("[Предстоящие 1*] [Прошедшие 0] [Семинары 1]"))
    let later = try TestSite(Self.content, today: "2025-12-05")
    #expect(try later.main("events/past/index.html").contains("Семинар о\u{A0}листах"))
    #expect(try later.main("events/index.html").contains("Предстоящих событий пока нет."))
  }

  @Test func aRowKeepsTheDatesThatNoEventTakes() throws {
    let content = Self.content.replacing(
      "| 2.1 | Семинар | 4 декабря, 14:00 |", with: "| 2.1 | Семинар | 4 декабря; 20 марта |")
    let site = try TestSite(content)
    let own = try site.main("associations/fizika/calendar/index.html")
    #expect(own.contains("20\u{A0}марта, пятница: < Семинар /associations/fizika/2025-2026/plan/#p-2-1"))
    #expect(!own.contains("4\u{A0}декабря, четверг: < Семинар /"))
  }

  @Test func hoursOfSeveralDaysStayInTheWords() throws {
    let content = Self.content.replacing("окончание: \"15:30\"", with: "окончание: 5 декабря 2025, 16:00")
    let page = try TestSite(content).main("events/seminar/index.html")
    #expect(page.contains("2025-12-04 2025-12-05"))
  }

  private func summaries(_ file: String?) throws -> [String] {
    try #require(file).split(separator: "\r\n").filter { $0.hasPrefix("SUMMARY:") || $0.hasPrefix("DTSTART") }
      .map(String.init)
  }

  @Test func feedsHoldWhatTheyShould() throws {
    let site = try TestSite(Self.content)
    #expect(
      try summaries(site.files["associations/fizika/2025-2026/plan.ics"])
        == [
          "DTSTART;VALUE=DATE:20250930", "SUMMARY:Срок: Выявление дефицитов", "DTSTART;VALUE=DATE:20250930",
          "SUMMARY:Срок: Анализ", "DTSTART;VALUE=DATE:20251016", "SUMMARY:Урок", "DTSTART:20251204T110000Z",
          "SUMMARY:Семинар о листах", "DTSTART;VALUE=DATE:20260331", "SUMMARY:Срок: ВСОШ",
          "DTSTART;VALUE=DATE:20260530", "SUMMARY:Срок: Отчёт",
        ].reorderedByUID(try summaries(site.files["associations/fizika/2025-2026/plan.ics"])))
    let own = try summaries(site.files["associations/fizika/calendar.ics"]).filter { $0.hasPrefix("SUMMARY") }
    #expect(
      Set(own) == [
        "SUMMARY:Урок", "SUMMARY:Семинар о листах", "SUMMARY:Срок: Отчёт",
        "SUMMARY:Срок: Приём работ: Семинар о листах",
        "SUMMARY:Срок: Планы работы объединений на уч",
        "SUMMARY:Срок: Отчёты объединений за учебный ",
      ])
    let deadlines = try summaries(site.files["calendar/deadlines.ics"]).filter { $0.hasPrefix("SUMMARY") }
    #expect(deadlines.allSatisfy { $0.hasPrefix("SUMMARY:Срок: ") } && deadlines.count == 6)
    #expect(site.files["calendar/all.ics"]?.contains("STATUS:CANCELLED") == true)
  }

  @Test func theSameItemHasTheSameUIDInEachFeed() throws {
    let site = try TestSite(Self.content)
    let plan = try #require(site.files["associations/fizika/2025-2026/plan.ics"])
    let event = try #require(site.files["events/seminar.ics"])
    let uid = try #require(event.split(separator: "\r\n").first { $0.hasPrefix("UID:") })
    for path in ["calendar/all.ics", "associations/fizika/calendar.ics"] {
      #expect(site.files[path]?.contains(uid) == true, "\(path)")
    }
    #expect(plan.contains(uid))
  }
}

extension [String] {
  /// Events of one day stand in the order of their UIDs, which no reader of this test knows.
  fileprivate func reorderedByUID(_ actual: [String]) -> [String] {
    Set(self) == Set(actual) && count == actual.count ? actual : self
  }
}
