import Portal
import SchoolCalendar

/// A list of events: those to come, those past, those of one kind.
struct EventListView: PageView {
  static let template = "events"

  let frame: PageFrame
  let filters: [FilterLink]
  let items: [EventCard]
  /// What stands where there are none.
  let emptyText: String
  let pagination: PaginationView?
  let subscription: SubscriptionView

  static let fields: [ViewField<EventListView>] =
    PageFrame.fields { $0.frame } + [
      .list("filters") { $0.filters },
      .list("items") { $0.items },
      .text("emptyText") { $0.emptyText },
      .object("pagination") { $0.pagination },
      .object("subscription") { $0.subscription },
    ]
}

/// An event in a list.
struct EventCard: View {
  let link: LinkView
  let kind: String
  let when: String
  let isoDate: String?
  let place: String?
  let summary: String?
  let state: String?
  let isSample: Bool

  static let fields: [ViewField<EventCard>] = [
    .text("title") { $0.link.title },
    .text("url") { $0.link.url },
    .text("kind") { $0.kind },
    .text("when") { $0.when },
    .optional("isoDate") { $0.isoDate },
    .optional("place") { $0.place },
    .optional("summary") { $0.summary },
    .optional("state") { $0.state },
    .flag("isSample") { $0.isSample },
  ]
}

/// The events of the portal in the lists that pages show.
struct EventLists: Sendable {
  /// The lists in the order of the links to them.
  let all: [EventList]

  /// - Parameters:
  ///   - events: All events.
  ///   - today: The build's day.
  init(_ events: [Entry<Event>], today: CalendarDate) {
    let sorted = events.sorted { ($0.sortDay, $0.path) < ($1.sortDay, $1.path) }
    let coming = sorted.filter { !$0.isPast(on: today) }
    let past = Array(sorted.filter { $0.isPast(on: today) }.reversed())
    let kinds = Event.Kind.allCases.map { kind in
      EventList(
        title: kind.pluralTitle, route: Routes.events(kind),
        events: (coming + past).filter { $0.kind == kind })
    }
    all =
      [
        EventList(title: "Предстоящие", route: Routes.events, events: coming),
        EventList(title: "Прошедшие", route: Routes.pastEvents, events: past),
      ] + kinds.filter { !$0.events.isEmpty }
  }
}

/// One list of events.
struct EventList: Sendable {
  let title: String
  let route: String
  let events: [Entry<Event>]

  /// How many events a page shows.
  static let pageSize = 20

  var pageCount: Int { max(1, (events.count + Self.pageSize - 1) / Self.pageSize) }

  /// The routes of its pages.
  var routes: [String] { (1...pageCount).map { Routes.page($0, of: route) } }
}

extension SiteLayout {
  func eventListPages() -> [Page] {
    eventLists.all.flatMap { list in (1...list.pageCount).map { page($0, of: list) } }
  }

  private func page(_ number: Int, of list: EventList) -> Page {
    let isMain = list.route == Routes.events
    let name = isMain ? SectionTitles.events : "\(SectionTitles.events): \(list.title.lowercased())"
    let title = number == 1 ? name : "\(name), страница \(number)"
    let route = Routes.page(number, of: list.route)
    let section = isMain && number == 1 ? [] : [link(SectionTitles.events, Routes.events)]
    @Sendable func view() -> EventListView {
      EventListView(
        frame: PageFrame(title: title, breadcrumbs: breadcrumbs() + section, isSample: false),
        filters: eventLists.all.map { other in
          FilterLink(
            link: link(other.title, other.route), count: other.events.count,
            isCurrent: other.route == list.route)
        },
        items: list.events.dropFirst((number - 1) * EventList.pageSize).prefix(EventList.pageSize).map(
          eventCard),
        emptyText: isMain ? "Предстоящих событий пока нет." : "Здесь пока пусто.",
        pagination: list.pageCount > 1
          ? PaginationView(number, of: list.pageCount) { router.url(Routes.page($0, of: list.route)) } : nil,
        subscription: commonSubscription)
    }
    return Page(
      route: route, title: title, description: "\(title): \(self.portal.settings.title)",
      section: Routes.events, view: view())
  }

  func eventCard(_ entry: Entry<Event>) -> EventCard {
    EventCard(
      link: link(entry.title.typeset, router.route(entry.id)), kind: entry.kind.pageTitle,
      when: entry.meanings.map(\.russian).joined(separator: "; "),
      isoDate: entry.meanings.compactMap(\.exactDays).first?.first.iso, place: entry.place?.typeset,
      summary: entry.summary?.typeset, state: entry.status.pageState, isSample: entry.isSample)
  }
}

extension Entry<Event> {
  /// Undated events stand at the end of those to come.
  fileprivate var sortDay: CalendarDate {
    structure.meanings.compactMap(\.span).map(\.first).min() ?? structure.schoolYear.span.last
  }

  fileprivate func isPast(on today: CalendarDate) -> Bool {
    let last = structure.meanings.compactMap(\.span).map(\.last).max()
    return (last ?? structure.schoolYear.span.last) < today || last == nil && fields.status == .held
  }
}

extension Event.Kind {
  fileprivate var pluralTitle: String {
    switch self {
    case .seminar: "Семинары"
    case .masterClass: "Мастер-классы"
    case .conference: "Конференции"
    case .readings: "Чтения"
    case .contest: "Конкурсы"
    case .olympiad: "Олимпиады"
    case .festival: "Фестивали"
    case .consultation: "Консультации"
    case .openLesson: "Открытые уроки"
    case .course: "Курсы"
    case .other: "Другие события"
    }
  }
}
