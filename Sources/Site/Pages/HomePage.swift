import Markdown
import Portal

/// The home page.
struct HomeView: PageView {
  static let template = "home"

  let frame: PageFrame
  let summary: String?
  let associations: [AssociationCard]
  let news: [NewsCard]
  let dates: [DateCard]

  /// A coming date.
  struct DateCard: View {
    let title: String
    let date: DateView
    let note: String?
    let url: String?

    static let fields: [ViewField<DateCard>] =
      DateView.fields(always: { $0.date }) + [
        .text("title") { $0.title },
        .optional("note") { $0.note },
        .optional("url") { $0.url },
      ]
  }

  static let fields: [ViewField<HomeView>] =
    PageFrame.fields { $0.frame } + [
      .optional("summary") { $0.summary },
      .slot("body", .body),
      .list("associations") { $0.associations },
      .list("news") { $0.news },
      .list("dates") { $0.dates },
    ]
}

extension SiteLayout {
  private static var newsOnHome: Int { 4 }
  private static var datesOnHome: Int { 4 }

  func homePage() -> Page {
    let home = portal.home
    let title = (home?.title ?? portal.settings.title).typeset
    let view = HomeView(
      frame: PageFrame(title: title, breadcrumbs: [], isSample: false),
      summary: home?.summary?.typeset,
      associations: portal.associations.map(associationCard),
      news: portal.news.prefix(Self.newsOnHome).map(newsCard),
      dates: portal.upcomingDates(Self.datesOnHome).map(dateCard))
    return Page(
      route: "", title: portal.settings.title, description: home?.summary, view: view, body: home.map(body))
  }

  private func dateCard(_ date: CommonDate) -> HomeView.DateCard {
    HomeView.DateCard(
      title: date.title.typeset, date: date.date.view,
      note: date.clause.map { "Пункт \($0) Положения".typeset },
      url: date.clause.flatMap { clause in
        regulationAnchor(clause).map { router.url($0.route, anchor: $0.anchor) }
      })
  }

  /// Where a clause of the regulation stands, if the portal publishes one that has it.
  private func regulationAnchor(_ clause: String) -> (route: String, anchor: String)? {
    let anchor = "p-" + clause.replacing(".", with: "-")
    let regulation = portal.documents.first { $0.kind == .regulation && $0.body.anchors.contains(anchor) }
    return regulation.map { (router.route($0.id), anchor) }
  }
}
