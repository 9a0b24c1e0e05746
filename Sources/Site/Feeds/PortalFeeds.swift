import Diagnostics
import Portal

extension SiteLayout {
  /// The feed of news.
  func newsFeed() -> AtomFeed {
    feed(
      "новости", Routes.feed, of: Routes.news,
      portal.news.prefix(AtomFeed.longest).map { entry in
        AtomFeed.Entry(
          title: feedTitle(entry.title, isSample: entry.isSample),
          url: router.absoluteURL(router.route(entry.id)), published: entry.date, updated: entry.date,
          summary: entry.summary)
      })
  }

  /// The feed of the bank of experience.
  func practiceFeed() -> AtomFeed {
    feed(
      "банк опыта", Routes.practiceFeed, of: Routes.practices,
      bank.items.prefix(AtomFeed.longest).map { item in
        let entry = item.entry
        return AtomFeed.Entry(
          title: feedTitle(entry.title, isSample: entry.isSample),
          url: router.absoluteURL(router.route(entry.id)), published: entry.created,
          updated: entry.updated.value, summary: entry.summary)
      })
  }

  private func feed(
    _ subject: String, _ route: String, of page: String, _ entries: [AtomFeed.Entry]
  ) -> AtomFeed {
    let settings = portal.settings
    return AtomFeed(
      title: "\(settings.title): \(subject)", address: router.absoluteURL(route),
      page: router.absoluteURL(page), author: settings.organization ?? settings.title, entries: entries,
      today: portal.today)
  }

  private func feedTitle(_ title: String, isSample: Bool) -> String {
    isSample ? "Образец: \(title)" : title
  }
}
