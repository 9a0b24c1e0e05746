public import Diagnostics
public import FileSystem
public import Portal

/// A site, laid out and ready to be written.
public struct Site: Sendable {
  /// Everything that is published; pages are rendered when their bytes are asked for.
  public let files: [OutputFile]
  /// How many of the files are pages.
  public let pageCount: Int
  /// The pages that the search finds, by their paths.
  public let searchedPages: [OutputFile]
  /// The folder of the search index in the site.
  public static let searchIndexFolder = "pagefind"
}

extension Site {
  /// The same site; a function stands around the making of each file, for those that count or time it.
  public func making(through around: @escaping @Sendable (() -> [UInt8]) -> [UInt8]) -> Site {
    func wrapped(_ files: [OutputFile]) -> [OutputFile] {
      files.map { file in
        guard case .bytes(let make) = file.content else { return file }
        return OutputFile(path: file.path, content: .bytes { around(make) })
      }
    }
    return Site(files: wrapped(files), pageCount: pageCount, searchedPages: wrapped(searchedPages))
  }
}

/// The page of a content file as others refer to it.
public struct ContentPage: Sendable, Hashable {
  /// The file, as messages name it.
  public let path: String
  /// Its heading.
  public let title: String
  /// Its address, for other sites.
  public let url: String
}

/// The layout of a portal, checked.
public struct SitePlan: Sendable {
  /// What is wrong with the addresses, sorted.
  public let diagnostics: [Diagnostic]
  private let layout: SiteLayout
  private let pages: [Page]
  private let openData: OpenData

  /// Lays a portal out and checks the addresses; pages with errors, found here or before, are left out.
  ///
  /// - Parameters:
  ///   - loading: The content.
  ///   - address: Where it is published, instead of where its settings say.
  ///   - pictures: What is published in place of its pictures.
  /// - Returns: nil where the content has no settings.
  public init?(
    _ loading: PortalLoading, address: SiteAddress? = nil, pictures: SitePictures = SitePictures()
  ) {
    guard let portal = loading.portal else { return nil }
    let router = Router(address: address ?? portal.settings.address)
    // Links are held against what would be published without errors: an error elsewhere makes no link wrong.
    let complete = SiteLayout(portal, router: router, pictures: pictures)
    let broken = loading.brokenTexts
    diagnostics = SitePaths(portal, broken: broken, routes: complete.routes, router: router).diagnostics()
      .report()
    let failed = Set(
      (loading.diagnostics + diagnostics).filter { $0.severity == .error }.map(\.location.path))
    layout =
      failed.isEmpty ? complete : SiteLayout(portal.leavingOut(failed), router: router, pictures: pictures)
    openData = layout.openData()
    pages = layout.pages(openData)
  }

  /// The site in a theme.
  ///
  /// - Parameters:
  ///   - theme: The theme.
  ///   - contentFolder: Where the files beside the texts are copied from.
  public func site(theme: Theme, contentFolder: String) -> Site {
    let router = layout.router
    let renderer = PageRenderer(
      theme, shared: shared(theme), siteTitle: layout.portal.settings.title, navigation: layout.navigation,
      router: router)
    var files = pages.map { page in
      OutputFile(path: router.file(page.route), content: .bytes { renderer.render(page) })
    }
    files += theme.assets.map { asset in OutputFile(path: asset.route, content: .bytes { asset.bytes }) }
    files += copiedAttachments.map { path in
      OutputFile(path: path, content: .copy(of: "\(contentFolder)/\(path)"))
    }
    files += layout.pictures.files + feeds() + openData.files
    let searched = Set(pages.filter { $0.search != nil }.map { router.file($0.route) })
    return Site(
      files: files, pageCount: pages.count, searchedPages: files.filter { searched.contains($0.path) })
  }

  /// The pages that content files have, each with its heading and its address.
  public var contentPages: [ContentID: ContentPage] {
    let router = layout.router
    let titles = Dictionary(pages.map { ($0.route, $0.title) }) { first, _ in first }
    let found = layout.portal.texts.compactMap { text -> (ContentID, ContentPage)? in
      let route = router.route(text.id)
      return titles[route].map { title in
        (text.id, ContentPage(path: text.path, title: title, url: router.absoluteURL(route)))
      }
    }
    return Dictionary(found) { first, _ in first }
  }

  /// Every address that others may keep: pages, feeds, tables and the files beside the texts, for other sites. Those of
  /// pictures and of the theme's files change with their bytes, so nobody keeps them.
  public var addresses: Set<String> {
    let router = layout.router
    let files = feeds().map(\.path) + openData.files.map(\.path) + copiedAttachments
    return Set((pages.map(\.route) + files).map(router.absoluteURL))
  }

  /// The files beside the texts that are published as they are, by their paths.
  private var copiedAttachments: [String] {
    let portal = layout.portal
    return portal.attachments.filter { portal.pictures[$0] == nil }.sorted()
  }

  private func shared(_ theme: Theme) -> SharedView {
    let settings = layout.portal.settings
    let router = layout.router
    return SharedView(
      portal: PortalView(
        name: settings.title.typeset, municipality: settings.municipality.typeset,
        organization: settings.organization?.typeset),
      links: SectionLinks(router: router), assets: theme.assets.map { router.url($0.route) })
  }

  private func statisticsFiles() -> [OutputFile] {
    let data = StatisticsData(portal: layout.portal)
    return [
      OutputFile(path: Routes.statisticsCSV, content: .bytes { Array(data.csv.utf8) }),
      OutputFile(path: Routes.statisticsJSON, content: .bytes { Array(data.json.text.utf8) }),
    ]
  }

  private func feeds() -> [OutputFile] {
    let router = layout.router
    let layout = self.layout
    let robots = "User-agent: *\nAllow: /\nSitemap: \(router.absoluteURL(Routes.sitemap))\n"
    let sitemap = Sitemap(pages: pages, router: router).files()
    let calendars = CalendarFeeds(
      portal: layout.portal, calendar: layout.calendar, years: layout.years, router: router
    ).files()
    let statistics = layout.statistics.latest == nil ? [] : statisticsFiles()
    return calendars + statistics + [
      OutputFile(path: Routes.feed, content: .bytes { layout.newsFeed().render() }),
      OutputFile(path: Routes.practiceFeed, content: .bytes { layout.practiceFeed().render() }),
      OutputFile(
        path: Routes.practiceIndex, content: .bytes { Array(PracticeIndex(layout: layout).json.text.utf8) }),
      OutputFile(path: Routes.robots, content: .bytes { Array(robots.utf8) }),
    ] + sitemap
  }
}
