import Portal

/// A list of entries of the bank: all, or those found by one facet or two.
struct PracticeListView: PageView {
  static let template = "practices"

  let frame: PageFrame
  let kicker: String?
  let lead: String?
  let filter: PracticeFilterView?
  let orders: [FilterLink]
  /// What narrows the list down.
  let narrower: [FilterLink]
  let list: PracticePageView
  /// The ways into the bank; on the first page of all entries only.
  let groups: [FacetGroupView]
  let map: LinkView
  let feed: LinkView

  static let fields: [ViewField<PracticeListView>] =
    PageFrame.fields { $0.frame } + [
      .optional("kicker") { $0.kicker },
      .optional("lead") { $0.lead },
      .object("filter") { $0.filter },
      .list("orders") { $0.orders },
      .flag("hasOrders") { !$0.orders.isEmpty },
      .list("narrower") { $0.narrower },
      .flag("hasNarrower") { !$0.narrower.isEmpty },
      .object("list") { $0.list },
      .list("groups") { $0.groups },
      .flag("hasGroups") { !$0.groups.isEmpty },
      .object("map") { $0.map },
      .object("feed") { $0.feed },
    ]
}

/// The entries on one page of a list.
struct PracticePageView: View {
  let items: [PracticeCard]
  let emptyText: String
  let pagination: PaginationView?

  static let fields: [ViewField<PracticePageView>] = [
    .list("items") { $0.items },
    .text("emptyText") { $0.emptyText },
    .object("pagination") { $0.pagination },
  ]
}

/// Ways into the bank of one kind: subjects, classes …
struct FacetGroupView: View {
  let title: String
  let anchor: String
  let links: [FilterLink]

  static let fields: [ViewField<FacetGroupView>] = [
    .text("title") { $0.title },
    .text("anchor") { $0.anchor },
    .list("links") { $0.links },
  ]
}

/// What the scripts need that filter by several facets at once.
struct PracticeFilterView: View {
  /// Where the index stands; nil on pages whose form only leads to the list.
  let index: String?
  /// Where the list stands that it filters.
  let list: String
  /// What the page is filtered by already: `subject=fizika`.
  let query: String

  static let fields: [ViewField<PracticeFilterView>] = [
    .optional("index") { $0.index },
    .text("list") { $0.list },
    .text("query") { $0.query },
  ]
}

// MARK: Pages

extension SiteLayout {
  func practiceListPages() -> [Page] {
    practiceLists.all.flatMap { list in (1...list.pageCount).map { practiceListPage($0, of: list) } }
  }

  private func practiceListPage(_ number: Int, of list: PracticeList) -> Page {
    let isMain = list.route == Routes.practices
    let isFirst = number == 1
    let name = title(of: list)
    let title = isFirst ? name : "\(name), страница \(number)"
    return Page(
      route: Routes.page(number, of: list.route), title: title,
      description: isMain && isFirst ? Self.bankLead : "\(title): \(self.portal.settings.title)",
      section: Routes.practices,
      // Search engines get each entry once or twice, not once for each pair of facets.
      isIndexed: list.facets.count < 2, view: self.practiceListView(number, of: list, title: title))
  }

  private func practiceListView(_ number: Int, of list: PracticeList, title: String) -> PracticeListView {
    let isMain = list.route == Routes.practices
    let isFirst = number == 1
    return PracticeListView(
      frame: PageFrame(title: title.typeset, breadcrumbs: crumbs(above: list, number), isSample: false),
      kicker: list.facets.isEmpty ? nil : list.facets.map(\.kind.title).joined(separator: ", "),
      lead: isMain && isFirst ? Self.bankLead.typeset : nil,
      filter: practiceFilter(list.facets, isList: isMain && isFirst),
      orders: list.facets.isEmpty ? orderLinks(current: list) : [],
      narrower: isFirst ? narrowerLinks(list) : [], list: practicePage(number, of: list),
      groups: isMain && isFirst ? facetGroups() : [], map: link(Self.deficitMapTitle, Routes.deficits),
      feed: link("Лента банка опыта (Atom)", Routes.practiceFeed))
  }

  private static var bankLead: String {
    "Приёмы, уроки и проекты, которые учителя округа проверили у себя: что делать, что нужно и насколько это доказано."
  }

  /// The entries on one page of a list.
  func practicePage(_ number: Int, of list: PracticeList) -> PracticePageView {
    let pagination = PaginationView(number, of: list.pageCount) {
      router.url(Routes.page($0, of: list.route))
    }
    return PracticePageView(
      items: list.items(page: number).map(practiceCard),
      emptyText: list.facets.isEmpty ? "В банке пока нет записей." : "Таких записей пока нет.",
      pagination: list.pageCount > 1 ? pagination : nil)
  }

  /// - Parameters:
  ///   - facets: What the page is filtered by already.
  ///   - isList: Whether it is the page that filters; others lead to it.
  /// - Returns: nil while the bank is empty.
  func practiceFilter(_ facets: [PracticeFacet], isList: Bool = false) -> PracticeFilterView? {
    guard !bank.items.isEmpty else { return nil }
    return PracticeFilterView(
      index: isList ? router.url(Routes.practiceIndex) : nil, list: router.url(Routes.practices),
      query: facets.map { "\($0.kind.rawValue)=\($0.slug)" }.joined(separator: "&"))
  }
}

// MARK: Titles and links

extension SiteLayout {
  /// What a facet is called in lists and headings.
  func title(of facet: PracticeFacet) -> String {
    switch facet {
    case .association(let id): id.title
    case .subject(let subject): subject.title
    case .grade(let grade): "\(grade)\u{A0}класс"
    case .age(let age): age.rawValue
    case .condition(let condition): condition.rawValue
    case .form(let form): form.rawValue
    case .deficit(let code): deficitsByCode[code]?.title ?? code.text
    case .evidence(let level): "\(level.rawValue) — \(level.title)"
    }
  }

  private func title(of list: PracticeList) -> String {
    switch list.route {
    case Routes.practices: SectionTitles.practices
    case Routes.practicesByEvidence: "\(SectionTitles.practices): сначала проверенные"
    case Routes.archivedPractices: "\(SectionTitles.practices): архив"
    default: "\(SectionTitles.practices): \(list.facets.map(title).joined(separator: ", "))"
    }
  }

  private func crumbs(above list: PracticeList, _ number: Int) -> [LinkView] {
    let isTop = list.route == Routes.practices && number == 1
    let section = isTop ? [] : [link(SectionTitles.practices, Routes.practices)]
    guard let subject = list.facets.first, list.facets.count > 1 else { return breadcrumbs() + section }
    let title = "\(SectionTitles.practices): \(title(of: subject))"
    return breadcrumbs() + section + [link(title.typeset, Routes.practices(subject))]
  }

  private func orderLinks(current: PracticeList) -> [FilterLink] {
    guard practiceLists.orders.count > 1 else { return [] }
    let names = [
      Routes.practices: "По дате обновления", Routes.practicesByEvidence: "Сначала проверенные",
    ]
    return practiceLists.orders.map { list in
      FilterLink(
        link: link(names[list.route] ?? "Архив", list.route), count: list.items.count,
        isCurrent: list.route == current.route)
    }
  }

  private func narrowerLinks(_ list: PracticeList) -> [FilterLink] {
    (practiceLists.pairs[list.route] ?? []).compactMap { pair in
      pair.facets.last.map {
        FilterLink(link: link(title(of: $0), pair.route), count: pair.items.count, isCurrent: false)
      }
    }
  }

  /// The ways into the bank.
  private func facetGroups() -> [FacetGroupView] {
    PracticeFacet.Kind.allCases.compactMap { kind in
      let links = facetLinks(kind)
      return links.isEmpty || kind == .deficit
        ? nil : FacetGroupView(title: kind.title, anchor: "po-\(kind.rawValue)", links: links)
    }
  }

  /// The lists of one kind of facet.
  func facetLinks(_ kind: PracticeFacet.Kind) -> [FilterLink] {
    bank.facets(kind).map { facet in
      FilterLink(
        link: link(title(of: facet).capitalizedFirst.typeset, Routes.practices(facet)),
        count: bank.count(facet), isCurrent: false)
    }
  }
}
