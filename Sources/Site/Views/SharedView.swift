/// What every template may print: the portal's names, links and assets.
struct SharedView: Sendable {
  let portal: PortalView
  let links: SectionLinks
  /// The URLs of the theme's assets in their order.
  let assets: [String]

  /// - Parameter assets: What templates call the theme's assets, in their order.
  static func scope(assets: [String]) -> ViewScope {
    ViewScope([
      ("portal", .section(PortalView.scope)),
      ("links", .section(SectionLinks.scope)),
      ("asset", .section(ViewScope(assets.map { ($0, .text) }))),
    ])
  }

  var context: TemplateContext {
    [.object(portal.context), .object(links.context), .object(assets.map(TemplateValue.text))]
  }
}

/// Whose portal it is.
struct PortalView: View {
  let name: String
  let municipality: String
  let organization: String?

  static let fields: [ViewField<PortalView>] = [
    .text("name") { $0.name },
    .text("municipality") { $0.municipality },
    .optional("organization") { $0.organization },
  ]
}

/// The URLs of the pages that templates link to by name.
struct SectionLinks: View {
  let router: Router

  static let fields: [ViewField<SectionLinks>] = [
    .text("home") { $0.router.url("") },
    .text("associations") { $0.router.url(Routes.associations) },
    .text("documents") { $0.router.url(Routes.documents) },
    .text("news") { $0.router.url(Routes.news) },
    .text("events") { $0.router.url(Routes.events) },
    .text("pastEvents") { $0.router.url(Routes.pastEvents) },
    .text("calendar") { $0.router.url(Routes.calendar) },
    .text("decisions") { $0.router.url(Routes.decisions) },
    .text("search") { $0.router.url(Routes.search) },
    .text("practices") { $0.router.url(Routes.practices) },
    .text("feed") { $0.router.url(Routes.feed) },
    .text("vision") { $0.router.url(Routes.vision) },
  ]
}
