import Diagnostics
import Portal
import TestSupport
import Testing

/// Every rule of reading content, each at its place.
struct ProblemTests {
  @Test func settingsMustBeThere() throws {
    let loading = try load("-- portal.yaml --\n\n")
    #expect(loading.portal == nil)
    #expect(loading.diagnostics.locatedRules == ["content/portal.yaml:1:1 empty-file"])
  }

  @Test(arguments: [
    "адрес: https://a.ru\nконтакты: {почта: ⟪wrong-type⟫приёмная}",
    "адрес: https://a.ru\nконтакты: {почта: ⟪wrong-type⟫a@b..ru}",
    "адрес: ⟪wrong-type⟫example.org", "адрес: https://a.ru\nчасовой-пояс: ⟪unknown-time-zone⟫Нигде",
    "адрес: https://a.ru\nучебный-год:\n  ⟪wrong-type⟫2025: {четверти: []}",
    "адрес: https://a.ru\nучебный-год:\n  2025-2026: {четверти: [⟪reversed-dates⟫02.09.2025–01.09.2025]}",
    "адрес: https://a.ru\nучебный-год:\n  2025-2026: {четверти: [⟪impossible-date⟫01.09.2025–31.09.2025]}",
    "адрес: https://a.ru\nучебный-год:\n  2025-2026: {каникулы: {осенние: ⟪wrong-type⟫01.09.2025}}",
  ])
  func settingsMustBeRight(fields: String) throws {
    let loading = try expectMarkedProblems("-- portal.yaml --\nназвание: А\nмуниципалитет: Б\n\(fields)\n")
    #expect(loading.portal == nil)
  }

  @Test(arguments: [
    "дата: ⟪impossible-date⟫30.02.2025", "дата: ⟪impossible-date⟫2025-02-29", "дата: ⟪wrong-type⟫1 сентября",
    "дата: ⟪wrong-type⟫[01.09.2025]", "дата: 01.09.2025\nобъединения: [fizika, ⟪wrong-value⟫fisika]",
    "дата: 01.09.2025\nнаправление: ⟪wrong-value⟫общая",
  ])
  func valuesOfNewsMustBeRight(fields: String) throws {
    try expectMarkedProblems("-- news/a.md --\n---\nназвание: А\n\(fields)\n---\n")
  }

  @Test func summariesAreShort() throws {
    let summary = String(repeating: "слово ", count: 30)
    try expectMarkedProblems(
      "-- news/a.md --\n---\nназвание: А\nдата: 01.09.2025\nкратко: ⟪long-summary⟫\(summary)\n---\n")
  }

  @Test func theNumberIsThatOfAnnex4() throws {
    try expectMarkedProblems(
      "-- associations/himiya/index.md --\n---\nномер: ⟪association-number⟫8\nназвание: Химия\nвид: предметное\n---\n"
    )
  }

  @Test func aWrongFolderNamesTheNearestAssociation() throws {
    let loading = try expectMarkedProblems(
      "-- associations/fisika/index.md --\n⟪unknown-association⟫---\n---\n")
    #expect(loading.diagnostics.first?.hint == "возможно, «fizika»")
  }

  @Test(arguments: [
    "readme.md", "documents.md", "docs/a.md", "pages/a/b.md", "associations/fizika.md",
    "associations/fizika/about.md",
    "news/2025/a/b.md", "settings.yaml",
  ])
  func everyFileHasItsPlace(path: String) throws {
    try expectMarkedProblems("-- \(path) --\n⟪unknown-place⟫текст\n")
  }

  @Test(arguments: [
    "pages/О нас.md", "pages/About.md", "pages/a_b.md", "documents/a--b.md", "news/-a.md", "pages/index.md",
  ])
  func namesMustFitIntoAddresses(path: String) throws {
    try expectMarkedProblems("-- \(path) --\n⟪bad-path⟫---\nназвание: А\n---\n")
  }

  @Test func twoFilesMayNotHaveOneAddress() throws {
    let loading = try expectMarkedProblems(
      """
      -- pages/a.md --
      ---
      название: А
      ---
      -- pages/a/index.md --
      ⟪duplicate-url⟫---
      название: Б
      ---
      """)
    #expect(loading.portal?.pages.map(\.title) == ["А"])
  }

  @Test func filesAreNotHuge() throws {
    let loading = try load(
      """
      -- pages/a.md --
      ---
      название: А
      ---
      \(String(repeating: "а", count: 128 * 1024))
      -- statistics/2025-2026.yaml --
      \(String(repeating: "#", count: 1024 * 1024))
      """)
    #expect(
      loading.diagnostics.locatedRules == [
        "content/pages/a.md:1:1 file-too-large", "content/statistics/2025-2026.yaml:1:1 file-too-large",
      ])
    #expect(loading.portal?.pages.isEmpty == true)
  }

  @Test func aPortalWithoutHomeTextIsBuilt() throws {
    let loading = try load("-- index.md --\n---\nназвание:\n---\n")
    #expect(loading.diagnostics.isEmpty)
    #expect(loading.portal?.home?.title == nil)
  }

  @Test func newsOfTomorrowIsShownAndNoted() throws {
    let loading = try expectMarkedProblems(
      "-- news/a.md --\n⟪future-date⟫---\nназвание: А\nдата: 02.10.2025\n---\n", today: "2025-10-01")
    #expect(loading.portal?.news.count == 1)
  }

  @Test func oneErrorDoesNotHideTheOthers() throws {
    let loading = try expectMarkedProblems(
      """
      -- news/a.md --
      ---
      ⟪missing-key⟫⟪unknown-key⟫назване: А
      дата: 01.09.2025
      ---

      Текст ⟪unsafe-link⟫[ссылка](javascript:alert), ⟪dead-link⟫[нигде](c.md) и [сосед](b.md).
      -- news/b.md --
      ---
      название: Б
      дата: 01.09.2025
      ---

      [К соседу](a.md)
      """)
    #expect(loading.portal?.news.map(\.title) == ["Б"])
    #expect(loading.brokenTexts.map(\.path) == ["content/news/a.md"])
  }

  @Test func badSettingsDoNotHideTheRest() throws {
    try expectMarkedProblems(
      """
      -- portal.yaml --
      ⟪missing-key⟫название: А
      муниципалитет: Б
      -- pages/a.md --
      ---
      название: А
      ---

      ⟪dead-link⟫[Нигде](b.md)
      """)
  }

  @Test func aMissingPeopleFileIsNotedWhereItIsNamed() throws {
    try expectMarkedProblems(
      "-- portal.yaml --\nназвание: А\nмуниципалитет: Б\nадрес: https://a.ru/\nлюди: ⟪missing-people-file⟫lyudi.yaml\n"
    )
  }

  @Test func aPortalWithoutHomeTextIsWarnedOf() throws {
    let loading = try load("-- index.md --\n", leavingOut: ["index.md"])
    #expect(loading.diagnostics.locatedRules == ["content/index.md:1:1 missing-home"])
  }
}
