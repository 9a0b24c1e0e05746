import Foundation
import Testing

/// `mumo report` and `mumo check --duties` as leaders and the coordinator meet them.
struct MeetingCommandTests {
  private static let portal = """
    -- content/portal.yaml --
    название: Портал
    муниципалитет: Округ
    адрес: https://example.org/
    -- content/index.md --
    Главная.
    -- content/associations/fizika/index.md --
    ---
    {номер: 1, название: Учителя физики, вид: предметное}
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

    1. Утвердить; план.
       - срок: до 1 октября

    """

  private static let path = "content/associations/fizika/2025-2026/report.md"

  @Test func aReportIsAssembledEditedAndAssembledAgain() throws {
    let place = try Workplace(Self.portal)
    let first = try place.run("report", "fizika", "2025-2026", "--today", "2026-05-20")
    #expect(first.status == 0)
    #expect(first.output == "\(Self.path): собрано частей: 2.\n")
    let text = try #require(place.text(Self.path))
    let edited = text.replacing("<!-- Здесь ваши выводы. -->", with: "Мои выводы.")
    try place.write(edited, to: Self.path)
    let second = try place.run("report", "fizika", "2025-2026", "--today", "2026-05-21")
    #expect(second.output == "\(Self.path): всё уже собрано.\n")
    #expect(place.text(Self.path) == edited)
    #expect(try place.run("build", "--today", "2026-05-21").status == 0)
    let page = try #require(place.text("public/associations/fizika/2025-2026/report/index.html"))
    #expect(page.contains("Мои выводы."))
    #expect(page.contains("<td>срок прошёл</td>"))
    #expect(!page.contains("собрано:"))
  }

  @Test func errorsOfTheYearHoldTheReportBack() throws {
    let place = try Workplace(Self.portal)
    try place.write("---\nобновлено: 31.11.2025\n---\n", to: "content/associations/fizika/2025-2026/plan.md")
    let run = try place.run("report", "fizika", "2025-2026", "--today", "2026-05-20")
    #expect(run.status == 1)
    #expect(run.errors.contains("[impossible-date]"))
    #expect(place.text(Self.path) == nil)
  }

  @Test(arguments: [
    (["fizka", "2025-2026"], "Возможно, fizika"), (["fizika", "2025"], "2025-2026"),
    (["himiya", "2025-2026"], "не из чего собрать"), (["fizika"], "<год>"),
  ])
  func wrongArgumentsAreNamed(arguments: [String], word: String) throws {
    let run = try Workplace(Self.portal).run(["report"] + arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains(word))
  }

  @Test func theReportOfAnotherEncodingIsNotTouched() throws {
    let place = try Workplace(Self.portal)
    try place.write(Data([0x2D, 0x2D, 0x2D, 0x0A, 0xCF, 0xF0]), to: Self.path)
    let run = try place.run("report", "fizika", "2025-2026", "--today", "2026-05-20")
    #expect(run.status == 1)
    #expect(run.errors.contains("UTF-8"))
    #expect(place.tree("content")["associations/fizika/2025-2026/report.md"]?.count == 6)
  }

  @Test func dutiesArePrintedForPeople() throws {
    let run = try Workplace(Self.portal).run("check", "--duties", "--today", "2025-10-02")
    #expect(run.status == 0)
    #expect(
      run.output.replacing("\u{A0}", with: " ") == """
        Просрочено на 2 октября 2025 г.: 2

        Учителя физики
          нет плана работы (2025–2026, срок 10 сентября 2025 г., дней прошло: 22, пункт 3.1)
            content/associations/fizika/2025-2026/plan.md
          не закрыто решение 1 заседания № 1: Утвердить; план. (2025–2026, срок 1 октября 2025 г., дней прошло: 1, пункт 3.3)
            content/associations/fizika/2025-2026/meeting-1.md

        """)
    #expect(run.errors.isEmpty)
  }

  @Test func dutiesArePrintedForPrograms() throws {
    struct Duty: Decodable {
      let association: String
      let clause: String
      let due: String
      let days: Int
    }
    let run = try Workplace(Self.portal).run(
      "check", "--duties", "--format", "json", "--today", "2025-10-02")
    let duties = try JSONDecoder().decode([Duty].self, from: Data(run.output.utf8))
    #expect(duties.map(\.clause) == ["3.1", "3.3"])
    #expect(duties.map(\.days) == [22, 1])
    #expect(duties.map(\.due) == ["2025-09-10", "2025-10-01"])
  }

  @Test func dutiesArePrintedForSpreadsheets() throws {
    let place = try Workplace(Self.portal)
    _ = try place.run("check", "--duties", "--format", "csv", "--today", "2025-10-02")
    let output = try #require(place.text(".output"))
    #expect(output.hasPrefix("\u{FEFF}Объединение;"))
    let lines = output.split(separator: "\r\n")
    #expect(lines.count == 3)
    #expect(lines[2].contains(";\"не закрыто решение 1 заседания № 1: Утвердить; план.\";"))
  }

  @Test func spreadsheetsAreForDutiesOnly() throws {
    let run = try Workplace(Self.portal).run("check", "--format", "csv")
    #expect(run.status == 64)
    #expect(run.errors.contains("--duties"))
  }

  @Test func nothingOverdueIsSaidSo() throws {
    let place = try Workplace(Self.portal)
    let run = try place.run("check", "--duties", "--today", "2025-09-10")
    #expect(run.output.replacing("\u{A0}", with: " ") == "На 10 сентября 2025 г. ничего не просрочено.\n")
  }
}
