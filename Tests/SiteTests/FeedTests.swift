import Testing

struct FeedTests {
  private let archive = """
    -- news/a.md --
    ---
    название: Планы & отчёты
    дата: 28.08.2025
    кратко: До 10 сентября.
    образец: да
    ---
    -- news/b.md --
    ---
    название: Новый год
    дата: 01.09.2025
    ---
    """

  @Test func theFeedHoldsTheLatestNews() throws {
    let feed = try #require(try TestSite(archive, address: "https://host.ru/mumo/").files["feed.xml"])
    #expect(
      feed == """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru">
        <title>Портал: новости</title>
        <id>https://host.ru/mumo/feed.xml</id>
        <link rel="self" type="application/atom+xml" href="https://host.ru/mumo/feed.xml"/>
        <link rel="alternate" type="text/html" href="https://host.ru/mumo/news/"/>
        <updated>2025-09-01T09:00:00Z</updated>
        <author><name>Портал</name></author>
        <entry>
        <title>Новый год</title>
        <id>https://host.ru/mumo/news/b/</id>
        <link rel="alternate" type="text/html" href="https://host.ru/mumo/news/b/"/>
        <published>2025-09-01T09:00:00Z</published>
        <updated>2025-09-01T09:00:00Z</updated>
        </entry>
        <entry>
        <title>Образец: Планы &amp; отчёты</title>
        <id>https://host.ru/mumo/news/a/</id>
        <link rel="alternate" type="text/html" href="https://host.ru/mumo/news/a/"/>
        <published>2025-08-28T09:00:00Z</published>
        <updated>2025-08-28T09:00:00Z</updated>
        <summary>До 10 сентября.</summary>
        </entry>
        </feed>

        """)
  }

  @Test func theSitemapListsWhatIsIndexed() throws {
    let site = try TestSite(archive, address: "https://host.ru/mumo/")
    let sitemap = try #require(site.files["sitemap.xml"])
    #expect(
      sitemap.contains("<url><loc>https://host.ru/mumo/news/a/</loc><lastmod>2025-08-28</lastmod></url>"))
    #expect(sitemap.contains("<url><loc>https://host.ru/mumo/</loc></url>"))
    #expect(!sitemap.contains("404"))
    #expect(site.files["404.html"]?.contains("|noindex") == true)
    #expect(
      site.files["robots.txt"] == "User-agent: *\nAllow: /\nSitemap: https://host.ru/mumo/sitemap.xml\n")
  }
}
