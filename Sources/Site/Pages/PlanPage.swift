import Diagnostics
import Markdown
import Portal
import SchoolCalendar

/// The page of a plan: the form of Annex 1, and beside it what the form does not have.
struct PlanView: PageView {
  static let template = "plan"

  let frame: PageFrame
  let form: PlanFormTitle
  let approved: DateView?
  let updated: DateView
  let author: String?
  let association: LinkView
  let calendar: LinkView?
  let subscription: SubscriptionView
  let intro: HTMLText?
  let sections: [PlanSectionView]
  let notes: HTMLText?

  static let fields: [ViewField<PlanView>] =
    PageFrame.fields { $0.frame } + PlanFormTitle.fields { $0.form } + [
      .optional("approved") { $0.approved?.text },
      .optional("isoApproved") { $0.approved?.iso },
      .text("updated") { $0.updated.text },
      .text("isoUpdated") { $0.updated.iso },
      .optional("author") { $0.author },
      .object("association") { $0.association },
      .object("calendar") { $0.calendar },
      .object("subscription") { $0.subscription },
      .html("intro") { $0.intro },
      .list("sections") { $0.sections },
      .html("notes") { $0.notes },
    ]
}

/// The title of the form of Annex 1.
struct PlanFormTitle: Sendable {
  /// «Бежецкого муниципального округа».
  let municipalityGenitive: String?
  /// «учителя физики».
  let subject: String
  /// «2025–2026».
  let years: String

  static func fields<Root>(_ title: @escaping @Sendable (Root) -> PlanFormTitle) -> [ViewField<Root>] {
    [
      .optional("municipalityGenitive") { title($0).municipalityGenitive },
      .text("subject") { title($0).subject },
      .text("years") { title($0).years },
    ]
  }
}

/// A section of a plan.
struct PlanSectionView: View {
  let title: String
  let anchor: String
  let rows: [PlanRowView]

  static let fields: [ViewField<PlanSectionView>] = [
    .text("title") { $0.title },
    .text("anchor") { $0.anchor },
    .list("rows") { $0.rows },
  ]
}

extension SiteLayout {
  func planPage(_ entry: Entry<Plan>) -> Page? {
    guard case .plan(let id, let year) = entry.id else { return nil }
    let title = "План работы на \(year.years) учебный год"
    @Sendable func view() -> PlanView {
      let form = planForm(id, year)
      let (before, after) = entry.body.aroundTables
      let text = text(of: entry)
      return PlanView(
        frame: PageFrame(title: title, breadcrumbs: associationBreadcrumbs(id), isSample: entry.isSample),
        form: form, approved: entry.approved?.view, updated: entry.updated.view,
        author: entry.author.map { portal.people.label(for: $0.value, role: "руководитель МУМО") },
        association: associationLink(id) ?? link(form.subject.capitalizedFirst, Routes.associations),
        calendar: routes.contains(calendarRoute(of: id, year))
          ? link("Календарь объединения", calendarRoute(of: id, year)) : nil,
        subscription: SubscriptionView("даты плана", route: Routes.planFeed(of: id, year), router: router),
        intro: text.html(before), sections: sectionViews(of: entry, id, year),
        notes: text.html(after))
    }
    return Page(
      route: router.route(entry.id), title: "\(title): \(id.title)",
      description: "План работы объединения на \(year.years) учебный год: \(id.title).",
      section: Routes.associations, date: entry.updated, search: SearchTags(.plan, of: [id], in: year),
      view: view())
  }

  func planForm(_ id: AssociationID, _ year: SchoolYear) -> PlanFormTitle {
    PlanFormTitle(
      municipalityGenitive: Genitive(portal.settings.municipality).text, subject: id.title.typeset,
      years: year.years)
  }

  /// The links above a page of an association.
  func associationBreadcrumbs(_ id: AssociationID) -> [LinkView] {
    breadcrumbs(link(SectionTitles.associations, Routes.associations))
      + [associationLink(id)].compactMap(\.self)
  }

  private func sectionViews(
    of entry: Entry<Plan>, _ id: AssociationID, _ year: SchoolYear
  ) -> [PlanSectionView] {
    let cells = text(of: entry)
    return entry.sections.map { section in
      let rows = section.rows.indices.map { index -> PlanRowView in
        let row = section.rows[index]
        let reference = PlanReference(association: id, year: year, number: row.number)
        let items = calendar.items(fulfilling: reference)
        return PlanRowView(
          row, cells: cells, followers: section.rows[(index + 1)...].prefix { $0.result.isSameAsAbove },
          state: row.state(on: portal.today, in: year, items: items), events: items.compactMap(planItem),
          responsible: row.responsible.map { label($0, role: "руководитель МУМО") },
          deficits: row.deficits.map { needLink($0.value) })
      }
      return PlanSectionView(
        title: "\(section.number). \(section.title)".typeset, anchor: section.anchor, rows: rows)
    }
  }

  /// What fulfils a row, with its dates.
  private func planItem(_ item: CalendarItem) -> LinkView? {
    let when = item.meanings.map(\.russian).joined(separator: "; ")
    return url(of: item.origin).map { LinkView(title: "\(item.title), \(when)".typeset, url: $0) }
  }

}

extension PlanResult {
  var isSameAsAbove: Bool {
    if case .sameAsAbove = self { true } else { false }
  }
}
