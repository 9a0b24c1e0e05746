import SchoolCalendar

/// A feed (Atom, RFC 4287).
struct AtomFeed: Sendable {
  let title: String
  /// The feed's own address, which is its id too.
  let address: String
  /// The address of the list that it follows.
  let page: String
  /// Who publishes it.
  let author: String
  /// Its entries, the latest first.
  let entries: [Entry]
  /// The day of a feed without entries.
  let today: CalendarDate

  /// An entry of a feed.
  struct Entry: Sendable {
    let title: String
    let url: String
    let published: CalendarDate
    let updated: CalendarDate
    let summary: String?
  }

  /// Readers fetch the whole feed again and again, so it holds the latest only.
  static let longest = 20

  /// The feed's bytes; its days come from the content, so the same content gives the same bytes.
  func render() -> [UInt8] {
    var feed = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru">
      <title>\(title.escapedHTML)</title>
      <id>\(address.escapedHTML)</id>
      <link rel="self" type="application/atom+xml" href="\(address.escapedHTML)"/>
      <link rel="alternate" type="text/html" href="\(page.escapedHTML)"/>
      <updated>\(timestamp(entries.first?.updated ?? today))</updated>
      <author><name>\(author.escapedHTML)</name></author>

      """
    for entry in entries {
      feed += render(entry)
    }
    return Array((feed + "</feed>\n").utf8)
  }

  private func render(_ entry: Entry) -> String {
    let url = entry.url.escapedHTML
    let summary = entry.summary.map { "<summary>\($0.escapedHTML)</summary>\n" } ?? ""
    return """
      <entry>
      <title>\(entry.title.escapedHTML)</title>
      <id>\(url)</id>
      <link rel="alternate" type="text/html" href="\(url)"/>
      <published>\(timestamp(entry.published))</published>
      <updated>\(timestamp(entry.updated))</updated>
      \(summary)</entry>

      """
  }

  /// Content knows days only; 09:00 in UTC falls on the same day in every zone of Russia.
  private func timestamp(_ date: CalendarDate) -> String {
    "\(date.iso)T09:00:00Z"
  }
}
