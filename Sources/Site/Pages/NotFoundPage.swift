/// The page that a web server gives where there is none.
struct NotFoundView: PageView {
  static let template = "not-found"

  let frame: PageFrame
  let navigation: [LinkView]

  static let fields: [ViewField<NotFoundView>] =
    PageFrame.fields { $0.frame } + [
      .list("navigation") { $0.navigation }
    ]
}

extension SiteLayout {
  func notFoundPage() -> Page {
    let title = "Страница не найдена"
    @Sendable func view() -> NotFoundView {
      NotFoundView(
        frame: PageFrame(title: title, breadcrumbs: breadcrumbs(), isSample: false),
        navigation: navigation.links)
    }
    return Page(route: Routes.notFound, title: title, isIndexed: false, view: view())
  }
}
