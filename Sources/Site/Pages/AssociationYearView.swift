import Portal
import SchoolCalendar

/// The school year of an association on its page: the plan as a fact, and what comes next.
struct AssociationYearView: View {
  let years: String
  let plan: LinkView
  let hasPlan: Bool
  /// Whether the plan is an example only.
  let isSamplePlan: Bool
  /// The day of the plan's approval; nil for a draft.
  let approved: DateView?
  /// The last day for the plan, while there is none.
  let deadline: DateView
  let calendar: LinkView
  let next: [DateCard]
  let earlier: [LinkView]

  static let fields: [ViewField<AssociationYearView>] = [
    .text("years") { $0.years },
    .object("plan") { $0.plan },
    .flag("hasPlan") { $0.hasPlan },
    .flag("isSamplePlan") { $0.isSamplePlan },
    .optional("approved") { $0.approved?.text },
    .optional("isoApproved") { $0.approved?.iso },
    .text("deadline") { $0.deadline.text },
    .text("isoDeadline") { $0.deadline.iso },
    .object("calendar") { $0.calendar },
    .list("next") { $0.next },
    .flag("hasNext") { !$0.next.isEmpty },
    .list("earlier") { $0.earlier },
    .flag("hasEarlier") { !$0.earlier.isEmpty },
  ]
}

extension SiteLayout {
  private static var datesOnAssociation: Int { 4 }

  func associationYear(_ id: AssociationID) -> AssociationYearView {
    let year = calendar.leadYear
    let plan = portal.plans.first { $0.id == .plan(id, year) }
    let next = calendar.entries(of: id).upcoming(from: portal.today, count: Self.datesOnAssociation)
    return AssociationYearView(
      years: year.years,
      plan: link("План работы на \(year.years) учебный год", router.route(.plan(id, year))),
      hasPlan: plan != nil, isSamplePlan: plan?.isSample ?? false, approved: plan?.approved?.view,
      deadline: RegulationDuty.plan.deadline(in: year).view,
      calendar: link("Календарь объединения", Routes.calendar(of: id)),
      next: next.map { dateCard($0, of: id) },
      earlier: plans(of: id).filter { $0.year != year }.map(\.link))
  }
}
