import FileSystem
import SchoolCalendar

/// The list of pages for search engines (sitemaps.org, protocol 0.9).
struct Sitemap: Sendable {
  let pages: [Page]
  let router: Router

  /// The protocol's limit for one file.
  private static let largest = 50_000
  private static let namespace = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
  private static let declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"

  /// The files: one, or an index and its parts.
  func files() -> [OutputFile] {
    let indexed = pages.filter(\.isIndexed)
    let parts = stride(from: 0, to: max(1, indexed.count), by: Self.largest).map { start in
      Array(indexed.dropFirst(start).prefix(Self.largest))
    }
    guard parts.count > 1 else { return [file(Routes.sitemap, of: indexed)] }
    let routes = parts.indices.map { "sitemap-\($0 + 1).xml" }
    let index = routes.map { "<sitemap><loc>\(router.absoluteURL($0).escapedHTML)</loc></sitemap>\n" }
      .joined()
    let text = "\(Self.declaration)<sitemapindex \(Self.namespace)>\n\(index)</sitemapindex>\n"
    return [OutputFile(path: Routes.sitemap, content: .bytes { Array(text.utf8) })]
      + zip(routes, parts).map { file($0, of: $1) }
  }

  private func file(_ route: String, of pages: [Page]) -> OutputFile {
    OutputFile(path: route, content: .bytes { urlSet(pages) })
  }

  private func urlSet(_ pages: [Page]) -> [UInt8] {
    var text = "\(Self.declaration)<urlset \(Self.namespace)>\n"
    for page in pages {
      let changed = page.isArticle ? page.date.map { "<lastmod>\($0.iso)</lastmod>" } ?? "" : ""
      text += "<url><loc>\(router.absoluteURL(page.route).escapedHTML)</loc>\(changed)</url>\n"
    }
    return Array((text + "</urlset>\n").utf8)
  }
}
