import Diagnostics
import Portal
import TestSupport
import Testing

/// Links between content files, anchors and attachments.
struct LinkTests {
  private static let regulation = """
    -- documents/polozhenie.md --
    ---
    вид: положение
    название: Положение
    ---

    ## 3. Организация

    3.1. План составляет руководитель.

    """

  private func page(_ body: String, _ rest: String = "") -> String {
    "-- pages/a.md --\n---\nназвание: А\n---\n\n\(body)\n\(Self.regulation)\(rest)"
  }

  private func targets(_ body: String, _ rest: String = "") throws -> [LinkTarget] {
    let loading = try load(page(body, rest))
    #expect(loading.diagnostics.filter { $0.severity != .note }.isEmpty)
    return loading.portal?.pages.first?.linkTargets ?? []
  }

  @Test(arguments: [
    ("../documents/polozhenie.md", nil), ("../documents/polozhenie.md#p-3-1", "p-3-1"),
    ("./../documents/../documents/polozhenie.md#p-3", "p-3"), ("../documents/polozhenie%2Emd", nil),
  ])
  func linksLeadToFilesAndAnchors(destination: String, anchor: String?) throws {
    let slug = try #require(Slug("polozhenie"))
    #expect(try targets("[П](\(destination))") == [.content(.document(slug), anchor: anchor)])
  }

  @Test func linksLeadToTheirOwnPage() throws {
    let slug = try #require(Slug("a"))
    #expect(try targets("## Цели\n\n[К целям](#celi)") == [.content(.page(slug), anchor: "celi")])
  }

  @Test func linksLeadToAttachments() throws {
    let rest = "-- pages/forma.pdf --\nx\n"
    #expect(try targets("[Форма](forma.pdf)", rest) == [.attachment("pages/forma.pdf", anchor: nil)])
    #expect(
      try targets("[Форма](forma.pdf#page=2)", rest) == [.attachment("pages/forma.pdf", anchor: "page=2")])
  }

  @Test func linksLeadToPagesOfTheSite() throws {
    #expect(
      try targets("[Н](/news/) [Д](../documents/)") == [
        .sitePath("/news/", anchor: nil), .sitePath("/documents/", anchor: nil),
      ])
  }

  @Test(arguments: [
    ("[П](../documents/polozhene.md)", "dead-link", "возможно, «documents/polozhenie.md»"),
    ("[П](../../../etc/passwd.md)", "dead-link", "проверьте путь от этого файла"),
    ("[П](../documents/polozhenie.md#p-3-2)", "dead-anchor", "возможно, «#p-3-1»"),
    ("[П](#netu-takogo)", "dead-anchor", "проверьте номер пункта или заголовок"),
    ("[П](forma.pdf)", "missing-attachment", "положите файл рядом с текстом или исправьте путь"),
    ("![Фото](foto.png)", "missing-attachment", "положите файл рядом с текстом или исправьте путь"),
    ("[П](../portal.yaml)", "missing-attachment", "положите файл рядом с текстом или исправьте путь"),
  ])
  func deadLinksAreErrorsWithTheirLine(body: String, rule: String, hint: String) throws {
    let loading = try load(page("Первая строка.\n\n" + body))
    #expect(loading.diagnostics.map(\.rule.name) == [rule])
    #expect(loading.diagnostics.first?.location.position.line == 7)
    #expect(loading.diagnostics.first?.hint == hint)
  }

  @Test func aPlaceThatAPageLacksIsSaidOfThePage() throws {
    let loading = try load(page("[П](#netu-takogo) [П](../documents/polozhenie.md#p-3-2)"))
    #expect(
      loading.diagnostics.map(\.message) == [
        "на этой странице нет места «#netu-takogo»",
        "на странице «../documents/polozhenie.md» нет места «#p-3-2»",
      ])
  }

  @Test(arguments: ["skript.html", "kartinka.svg", "kod.js", "lyudi.yml", "bez-tipa"])
  func whatABrowserMightRunIsNotPublished(file: String) throws {
    let loading = try load(page("[Ф](\(file))", "-- pages/\(file) --\nx\n"))
    #expect(loading.diagnostics.map(\.rule.name).contains("unsupported-attachment"))
  }

  @Test func namesOfAttachmentsFitIntoAddresses() throws {
    let loading = try load(page("[Ф](<план на год.pdf>)", "-- pages/план на год.pdf --\nx\n"))
    #expect(loading.diagnostics.map(\.rule.name) == ["bad-path"])
  }

  @Test func theAttachmentOfADocumentIsChecked() throws {
    let document =
      "-- documents/a.md --\n---\nвид: форма\nназвание: А\nфайл: ⟪missing-attachment⟫forma.pdf\n---\n"
    try expectMarkedProblems(document)
    let loading = try load(
      document.replacing("⟪missing-attachment⟫", with: "") + "-- documents/forma.pdf --\nx\n")
    #expect(loading.diagnostics.isEmpty)
    #expect(loading.portal?.attachments == ["documents/forma.pdf"])
  }

  @Test func filesThatNothingLinksToAreNoted() throws {
    try expectMarkedProblems("-- pages/a.pdf --\n⟪unused-file⟫x\n")
  }

  /// A leader who is told of a file's fault must not be told to delete it too.
  @Test(arguments: [
    ("[Ф](a.exe)", "a.exe", "unsupported-attachment"), ("![Ф](a.gif)", "a.gif", "unsupported-attachment"),
    ("![Ф](a.jpg)", "a.jpg", "unreadable-picture"), ("[Ф](а.pdf)", "а.pdf", "bad-path"),
    ("[Ф](a.txt)", "a.txt", "phone-number"),
  ])
  func aFileThatIsLinkedToAndRefusedIsNotCalledUnused(body: String, file: String, rule: String) throws {
    let loading = try load(page(body, "-- pages/\(file) --\n+7 900 123-45-67\n"))
    #expect(loading.diagnostics.map(\.rule.name) == [rule])
  }

  @Test func whatAFieldNamesThatCouldNotBeReadIsNotCalledUnused() throws {
    let document = "-- documents/a.md --\n---\nвид: формы\nназвание: А\nфайл: forma.txt\n---\n"
    let loading = try load(document + "-- documents/forma.txt --\nx\n-- pages/a.txt --\nx\n")
    #expect(loading.diagnostics.map(\.rule.name) == ["wrong-value", "unused-file"])
  }

  @Test(arguments: [
    "[П](../associations/fizika/2025-2026/plan.md)", "[О](../practices/opyt/index.md)", "[Н](../news/a.md)",
  ])
  func aFileWithoutAPageIsNoDeadLink(body: String) throws {
    let rest = """
      -- associations/fizika/2025-2026/plan.md --
      план
      -- practices/opyt/index.md --
      опыт
      -- news/a.md --
      ---
      название: Н
      ---
      """
    let loading = try load(page(body, rest))
    #expect(!loading.diagnostics.contains { $0.rule.name.hasPrefix("dead") })
  }

  @Test func thePeopleFileIsNoAttachment() throws {
    let files =
      "-- people.txt --\nrukovoditel: {роль: глава}\n-- portal.yaml --\n\(settingsText)люди: people.txt\n"
    let loading = try load(page("[Л](../people.txt)", files))
    #expect(loading.diagnostics.map(\.rule.name) == ["missing-attachment"])
  }

  @Test(arguments: ["robots.txt", "pages/a.html/x.pdf"])
  func attachmentsDoNotStandInTheWayOfPages(path: String) throws {
    let loading = try load(page("[Ф](../\(path))", "-- \(path) --\nx\n"))
    #expect(loading.diagnostics.map(\.rule.name).contains("bad-path"))
  }

  @Test func picturesMustBePictures() throws {
    let loading = try load(page("![Положение](../documents/polozhenie.md)"))
    #expect(loading.diagnostics.map(\.rule.name) == ["missing-attachment"])
  }
}
