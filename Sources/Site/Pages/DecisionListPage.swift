import Portal
import SchoolCalendar

/// The register of decisions, of an association or of all.
struct DecisionListView: PageView {
  static let template = "decisions"

  let frame: PageFrame
  let summary: String
  let items: [Item]
  let emptyText: String
  let pagination: PaginationView?
  /// The registers of the associations, on the common one.
  let associations: [LinkView]

  /// A decision with where it comes from.
  struct Item: View {
    let decision: DecisionView
    let meeting: LinkView
    /// Whose decision it is; nil where that goes without saying.
    let association: String?
    let isSample: Bool

    static let fields: [ViewField<Item>] = [
      .object("decision") { $0.decision },
      .object("meeting") { $0.meeting },
      .optional("association") { $0.association },
      .flag("isSample") { $0.isSample },
    ]
  }

  static let fields: [ViewField<DecisionListView>] =
    PageFrame.fields { $0.frame } + [
      .text("summary") { $0.summary },
      .list("items") { $0.items },
      .text("emptyText") { $0.emptyText },
      .object("pagination") { $0.pagination },
      .list("associations") { $0.associations },
      .flag("hasAssociations") { !$0.associations.isEmpty },
    ]
}

extension SiteLayout {
  /// How many decisions a page shows.
  private static var decisionsPerPage: Int { 25 }

  /// Every register and its decisions, the common one first.
  private var decisionLists: [DecisionList] {
    decisionOwners.map { DecisionList(decisions, of: $0, on: portal.today) }
  }

  private var decisionOwners: [AssociationID?] { [nil] + portal.associations.map(\.associationID) }

  private static func decisionPageCount(_ decisions: Int) -> Int {
    max(1, (decisions + decisionsPerPage - 1) / decisionsPerPage)
  }

  /// The routes of all pages of the registers.
  var decisionRoutes: [String] {
    decisionOwners.flatMap { owner in
      (1...Self.decisionPageCount(decisions.count(of: owner))).map { page in
        Routes.page(page, of: owner.map(Routes.decisions) ?? Routes.decisions)
      }
    }
  }

  func decisionPages() -> [Page] {
    decisionLists.flatMap { list in
      let count = Self.decisionPageCount(list.decisions.count)
      return (1...count).map { decisionPage($0, of: count, list) }
    }
  }

  private func decisionPage(_ number: Int, of count: Int, _ list: DecisionList) -> Page {
    let title = number == 1 ? SectionTitles.decisions : "\(SectionTitles.decisions), страница \(number)"
    let owner = list.association.map { ": \($0.title)" } ?? ""
    return Page(
      route: Routes.page(number, of: list.route), title: title + owner,
      description: "Решения заседаний и что с ними стало\(owner). Страница \(number) из \(count).",
      section: Routes.associations, isIndexed: !list.decisions.isEmpty,
      view: self.decisionListView(number, of: count, title: title, list))
  }

  private func decisionListView(
    _ number: Int, of count: Int, title: String, _ list: DecisionList
  ) -> DecisionListView {
    let items = list.decisions.dropFirst((number - 1) * Self.decisionsPerPage).prefix(Self.decisionsPerPage)
    let breadcrumbs = list.association.map(associationBreadcrumbs) ?? breadcrumbs()
    return DecisionListView(
      frame: PageFrame(title: title, breadcrumbs: breadcrumbs, isSample: false),
      summary: list.summary.typeset, items: items.map { item($0, in: list) },
      emptyText: "Решений пока нет: они появятся здесь вместе с первым протоколом.",
      pagination: count > 1
        ? PaginationView(number, of: count) { router.url(Routes.page($0, of: list.route)) } : nil,
      associations: list.association == nil ? registerLinks : [])
  }

  private var registerLinks: [LinkView] {
    // As one expression the same crashes the optimizer of Swift 6.3.1.
    portal.associations.compactMap { association -> LinkView? in
      guard let id = association.associationID else { return nil }
      return link(association.title.typeset, Routes.decisions(of: id))
    }
  }

  private func item(_ tracked: TrackedDecision, in list: DecisionList) -> DecisionListView.Item {
    DecisionListView.Item(
      decision: decisionView(tracked.decision, of: tracked.reference.meeting, text(of: tracked.meeting)),
      meeting: LinkView(
        title:
          "Решение \(tracked.decision.number), заседание № \(tracked.reference.meeting.number), \(tracked.date.russian)"
          .typeset,
        url: router.url(router.route(tracked.meeting.id), anchor: tracked.decision.anchor)),
      association: list.association == nil
        ? tracked.reference.meeting.association.title.capitalizedFirst.typeset : nil,
      isSample: tracked.meeting.isSample)
  }
}

/// A register.
struct DecisionList: Sendable {
  /// Whose it is; nil for the common one.
  let association: AssociationID?
  let route: String
  let decisions: [TrackedDecision]
  /// How many there are and how it stands with them.
  let summary: String

  init(_ register: DecisionRegister, of association: AssociationID?, on today: CalendarDate) {
    self.association = association
    route = association.map(Routes.decisions) ?? Routes.decisions
    decisions = register.sorted(on: today, of: association)
    let states = decisions.map { $0.state(on: today) }
    let open = states.count { $0.isOpen }
    let overdue = states.count { $0 == .overdue }
    let owner = association.map { "\($0.title.capitalizedFirst). " } ?? ""
    summary =
      "\(owner)Всего решений: \(states.count), открыто: \(open), из них срок прошёл: \(overdue) (на \(today.russian))"
  }
}
