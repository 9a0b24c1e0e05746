import Portal

/// Where a reader is, as far as the menus show it.
struct NavigationState: Sendable, Hashable {
  /// The route of a menu's item.
  let section: String?
  /// Whether the page is that item itself.
  let isExact: Bool

  /// On a page that no menu leads to.
  static let outside = NavigationState(section: nil, isExact: false)
}

/// The menus at the head and foot of each page.
struct Navigation: Sendable {
  private let top: [MenuItem]
  private let bottom: [MenuItem]
  private let contacts: [ContactView]
  private let router: Router

  private struct MenuItem: Sendable {
    let title: String
    let route: String
  }

  init(_ portal: Portal, router: Router) {
    let pages = portal.pages.sorted { ($0.order, $0.path) < ($1.order, $1.path) }
    func items(_ menu: PlainPage.Menu) -> [MenuItem] {
      pages.filter { $0.menu == menu }.map { MenuItem(title: $0.title, route: router.route($0.id)) }
    }
    top =
      [
        MenuItem(title: SectionTitles.associations, route: Routes.associations),
        MenuItem(title: SectionTitles.calendar, route: Routes.calendar),
        MenuItem(title: SectionTitles.events, route: Routes.events),
        MenuItem(title: SectionTitles.practices, route: Routes.practices),
        MenuItem(title: SectionTitles.documents, route: Routes.documents),
        MenuItem(title: SectionTitles.news, route: Routes.news),
      ] + items(.top)
    bottom =
      [
        MenuItem(title: SectionTitles.statistics, route: Routes.statistics),
        MenuItem(title: SectionTitles.openData, route: Routes.openData),
      ] + items(.bottom)
    contacts = portal.settings.contacts.map(ContactView.all) ?? []
    self.router = router
  }

  /// Every state in which a layout is needed.
  var states: [NavigationState] {
    let routes = (top + bottom).map(\.route)
    return [.outside]
      + routes.flatMap { route in
        [true, false].map { NavigationState(section: route, isExact: $0) }
      }
  }

  /// Whether a menu leads to a route.
  func leads(to route: String) -> Bool {
    (top + bottom).contains { $0.route == route }
  }

  /// The items at the head, for the page that says that there is no such page.
  var links: [LinkView] {
    top.map { LinkView(title: $0.title, url: router.url($0.route)) }
  }

  func layout(for state: NavigationState, kind: LayoutKind) -> LayoutView {
    func views(_ items: [MenuItem]) -> [NavigationLinkView] {
      items.map { item in
        let isHere = item.route == state.section
        return NavigationLinkView(
          link: LinkView(title: item.title, url: router.url(item.route)),
          isPage: isHere && state.isExact, isSection: isHere && !state.isExact)
      }
    }
    return LayoutView(navigation: views(top), footerNavigation: views(bottom), contacts: contacts, kind: kind)
  }
}

/// The titles of the portal's sections.
enum SectionTitles {
  static let home = "Главная"
  static let associations = "Объединения"
  static let documents = "Документы"
  static let news = "Новости"
  static let calendar = "Календарь"
  static let events = "События"
  static let search = "Поиск"
  static let decisions = "Решения заседаний"
  static let practices = "Банк опыта"
  static let openData = "Открытые данные"
  static let statistics = "Статистика"
}

extension ContactView {
  fileprivate static func all(_ contacts: Settings.Contacts) -> [ContactView] {
    [
      contacts.address.map { ContactView(label: "Адрес", text: $0, url: nil) },
      contacts.phone.map { phone in
        let number = phone.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
        return ContactView(label: "Телефон", text: phone, url: "tel:\(number)")
      },
      contacts.email.map { ContactView(label: "Почта", text: $0, url: "mailto:\($0)") },
      contacts.hours.map { ContactView(label: "Часы работы", text: $0, url: nil) },
    ].compactMap(\.self)
  }
}
