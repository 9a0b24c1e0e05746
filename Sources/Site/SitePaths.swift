import Diagnostics
import Markdown
import Portal

/// Holds the addresses of content against those that the site itself gives out.
struct SitePaths: Sendable {
  private let portal: Portal
  private let router: Router
  private let anchors: [String: Set<String>]
  private let routes: Set<String>

  /// First parts of routes that belong to the portal's sections, some of them still to come.
  private static let reserved: Set<String> = [
    "assets", "associations", "calendar", "decisions", "documents", "events", "news", "pagefind", "practices",
    "search", "statistics", "versiya-dlya-slabovidyashchih",
  ]

  init(_ portal: Portal, pages: [Page], router: Router) {
    self.portal = portal
    self.router = router
    anchors = Dictionary(portal.texts.map { (router.route($0.id), $0.body.anchors) }) { first, _ in first }
    routes = Set(pages.map(\.route) + [Routes.feed, Routes.sitemap, Routes.robots])
  }

  /// Pages at addresses of the portal's own, and links from the portal's root that lead nowhere.
  func diagnostics() -> [Diagnostic] {
    portal.pages.compactMap(collision) + portal.texts.flatMap(deadLinks)
  }

  private func collision(_ entry: Entry<PlainPage>) -> Diagnostic? {
    guard case .page(let slug) = entry.id, Self.reserved.contains(slug.text) else { return nil }
    return .reservedURL("/\(slug.text)/", at: entry.location)
  }

  private func deadLinks(_ text: TextLinks) -> [Diagnostic] {
    zip(text.body.links, text.targets).compactMap { link, target in
      guard case .sitePath(let path, let anchor) = target else { return nil }
      let route = String(path.dropFirst())
      guard routes.contains(route) else {
        let known = routes.sorted().map { "/\($0)" }
        return .deadSitePath(path, known: known, at: link.location)
      }
      guard let anchor, !anchor.isEmpty, let known = anchors[route], !known.contains(anchor) else {
        return nil
      }
      return .deadAnchor(anchor, page: path, known: known.sorted(), at: link.location)
    }
  }
}
