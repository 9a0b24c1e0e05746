import ArgumentParser
import Foundation
import Portal
import Testing

@testable import mumo

/// `mumo new` as leaders meet it: a file that passes the check, and nothing written over.
struct NewCommandTests {
  private static let portal = """
    -- content/portal.yaml --
    название: Портал
    муниципалитет: Округ
    адрес: https://example.org/
    -- content/index.md --
    Главная.
    -- content/associations/fizika/index.md --
    ---
    {номер: 1, название: Учителя физики, вид: предметное, руководитель: {кто: rukovoditel-fizika}}
    ---
    -- content/associations/fizika/2025-2026/meeting-1.md --
    ---
    номер: 1
    дата: 11.09.2025
    статус: проведено
    присутствовали: {членов: 5}
    ---

    ## Повестка дня

    1. План.

    ## Слушали

    1. Руководителя.

    ## Решили

    1. Утвердить.
       - статус: выполнено
    2. Провести [уроки] по *теме*.

    """

  @Test(arguments: [
    (["association", "himiya"], "associations/himiya/index.md"),
    (["plan", "fizika", "--year", "2025-2026"], "associations/fizika/2025-2026/plan.md"),
    (
      [
        "practice", "--title", "Листы: «обратная связь» #1", "--summary", "Ученик видит: шаг.",
        "--associations",
        "fizika", "--form", "приём",
      ], "practices/listy-obratnaya-svyaz-1.md"
    ),
    (
      ["event", "--title", "Семинар", "--kind", "семинар", "--when", "4 декабря 2025, 14:00"],
      "events/seminar.md"
    ),
    (["document", "--title", "Письмо", "--kind", "письмо"], "documents/pismo.md"),
    (["news", "--title", "Да: новость"], "news/da-novost.md"),
    (["page", "--title", "Страница"], "pages/stranica.md"),
  ])
  func aNewFilePassesTheCheckAndIsNeverWrittenOver(arguments: [String], path: String) throws {
    let place = try Workplace(Self.portal)
    let run = try place.run(["new"] + arguments + ["--today", "2025-10-01"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Создан content/\(path)\n"))
    let text = try #require(place.text("content/\(path)"))
    #expect(text.contains("\n# "))
    let check = try place.run("check", "--today", "2025-10-01")
    #expect(check.status == 0)
    #expect(!check.errors.contains("предупреждение"))

    try place.write("моё", to: "content/\(path)")
    let again = try place.run(["new"] + arguments + ["--today", "2025-10-01"])
    #expect(again.status == 64)
    #expect(again.errors.contains("он не тронут"))
    #expect(!again.errors.contains("<объединение>"))
    #expect(place.text("content/\(path)") == "моё")
  }

  @Test func aNewMeetingTakesNumberChairAndOpenDecisions() throws {
    let place = try Workplace(Self.portal)
    _ = try place.run("new", "meeting", "fizika", "--date", "15.01.2026", "--today", "2025-10-01")
    let text = try #require(place.text("content/associations/fizika/2025-2026/meeting-2.md"))
    #expect(text.contains("\nномер: 2\n"))
    #expect(text.contains("\nпредседатель: rukovoditel-fizika\n"))
    #expect(
      text.contains(
        "1. О выполнении: Провести \\[уроки\\] по теме ([решение 2 заседания № 1](../2025-2026/meeting-1.md#r-2))"
      ))
    #expect(!text.contains("Утвердить"))
    let check = try place.run("check", "--today", "2025-10-01")
    #expect(check.status == 0 && !check.errors.contains("предупреждение"), "\(check.errors)")
  }

  @Test func aNewMeetingIsAnnouncedWithoutWhatIsYetEmpty() throws {
    let place = try Workplace(Self.portal)
    _ = try place.run("new", "meeting", "fizika", "--date", "15.01.2026", "--today", "2025-10-01")
    _ = try place.run("build", "--today", "2025-10-01")
    let page = try #require(place.text("public/associations/fizika/2025-2026/meeting-2/index.html"))
    #expect(page.contains(">Повестка дня</h2>"))
    #expect(!page.contains(">Слушали</h2>") && !page.contains(">Решили</h2>"))
    let association = try #require(place.text("public/associations/fizika/index.html"))
    #expect(association.contains("15\u{A0}января 2026\u{A0}г.</time></p>"), "\(association)")
  }

  /// «Другое» answers a question that readers are not asked.
  @Test func whatIsOfNoKindIsCalledWhatItIs() throws {
    let place = try Workplace(Self.portal)
    _ = try place.run("new", "document", "--title", "Памятка", "--kind", "другое")
    _ = try place.run("new", "event", "--title", "Встреча", "--kind", "другое", "--when", "15.01.2026")
    _ = try place.run("build", "--today", "2025-10-01")
    for (path, kind) in [("documents/pamyatka", "Документ"), ("events/vstrecha", "событие")] {
      let page = try #require(place.text("public/\(path)/index.html"))
      #expect(page.contains("<p class=\"kicker\">\(kind)"), "\(page)")
      #expect(!page.contains("ругое"))
    }
  }

  @Test func aMeetingWithErrorsKeepsItsNumberAndIsNamed() throws {
    let place = try Workplace(Self.portal)
    try place.write("---\nномер: два\n---\n", to: "content/associations/fizika/2025-2026/meeting-2.md")
    let run = try place.run("new", "meeting", "fizika", "--date", "15.01.2026", "--today", "2025-10-01")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("Создан content/associations/fizika/2025-2026/meeting-3.md\n"))
    #expect(run.errors.hasPrefix("в associations/fizika/2025-2026/meeting-2.md ошибки, "))
  }

  /// An example that names others would bind the file to them as soon as its sign is taken away.
  @Test(arguments: [
    ["association", "himiya"], ["plan", "himiya"], ["meeting", "himiya", "--date", "15.01.2026"],
    ["event", "--title", "Семинар", "--kind", "семинар", "--when", "15.01.2026", "--associations", "himiya"],
    ["practice", "--title", "А", "--summary", "Б.", "--associations", "himiya", "--form", "приём"],
  ])
  func theExamplesOfANewFileSpeakOfItsOwnAssociationAndYear(arguments: [String]) throws {
    let place = try Workplace(Self.portal)
    let run = try place.run(["new"] + arguments + ["--today", "2025-10-01"])
    let path = try #require(run.output.split(separator: "\n").first?.split(separator: " ").last)
    let text = try #require(place.text(String(path)))
    #expect(!text.contains("fizika"))
    #expect(!text.contains("2026-2027"))
  }

  @Test(arguments: [
    (["event", "--title", "А", "--kind", "семинар", "--when", "завтра"], "завтра"),
    (["event", "--title", "А", "--kind", "семинар", "--when", "31 февраля 2026"], "31 февраля 2026"),
    (
      ["event", "--title", "Запись: +7 900 123-45-67", "--kind", "семинар", "--when", "15.01.2026"],
      "файл не создан, --title:"
    ),
    (
      [
        "practice", "--title", "А", "--summary", String(repeating: "а", count: 161), "--associations",
        "fizika",
        "--form", "приём",
      ], "160"
    ),
    (
      ["practice", "--title", "А", "--summary", "Б.", "--associations", "", "--form", "приём"],
      "файл не создан, --associations:"
    ),
    (["page", "--title", "Events"], "занят разделом портала"),
    (["page", "--title", "index"], "файл не создан, --title:"),
    (["page", "--title", "Страница", "--name", "events"], "занят разделом портала"),
    (["news", "--title", "Новость", "--name", "Новость"], "--name"),
    (["meeting", "fizika", "--date", "01.01.0001"], "файл не создан, --date:"),
  ])
  func nothingIsWrittenThatTheCheckWouldRefuse(arguments: [String], reason: String) throws {
    let place = try Workplace(Self.portal)
    let before = place.tree("content")
    let run = try place.run(["new"] + arguments + ["--today", "2025-10-01"])
    #expect(run.status == 64)
    #expect(run.errors.contains(reason), "\(run.errors)")
    #expect(place.tree("content") == before)
  }

  @Test func anotherTextOfTheSameTitleGetsAnotherName() throws {
    let place = try Workplace(Self.portal)
    _ = try place.run("new", "news", "--title", "Новость")
    let again = try place.run("new", "news", "--title", "Новость")
    #expect(again.errors.contains("--name"))
    let named = try place.run("new", "news", "--title", "Новость", "--name", "novost-2")
    #expect(named.output.hasPrefix("Создан content/news/novost-2.md\n"))
  }

  @Test(arguments: ["himiya", "химия", "Химия", "учителя химии"])
  func anAssociationIsKnownByItsCodeAndItsName(word: String) throws {
    let run = try Workplace(Self.portal).run("new", "association", word)
    #expect(run.output.hasPrefix("Создан content/associations/himiya/index.md\n"))
  }

  @Test func aNewPracticeHasTheLicenseThatTheGuideRecommends() throws {
    let place = try Workplace(Self.portal)
    let options = ["--title", "А", "--summary", "Б.", "--associations", "fizika", "--form", "приём"]
    let run = try place.run(["new", "practice"] + options)
    #expect(run.output.contains("Пока в файле «статус: черновик», страницы на портале нет"))
    #expect(place.text("content/practices/a.md")?.contains("\nлицензия: CC BY 4.0\n") == true)
  }

  @Test func whereNobodyCanBeAskedAllMissingOptionsAreNamedAndHowTheCommandIsWritten() throws {
    let run = try Workplace(Self.portal).run("new", "event", "--title", "Семинар")
    #expect(run.status == 64)
    let kinds = Event.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    #expect(
      run.errors.hasPrefix(
        """
        Ошибка: не хватает ответов; спросить нельзя, ввод не с клавиатуры. Укажите:
          --kind — Что это за событие (\(kinds))
          --when — Когда, с годом: «4 декабря 2026, 14:00»
        Запуск: mumo new event [--title <текст>]
        """), "\(run.errors)")
    #expect(run.errors.hasSuffix("\nПодробнее: mumo new event --help\n"))
  }

  @Test(arguments: [
    (["meeting"], ["<объединение>", "--date"]), (["plan"], ["<объединение>"]),
    (["association"], ["<объединение>"]), (["news", "--title", ""], ["--title"]), (["page"], ["--title"]),
    (["document"], ["--title", "--kind"]),
    (["practice", "--title", "А", "--form", "приём"], ["--summary", "--associations"]),
  ])
  func everyKindNamesWhatItMisses(arguments: [String], missing: [String]) throws {
    let run = try Workplace(Self.portal).run(["new"] + arguments)
    #expect(run.status == 64)
    let named = run.errors.split(separator: "\n").filter { $0.hasPrefix("  ") && $0.contains(" — ") }
    #expect(named.map { $0.split(separator: " ").first.map(String.init) } == missing)
    #expect(run.errors.contains("\nЗапуск: mumo new \(arguments[0]) "))
  }

  @Test(arguments: [
    (["new", "plann"], "plan", "mumo new <команда>"), (["new", "план"], "plan", "mumo new <команда>"),
    (["new", "Meeting", "fizika"], "meeting", "mumo new <команда>"), (["chek"], "check", "mumo <команда>"),
  ])
  func theNearestCommandIsNamed(arguments: [String], meant: String, usage: String) throws {
    let run = try Workplace(Self.portal).run(arguments)
    #expect(run.status == 64)
    #expect(
      run.errors.hasPrefix(
        "Ошибка: нет команды «\(arguments.count > 1 ? arguments[1] : arguments[0])»\nВозможно, \(meant)\nЗапуск: \(usage)\n"
      ), "\(run.errors)")
  }

  @Test func whereNoCommandIsNearAllAreNamed() throws {
    let run = try Workplace(Self.portal).run("new", "собрание")
    #expect(run.status == 64)
    #expect(run.errors.contains("\n  plan         План работы на учебный год"), "\(run.errors)")
  }

  @Test func daysAreWrittenAsLeadersWriteThem() throws {
    let place = try Workplace(Self.portal)
    _ = try place.run("new", "meeting", "fizika", "--date", "2026-01-15", "--today", "2025-10-01")
    let text = try #require(place.text("content/associations/fizika/2025-2026/meeting-2.md"))
    #expect(text.contains("\nдата: 15.01.2026\n") && text.contains("\nобновлено: 01.10.2025\n"))
    #expect(!text.contains("-01-15"))
  }

  @Test func questionsAreAskedUntilTheAnswerIsRight() throws {
    let answers = Answerer(["", "семинарр", "семинар"])
    let questions = Questions(
      readLine: { answers.next() }, isInteractive: true,
      terminal: Terminal(print: { _ in }, printError: { answers.hear($0) }))
    let answer: String = try questions.answer(nil, Question("--kind", "Вид")) { text in
      guard text == "семинар" else { throw ValidationError("Не подходит: «\(text)»") }
      return text
    }
    #expect(answer == "семинар")
    #expect(answers.heard == ["Не подходит: «»", "Не подходит: «семинарр»"])
    #expect(throws: ValidationError.self) { try questions.text(nil, Question("--title", "Название")) }
  }
}

/// Answers questions one by one and keeps what was complained of.
private final class Answerer: @unchecked Sendable {
  private var answers: [String]
  private(set) var heard: [String] = []

  init(_ answers: [String]) { self.answers = answers.reversed() }

  func next() -> String? { answers.popLast() }

  func hear(_ message: String) { heard.append(message) }
}
