import Diagnostics
import Portal
import SchoolCalendar
import TestSupport
import Testing

/// What becomes of decisions from meeting to meeting.
struct DecisionTests {
  private static func meeting(_ name: String, _ date: String, agenda: String = "Вопрос.", _ decisions: String)
    -> String
  {
    let number = name.last.map(String.init) ?? ""
    return """
      -- associations/fizika/\(name).md --
      ---
      номер: \(number)
      дата: \(date)
      статус: проведено
      присутствовали: {членов: 5}
      ---

      ## Повестка дня

      1. \(agenda)

      ## Слушали

      1. Руководителя.

      ## Решили

      \(decisions)

      """
  }

  /// The states of all decisions, `1#1 done`.
  private static func states(_ archive: String, on today: String) throws -> [String] {
    let loading = try load(archive, today: today)
    #expect(loading.diagnostics.locatedRules == [])
    let portal = try #require(loading.portal)
    return DecisionRegister(portal).decisions.map {
      "\($0.reference.meeting.number)#\($0.reference.number) \($0.state(on: portal.today))"
    }
  }

  private static let first = meeting(
    "2025-2026/meeting-1", "11.09.2025",
    "1. Утвердить.\n   - статус: выполнено\n2. Провести.\n   - срок: до 1 февраля")

  @Test(arguments: [("2026-02-01", "open"), ("2026-02-02", "overdue")])
  func aDecisionIsOverdueAfterItsLastDay(today: String, state: String) throws {
    #expect(try Self.states(Self.first, on: today) == ["1#1 done", "1#2 \(state)"])
  }

  @Test(arguments: ["meeting-1#r-2", "[решение 2](meeting-1.md#r-2)", "fizika/2025-2026/meeting-1#r-2"])
  func aLaterDecisionClosesIt(reference: String) throws {
    let second = Self.meeting(
      "2025-2026/meeting-2", "15.01.2026", "1. Принять.\n   - закрывает: \(reference)")
    #expect(try Self.states(Self.first + second, on: "2026-03-01") == ["1#1 done", "1#2 done", "2#1 open"])
  }

  @Test func anExtensionSetsTheNewDeadline() throws {
    let second = Self.meeting(
      "2025-2026/meeting-2", "15.01.2026",
      "1. Продлить.\n   - продлевает: meeting-1#r-2\n   - срок: до 1 апреля\n   - статус: выполнено")
    let archive = Self.first + second
    #expect(try Self.states(archive, on: "2026-03-01") == ["1#1 done", "1#2 extended", "2#1 done"])
    #expect(try Self.states(archive, on: "2026-04-02")[1] == "1#2 overdue")
  }

  @Test(arguments: ["meeting-2#r-1", "meeting-3#r-1"])
  func onlyAnEarlierMeetingsDecisionIsClosed(reference: String) throws {
    let second = Self.meeting(
      "2025-2026/meeting-2", "15.01.2026", "1. Принять.\n2. Закрыть.\n   - закрывает: \(reference)")
    let third = Self.meeting("2025-2026/meeting-3", "15.03.2026", "1. Принять.")
    let loading = try load(Self.first + second + third, today: "2026-05-01")
    #expect(loading.diagnostics.map(\.rule.name) == ["decision-order"])
    let register = DecisionRegister(try #require(loading.portal))
    #expect(register.decisions.allSatisfy { $0.history.isEmpty })
  }

  @Test func decisionsAreFollowedIntoTheNextYear() throws {
    let next = Self.meeting(
      "2026-2027/meeting-1", "10.09.2026", "1. Снять с контроля.\n   - закрывает: 2025-2026/meeting-1#r-2")
    #expect(try Self.states(Self.first + next, on: "2026-10-01") == ["1#1 done", "1#2 done", "1#1 open"])
  }

  @Test func theHistoryTellsWhichMeetingsSpokeOfIt() throws {
    let second = Self.meeting(
      "2025-2026/meeting-2", "15.01.2026", agenda: "Итоги ([решение](meeting-1.md#r-2)).", "1. Принять.")
    let third = Self.meeting("2025-2026/meeting-3", "15.03.2026", "1. Итог.\n   - закрывает: meeting-1#r-2")
    let portal = try #require(try load(Self.first + second + third, today: "2026-05-01").portal)
    let year = try #require(SchoolYear(start: 2025))
    let meeting = MeetingID(association: .fizika, year: year, number: 1)
    let decision = try #require(DecisionRegister(portal)[DecisionReference(meeting: meeting, number: 2)])
    #expect(decision.history.map(\.kind) == [.mentioned, .closed])
    #expect(decision.history.map(\.meeting.number) == [2, 3])
    #expect(decision.history.map(\.decision) == [nil, 1])
  }

  @Test func theRegisterShowsWhatIsMostUrgentFirst() throws {
    let decisions = """
      1. Сделано.
         - статус: выполнено
      2. Без срока.
      3. Снято.
         - статус: снято
      4. Скоро.
         - срок: до 1 марта
      5. Просрочено.
         - срок: до 1 октября
      """
    let portal = try #require(
      try load(Self.meeting("2025-2026/meeting-1", "11.09.2025", decisions), today: "2025-12-01").portal)
    let register = DecisionRegister(portal)
    #expect(register.sorted(on: portal.today).map(\.reference.number) == [5, 4, 2, 1, 3])
    #expect(register.sorted(on: portal.today, of: .himiya).isEmpty)
  }
}
