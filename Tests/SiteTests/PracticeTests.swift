import TestSupport
import Testing

/// The bank of experience as pages, lists, feeds and data.
struct PracticeTests {
  private static let dictionary = """
    -- deficits.yaml --
    metod/ocenivanie: {название: Оценивание, блок: методический, синонимы: [обратная связь]}
    predmet/eksperiment: {название: Эксперимент, блок: предметный}

    """

  private static func practice(
    _ name: String, title: String? = nil, updated: String = "01.09.2025", status: String = "опубликовано",
    fields: String = "предметы: [физика]\nклассы: [7, 8, 9]\nусловия: [без интернета]",
    text: String = "Текст."
  ) -> String {
    let sections = [
      "Проблема", "Идея", "Шаги", "Что нельзя менять", "Что можно адаптировать", "Результаты", "Ограничения",
    ]
    return """
      -- practices/\(name).md --
      ---
      название: \(title ?? "Практика \(name)")
      кратко: Ученики решают сами.
      объединения: [fizika]
      форма: приём
      авторы: [avtor-praktiki]
      лицензия: CC BY 4.0
      создано: 01.08.2025
      обновлено: \(updated)
      статус: \(status)
      \(fields)
      ---

      \(sections.map { "## \($0)\n\n\(text)" }.joined(separator: "\n\n"))

      """
  }

  private static let association = """
    -- associations/fizika/index.md --
    ---
    номер: 1
    название: Учителя физики
    вид: предметное
    ---

    """

  @Test func anEntryHasItsPage() throws {
    let site = try TestSite(
      Self.dictionary
        + Self.practice(
          "a",
          fields: """
            предметы: [физика]
            классы: [7, 8, 9, 11]
            дефициты: [metod/ocenivanie]
            признание: региональный
            применили: [{объединение: matematika, дата: 12.09.2025, итог: получилось}]
            файлы: [{название: Карточки, файл: a.pdf}]
            """) + "-- practices/a.pdf --\nPDF\n")
    #expect(site.diagnostics.isEmpty)
    #expect(
      try site.main("practices/a/index.html").hasPrefix(
        """
        Главная / › Банк опыта /practices/ › Практика a
        |1 опробовано|1 удачных применений\u{A0}— 1 +\
        |2 таблицы «до\u{A0}— после» в\u{A0}результатах нет|3 удачных применений у\u{A0}коллег\u{A0}— 1 +\
        |4 организаций\u{A0}— 0 из\u{A0}3, решения с\u{A0}рекомендацией нет\
        |5 положительного заключения нет|таблица «до\u{A0}— после» в\u{A0}разделе «Результаты»|региональный
        Предметы: <физика /practices/subject/fizika/>; Классы: <7 /practices/class/7/> <8 /practices/class/8/> \
        <9 /practices/class/9/> <11 /practices/class/11/>; Дефициты: <Оценивание \
        /practices/deficits/metod/ocenivanie/>; Объединения: <учителя физики \
        /practices/association/fizika/>; Авторы: <автор практики >; Лицензия: <CC BY 4.0 \
        https://creativecommons.org/licenses/by/4.0/deed.ru>; Обновлено: <1\u{A0}сентября 2025\u{A0}г. >;\u{20}
        2025-09-12 коллега, учителя математики: получилось|Карточки /practices/a.pdf PDF, 1\u{A0}КБ, CC BY 4.0
        """))
  }

  @Test func listsAreByDateByEvidenceAndByEachFacet() throws {
    let used = "предметы: [химия]\nприменили: [{объединение: himiya, дата: 12.09.2025, итог: получилось}]"
    let site = try TestSite(
      Self.association + Self.practice("a") + Self.practice("b", updated: "05.09.2025")
        + Self.practice("c", updated: "03.09.2025", fields: used)
        + Self.practice("d", updated: "09.09.2025", status: "архив"))
    #expect(
      try site.main("practices/index.html") == """
        Главная / › Банк опыта
        | /practices/index.json [По дате обновления 3*] [Сначала проверенные 3] [Архив 1]
        Практика b /practices/b/ 0 физика · 7–9\u{A0}классы · без интернета · приём
        Практика c /practices/c/ 1 химия · приём
        Практика a /practices/a/ 0 физика · 7–9\u{A0}классы · без интернета · приём
        # Предмет: <Физика /practices/subject/fizika/ 2> <Химия /practices/subject/himiya/ 1>
        # Класс: <7\u{A0}класс /practices/class/7/ 2> <8\u{A0}класс /practices/class/8/ 2> <9\u{A0}класс /practices/class/9/ 2>
        # Условия: <Без интернета /practices/condition/bez-interneta/ 2>
        # Форма: <Приём /practices/form/priem/ 3>
        # Доказанность: <1\u{A0}— опробовано /practices/evidence/1/ 1> <0\u{A0}— идея /practices/evidence/0/ 2>
        # Объединение: <Учителя физики /practices/association/fizika/ 3>
        """)
    #expect(
      try site.main("practices/by-evidence/index.html").split(separator: "\n").dropFirst(2).map {
        $0.split(separator: " ")[1]
      } == ["c", "b", "a"])
    #expect(try site.main("practices/archive/index.html").contains("Практика d"))
    #expect(
      try site.main("practices/subject/fizika/index.html").hasPrefix(
        "Главная / › Банк опыта /practices/ › Банк опыта: физика\n|subject=fizika "
          + "<без интернета /practices/subject/fizika/bez-interneta/ 2>\nПрактика b"))
    #expect(
      try site.main("practices/subject/fizika/bez-interneta/index.html").contains(
        "subject=fizika&amp;condition=bez-interneta\nПрактика b"))
    #expect(
      try site.main("associations/fizika/index.html").contains(
        "|Все практики объединения: 3 /practices/association/fizika/"))
    #expect(try site.main("index.html").contains("<Физика /practices/subject/fizika/ 2>"))
  }

  @Test func draftsHaveNoPageAndLinksToThemStayText() throws {
    let link = "-- news/a.md --\n---\nназвание: А\nдата: 01.09.2025\n---\n\n[Черновик](../practices/a.md)\n"
    let site = try TestSite(
      link + Self.practice("a", status: "черновик") + Self.practice("b", status: "на экспертизе"))
    #expect(site.diagnostics.isEmpty)
    #expect(site.files["practices/a/index.html"] == nil)
    #expect(try site.main("news/a/index.html").contains("<p>Черновик</p>") == false)
    #expect(try site.main("news/a/index.html").contains(">Черновик<"))
    #expect(try site.main("practices/index.html").contains("В банке пока нет записей."))
    #expect(site.files["practices/feed.xml"]?.contains("<entry>") == false)
    #expect(site.files.values.contains { $0.contains("Практика a") } == false)
  }

  @Test func theMapShowsNeedsAndGaps() throws {
    let site = try TestSite(
      Self.dictionary + Self.practice("a", fields: "дефициты: [metod/ocenivanie]")
        + """
        -- pages/kak-opisat-praktiku.md --
        ---
        название: Памятка
        ---
        -- events/seminar.md --
        ---
        название: Семинар
        вид: семинар
        когда: 04.12.2025
        план: fizika/2025-2026#1.1
        ---
        -- events/kurs.md --
        ---
        название: Курс
        вид: курс
        когда: 05.12.2025
        дефициты: [metod/ocenivanie]
        ---
        -- associations/fizika/2025-2026/plan.md --
        ---
        обновлено: 01.09.2025
        ---

        ## 1. Организационно-аналитическая деятельность

        | № п/п | Планируемое мероприятие | Дата проведения | Планируемый результат | Дефициты |
        | --- | --- | --- | --- | --- |
        | 1.1 | Семинар | декабрь | Материалы | metod/ocenivanie |

        ## 2. Организационно-методическая деятельность

        | № п/п | Планируемое мероприятие | Дата проведения | Планируемый результат |
        | --- | --- | --- | --- |
        | 2.1 | Урок | март | Анализ |

        """)
    #expect(site.diagnostics.isEmpty)
    #expect(
      try site.main("practices/deficits/index.html") == """
        Главная / › Банк опыта /practices/ › Карта дефицитов
        |2\u{A0}дефицита, без практик: 1.
        # Предметный блок
        Эксперимент /practices/deficits/predmet/eksperiment/ = пробел\u{20}
        # Методический блок
        Оценивание /practices/deficits/metod/ocenivanie/ = 1\u{A0}практика 2\u{A0}события
        """)
    #expect(
      try site.main("practices/deficits/metod/ocenivanie/index.html") == """
        Главная / › Банк опыта /practices/ › Карта дефицитов /practices/deficits/ › Дефицит: Оценивание
        |методический|обратная связь
        Практика a /practices/a/ 0 приём
        event: Курс
        event: Семинар
        row: План на\u{A0}2025–2026 учебный год, учителя физики, пункт 1.1 \
        /associations/fizika/2025-2026/plan/#p-1-1
        """)
    #expect(
      try site.main("practices/deficits/predmet/eksperiment/index.html").contains(
        "|предметный||пробел /kak-opisat-praktiku/"))
    #expect(
      try site.main("associations/fizika/2025-2026/plan/index.html").contains(
        "!Оценивание /practices/deficits/metod/ocenivanie/"))
  }

  @Test func similarEntriesShareANeedOrASubjectAndMore() throws {
    let site = try TestSite(
      Self.dictionary
        + Self.practice("a", fields: "предметы: [физика]\nклассы: [7]\nдефициты: [metod/ocenivanie]")
        + Self.practice("b", fields: "предметы: [физика]\nклассы: [7]")
        + Self.practice("c", fields: "предметы: [химия]\nдефициты: [metod/ocenivanie]")
        + Self.practice("d", fields: "предметы: [химия]\nклассы: [7]"))
    let page = try site.main("practices/a/index.html")
    #expect(page.contains("~Практика c~Практика b"))
    #expect(page.contains("~Практика d") == false)
  }

  @Test func nothingInAnEntryEndsTheBlockOfData() throws {
    let site = try TestSite(
      Self.practice("a", title: "\"</script><script>alert(1)</script><!-- & \\\" \\u2028\""))
    let page = try #require(site.files["practices/a/index.html"])
    let start = try #require(page.firstRange(of: "<script>{")).upperBound
    let end = try #require(page[start...].firstRange(of: "</script>")).lowerBound
    let data = page[start..<end]
    #expect(data.hasSuffix("}\n") || data.hasSuffix("}"))
    #expect(data.contains { $0 == "<" || $0 == ">" || $0 == "&" } == false)
    #expect(data.contains("\"@type\":\"LearningResource\""))
    #expect(
      data.contains(
        #""name":"\u003c/script\u003e\u003cscript\u003ealert(1)\u003c/script\u003e\u003c!-- \u0026 \""#))
    #expect(data.contains(#""license":"https://creativecommons.org/licenses/by/4.0/deed.ru""#))
  }

  @Test func theFeedAndTheIndexHoldWhatIsPublished() throws {
    let site = try TestSite(
      Self.dictionary + Self.practice("a", fields: "предметы: [физика]\nдефициты: [metod/ocenivanie]")
        + Self.practice("b", status: "архив", fields: "образец: да"))
    let feed = try #require(site.files["practices/feed.xml"])
    #expect(feed.contains("<title>Портал: банк опыта</title>"))
    #expect(
      feed.contains("<published>2025-08-01T09:00:00Z</published>\n<updated>2025-09-01T09:00:00Z</updated>"))
    #expect(feed.contains("Практика b") == false)
    #expect(
      site.files["practices/index.json"]?.hasSuffix(
        """
        "facets":[[0,"fizika","физика",""],[4,"priem","приём",""],\
        [5,"metod/ocenivanie","Оценивание","обратная связь"],[6,"0","0 — идея",""],\
        [7,"fizika","учителя физики",""]],"entries":[["a","Практика a",[0,1,2,4,3],0]]}
        """) == true)
  }

  @Test func longListsHavePages() throws {
    let site = try TestSite((10..<36).map { Self.practice("p\($0)") }.joined())
    #expect(try site.main("practices/subject/fizika/page/3/index.html").hasSuffix("1 2 3*"))
    #expect(site.files["practices/subject/fizika/page/4/index.html"] == nil)
    #expect(try site.main("practices/page/2/index.html").contains("Практика p22"))
  }

  @Test(arguments: ["deficits", "subject", "page", "need", "archive"])
  func addressesOfTheBanksOwnListsAreTaken(name: String) throws {
    let site = try TestSite(Self.practice(name))
    #expect(site.diagnostics.locatedRules == ["content/practices/\(name).md:1:1 reserved-url"])
    #expect(site.files["practices/\(name)/index.html"]?.contains("Практика \(name)") != true)
  }
}
