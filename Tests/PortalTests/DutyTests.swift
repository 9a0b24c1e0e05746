import Portal
import SchoolCalendar
import TestSupport
import Testing

/// What associations owe on a day.
struct DutyTests {
  private static let association = """
    -- associations/fizika/index.md --
    ---
    {номер: 1, название: Учителя физики, вид: предметное}
    ---

    """

  private static func meeting(_ status: String, _ decision: String = "") -> String {
    let minutes =
      status == "проведено" ? "\n## Слушали\n\n1. Б.\n\n## Решили\n\n1. В.\(decision)\n" : ""
    return """
      -- associations/fizika/2025-2026/meeting-1.md --
      ---
      номер: 1
      дата: 11.12.2025
      статус: \(status)
      присутствовали: {членов: 5}
      ---
      ## Повестка дня

      1. А.
      \(minutes)

      """
  }

  /// The overdue duties, `план 2025-2026 20`.
  private func duties(_ archive: String, on today: String) throws -> [String] {
    try load(archive, today: today).overdueDuties.map { "\($0.kind.rawValue) \($0.year.path) \($0.days)" }
  }

  @Test(arguments: [
    ("2025-09-10", []), ("2025-09-11", ["план 2025-2026 1"]),
    ("2026-05-31", ["план 2025-2026 263", "отчёт 2025-2026 1"]),
  ])
  func yearlyDutiesAreDueOnTheirDays(today: String, duties: [String]) throws {
    #expect(try self.duties(Self.association, on: today) == duties)
  }

  @Test func earlierYearsCountWhereTheyHaveContent() throws {
    let expected = [
      "план 2025-2026 355", "протокол 2025-2026 263", "отчёт 2025-2026 93", "заседания 2025-2026 31",
    ]
    #expect(try duties(Self.association + Self.meeting("назначено"), on: "2026-08-31") == expected)
    #expect(try duties(Self.association, on: "2026-08-31") == [])
  }

  @Test func anAnnouncedMeetingOwesItsProtocolAfterItsDay() throws {
    let archive = Self.association + Self.meeting("назначено")
    #expect(try duties(archive, on: "2025-12-11") == ["план 2025-2026 92"])
    #expect(try duties(archive, on: "2025-12-12") == ["план 2025-2026 93", "протокол 2025-2026 1"])
    #expect(
      try duties(Self.association + Self.meeting("отменено"), on: "2025-12-12") == ["план 2025-2026 93"])
  }

  @Test func anOverdueDecisionIsOwed() throws {
    let archive = Self.association + Self.meeting("проведено", "\n   - срок: до 1 февраля")
    #expect(try duties(archive, on: "2026-02-01") == ["план 2025-2026 144"])
    #expect(try duties(archive, on: "2026-02-03") == ["план 2025-2026 146", "решение 2025-2026 2"])
  }

  @Test func aProtocolThatCouldNotBeReadMayHaveClosedADecision() throws {
    let archive = Self.association + Self.meeting("проведено", "\n   - срок: до 1 февраля")
    let broken = "-- associations/fizika/2025-2026/meeting-2.md --\n---\nномер: 2\nдата: 31.11.2025\n---\n"
    #expect(try duties(archive + broken, on: "2026-02-03") == ["план 2025-2026 146"])
  }

  @Test func whatOnlyExtendsADecisionIsNoDutyOfItsOwn() throws {
    let archive = Self.association + Self.meeting("проведено", "\n   - срок: до 1 февраля")
    let second = Self.meeting(
      "проведено", "\n   - продлевает: meeting-1#r-1\n   - срок: до 1 марта"
    ).replacing("meeting-1.md", with: "meeting-2.md").replacing("номер: 1", with: "номер: 2")
      .replacing("11.12.2025", with: "15.01.2026")
    #expect(try duties(archive + second, on: "2026-03-02") == ["план 2025-2026 173", "решение 2025-2026 1"])
  }

  @Test func aFileWithErrorsIsThereAllTheSame() throws {
    let plan = "-- associations/fizika/2025-2026/plan.md --\n---\nнеизвестно: да\n---\n"
    #expect(try duties(Self.association + plan, on: "2025-10-01") == [])
  }
}
