/// The document around every page; filled once for each state of the navigation.
struct LayoutView: View {
  let navigation: [NavigationLinkView]
  let footerNavigation: [NavigationLinkView]
  let contacts: [ContactView]
  let kind: LayoutKind

  static let fields: [ViewField<LayoutView>] = [
    .slot("head", .head),
    .slot("content", .content),
    .list("navigation") { $0.navigation },
    .list("footerNavigation") { $0.footerNavigation },
    .list("contacts") { $0.contacts },
    .flag("isSearched") { $0.kind == .searched },
    .flag("isSearch") { $0.kind == .search },
  ]
}

/// What the document around a page lets it do.
enum LayoutKind: Sendable, Hashable, CaseIterable {
  /// Nothing more than others.
  case plain
  /// The search finds it.
  case searched
  /// It searches: the engine is compiled code, for which the policy of the page makes room.
  case search
}

/// An item of a menu.
struct NavigationLinkView: View {
  let link: LinkView
  /// The reader is on this page.
  let isPage: Bool
  /// The reader is on a page below this one.
  let isSection: Bool

  static let fields: [ViewField<NavigationLinkView>] = [
    .text("title") { $0.link.title },
    .text("url") { $0.link.url },
    .flag("isPage") { $0.isPage },
    .flag("isSection") { $0.isSection },
  ]
}

/// A way to reach the responsible body.
struct ContactView: View {
  let label: String
  let text: String
  let url: String?

  static let fields: [ViewField<ContactView>] = [
    .text("label") { $0.label },
    .text("text") { $0.text },
    .optional("url") { $0.url },
  ]
}

/// What differs from page to page in `<head>`.
struct HeadView: View {
  let title: String
  let description: String?
  let canonical: String
  let isIndexed: Bool
  let isArticle: Bool
  let searchTags: [SearchTagView]
  /// What results call the page; nil where it is not searched.
  let searchTitle: String?

  static let fields: [ViewField<HeadView>] = [
    .text("title") { $0.title },
    .optional("description") { $0.description },
    .text("canonical") { $0.canonical },
    .flag("noIndex") { !$0.isIndexed },
    .list("searchTags") { $0.searchTags },
    .optional("searchTitle") { $0.searchTitle },
    .text("type") { $0.isArticle ? "article" : "website" },
  ]
}
