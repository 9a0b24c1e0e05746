import Markdown
import Portal
import SchoolCalendar

/// Where the pages stand that no content file makes; relative to the portal's root.
enum Routes {
  static let associations = "associations/"
  static let documents = "documents/"
  static let news = "news/"
  static let events = "events/"
  static let pastEvents = "events/past/"
  static let calendar = "calendar/"
  static let calendarFeed = "calendar/all.ics"
  static let deadlinesFeed = "calendar/deadlines.ics"
  static let decisions = "decisions/"
  static let search = "search/"
  static let searchIndex = "pagefind/"
  static let practices = "practices/"
  static let statistics = "statistics/"
  static let statisticsCSV = "statistics/statistics.csv"
  static let statisticsJSON = "statistics/statistics.json"
  static let vision = "versiya-dlya-slabovidyashchih/"
  static let notFound = "404.html"
  static let feed = "feed.xml"
  static let sitemap = "sitemap.xml"
  static let robots = "robots.txt"
  static let manifest = "build.json"

  /// What stands at the same place in every portal.
  static let fixed = [
    associations, documents, events, calendar, calendarFeed, deadlinesFeed, decisions, practices, deficits,
    practiceFeed, practiceIndex, search, openData, dataPackage, statistics, vision, notFound, feed, sitemap,
    robots, manifest,
  ]

  /// The list of news from its second page on.
  static func news(page: Int) -> String {
    Routes.page(page, of: news)
  }

  /// A long list from its second page on.
  static func page(_ page: Int, of list: String) -> String {
    page == 1 ? list : "\(list)page/\(page)/"
  }

  /// The events of one kind.
  static func events(_ kind: Event.Kind) -> String { "\(events)kind/\(kind.rawValue.slug())/" }

  /// A month of the common calendar.
  static func calendar(_ month: CalendarMonth) -> String { "\(calendar)\(month.path)/" }

  /// The common calendar of a school year that the portal does not lead with.
  static func calendar(_ year: SchoolYear) -> String { "\(calendar)\(year.path)/" }

  private static func association(_ id: AssociationID) -> String { "\(associations)\(id.rawValue)/" }

  /// The calendar of an association for the school year that the portal leads with.
  static func calendar(of id: AssociationID) -> String { association(id) + "calendar/" }

  /// The calendar of an association for another school year.
  static func calendar(of id: AssociationID, _ year: SchoolYear) -> String {
    "\(association(id))\(year.path)/calendar/"
  }

  /// The feed of an association's calendar (contract).
  static func calendarFeed(of id: AssociationID) -> String { association(id) + "calendar.ics" }

  /// The feed of a plan (contract).
  static func planFeed(of id: AssociationID, _ year: SchoolYear) -> String {
    "\(association(id))\(year.path)/plan.ics"
  }

  /// What an association has in a school year.
  static func year(of id: AssociationID, _ year: SchoolYear) -> String { "\(association(id))\(year.path)/" }

  /// What all associations have in a school year.
  static func year(_ year: SchoolYear) -> String { "\(associations)\(year.path)/" }

  /// The decisions of an association.
  static func decisions(of id: AssociationID) -> String { association(id) + "decisions/" }

  /// The statistics of an association, or of those that are counted together.
  static func statistics(_ domain: String) -> String { "\(statistics)\(domain)/" }

  /// The file of one meeting.
  static func meetingFile(_ meeting: MeetingID) -> String {
    "\(association(meeting.association))\(meeting.year.path)/meeting-\(meeting.number).ics"
  }

  /// The file of one event.
  static func eventFile(_ slug: Slug) -> String { "\(events)\(slug.text).ics" }
}

/// Gives everything its URL; the only place that knows the portal's base path.
struct Router: Sendable {
  let address: SiteAddress

  /// The route of a content file's page (contract: the table of URLs).
  func route(_ id: ContentID) -> String {
    switch id {
    case .home: ""
    case .page(let slug): "\(slug.text)/"
    case .association(let id): "\(Routes.associations)\(id.rawValue)/"
    case .document(let slug): "\(Routes.documents)\(slug.text)/"
    case .plan(let id, let year): "\(Routes.associations)\(id.rawValue)/\(year.path)/plan/"
    case .meeting(let meeting):
      "\(Routes.associations)\(meeting.association.rawValue)/\(meeting.year.path)/meeting-\(meeting.number)/"
    case .report(let id, let year): "\(Routes.associations)\(id.rawValue)/\(year.path)/report/"
    case .event(let slug): "\(Routes.events)\(slug.text)/"
    case .news(let slug): "\(Routes.news)\(slug.text)/"
    case .practice(let slug): "\(Routes.practices)\(slug.text)/"
    }
  }

  /// A URL for links within the portal: `/base/documents/`.
  func url(_ route: String, anchor: String? = nil) -> String {
    let fragment = anchor.map { $0.isEmpty ? "" : "#\($0)" } ?? ""
    return address.path + route + fragment
  }

  /// A URL for other sites: `https://host/base/documents/`.
  func absoluteURL(_ route: String) -> String {
    address.origin + url(route)
  }

  func url(_ id: ContentID) -> String { url(route(id)) }

  /// The file that a web server gives for a route.
  func file(_ route: String) -> String {
    route.isEmpty || route.hasSuffix("/") ? route + "index.html" : route
  }
}
