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
  /// The way into the bank; nil while it is empty.
  let bank: HomeBankView?

  static let fields: [ViewField<HomeView>] =
    PageFrame.fields { $0.frame } + [
      .optional("summary") { $0.summary },
      .slot("body", .body),
      .list("associations") { $0.associations },
      .list("news") { $0.news },
      .list("dates") { $0.dates },
      .object("bank") { $0.bank },
    ]
}

/// The way into the bank of experience from the home page.
struct HomeBankView: View {
  let filter: PracticeFilterView?
  let subjects: [FilterLink]
  let conditions: [FilterLink]
  let map: LinkView

  static let fields: [ViewField<HomeBankView>] = [
    .object("filter") { $0.filter },
    .list("subjects") { $0.subjects },
    .flag("hasSubjects") { !$0.subjects.isEmpty },
    .list("conditions") { $0.conditions },
    .flag("hasConditions") { !$0.conditions.isEmpty },
    .object("map") { $0.map },
  ]
}

extension SiteLayout {
  private static var newsOnHome: Int { 4 }
  private static var datesOnHome: Int { 6 }

  func homePage() -> Page {
    let home = portal.home
    let title = (home?.title ?? portal.settings.title).typeset
    @Sendable func view() -> HomeView {
      HomeView(
        frame: PageFrame(title: title, breadcrumbs: [], isSample: false),
        summary: home?.summary?.typeset,
        associations: portal.associations.map(associationCard),
        news: portal.news.prefix(Self.newsOnHome).map(newsCard),
        dates: calendar.entries.upcoming(from: portal.today, count: Self.datesOnHome).map { dateCard($0) },
        bank: homeBank())
    }
    return Page(
      route: "", title: portal.settings.title, description: home?.summary, view: view(),
      body: home.map(self.body))
  }

  private func homeBank() -> HomeBankView? {
    guard !bank.items.isEmpty else { return nil }
    return HomeBankView(
      filter: practiceFilter([]), subjects: facetLinks(.subject), conditions: facetLinks(.condition),
      map: link(Self.deficitMapTitle, Routes.deficits))
  }
}
