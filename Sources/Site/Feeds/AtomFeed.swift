import Portal
import SchoolCalendar

/// The feed of news (Atom, RFC 4287).
struct AtomFeed: Sendable {
  let portal: Portal
  let router: Router

  /// Readers fetch the whole feed again and again, so it holds the latest only.
  private static let longest = 20

  /// The feed's bytes; its days come from the content, so the same content gives the same bytes.
  func render() -> [UInt8] {
    let entries = portal.news.prefix(Self.longest)
    let settings = portal.settings
    var feed = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru">
      <title>\("\(settings.title): новости".escapedHTML)</title>
      <id>\(router.absoluteURL(Routes.feed).escapedHTML)</id>
      <link rel="self" type="application/atom+xml" href="\(router.absoluteURL(Routes.feed).escapedHTML)"/>
      <link rel="alternate" type="text/html" href="\(router.absoluteURL(Routes.news).escapedHTML)"/>
      <updated>\(timestamp(entries.first?.date ?? portal.today))</updated>
      <author><name>\((settings.organization ?? settings.title).escapedHTML)</name></author>

      """
    for entry in entries {
      feed += render(entry)
    }
    return Array((feed + "</feed>\n").utf8)
  }

  private func render(_ entry: Entry<NewsItem>) -> String {
    let url = router.absoluteURL(router.route(entry.id)).escapedHTML
    let summary = entry.summary.map { "<summary>\($0.escapedHTML)</summary>\n" } ?? ""
    return """
      <entry>
      <title>\((entry.isSample ? "Образец: \(entry.title)" : entry.title).escapedHTML)</title>
      <id>\(url)</id>
      <link rel="alternate" type="text/html" href="\(url)"/>
      <published>\(timestamp(entry.date))</published>
      <updated>\(timestamp(entry.date))</updated>
      \(summary)</entry>

      """
  }

  /// Content knows days only; 09:00 in UTC falls on the same day in every zone of Russia.
  private func timestamp(_ date: CalendarDate) -> String {
    "\(date.iso)T09:00:00Z"
  }
}
