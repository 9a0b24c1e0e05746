import Diagnostics
import TestSupport
import Testing

/// Content in, pages out.
struct PageTests {
  private static let regulation = """
    -- documents/polozhenie.md --
    ---
    вид: положение
    название: Положение
    номер: "71"
    дата: 25.06.2025
    файл: polozhenie.pdf
    ---

    3.1. План составляет руководитель.
    -- documents/polozhenie.pdf --
    x

    """

  private static let association = """
    -- associations/fizika/index.md --
    ---
    номер: 1
    название: Учителя физики
    вид: предметное
    руководитель: {кто: rukovoditel-fizika}
    образец: да
    ---

    По [Положению](../../documents/polozhenie.md#p-3-1).

    """

  @Test func everyContentTypeHasItsURL() throws {
    let site = try TestSite(
      Self.regulation + Self.association
        + """
        -- pages/o-mumo.md --
        ---
        название: О МУМО
        ---
        -- news/god.md --
        ---
        название: Год
        дата: 01.09.2025
        ---
        """)
    #expect(site.diagnostics.isEmpty)
    let months = ["2025-08", "2025-09", "2025-10", "2025-11", "2025-12"] + (1...7).map { "2026-0\($0)" }
    let calendars = months.map { "calendar/\($0)/index.html" }
    #expect(
      site.files.keys.filter { !$0.hasPrefix("assets/") && !$0.hasPrefix("data/") }.sorted()
        == [
          "404.html", "associations/2025-2026/index.html",
          "associations/fizika/2025-2026/plan/index.html", "associations/fizika/calendar.ics",
          "associations/fizika/calendar/index.html", "associations/fizika/decisions/index.html",
          "associations/fizika/index.html",
          "associations/index.html",
        ] + calendars + [
          "calendar/all.ics", "calendar/deadlines.ics", "calendar/index.html",
          "decisions/index.html", "documents/index.html",
          "documents/polozhenie.pdf", "documents/polozhenie/index.html", "events/index.html",
          "events/past/index.html", "feed.xml", "index.html", "news/god/index.html", "news/index.html",
          "o-mumo/index.html", "practices/deficits/index.html", "practices/feed.xml", "practices/index.html",
          "practices/index.json", "robots.txt", "search/index.html", "sitemap.xml",
          "statistics/index.html",
          "versiya-dlya-slabovidyashchih/index.html",
        ])
    #expect(site.files["documents/polozhenie.pdf"] == "copy of content/documents/polozhenie.pdf")
  }

  @Test(arguments: [("https://example.org/", "/"), ("https://host.ru/mumo", "/mumo/")])
  func theBasePathStandsBeforeEveryLink(address: String, base: String) throws {
    let site = try TestSite(Self.regulation + Self.association, address: address)
    #expect(
      try site.main("associations/fizika/index.html") == """
        Главная \(base) › Объединения \(base)associations/ › Учителя физики (образец)
        руководитель МУМО|План работы на 2025–2026 учебный год \(base)associations/fizika/2025-2026/plan/|0 из 4|| отчёт за год — до 30\u{A0}мая 2026\u{A0}г.
        <p>По\u{A0}<a href="\(base)documents/polozhenie/#p-3-1">Положению</a>.</p>
        """)
    #expect(
      try site.main("documents/polozhenie/index.html").contains(
        "[polozhenie.pdf \(base)documents/polozhenie.pdf]"))
    for (path, page) in site.files where path.hasSuffix(".html") {
      let links = page.split(separator: "href=\"").dropFirst()
      #expect(links.allSatisfy { $0.hasPrefix(base) }, "\(path)")
    }
  }

  @Test func titlesNameThePageAndThePortal() throws {
    let site = try TestSite(Self.regulation, title: "Портал в Бежецке")
    #expect(site.files["index.html"]?.contains("<head>Портал в Бежецке|https://example.org/\n") == true)
    #expect(site.files["documents/index.html"]?.contains("<head>Документы — Портал в Бежецке|") == true)
  }

  @Test func theCurrentPageAndItsSectionAreMarked() throws {
    let site = try TestSite(Self.regulation)
    #expect(
      site.files["documents/index.html"]?.contains("<a href=\"/documents/\" page>Документы</a>") == true)
    #expect(
      site.files["documents/polozhenie/index.html"]?.contains("<a href=\"/documents/\" section>Документы</a>")
        == true)
    #expect(site.files["news/index.html"]?.contains("<a href=\"/documents/\">Документы</a>") == true)
  }

  @Test func menusLeadToTheirPagesInOrder() throws {
    let site = try TestSite(
      """
      -- pages/b.md --
      ---
      {название: Второй, меню: верхнее, порядок: 2}
      ---
      -- pages/c.md --
      ---
      {название: Первый, меню: верхнее, порядок: 1}
      ---
      -- pages/d.md --
      ---
      {название: Снизу, меню: нижнее}
      ---
      """)
    let home = try #require(site.files["index.html"])
    #expect(home.contains("<a href=\"/c/\">Первый</a><a href=\"/b/\">Второй</a>"))
    #expect(
      home.hasSuffix(
        "</main>\n<a href=\"/statistics/\">Статистика</a><a href=\"/data/\">Открытые данные</a>"
          + "<a href=\"/d/\">Снизу</a>\n"))
    #expect(site.files["b/index.html"]?.contains("<a href=\"/b/\" page>Второй</a>") == true)
  }

  @Test func aTableOfContentsStandsFromThreeHeadingsOn() throws {
    func page(_ body: String) throws -> String {
      try TestSite("-- pages/a.md --\n---\nназвание: А\n---\n\n\(body)\n").main("a/index.html")
    }
    #expect(try page("## Раз\n\n## Два\n").contains("#raz]") == false)
    #expect(try page("## Раз\n\n### Два\n\n## Три\n").contains("[Раз #raz][Два #dva nested][Три #tri]"))
  }

  @Test func newsIsPaginated() throws {
    let news = (1...45).map { number in
      "-- news/n\(number).md --\n---\nназвание: Н\(number)\nдата: 2025-\(number > 28 ? "08" : "07")-\(number % 28 < 9 ? "0" : "")\(number % 28 + 1)\n---\n"
    }
    let site = try TestSite(news.joined())
    #expect(try site.main("news/index.html").hasSuffix(" 1* 2 3 >/news/page/2/"))
    #expect(try site.main("news/page/2/index.html").hasSuffix("&lt;/news/page/1/") == false)
    #expect(try site.main("news/page/2/index.html").hasSuffix("</news/ 1 2* 3 >/news/page/3/"))
    #expect(try site.main("news/page/3/index.html").split(separator: ";").count == 6)
    #expect(site.files["news/page/1/index.html"] == nil)
  }

  @Test func textIsEscapedWhateverItIs() throws {
    let evil = #"<script>alert(1)</script>" onload=' & "\#u{301}>"#
    let site = try TestSite(
      """
      -- news/a.md --
      ---
      название: '\(evil.replacing("'", with: "''"))'
      дата: 01.09.2025
      кратко: '\(evil.replacing("'", with: "''"))'
      ---

      ## \(evil)
      """)
    for (path, file) in site.files where path.hasSuffix(".html") || path.hasSuffix(".xml") {
      #expect(!file.contains("<script"), "\(path)")
    }
    #expect(
      try site.main("news/index.html")
        == "&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&#39; &amp; &quot;\u{301}&gt;;")
  }

  @Test func aPageWithADeadPathIsLeftOutAndLinksToItStayText() throws {
    let site = try TestSite(
      """
      -- pages/a.md --
      ---
      название: А
      ---

      [Нигде](/nigde/)
      -- pages/b.md --
      ---
      название: Б
      ---

      [К А](a.md)
      """)
    #expect(site.diagnostics.locatedRules == ["content/pages/a.md:5:1 dead-site-path"])
    #expect(site.files["a/index.html"] == nil)
    #expect(try site.main("b/index.html").hasSuffix("<p><a>К\u{A0}А</a></p>"))
  }

  @Test(arguments: ["a.md", "/a/"])
  func linksToAPageWithErrorsStayText(destination: String) throws {
    let site = try TestSite(
      """
      -- pages/a.md --
      ---
      назване: А
      ---

      [Нигде](/nigde/)
      -- pages/b.md --
      ---
      название: Б
      ---

      [К А](\(destination))
      """)
    #expect(site.diagnostics.map(\.rule.name) == ["missing-key", "unknown-key", "dead-site-path"])
    #expect(try site.main("b/index.html").hasSuffix("<p><a>К\u{A0}А</a></p>"))
  }

  @Test(arguments: ["/news/", "/documents/polozhenie/", "/documents/polozhenie/#p-3-1", "/feed.xml", "/"])
  func linksFromTheRootLeadToPages(path: String) throws {
    let site = try TestSite(Self.regulation + "-- pages/a.md --\n---\nназвание: А\n---\n\n[Т](\(path))\n")
    #expect(site.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("/new/", "dead-site-path"), ("/news", "dead-site-path"), ("/documents/polozhenie/#p-9", "dead-anchor"),
  ])
  func linksFromTheRootAreChecked(path: String, rule: String) throws {
    let site = try TestSite(Self.regulation + "-- pages/a.md --\n---\nназвание: А\n---\n\n[Т](\(path))\n")
    #expect(site.diagnostics.locatedRules == ["content/pages/a.md:5:1 \(rule)"])
  }

  @Test(arguments: ["news", "associations", "practices", "calendar", "assets"])
  func sectionsKeepTheirAddresses(slug: String) throws {
    let site = try TestSite("-- pages/\(slug).md --\n---\nназвание: А\n---\n")
    #expect(site.diagnostics.locatedRules == ["content/pages/\(slug).md:1:1 reserved-url"])
  }
}
