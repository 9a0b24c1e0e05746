import Portal

/// A page of text.
struct PlainPageView: PageView {
  static let template = "page"

  let frame: PageFrame
  let summary: String?
  let contents: ContentsView?

  static let fields: [ViewField<PlainPageView>] =
    PageFrame.fields { $0.frame } + [
      .optional("summary") { $0.summary },
      .object("contents") { $0.contents },
      .slot("body", .body),
    ]
}

extension SiteLayout {
  func plainPage(_ entry: Entry<PlainPage>) -> Page {
    @Sendable func view() -> PlainPageView {
      PlainPageView(
        frame: PageFrame(title: entry.title.typeset, breadcrumbs: breadcrumbs(), isSample: entry.isSample),
        summary: entry.summary?.typeset, contents: ContentsView(entry.body))
    }
    let route = router.route(entry.id)
    return Page(
      route: route, title: entry.title, description: entry.summary ?? entry.title,
      section: navigation.leads(to: route) ? route : nil, search: SearchTags(.page), view: view(),
      body: self.body(of: entry))
  }
}
