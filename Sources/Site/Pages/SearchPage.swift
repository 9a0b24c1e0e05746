import Portal
import SchoolCalendar

/// The page that searches the portal; the only one that needs a script.
struct SearchView: PageView {
  static let template = "search"

  let frame: PageFrame
  /// Where the index stands.
  let index: String
  let kinds: [Choice]
  let associations: [Choice]
  let years: [Choice]
  let words: [Words]
  /// The sections of the portal, for those who cannot search.
  let sections: [LinkView]

  /// A value of a filter.
  struct Choice: View {
    let value: String

    static let fields: [ViewField<Choice>] = [.text("value") { $0.value }]
  }

  /// Words that mean the same to the search.
  struct Words: View {
    let words: [Choice]

    static let fields: [ViewField<Words>] = [.list("words") { $0.words }]
  }

  static let fields: [ViewField<SearchView>] =
    PageFrame.fields { $0.frame } + [
      .text("index") { $0.index },
      .list("kinds") { $0.kinds },
      .list("associations") { $0.associations },
      .list("years") { $0.years },
      .list("words") { $0.words },
      .flag("hasWords") { !$0.words.isEmpty },
      .list("sections") { $0.sections },
    ]
}

extension SiteLayout {
  /// - Parameter pages: The other pages, whose tags the filters offer.
  func searchPage(of pages: [Page]) -> Page {
    let tags = pages.compactMap(\.search)
    let used = Set(tags.map(\.kind))
    let associations = Set(tags.flatMap(\.associations))
    let title = SectionTitles.search
    @Sendable func view() -> SearchView {
      SearchView(
        frame: PageFrame(title: title, breadcrumbs: breadcrumbs(), isSample: false),
        index: router.url(Routes.searchIndex),
        kinds: SearchTags.Kind.allCases.filter(used.contains).map { .init(value: $0.rawValue) },
        associations: AssociationID.allCases.filter(associations.contains).map {
          .init(value: $0.title.capitalizedFirst)
        },
        years: Set(tags.compactMap(\.year)).sorted(by: >).map { .init(value: $0.years) },
        words: portal.settings.searchWords.map { group in .init(words: group.map { .init(value: $0) }) },
        sections: navigation.links)
    }
    return Page(
      route: Routes.search, title: title,
      description: "Поиск по всему порталу: \(self.portal.settings.title).",
      section: Routes.search, isIndexed: false, view: view())
  }
}
