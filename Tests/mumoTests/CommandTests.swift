import Foundation
import Testing

/// The program as its callers meet it: files in, site, messages and exit status out.
struct CommandTests {
  private static let portal = """
    -- content/portal.yaml --
    название: Портал
    муниципалитет: Округ
    адрес: https://example.org/
    -- content/index.md --
    Главная.
    -- content/news/a.md --
    ---
    название: Новость
    дата: 01.09.2025
    ---

    Текст.

    """

  private static let badNews = "---\nназвание: Плохая\nдата: 30.02.2025\n---\n\n[К первой](a.md)\n"

  @Test func aRightPortalIsBuilt() throws {
    let place = try Workplace(Self.portal)
    let run = try place.run("build", "--today", "2025-10-01")
    #expect(run.status == 0)
    #expect(run.errors.contains("pagefind не найдена"))
    #expect(run.output.hasPrefix("Готово: public, 29\u{A0}страниц; файлов записано: "))
    #expect(place.text("public/news/a/index.html")?.contains("<p>Текст.</p>") == true)
  }

  @Test func theSameDayGivesTheSameBytesWhateverTheMachineSays() throws {
    let place = try Workplace(Self.portal)
    _ = try place.run("build", "--today", "2025-10-01", "--output", "first")
    let second = try place.run(
      "build", "--output", "second",
      environment: ["SOURCE_DATE_EPOCH": "1759300000", "TZ": "Asia/Tokyo", "LC_ALL": "C"])
    #expect(second.status == 0)
    #expect(place.tree("first") == place.tree("second"))
  }

  /// The portal's zone decides what day it is: 21:00 in UTC is midnight in Moscow.
  @Test(arguments: [("1759265999", true), ("1759266000", false)])
  func theDayIsThatOfThePortalsZone(epoch: String, isBefore: Bool) throws {
    let place = try Workplace(Self.portal)
    try place.write("---\nназвание: Б\nдата: 01.10.2025\n---\n", to: "content/news/b.md")
    let run = try place.run("check", environment: ["SOURCE_DATE_EPOCH": epoch, "TZ": "America/New_York"])
    #expect(run.errors.contains("[future-date]") == isBefore)
  }

  @Test func anUnchangedSiteIsNotWrittenAgain() throws {
    let place = try Workplace(Self.portal)
    _ = try place.run("build", "--today", "2025-10-01")
    let run = try place.run("build", "--today", "2025-10-01")
    #expect(run.output.contains("файлов записано: 0"))
    try place.write("Другое.\n", to: "content/index.md")
    #expect(try place.run("build", "--today", "2025-10-01").output.contains("файлов записано: 1,"))
  }

  @Test func errorsLeaveTheOldSiteStanding() throws {
    let place = try Workplace(Self.portal)
    _ = try place.run("build", "--today", "2025-10-01")
    let before = place.tree("public")
    try place.write(Self.badNews, to: "content/news/b.md")
    let run = try place.run("build", "--today", "2025-10-01")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(
      run.errors == """
        content/news/b.md:3:7: ошибка: такого дня нет в календаре: «30.02.2025» [impossible-date]
          дата: 30.02.2025
                ^
          подсказка: проверьте число и месяц

        Найдено: 1\u{A0}ошибка (в 1 файле).
        mumo: сайт не собран: сначала исправьте ошибки

        """)
    #expect(place.tree("public") == before)
  }

  @Test(arguments: ["build", "check"])
  func quietSaysNothingButProblems(command: String) throws {
    let place = try Workplace(Self.portal)
    let run = try place.run(command, "--today", "2025-10-01", "--quiet")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    try place.write(Self.badNews, to: "content/news/b.md")
    #expect(try place.run(command, "--quiet").errors.contains("[impossible-date]"))
  }

  @Test(arguments: ["build", "check"])
  func timingsAreAResult(command: String) throws {
    let place = try Workplace(Self.portal)
    let run = try place.run(command, "--today", "2025-10-01", "--timings", "--quiet", "--format", "json")
    #expect(run.errors == "[]\n")
    let stages = run.output.split(separator: "\n").map {
      $0.prefix { !$0.isNumber }.trimmingCharacters(in: .whitespaces)
    }
    let common = ["чтение", "разбор", "связи и проверки", "картинки", "раскладка"]
    #expect(stages == common + (command == "build" ? ["поиск", "отрисовка", "запись"] : []) + ["всего"])
  }

  @Test func timingsAndDutiesAreTwoResults() throws {
    #expect(try Workplace(Self.portal).run("check", "--duties", "--timings").status == 64)
  }

  @Test func keepGoingPublishesTheRest() throws {
    let place = try Workplace(Self.portal)
    try place.write(Self.badNews, to: "content/news/b.md")
    let run = try place.run("build", "--today", "2025-10-01", "--keep-going")
    #expect(run.status == 2)
    #expect(place.text("public/news/a/index.html") != nil)
    #expect(place.text("public/news/b/index.html") == nil)
    #expect(run.errors.contains("content/news/b.md:3:7: ошибка"))
  }

  @Test func keepGoingCannotDoWithoutSettings() throws {
    let place = try Workplace("-- content/index.md --\nГлавная\n")
    let run = try place.run("build", "--keep-going")
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        "content/portal.yaml:1:1: ошибка: нет файла настроек portal.yaml [missing-settings]"))
    #expect(place.tree("public").isEmpty)
  }

  @Test func checkWritesNothing() throws {
    let place = try Workplace(Self.portal)
    let run = try place.run("check", "--today", "2025-10-01")
    #expect(run.status == 0)
    #expect(run.output == "Проверено: ошибок нет.\n")
    #expect(!FileManager.default.fileExists(atPath: place.folder.appending(path: "public").path))
    try place.write(Self.badNews, to: "content/news/b.md")
    #expect(try place.run("check").status == 1)
  }

  @Test(arguments: ["check", "build"])
  func jsonIsParsedByOthers(command: String) throws {
    struct Row: Decodable, Equatable {
      let rule, severity, path, message: String
      let line, column: Int
      let hint: String?
    }
    let place = try Workplace(Self.portal)
    try place.write(Self.badNews, to: "content/news/b.md")
    let run = try place.run(command, "--format", "json")
    #expect(
      try JSONDecoder().decode([Row].self, from: Data(run.errors.utf8)) == [
        Row(
          rule: "impossible-date", severity: "error", path: "content/news/b.md",
          message: "такого дня нет в календаре: «30.02.2025»", line: 3, column: 7,
          hint: "проверьте число и месяц")
      ])
  }

  @Test func githubGetsAnnotations() throws {
    let place = try Workplace(Self.portal)
    try place.write(Self.badNews, to: "content/news/b.md")
    let run = try place.run("check", "--format", "github")
    #expect(run.errors.hasPrefix("::error file=content/news/b.md,line=3,col=7,title=impossible-date::"))
  }

  @Test(arguments: [
    ["--nope"], ["build", "--today", "30.02.2025"], ["build", "--base-url", "example.org"],
    ["build", "--format", "xml"],
    ["build", "extra"], ["build", "--content", "nowhere"], ["nope"],
  ])
  func wrongUsageIsToldInRussian(arguments: [String]) throws {
    let place = try Workplace(Self.portal)
    let run = try place.run(arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("Ошибка: ") || run.errors.hasPrefix("mumo: "))
    for word in ["Error", "Usage", "Unknown", "Unexpected", "invalid", "help for", "See "] {
      #expect(!run.errors.contains(word))
    }
  }

  @Test(arguments: [
    ["--help"], ["build", "--help"], ["check", "--help"], ["new", "--help"], ["verify", "--help"],
    ["help", "build"], [],
  ])
  func helpIsRussian(arguments: [String]) throws {
    let run = try Workplace(Self.portal).run(arguments)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    for word in [
      "OVERVIEW", "USAGE", "OPTIONS", "SUBCOMMANDS", "default", "Show ", "See ", "help for", "detailed",
      "<options>",
    ] {
      #expect(!run.output.contains(word))
    }
  }

  @Test func aFolderOfSomebodyElseIsNotTouched() throws {
    let place = try Workplace(Self.portal + "-- public/letter.txt --\nважное\n")
    let run = try place.run("build")
    #expect(run.status == 64)
    #expect(run.errors.contains("создана не mumo"))
    #expect(
      place.tree("public").mapValues { String(decoding: $0, as: UTF8.self) } == ["letter.txt": "важное\n"])
  }

  @Test(arguments: ["content", ".", "theme", "content/site"])
  func sourcesAreNotOverwritten(output: String) throws {
    let place = try Workplace(Self.portal)
    let before = place.tree("content")
    #expect(try place.run("build", "--output", output).status == 64)
    #expect(place.tree("content") == before)
  }

  @Test func whatTheMachineRefusesIsTold() throws {
    let place = try Workplace(Self.portal)
    _ = try place.run("build")
    let before = place.tree("public")
    try place.write("x", to: "blocked")
    let run = try place.run("build", "--output", "blocked/public")
    #expect(run.status == 70)
    #expect(place.tree("public") == before)
  }

  @Test func linksOutOfTheContentFolderAreRefused() throws {
    let place = try Workplace(Self.portal + "-- secret.md --\n---\nназвание: Секрет\n---\n")
    let link = place.folder.appending(path: "content/pages/secret.md").path
    try place.write("---\nназвание: А\n---\n", to: "content/pages/a.md")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../../secret.md")
    let run = try place.run("check")
    #expect(run.status == 1)
    #expect(!run.errors.contains("---"))
    #expect(
      run.errors.contains(
        "content/pages/secret.md:1:1: ошибка: ссылка файловой системы ведёт за пределы папки [symlink-outside]"
      ))
  }

  @Test func peopleStayOutOfSiteAndMessages() throws {
    let place = try Workplace(
      Self.portal + """
        -- content/people.yaml --
        rukovoditel:
          имя: Образцов: Образец
          роль: руководитель физиков
        -- content/associations/fizika/index.md --
        ---
        номер: 1
        название: Физика
        вид: предметное
        руководитель: {кто: rukovoditel}
        ---
        """)
    let run = try place.run("build", "--keep-going")
    #expect(run.status == 2)
    #expect(!(run.errors + run.output).contains("Образцов"))
    #expect(place.text("public/associations/fizika/index.html")?.contains("руководитель МУМО") == true)
    for (path, data) in place.tree("public") {
      #expect(!String(decoding: data, as: UTF8.self).contains("Образцов"), "\(path)")
    }
  }

  @Test func attachmentsAreCopied() throws {
    let place = try Workplace(Self.portal)
    let data = Data((0..<100_000).map { UInt8(truncatingIfNeeded: $0) })
    try place.write(data, to: "content/news/forma.pdf")
    try place.write(
      "---\nназвание: Б\nдата: 01.09.2025\n---\n\n[Форма](forma.pdf)\n", to: "content/news/b.md")
    #expect(try place.run("build").status == 0)
    #expect(place.tree("public")["news/forma.pdf"] == data)
  }
}
