import Foundation
import Testing

/// `mumo check PATH…` as a leader meets it who wants to hear of the own association only.
struct CheckScopeTests {
  private static let portal = """
    -- content/portal.yaml --
    название: Портал
    муниципалитет: Округ
    адрес: https://example.org/
    -- content/index.md --
    Главная.
    -- content/associations/himiya/index.md --
    ---
    {номер: 9, название: Учителя химии, вид: предметное}
    ---

    [Новость](../../news/a.md)
    -- content/associations/himiya-2/text.md --
    Не на месте.
    -- content/news/a.md --
    ---
    название: Новость
    дата: 30.02.2025
    ---

    """

  private func check(_ place: Workplace, _ arguments: String...) throws -> Workplace.Run {
    try place.run(["check"] + arguments + ["--today", "2025-09-01"])
  }

  @Test(arguments: [
    "content/associations/himiya", "content/associations/himiya/", "./content/associations/himiya",
    "content/associations/himiya/index.md", "content/news/../associations/himiya",
  ])
  func onlyTheFilesThatWereNamedAreToldOf(path: String) throws {
    let run = try check(try Workplace(Self.portal), path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.isEmpty)
    #expect(run.output.hasPrefix("Проверено: content/associations/himiya"))
    #expect(run.output.hasSuffix(" — ошибок нет. Ещё 2\u{A0}замечания в других местах, из них ошибок: 2.\n"))
  }

  @Test func linksAreHeldAgainstEverything() throws {
    let place = try Workplace(Self.portal)
    try FileManager.default.removeItem(at: place.folder.appending(path: "content/news/a.md"))
    let run = try check(place, "content/associations/himiya")
    #expect(run.status == 1)
    #expect(run.errors.contains("content/associations/himiya/index.md:5:1: ошибка: "))
    #expect(run.errors.hasSuffix("\nЕщё 1\u{A0}замечание в других местах, из них ошибок: 1.\n"))
    #expect(run.output.isEmpty)
  }

  @Test func anAbsolutePathAndSeveralPathsAreTaken() throws {
    let place = try Workplace(Self.portal)
    let news = place.folder.appending(path: "content/news").path
    let run = try check(place, "content/associations/himiya", news)
    #expect(run.status == 1)
    #expect(run.errors.contains("content/news/a.md:3:7: ошибка: ") && !run.errors.contains("himiya"))
  }

  @Test func everythingIsToldOfTheContentFolderAndWithoutPaths() throws {
    let place = try Workplace(Self.portal)
    let (whole, named) = (try check(place), try check(place, "content"))
    #expect(whole.status == 1 && named.status == 1)
    #expect(whole.errors == named.errors && !whole.errors.contains("других местах"))
  }

  @Test(arguments: [
    ("himiya", "нет файла или папки «himiya»: возможно, content/associations/himiya"),
    ("news/a.md", "нет файла или папки «news/a.md»: возможно, content/news/a.md"),
    ("content/nwes", "нет файла или папки «content/nwes»: возможно, content/news"),
    (
      "content/news/sobytie.md", "нет файла или папки «content/news/sobytie.md»: путь начинается с «content/»"
    ),
    ("theme", "«theme» лежит вне папки «content»; укажите файл или папку внутри неё"),
    ("content/../theme", "«content/../theme» лежит вне папки «content»; укажите файл или папку внутри неё"),
  ])
  func aPathThatIsNotThereOrOutsideIsRefused(path: String, message: String) throws {
    let run = try check(try Workplace(Self.portal), path)
    #expect(run.status == 64)
    #expect(run.errors == "mumo: \(message)\n")
  }

  /// Without settings nothing is linked: that nothing is said of a folder would mean nothing.
  @Test func brokenSettingsAreToldWhereverOneLooks() throws {
    let place = try Workplace(Self.portal)
    try place.write("название: Портал\n", to: "content/portal.yaml")
    let run = try check(place, "content/associations/himiya")
    #expect(run.status == 1)
    #expect(run.errors.contains("content/portal.yaml:1:1: ошибка: "))
  }

  @Test func programsGetTheSameChoice() throws {
    let place = try Workplace(Self.portal)
    let run = try check(place, "content/associations/himiya", "--format", "json")
    #expect(run.status == 0)
    #expect(run.errors == "[]\n")
  }

  @Test(arguments: [("content/news", false), ("content/associations/himiya", true)])
  func whatIsOverdueIsToldOfTheSameFiles(path: String, isOwed: Bool) throws {
    let run = try Workplace(Self.portal).run("check", path, "--duties", "--today", "2025-10-01")
    #expect(run.output.contains("content/associations/himiya/2025-2026/plan.md") == isOwed)
  }
}
