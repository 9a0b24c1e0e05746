import Diagnostics
import Portal
import TestSupport
import Testing

/// Names are shown by a valid consent only; the role stands for everybody else.
struct PeopleTests {
  private static let association = """
    -- associations/fizika/index.md --
    ---
    номер: 1
    название: Физика
    вид: предметное
    руководитель: {кто: rukovoditel}
    ---

    """

  private func label(_ people: String, today: String = "2025-10-01") throws -> String? {
    let loading = try load(Self.association + "-- people.yaml --\n" + people, today: today)
    let portal = try #require(loading.portal)
    let leader = try #require(portal.associations.first?.leader)
    return portal.people.label(for: leader.person.value, role: "руководитель МУМО")
  }

  private func person(
    display: String = "полностью", given: String = "01.09.2025", until: String = "31.08.2026",
    details: String = "[имя]"
  ) -> String {
    """
    rukovoditel:
      имя: Образцов Образец Образцович
      показывать: \(display)
      роль: руководитель физиков
      согласие: {дано: \(given), до: \(until), журнал: "12/2025", сведения: \(details)}
    """
  }

  @Test func aConsentLetsTheNameBeShown() throws {
    #expect(try label(person()) == "Образцов Образец Образцович")
    #expect(try label(person(display: "инициалы")) == "Образцов\u{A0}О.\u{A0}О.")
  }

  @Test(arguments: ["2025-08-31", "2026-09-01"])
  func theNameIsNotShownOutsideTheTerm(today: String) throws {
    #expect(try label(person(), today: today) == "руководитель физиков")
  }

  @Test(arguments: ["2025-09-01", "2026-08-31"])
  func theTermIncludesItsEnds(today: String) throws {
    #expect(try label(person(), today: today) == "Образцов Образец Образцович")
  }

  @Test func theRoleStandsWithoutConsent() throws {
    #expect(try label(person(display: "роль")) == "руководитель физиков")
    #expect(try label(person(details: "[должность]")) == "руководитель физиков")
    #expect(try label("rukovoditel: {имя: Образцов О. О., показывать: полностью, роль: глава}") == "глава")
  }

  @Test func withoutAPeopleFileRolesStandEverywhere() throws {
    let loading = try load(Self.association)
    #expect(loading.diagnostics.isEmpty)
    let leader = try #require(loading.portal?.associations.first?.leader)
    #expect(
      loading.portal?.people.label(for: leader.person.value, role: "руководитель МУМО") == "руководитель МУМО"
    )
  }

  @Test func anUnknownPersonIsReportedWithoutNamingOthers() throws {
    let loading = try load(Self.association + "-- people.yaml --\nrukovoditeli: {роль: глава}\n")
    #expect(loading.diagnostics.locatedRules == ["content/associations/fizika/index.md:5:21 unknown-person"])
    #expect(loading.diagnostics.first?.hint?.contains("rukovoditel") == false)
  }

  @Test func thePeopleFileMayLieOutside() throws {
    let archive = Self.association + "-- portal.yaml --\n\(settingsText)люди: ../people.yaml\n"
    let loading = try load(archive + "-- ../people.yaml --\n\(person())\n")
    let leader = try #require(loading.portal?.associations.first?.leader)
    #expect(loading.portal?.people.label(for: leader.person.value, role: "") == "Образцов Образец Образцович")
  }

  /// Logs of checks are public, so a report on the people file quotes nothing of it.
  @Test(arguments: [
    "rukovoditel: {имя: Образцов: сын, роль: глава}", "Образцов: {роль: глава}",
    "rukovoditel: {имя: [Образцов], роль: а}",
    "rukovoditel:\n  имя: Образцов\n  Образцов: да\n  роль: глава",
    "rukovoditel: {роль: глава, показывать: Образцов}",
    "rukovoditel: *Образцов",
  ])
  func problemsOfThePeopleFileQuoteNothing(people: String) throws {
    let loading = try load(Self.association + "-- people.yaml --\n\(people)\n")
    #expect(loading.diagnostics.contains { $0.rule.name == "people-file" })
    for diagnostic in loading.diagnostics where diagnostic.location.path.hasSuffix("people.yaml") {
      #expect(!diagnostic.rule.quotesLine)
      #expect(!"\(diagnostic)".contains("Образцов"))
    }
  }

  @Test func anExpiredConsentIsNoted() throws {
    let loading = try load(
      Self.association + "-- people.yaml --\n\(person(until: "30.09.2025"))\n", today: "2025-10-01")
    #expect(loading.diagnostics.locatedRules == ["content/people.yaml:5:13 consent-expired"])
  }
}
