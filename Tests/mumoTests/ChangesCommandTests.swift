import Foundation
import Testing

/// `mumo changes` as the page of a change shows it.
struct ChangesCommandTests {
  private static let portal = """
    название: Портал
    муниципалитет: Округ
    адрес: https://example.org/

    """

  private static func news(_ title: String) -> String {
    "---\nназвание: \"\(title)\"\nдата: 2025-09-05\nкратко: Кратко.\n---\n\nТекст.\n"
  }

  private static func place() throws -> Workplace {
    let place = try Workplace("")
    for folder in ["before", "content"] {
      try place.write(portal, to: "\(folder)/portal.yaml")
      try place.write("Главная.\n", to: "\(folder)/index.md")
    }
    return place
  }

  @Test func pagesAreNamedByWhatBecameOfThem() throws {
    let place = try Self.place()
    try place.write(Self.news("Прежняя"), to: "before/news/same.md")
    try place.write(Self.news("Прежняя"), to: "content/news/same.md")
    try place.write(Self.news("Ушла"), to: "before/news/gone.md")
    try place.write(Self.news("Переехала"), to: "before/news/old.md")
    try place.write(Self.news("Переехала"), to: "content/news/new.md")
    try place.write(Self.news("До"), to: "before/news/changed.md")
    try place.write(Self.news("После [x](y) <b>"), to: "content/news/changed.md")
    try place.write(Self.news("Появилась"), to: "content/news/added.md")
    let run = try place.run("changes", "--before", "before", "--today", "2025-10-01")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output == #"""
        ## Что изменится на портале

        Файлы содержимого: добавлено: 1, изменено: 1, удалено: 1, перенесено: 1.

        ### Перестанут работать адреса

        По этим адресам читатели увидят «Страница не найдена»: 2.

        - <https://example.org/news/gone/> — «Ушла»; файл удалён
        - <https://example.org/news/old/> — «Переехала»; файл перенесён, новый адрес: <https://example.org/news/new/>

        ### Добавлено

        - [Появилась](https://example.org/news/added/) — `content/news/added.md`

        ### Изменено

        - [После \[x\]\(y\) \<b\>](https://example.org/news/changed/) — `content/news/changed.md`

        ### Удалено

        - [Ушла](https://example.org/news/gone/) — `content/news/gone.md`

        ### Перенесено

        - [Переехала](https://example.org/news/new/) — `content/news/new.md`; было: `content/news/old.md`

        ### Проверка

        Ошибок нет.

        """#)
  }

  /// A page that moves into a folder of its own keeps its address.
  @Test func anAddressThatStaysIsNotMourned() throws {
    let place = try Self.place()
    try place.write(Self.news("Новость"), to: "before/news/same.md")
    try place.write(Self.news("Новость"), to: "content/news/same/index.md")
    let run = try place.run("changes", "--before", "before", "--today", "2025-10-01")
    #expect(run.output.contains("### Перенесено"))
    #expect(!run.output.contains("Перестанут работать"))
  }

  /// What comes with a page goes with it, and so does a file that is refused.
  @Test func addressesThatComeWithAPageOrAreRefusedAreNamed() throws {
    let place = try Self.place()
    let event = "---\nназвание: Семинар\nвид: семинар\nкогда: 4 декабря 2025\n---\n"
    try place.write(event, to: "before/events/seminar.md")
    try place.write(Self.news("Новость") + "[Ф](forma.txt)\n", to: "before/news/old.md")
    try place.write("Форма\n", to: "before/news/forma.txt")
    try place.write(Self.news("Новость") + "[Ф](forma.txt)\n", to: "content/news/old.md")
    try place.write("Телефон +7 900 123-45-67\n", to: "content/news/forma.txt")
    try place.write(Self.news("Плохая"), to: "before/news/bad.md")
    try place.write(Self.news("Плохая").replacing("кратко", with: "кратка"), to: "content/news/bad.md")
    let run = try place.run("changes", "--before", "before", "--today", "2025-10-01")
    let lines = run.output.split(separator: "\n").filter { $0.hasPrefix("- <https://example.org/") }
    for line in [
      "- <https://example.org/events/seminar/> — «Семинар»; файл удалён",
      "- <https://example.org/news/bad/> — «Плохая»; в файле ошибка",
      "- <https://example.org/events/seminar.ics>",
      "- <https://example.org/news/forma.txt>; в файле ошибка",
    ] {
      #expect(lines.contains { $0 == line }, "\(line) in \(run.output)")
    }
    #expect(!lines.contains { $0.contains("/news/old/") })
  }

  @Test func manyLostAddressesDrownNothing() throws {
    let place = try Self.place()
    for number in 10..<35 { try place.write(Self.news("Н\(number)"), to: "before/news/n\(number).md") }
    let run = try place.run("changes", "--before", "before", "--today", "2025-10-01")
    #expect(run.output.contains("«Страница не найдена»: 26.\n"), "\(run.output)")
    #expect(run.output.contains("«Н29»; файл удалён\n- и ещё 6\n"), "\(run.output)")
  }

  /// With broken settings the portal stands as it is: nothing is lost.
  @Test func brokenSettingsLoseNoAddress() throws {
    let place = try Self.place()
    try place.write("название: Портал\n", to: "content/portal.yaml")
    let run = try place.run("changes", "--before", "before", "--today", "2025-10-01")
    #expect(run.output.contains("Портал не обновится, пока они не исправлены"))
    #expect(!run.output.contains("Перестанут работать"))
  }

  @Test func errorsAreToldAndNotesOfFilesOfTheChange() throws {
    let place = try Self.place()
    try place.write(Self.news("Новость") + "<b>жирно</b>\n", to: "before/news/old.md")
    try place.write(Self.news("Новость") + "<b>жирно</b>\n", to: "content/news/old.md")
    try place.write(
      Self.news("Новость").replacing("кратко", with: "кратка") + "<i>косо</i>\n", to: "content/news/new.md")
    let run = try place.run("changes", "--before", "before", "--today", "2025-10-01")
    #expect(run.status == 0)
    #expect(run.output.contains("- материал без страницы или с ошибкой: `content/news/new.md`"))
    #expect(run.output.contains("адреса файлов с ошибками перестанут работать, пока они не исправлены"))
    #expect(run.output.contains("- **ошибка** `content/news/new.md:4:1`: неизвестное поле «кратка»"))
    #expect(run.output.contains("**предупреждение** `content/news/new.md:8:1`"))
    #expect(!run.output.contains("old.md"))
    #expect(run.output.contains("Замечаний к файлам, которых изменение не касается: "))
  }

  @Test func nothingChangedSaysSo() throws {
    let place = try Self.place()
    let run = try place.run("changes", "--before", "before", "--today", "2025-10-01")
    #expect(run.output.contains("Содержимое не меняется."))
    #expect(try place.run("changes", "--before", "nowhere").status == 64)
  }
}
