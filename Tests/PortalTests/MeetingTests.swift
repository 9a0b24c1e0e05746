import Diagnostics
import Markdown
import Portal
import SchoolCalendar
import TestSupport
import Testing

/// Meetings and protocols as leaders write them, and every slip at its place.
struct MeetingTests {
  private static let held = """
    номер: 1
    дата: 11.09.2025
    время: 14:30
    статус: проведено
    присутствовали: {членов: 12, из: 14, приглашённых: 1}
    """

  private static let body = """
    ## Повестка дня

    1. План работы.
    2. Диагностика.

    ## Слушали

    1. Руководителя.
    2. Заместителя.

    ## Решили

    1. Утвердить план.
       - статус: выполнено
    2. Провести взаимопосещение уроков.
       - ответственный: rukovoditel-fizika, методист
       - срок: до 1 февраля
    """

  private static func file(
    _ fields: String = held, _ body: String = body, name: String = "2025-2026/meeting-1"
  )
    -> String
  {
    "-- associations/fizika/\(name).md --\n---\n\(fields)\n---\n\n\(body)\n"
  }

  @Test func aProtocolIsRead() throws {
    let loading = try load(Self.file())
    #expect(loading.diagnostics.locatedRules == [])
    let meeting = try #require(loading.portal?.meetings.first)
    #expect(
      meeting.meeting
        == MeetingID(association: .fizika, year: try #require(SchoolYear(start: 2025)), number: 1))
    #expect(meeting.hours?.russian == "14:30")
    #expect(meeting.attendance?.value.members == 12)
    #expect(meeting.agenda?.items.map(\.text) == ["План работы.", "Диагностика."])
    #expect(meeting.protocol?.heard.items.map(\.text) == ["Руководителя.", "Заместителя."])
    #expect(meeting.decisions.map(\.item.text) == ["Утвердить план.", "Провести взаимопосещение уроков."])
    #expect(meeting.decisions.map(\.status) == [.done, .open])
    #expect(meeting.decisions[1].deadline?.lastDay?.iso == "2026-02-01")
    #expect(meeting.decisions[1].responsible.map { $0.person?.value.text } == ["rukovoditel-fizika", nil])
    #expect(meeting.anchors.isSuperset(of: ["r-1", "r-2"]))
  }

  @Test func anAnnouncedMeetingHasAnAgendaOnly() throws {
    let loading = try load(
      Self.file(
        "номер: 1\nдата: 11.12.2025\nвремя: 14:30–16:00\nстатус: назначено",
        "## Повестка дня\n\n1. Итоги.\n\n## Слушали\n\n## Решили\n"))
    #expect(loading.diagnostics.locatedRules == [])
    let meeting = try #require(loading.portal?.meetings.first)
    #expect(meeting.hours?.russian == "14:30–16:00")
    #expect(meeting.agenda?.items.count == 1)
    #expect(meeting.protocol == nil)
    #expect(meeting.decisions.isEmpty)
  }

  @Test(arguments: [
    // Fields.
    ("номер: ⟪meeting-number⟫2\nдата: 11.09.2025\nстатус: проведено\nприсутствовали: {членов: 3}", body),
    ("номер: 1\nдата: ⟪meeting-year⟫11.09.2024\nстатус: проведено\nприсутствовали: {членов: 3}", body),
    ("номер: 1\nдата: 11.12.2025\nстатус: ⟪held-in-future⟫проведено\nприсутствовали: {членов: 3}", body),
    ("номер: 1\nдата: 11.09.2025\nстатус: ⟪attendance⟫проведено", body),
    ("номер: 1\nдата: 11.09.2025\nстатус: проведено\nприсутствовали: ⟪attendance⟫{членов: 9, из: 8}", body),
    (
      "номер: 1\nдата: 11.09.2025\nвремя: ⟪impossible-time⟫24:00\nстатус: проведено\nприсутствовали: {членов: 3}",
      body
    ),
    (
      "номер: 1\nдата: 11.09.2025\nвремя: ⟪reversed-dates⟫15:00–14:00\nстатус: проведено\nприсутствовали: {членов: 3}",
      body
    ),
    (
      "номер: 1\nдата: 11.09.2025\nвремя: ⟪wrong-type⟫после уроков\nстатус: проведено\nприсутствовали: {членов: 3}",
      body
    ),
    ("номер: 1\nдата: 11.12.2025\nстатус: ⟪revision-not-raised⟫перенесено", "## Повестка дня\n\n1. Итоги.\n"),
    (
      "номер: 1\nдата: 11.09.2025\nстатус: проведено\nсекретарь: ⟪name-in-text⟫Иванова А. П.\nприсутствовали: {членов: 3}",
      body
    ),
    // The form.
    ("номер: 1\nдата: 11.12.2025\nстатус: назначено", "⟪no-agenda⟫## Повестка дня\n\nПозже.\n"),
    (
      "номер: 1\nдата: 11.12.2025\nстатус: назначено",
      "## Повестка дня\n\n1. Итоги.\n\n⟪unheld-protocol⟫## Решили\n\n1. Принять.\n"
    ),
    (
      "номер: 1\nдата: 11.12.2025\nстатус: назначено",
      "## Повестка дня\n\n1. Итоги.\n\n⟪unheld-protocol⟫## Решили\n\n- Принять.\n"
    ),
  ])
  func slips(fields: String, body: String) throws {
    try expectMarkedProblems(Self.file(fields, body))
  }

  @Test(arguments: [
    ("## Слушали\n\n1. А.\n\n## Решили\n\n1. Б.\n", "протоколе нет раздела «Повестка дня»"),
    ("## Повестка дня\n\n1. А.\n\n## Слушали\n\n1. Б.\n", "протоколе нет раздела «Решили»"),
    ("## Повестка дня\n\n1. А.\n\n## Решили\n\n1. Б.\n", "протоколе нет раздела «Слушали»"),
  ])
  func aMissingSectionIsNamed(body: String, message: String) throws {
    let problems = try load(Self.file(Self.held, body)).diagnostics
    #expect(problems.map(\.rule.name) == ["protocol-section"])
    #expect(problems.first?.message.contains(message) == true)
  }

  @Test(arguments: [
    "## Повестка дня\n\n1. А.\n2. Б.\n\n⟪heard-count⟫## Слушали\n\n1. В.\n\n## Решили\n\n1. Г.\n",
    "## Повестка дня\n\n1. А.\n\n## Слушали\n\n1. В.\n\n⟪protocol-list⟫## Решили\n\nНичего.\n",
    "## Повестка дня\n\n1. А.\n\n## Слушали\n\n1. В.\n\n## Решили\n\n⟪protocol-list⟫- Г.\n",
    "## Повестка дня\n\n1. А.\n3. ⟪item-number⟫Б.\n\n## Слушали\n\n1. В.\n2. Г.\n\n## Решили\n\n1. Д.\n",
    "## Повестка дня\n\n1. А.\n\n## Слушали\n\n1. В.\n\n## Решили\n\n1. Г.\n\n⟪protocol-section⟫## Решили:\n\n1. Д.\n",
    "## Повестка дня\n\n1. А.\n\n## Слушали\n\n1. В.\n\n## Решили\n\n1. Г.\n  ⟪protocol-list⟫- срок: до 1 марта\n",
    "## Повестка дня\n\n1. А.\n\n## Слушали\n\n1. В.\n\n### Решили\n\n1. Г.\n⟪decision-term⟫2.\n",
  ])
  func slipsOfTheForm(body: String) throws {
    try expectMarkedProblems(Self.file(Self.held, body))
  }

  @Test(arguments: [
    "- срок: ⟪deadline-before-meeting⟫до 10 сентября", "- срок: до ⟪impossible-date⟫31 ноября",
    "- срок: ⟪unknown-date⟫когда-нибудь потом", "- ⟪decision-term⟫срк: до 1 февраля",
    "- статус: ⟪decision-term⟫сделано", "- срок: март\n   - ⟪decision-term⟫срок: май",
    "- ⟪decision-term⟫срок:", "⟪decision-term⟫1. срок: март",
    "- ⟪decision-term⟫закрывает: ⟪decision-order⟫[решение](meeting-1.md#r-1) и meeting-1#r-1",
    "- ответственный: методист, ⟪name-in-text⟫Иванов Иван", "- срок: март\n   - ⟪decision-term⟫просто слова",
    "- закрывает: ⟪decision-term⟫решение 2", "- рекомендует: ⟪decision-term⟫Листы связи",
    "- рекомендует: ⟪unknown-practice⟫listy-obratnoj-svyazi",
    "- закрывает: ⟪unknown-decision⟫meeting-1#r-9", "- закрывает: ⟪unknown-decision⟫2024-2025/meeting-4#r-1",
    "- закрывает: ⟪decision-order⟫meeting-1#r-1", "- продлевает: [решение](⟪dead-link⟫meeting-7.md#r-1)",
  ])
  func slipsOfTerms(terms: String) throws {
    let body = "## Повестка дня\n\n1. А.\n\n## Слушали\n\n1. Б.\n\n## Решили\n\n1. Решение.\n   \(terms)\n"
    guard terms.contains("dead-link") else {
      try expectMarkedProblems(Self.file(Self.held, body))
      return
    }
    let problems = try load(Self.file(Self.held, MarkedText(body).text)).diagnostics
    #expect(problems.map(\.rule.name) == ["dead-link", "unknown-decision"])
  }

  @Test func termsInSeveralListsAreAllRead() throws {
    let body = Self.body.replacing(
      "   - срок: до 1 февраля", with: "\n   Пояснение.\n\n   - срок: до 1 февраля\n   - статус: продлено")
    let loading = try load(Self.file(Self.held, body))
    #expect(loading.diagnostics.locatedRules == [])
    let decision = try #require(loading.portal?.meetings.first?.decisions.last)
    #expect(decision.responsible.count == 2)
    #expect(decision.deadline?.lastDay?.iso == "2026-02-01")
    #expect(decision.status == .extended)
  }

  @Test func theHintOfADeadlineNamesTheNextYear() throws {
    let body = Self.body.replacing("до 1 февраля", with: "до 10 сентября")
    let problem = try #require(try load(Self.file(Self.held, body)).diagnostics.first)
    #expect(problem.hint?.contains("«до 10 сентября 2026»") == true)
  }

  @Test func theNearestDecisionIsNamed() throws {
    let body = Self.body.replacing("- статус: выполнено", with: "- закрывает: meeting-1#r-22")
    let problem = try #require(try load(Self.file(Self.held, body)).diagnostics.first)
    #expect(problem.message == "в протоколе заседания № 1 нет решения 22")
    #expect(problem.hint == "ближайшее — «fizika/2025-2026/meeting-1#r-2»")
  }

  @Test func numbersRiseWithTheDates() throws {
    try expectMarkedProblems(
      Self.file()
        + Self.file(
          "номер: 2\nдата: ⟪meeting-number⟫10.09.2025\nстатус: назначено", "## Повестка дня\n\n1. А.\n",
          name: "2025-2026/meeting-2")
        + Self.file(
          "номер: ⟪skipped-meeting⟫4\nдата: 10.12.2025\nстатус: назначено", "## Повестка дня\n\n1. А.\n",
          name: "2025-2026/meeting-4"))
  }

  @Test func aMovedMeetingKeepsItsNumber() throws {
    try expectMarkedProblems(
      Self.file()
        + Self.file(
          "номер: 2\nдата: 20.04.2026\nстатус: перенесено\nредакция: 1", "## Повестка дня\n\n1. А.\n",
          name: "2025-2026/meeting-2")
        + Self.file(
          "номер: 3\nдата: 12.03.2026\nстатус: назначено", "## Повестка дня\n\n1. А.\n",
          name: "2025-2026/meeting-3"))
  }

  @Test func aFileWithoutItsNumberIsNamed() throws {
    let problems = try load(Self.file(name: "2025-2026/meeting-first")).diagnostics
    #expect(problems.locatedRules == ["content/associations/fizika/2025-2026/meeting-first.md:1:1 bad-path"])
  }

  @Test func brokenFieldsDoNotMakeLinksToDecisionsWrong() throws {
    let loading = try load(
      Self.file("номер: 1\nдата: 31.11.2025\nстатус: проведено")
        + "-- pages/a.md --\n---\nназвание: А\n---\n[Решение](../associations/fizika/2025-2026/meeting-1.md#r-2)\n"
    )
    #expect(loading.diagnostics.map(\.rule.name) == ["impossible-date"])
  }
}
