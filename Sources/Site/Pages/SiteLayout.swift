import Markdown
import Portal
import SchoolCalendar

/// Lays the portal out as pages: gives each its route and the values that its template prints.
///
/// Never changed, and shared: every page refers to it until it has been made.
final class SiteLayout: Sendable {
  let portal: Portal
  let router: Router
  let pictures: SitePictures
  let navigation: Navigation
  let newsByAssociation: [AssociationID: [Entry<NewsItem>]]
  let calendar: PortalCalendar
  let eventLists: EventLists
  let years: AssociationYears
  let decisions: DecisionRegister
  let bank: PracticeBank
  let practiceLists: PracticeLists
  /// Each entry of the bank as lists show it: it stands in a dozen of them.
  let practiceCards: Lazy<[ContentID: PracticeCard]>
  let deficitsByCode: [DeficitCode: Deficit]
  let needs: NeedsIndex
  let statistics: StatisticsTables
  /// Entries may have been left out after links to them were made.
  private let publishedIDs: Set<ContentID>
  private let knownRoutes = Once<Set<String>>()

  /// - Parameters:
  ///   - portal: The content.
  ///   - router: Gives it its URLs.
  ///   - pictures: What is published in place of its pictures.
  init(_ portal: Portal, router: Router, pictures: SitePictures) {
    self.portal = portal
    self.router = router
    self.pictures = pictures
    navigation = Navigation(portal, router: router)
    newsByAssociation = portal.news.reduce(into: [:]) { news, entry in
      for association in Set(entry.associations) { news[association, default: []].append(entry) }
    }
    calendar = PortalCalendar(portal)
    eventLists = EventLists(portal.events, today: portal.today)
    years = AssociationYears(portal)
    let decisions = DecisionRegister(portal)
    self.decisions = decisions
    let bank = PracticeBank(portal.practices, decisions: decisions, on: portal.today)
    self.bank = bank
    let deficits = portal.deficits ?? []
    practiceLists = PracticeLists(bank, deficits: deficits)
    practiceCards = Lazy {
      let items = bank.items + bank.archived
      let cards = items.concurrentMap { ($0.entry.id, PracticeCard($0, router: router)) }
      return Dictionary(cards) { first, _ in first }
    }
    deficitsByCode = Dictionary(deficits.map { ($0.code, $0) }) { first, _ in first }
    needs = NeedsIndex(portal, calendar)
    statistics = StatisticsTables(portal.snapshots)
    publishedIDs = portal.ids.union([.home])
  }

  /// Everything that a link from the portal's root may lead to.
  var routes: Set<String> { knownRoutes.value(orMaking: makeRoutes) }

  private func makeRoutes() -> Set<String> {
    let lists = (1...Self.newsListCount(portal)).map(Routes.news) + eventLists.all.flatMap(\.routes)
    var routes = Set(publishedIDs.map(router.route) + lists + Routes.fixed)
    routes.formUnion(calendarRoutes)
    routes.formUnion(yearRoutes + decisionRoutes)
    routes.formUnion(practiceLists.routes + statisticsRoutes)
    if statistics.latest != nil { routes.formUnion([Routes.statisticsCSV, Routes.statisticsJSON]) }
    return routes.union(missingPlans.map { router.route(.plan($0.association, $0.year)) })
  }

  /// Every page of the site.
  ///
  /// - Parameter openData: The tables that a page of their own leads to.
  func pages(_ openData: OpenData) -> [Page] {
    var pages = [homePage(), associationListPage(), documentListPage(), visionPage(), notFoundPage()]
    pages += newsListPages()
    pages += portal.pages.concurrentMap(plainPage)
    pages += portal.associations.concurrentMap(associationPage).compactMap(\.self)
    pages += portal.documents.concurrentMap(documentPage)
    pages += portal.news.concurrentMap(newsPage)
    pages += portal.plans.concurrentMap(planPage).compactMap(\.self)
    pages += missingPlans.map { missingPlanPage($0.association, $0.year) }
    pages += portal.meetings.concurrentMap(meetingPage)
    pages += portal.reports.compactMap(reportPage)
    pages += portal.events.concurrentMap(eventPage)
    pages += eventListPages() + calendarPages()
    pages += decisionPages() + associationYearPages() + yearPages()
    pages += statisticsPages()
    pages += practicePages() + practiceListPages() + deficitPages() + [deficitMapPage()]
    return pages + [searchPage(of: pages), openDataPage(openData)]
  }
}

// MARK: What pages have in common

extension SiteLayout {
  /// The links above a page.
  func breadcrumbs(_ sections: LinkView...) -> [LinkView] {
    [LinkView(title: SectionTitles.home, url: router.url(""))] + sections
  }

  func link(_ title: String, _ route: String) -> LinkView {
    LinkView(title: title, url: router.url(route))
  }

  /// Whether a content file has a page.
  func isPublished(_ id: ContentID) -> Bool { publishedIDs.contains(id) }

  /// A text with the URLs of its links.
  func body<Fields>(of entry: Entry<Fields>) -> PageBody {
    PageBody(markdown: entry.body, sources: entry.linkTargets.map(source(of:)))
  }

  /// What a link leads to; nil where its target is not published.
  func source(of target: LinkTarget) -> LinkSource? {
    if case .attachment(let path, _) = target, portal.pictures[path] != nil {
      return pictures.source(of: path, router: router)
    }
    return url(target).map { LinkSource(url: $0) }
  }

  func url(_ target: LinkTarget) -> String? {
    switch target {
    case .content(let id, let anchor):
      publishedIDs.contains(id) ? router.url(router.route(id), anchor: anchor) : nil
    case .attachment(let path, let anchor):
      portal.pictures[path] == nil
        ? router.url(path, anchor: anchor) : pictures.source(of: path, router: router)?.url
    case .sitePath(let path, let anchor):
      routes.contains(String(path.dropFirst())) ? router.url(String(path.dropFirst()), anchor: anchor) : nil
    case .leftOut, .refused: nil
    }
  }
}

extension CalendarDate {
  /// The day as people and as machines read it.
  var view: DateView { DateView(text: russian, iso: iso) }
}

extension String {
  /// The text with spaces that must not break at the end of a line.
  var typeset: String { Typography.apply(to: self) }

  /// «Положение» of «положение».
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
