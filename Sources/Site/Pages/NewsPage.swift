import Portal

/// A piece of news in a list.
struct NewsCard: View {
  let link: LinkView
  let date: DateView
  let summary: String?
  let isSample: Bool

  static let fields: [ViewField<NewsCard>] =
    DateView.fields(always: { $0.date }) + [
      .text("title") { $0.link.title },
      .text("url") { $0.link.url },
      .optional("summary") { $0.summary },
      .flag("isSample") { $0.isSample },
    ]
}

/// A page of the list of news.
struct NewsListView: PageView {
  static let template = "news-list"

  let frame: PageFrame
  let items: [NewsCard]
  let pagination: PaginationView?

  static let fields: [ViewField<NewsListView>] =
    PageFrame.fields { $0.frame } + [
      .list("items") { $0.items },
      .object("pagination") { $0.pagination },
    ]
}

/// The page of a piece of news.
struct NewsItemView: PageView {
  static let template = "news-item"

  let frame: PageFrame
  let date: DateView
  let kind: String?
  let direction: String?
  let summary: String?
  let associations: [LinkView]
  let contents: ContentsView?

  static let fields: [ViewField<NewsItemView>] =
    PageFrame.fields { $0.frame } + DateView.fields(always: { $0.date }) + [
      .optional("kind") { $0.kind },
      .optional("direction") { $0.direction },
      .optional("summary") { $0.summary },
      .list("associations") { $0.associations },
      .object("contents") { $0.contents },
      .slot("body", .body),
    ]
}

extension SiteLayout {
  private static var newsOnPage: Int { 20 }

  /// How many pages the list of news has.
  static func newsListCount(_ portal: Portal) -> Int {
    max(1, (portal.news.count + newsOnPage - 1) / newsOnPage)
  }

  func newsCard(_ entry: Entry<NewsItem>) -> NewsCard {
    NewsCard(
      link: link(entry.title.typeset, router.route(entry.id)), date: entry.date.view,
      summary: entry.summary?.typeset, isSample: entry.isSample)
  }

  func newsListPages() -> [Page] {
    let count = Self.newsListCount(portal)
    return (1...count).map { newsListPage($0, of: count) }
  }

  private func newsListPage(_ number: Int, of count: Int) -> Page {
    let items = portal.news.dropFirst((number - 1) * Self.newsOnPage).prefix(Self.newsOnPage)
    let isFirst = number == 1
    let title = isFirst ? SectionTitles.news : "\(SectionTitles.news): страница \(number)"
    let section = isFirst ? [] : [link(SectionTitles.news, Routes.news)]
    @Sendable func view() -> NewsListView {
      NewsListView(
        frame: PageFrame(title: title, breadcrumbs: breadcrumbs() + section, isSample: false),
        items: items.map(newsCard),
        pagination: count > 1 ? PaginationView(number, of: count) { router.url(Routes.news(page: $0)) } : nil)
    }
    return Page(
      route: Routes.news(page: number), title: title, description: "\(title): \(self.portal.settings.title)",
      section: Routes.news, view: view())
  }

  func newsPage(_ entry: Entry<NewsItem>) -> Page {
    @Sendable func view() -> NewsItemView {
      let section = link(SectionTitles.news, Routes.news)
      return NewsItemView(
        frame: PageFrame(
          title: entry.title.typeset, breadcrumbs: breadcrumbs(section), isSample: entry.isSample),
        date: entry.date.view,
        kind: entry.kind == .news ? nil : entry.kind.rawValue,
        direction: entry.direction?.rawValue,
        summary: entry.summary?.typeset,
        associations: entry.associations.compactMap(associationLink),
        contents: ContentsView(entry.body))
    }
    return Page(
      route: router.route(entry.id), title: entry.title, description: entry.summary ?? entry.title,
      section: Routes.news, isArticle: true, date: entry.date,
      search: SearchTags(.news, of: entry.associations), view: view(), body: self.body(of: entry))
  }

  /// Nil where the association's own page is left out.
  func associationLink(_ id: AssociationID) -> LinkView? {
    portal.associations.first { $0.id == .association(id) }.map {
      link($0.title.typeset, router.route($0.id))
    }
  }
}
