import Diagnostics
import Portal
import SchoolCalendar

/// An association in a list.
struct AssociationCard: View {
  let number: String
  let link: LinkView
  let kind: String

  static let fields: [ViewField<AssociationCard>] = [
    .text("number") { $0.number },
    .text("title") { $0.link.title },
    .text("url") { $0.link.url },
    .text("kind") { $0.kind },
  ]
}

/// The list of associations.
struct AssociationListView: PageView {
  static let template = "associations"

  let frame: PageFrame
  let summary: String?
  let groups: [Group]
  let year: LinkView
  let decisions: LinkView

  /// Associations of one kind.
  struct Group: View {
    let title: String
    let associations: [AssociationCard]

    static let fields: [ViewField<Group>] = [
      .text("title") { $0.title },
      .list("associations") { $0.associations },
    ]
  }

  static let fields: [ViewField<AssociationListView>] =
    PageFrame.fields { $0.frame } + [
      .optional("summary") { $0.summary },
      .list("groups") { $0.groups },
      .object("year") { $0.year },
      .object("decisions") { $0.decisions },
    ]
}

/// The page of an association.
struct AssociationView: PageView {
  static let template = "association"

  let frame: PageFrame
  let number: String
  let kind: String
  let profiles: String?
  let topic: String?
  let order: OrderView?
  let leader: LeaderView?
  let secretary: PersonView?
  let membership: MembershipView?
  let contents: ContentsView?
  let year: AssociationYearView
  let statistics: AssociationStatisticsView?
  let news: [NewsCard]
  let practices: [PracticeCard]
  /// All its entries of the bank; nil while it has none.
  let allPractices: LinkView?

  static let fields: [ViewField<AssociationView>] =
    PageFrame.fields { $0.frame } + [
      .text("number") { $0.number },
      .text("kind") { $0.kind },
      .optional("profiles") { $0.profiles },
      .optional("topic") { $0.topic },
      .object("order") { $0.order },
      .object("leader") { $0.leader },
      .object("secretary") { $0.secretary },
      .object("membership") { $0.membership },
      .object("contents") { $0.contents },
      .slot("body", .body),
      .object("year") { $0.year },
      .object("statistics") { $0.statistics },
      .list("news") { $0.news },
      .list("practices") { $0.practices },
      .object("allPractices") { $0.allPractices },
    ]
}

/// An order by number and day.
struct OrderView: View {
  let number: String
  let date: DateView?
  let issuer: String?

  static let fields: [ViewField<OrderView>] =
    DateView.fields { $0.date } + [
      .text("number") { $0.number },
      .optional("issuer") { $0.issuer },
    ]
}

/// The leader of an association.
struct LeaderView: View {
  let name: String
  let year: String?
  let order: OrderView?

  static let fields: [ViewField<LeaderView>] = [
    .text("name") { $0.name },
    .optional("year") { $0.year },
    .object("order") { $0.order },
  ]
}

/// Somebody, by name or by role.
struct PersonView: View {
  let name: String

  static let fields: [ViewField<PersonView>] = [
    .text("name") { $0.name }
  ]
}

/// How many an association unites.
struct MembershipView: View {
  let total: String
  let organizations: String?
  let date: DateView?

  static let fields: [ViewField<MembershipView>] =
    DateView.fields { $0.date } + [
      .text("total") { $0.total },
      .optional("organizations") { $0.organizations },
    ]
}

extension SiteLayout {
  func associationCard(_ entry: Entry<Association>) -> AssociationCard {
    AssociationCard(
      number: String(entry.number.value), link: link(entry.title.typeset, router.route(entry.id)),
      kind: entry.kind.rawValue)
  }

  func associationListPage() -> Page {
    let groups = Association.Kind.allCases.map { kind in
      AssociationListView.Group(
        title: kind.groupTitle,
        associations: portal.associations.filter { $0.kind == kind }.map(associationCard))
    }
    let summary = "Объединения педагогических работников и управленческих кадров по приложению 4 к Положению."
    @Sendable func view() -> AssociationListView {
      AssociationListView(
        frame: PageFrame(title: SectionTitles.associations, breadcrumbs: breadcrumbs(), isSample: false),
        summary: summary.typeset, groups: groups.filter { !$0.associations.isEmpty },
        year: link("\(calendar.leadYear.years) учебный год в таблице", Routes.year(calendar.leadYear)),
        decisions: link(SectionTitles.decisions, Routes.decisions))
    }
    return Page(
      route: Routes.associations, title: SectionTitles.associations, description: summary,
      section: Routes.associations, view: view())
  }

  func associationPage(_ entry: Entry<Association>) -> Page? {
    guard let id = entry.associationID else { return nil }
    let title = entry.title.typeset
    let section = link(SectionTitles.associations, Routes.associations)
    let practices = bank.items(.association(id))
    @Sendable func view() -> AssociationView {
      AssociationView(
        frame: PageFrame(title: title, breadcrumbs: breadcrumbs(section), isSample: entry.isSample),
        number: String(entry.number.value),
        kind: entry.kind.rawValue,
        profiles: entry.profiles.isEmpty ? nil : entry.profiles.joined(separator: ", ").typeset,
        topic: entry.topic?.typeset,
        order: entry.order.map(OrderView.init),
        leader: entry.leader.map(leaderView),
        secretary: entry.secretary.map {
          PersonView(name: portal.people.label(for: $0.value, role: "секретарь МУМО"))
        },
        membership: entry.membership.map(MembershipView.init),
        contents: ContentsView(entry.body), year: associationYear(id),
        statistics: associationStatistics(id),
        news: newsOf(entry.id).prefix(Self.newsOnAssociation).map(newsCard),
        practices: practices.prefix(Self.practicesOnAssociation).map(practiceCard),
        allPractices: practices.isEmpty
          ? nil : link("Все практики объединения: \(practices.count)", Routes.practices(.association(id))))
    }
    return Page(
      route: router.route(entry.id), title: entry.title,
      description: "\(entry.title): \(self.portal.settings.title)", section: Routes.associations,
      search: SearchTags(.association, of: [id]), view: view(), body: self.body(of: entry))
  }

  private static var newsOnAssociation: Int { 5 }
  private static var practicesOnAssociation: Int { 3 }

  private func newsOf(_ id: ContentID) -> [Entry<NewsItem>] {
    guard case .association(let association) = id else { return [] }
    return newsByAssociation[association] ?? []
  }

  private func leaderView(_ leader: Leader) -> LeaderView {
    LeaderView(
      name: portal.people.label(for: leader.person.value, role: "руководитель МУМО"),
      year: leader.year?.years,
      order: leader.orderNumber.map { OrderView(number: $0, date: leader.orderDate?.view, issuer: nil) })
  }
}

extension OrderView {
  fileprivate init(_ order: Order) {
    self.init(number: order.number, date: order.date.view, issuer: order.issuer?.typeset)
  }
}

extension MembershipView {
  fileprivate init(_ membership: Membership) {
    self.init(
      total: String(membership.total), organizations: membership.organizations.map { String($0) },
      date: membership.date?.view)
  }
}

extension Association.Kind {
  fileprivate var groupTitle: String {
    switch self {
    case .subject: "По предметам"
    case .occupation: "По роду деятельности"
    }
  }
}
