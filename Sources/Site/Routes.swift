import Portal

/// Where the pages stand that no content file makes; relative to the portal's root.
enum Routes {
  static let associations = "associations/"
  static let documents = "documents/"
  static let news = "news/"
  static let vision = "versiya-dlya-slabovidyashchih/"
  static let notFound = "404.html"
  static let feed = "feed.xml"
  static let sitemap = "sitemap.xml"
  static let robots = "robots.txt"

  /// What stands at the same place in every portal.
  static let fixed = [associations, documents, vision, notFound, feed, sitemap, robots]

  /// The list of news from its second page on.
  static func news(page: Int) -> String {
    page == 1 ? news : "\(news)page/\(page)/"
  }
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
    case .news(let slug): "\(Routes.news)\(slug.text)/"
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
