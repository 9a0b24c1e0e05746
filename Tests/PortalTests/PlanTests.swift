import Diagnostics
import Portal
import SchoolCalendar
import TestSupport
import Testing

/// Plans as leaders write them, and every slip at its place.
struct PlanTests {
  private static let head = """
    | № п/п | Планируемое мероприятие | Дата проведения | Планируемый результат |
    | --- | --- | --- | --- |
    """

  private static func file(_ body: String, fields: String = "обновлено: 05.09.2025") -> String {
    "-- associations/fizika/2025-2026/plan.md --\n---\n\(fields)\n---\n\n\(body)\n"
  }

  /// A plan whose first section is given; the second is right.
  private static func plan(_ rows: String, head: String = head) -> String {
    file(
      """
      ## 1. Организационно-аналитическая деятельность

      \(head)
      \(rows)

      ## 2. Организационно-методическая деятельность

      \(Self.head)
      | 2.1 | Помощь | в течение года | План |
      """)
  }

  @Test func aPlanIsRead() throws {
    let loading = try load(
      Self.file(
        """
        ## 1. Организационно-аналитическая деятельность

        | №<br>п/п | Планируемое\u{A0}мероприятие | Дата<br>проведения | Планируемый результат | Ответственный | Отметка |
        | --- | --- | --- | --- | --- | --- |
        | 1.1. | Выявление дефицитов | Август-<br>сентябрь | План | sekretar-fizika, методист | [выполнено](../index.md) |
        | 1.2 | Анализ ГИА | Август–сентябрь, в\u{A0}течение учебного года | \u{A0} | | Проведён 12.09 |

        ## 2. Организационно – методическая деятельность

        \(Self.head)
        | 2.1 | Семинар | 4 декабря, 14:00 | Материалы |
        """, fields: "утверждён: 05.09.2025\nавтор: rukovoditel-fizika\nобновлено: 06.09.2025\nредакция: 2")
        + "-- associations/fizika/index.md --\n---\n{номер: 1, название: Учителя физики, вид: предметное}\n---\n"
    )
    #expect(loading.diagnostics.isEmpty)
    let plan = try #require(loading.portal?.plans.first)
    #expect(plan.approved?.iso == "2025-09-05" && plan.updated.iso == "2025-09-06" && plan.revision == 2)
    #expect(
      plan.sections.map(\.title) == [
        "Организационно-аналитическая деятельность", "Организационно – методическая деятельность",
      ])
    #expect(plan.rows.map(\.number.text) == ["1.1", "1.2", "2.1"])
    #expect(
      plan.rows.map { $0.meanings.map(\.russian) } == [
        ["август–сентябрь 2025\u{A0}г."], ["август–сентябрь 2025\u{A0}г.", "весь учебный год"],
        ["4\u{A0}декабря 2025\u{A0}г., 14:00"],
      ])
    #expect(plan.rows.map { $0.mark?.state } == [.done, .done, nil])
    #expect(plan.anchors.isSuperset(of: ["p-1-1", "p-1-2", "p-2-1"]))
  }

  @Test(arguments: [
    "|⟪empty-cell⟫ | Дело | март | План |", "| 1.1 |⟪empty-cell⟫ | март | План |",
    "| 1.1 | Дело |⟪empty-cell⟫ | План |", "| 1.1 | Дело | март |⟪empty-cell⟫ |",
    "| 1.1 | Дело | март | План |\n|⟪empty-cell⟫ | | | |", "| ⟪row-number⟫2.1 | Дело | март | План |",
    "| ⟪row-number⟫1 | Дело | март | План |", "| ⟪row-number⟫а | Дело | март | План |",
    "| 1.1 | Дело | март | План |\n| ⟪row-number⟫1.1 | Ещё | май | |",
    "| 1.1 | Дело | март | План |\n| ⟪skipped-number⟫1.3 | Ещё | май | |",
    "| 1.1 | Дело | до ⟪impossible-date⟫31 ноября | План |",
    "| 1.1 | Дело | март, ⟪impossible-date⟫30 февраля | План |",
    "| 1.1 | Дело | 16 октября, ⟪impossible-time⟫25:00 | План |",
    "| 1.1 | Дело | ⟪reversed-dates⟫18–16 октября | План |",
    "| 1.1 | Дело | ⟪no-such-period⟫6 неделя октября | План |",
    "| 1.1 | Дело | ⟪missing-term⟫I четверть | План |", "| 1.1 | Дело | ⟪unknown-date⟫когда-нибудь | План |",
    "| 1.1 | Дело | ⟪outside-school-year⟫16.10.2027 | План |",
  ])
  func everySlipOfARowIsReportedAtItsPlace(rows: String) throws {
    try expectMarkedProblems(Self.plan(rows))
  }

  @Test(arguments: [
    "| № п/п | ⟪unknown-column⟫Мероприятие года | Дата проведения | Планируемый результат | Планируемое мероприятие |",
    "⟪missing-column⟫| № п/п | Планируемое мероприятие | Дата проведения | Отметка |",
    "| № п/п | Планируемое мероприятие | Дата проведения | Планируемый результат | ⟪repeated-column⟫Дата проведения |",
  ])
  func columnsAreThoseOfTheForm(head: String) throws {
    let count = head.split(separator: "|").count - (head.hasPrefix("⟪") ? 1 : 0)
    let delimiter = "|" + String(repeating: " --- |", count: count)
    let cells = count == 4 ? "" : " |"
    let row = "| 1.1 | Дело | март | План |" + (head.contains("года") ? " Ещё |" : cells)
    try expectMarkedProblems(Self.plan(row, head: head + "\n" + delimiter))
  }

  @Test(arguments: [
    "⟪plan-without-table⟫---\nобновлено: 05.09.2025\n---\n\nПлан будет.\n",
    "⟪missing-section⟫---\nобновлено: 05.09.2025\n---\n\n## 1. Организационно-аналитическая деятельность\n\n\(head)\n| 1.1 | Д | март | П |\n",
    "---\nобновлено: 05.09.2025\n---\n\n## 1. Организационно-аналитическая деятельность\n\n\(head)\n| 1.1 | Д | март | П |\n\n⟪section-without-table⟫## 2. Организационно-методическая деятельность\n\nБудет.\n",
    "---\nобновлено: 05.09.2025\n---\n\n## 1. Организационно-аналитическая деятельность\n\n\(head)\n| 1.1 | Д | март | П |\n\n⟪section-number⟫## 1. Организационно-методическая деятельность\n\n\(head)\n| 1.1 | Д | март | П |\n",
  ])
  func sectionsAreThoseOfTheForm(text: String) throws {
    try expectMarkedProblems("-- associations/fizika/2025-2026/plan.md --\n" + text)
  }

  @Test func aFolderThatIsNoSchoolYearIsSaid() throws {
    try expectMarkedProblems("-- associations/fizika/2025-2027/plan.md --\n⟪bad-path⟫---\n---\n")
  }

  @Test func aMissingPlanIsNotedAfterTheTenthOfSeptember() throws {
    let association =
      "-- associations/fizika/index.md --\n---\n{номер: 1, название: Ф, вид: предметное}\n---\n"
    #expect(try load(association, today: "2025-09-10").notes.isEmpty)
    let late = try load(association, today: "2025-09-11")
    #expect(late.notes.locatedRules == ["content/associations/fizika/index.md:1:1 missing-plan"])
    #expect(late.diagnostics.isEmpty)
    #expect(try load(association + Self.plan("| 1.1 | Д | март | П |"), today: "2025-09-11").notes.isEmpty)
  }
}
