import Diagnostics
import Markdown
import Portal

/// Holds the addresses of content against those that the site itself gives out.
struct SitePaths: Sendable {
  private let portal: Portal
  /// The texts that name pages by their paths.
  private let linking: [TextLinks]
  private let anchors: [String: Set<String>]
  private let routes: Set<String>

  /// First parts of routes that belong to the portal's sections, some of them still to come.
  private static let reserved: Set<String> = [
    "assets", "associations", "calendar", "data", "decisions", "documents", "events", "news", "pagefind",
    "pictures",
    "practices",
    "search", "statistics", "versiya-dlya-slabovidyashchih",
  ]

  /// - Parameters:
  ///   - portal: Every entry, with errors or without.
  ///   - broken: The texts whose fields could not be read.
  ///   - routes: The pages that the portal would have without errors.
  ///   - router: Gives content its route.
  init(_ portal: Portal, broken: [TextLinks], routes: Set<String>, router: Router) {
    self.portal = portal
    let texts = portal.texts + broken
    // Most texts link to files, whose places are known already.
    linking = texts.filter { $0.targets.contains(where: \.isSitePath) }
    let bodies = linking.isEmpty ? [] : texts.map { (router.route($0.id), $0.anchors) }
    anchors = Dictionary(bodies) { first, _ in first }
    self.routes = routes.union(bodies.map(\.0))
  }

  /// Pages at addresses of the portal's own, and links from the portal's root that lead nowhere.
  func diagnostics() -> [Diagnostic] {
    portal.pages.compactMap(collision) + portal.events.compactMap(collision)
      + portal.practices.compactMap(collision) + linking.flatMap(deadLinks)
  }

  private func collision(_ entry: Entry<PlainPage>) -> Diagnostic? {
    guard case .page(let slug) = entry.id, Self.reserved.contains(slug.text) else { return nil }
    return .reservedURL("/\(slug.text)/", at: entry.location)
  }

  private func collision(_ entry: Entry<Event>) -> Diagnostic? {
    guard case .event(let slug) = entry.id, Routes.pastEvents == "\(Routes.events)\(slug.text)/" else {
      return nil
    }
    return .reservedURL("/\(Routes.pastEvents)", at: entry.location)
  }

  private func collision(_ entry: Entry<Practice>) -> Diagnostic? {
    guard case .practice(let slug) = entry.id, Routes.reservedPractices.contains(slug.text) else {
      return nil
    }
    return .reservedURL("/\(Routes.practices)\(slug.text)/", at: entry.location)
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

extension LinkTarget {
  fileprivate var isSitePath: Bool {
    if case .sitePath = self { true } else { false }
  }
}
