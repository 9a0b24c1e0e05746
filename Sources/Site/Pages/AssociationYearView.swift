import Diagnostics
import Portal
import SchoolCalendar

/// The school year of an association: plan, meetings, decisions and report as facts, and what comes next.
struct AssociationYearView: View {
  let years: String
  /// The plan, or the page that says that it is missing; nil where an earlier year has neither.
  let plan: LinkView?
  let hasPlan: Bool
  /// Whether the plan is an example only.
  let isSamplePlan: Bool
  /// The day of the plan's approval; nil for a draft.
  let approved: DateView?
  /// The last day for the plan, while there is none.
  let deadline: DateView
  let calendar: LinkView
  let meetings: [MeetingCard]
  /// «2 из 4».
  let held: String
  let nextMeeting: MeetingCard?
  let decisions: LinkView
  let openDecisions: Int
  let report: LinkView?
  let reportState: String
  let next: [DateCard]
  let otherYears: [LinkView]

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
    .list("meetings") { $0.meetings },
    .text("held") { $0.held },
    .object("nextMeeting") { $0.nextMeeting },
    .object("decisions") { $0.decisions },
    .optional("openDecisions") { $0.openDecisions == 0 ? nil : String($0.openDecisions) },
    .object("report") { $0.report },
    .text("reportState") { $0.reportState },
    .list("next") { $0.next },
    .flag("hasNext") { !$0.next.isEmpty },
    .list("otherYears") { $0.otherYears },
    .flag("hasOtherYears") { !$0.otherYears.isEmpty },
  ]
}

/// A meeting in a list.
struct MeetingCard: View {
  let link: LinkView
  let date: DateView
  /// «14:30, Информационно-методический центр».
  let details: String?
  let state: String
  let isSample: Bool

  static let fields: [ViewField<MeetingCard>] =
    DateView.fields(always: { $0.date }) + [
      .text("title") { $0.link.title },
      .text("url") { $0.link.url },
      .optional("details") { $0.details },
      .text("state") { $0.state },
      .flag("isSample") { $0.isSample },
    ]
}

extension SiteLayout {
  private static var datesOnAssociation: Int { 4 }

  /// - Parameters:
  ///   - id: The association.
  ///   - year: The school year; the one that the portal leads with unless it is given.
  func associationYear(_ id: AssociationID, _ year: SchoolYear? = nil) -> AssociationYearView {
    let isLead = year == nil || year == calendar.leadYear
    let year = year ?? calendar.leadYear
    let content = years[id, year]
    let next =
      isLead
      ? calendar.entries(of: id).upcoming(from: portal.today, count: Self.datesOnAssociation) : []
    let calendarRoute = calendarRoute(of: id, year)
    return AssociationYearView(
      years: year.years,
      plan: routes.contains(router.route(.plan(id, year)))
        ? link("План работы на \(year.years) учебный год", router.route(.plan(id, year))) : nil,
      hasPlan: content.plan != nil, isSamplePlan: content.plan?.isSample ?? false,
      approved: content.plan?.approved?.view,
      deadline: RegulationDuty.plan.deadline(in: year).view,
      calendar: link(
        "Календарь объединения", routes.contains(calendarRoute) ? calendarRoute : Routes.calendar(of: id)),
      meetings: content.meetings.map(meetingCard), held: content.heldOfRequired,
      nextMeeting: content.nextMeeting(from: portal.today).map(meetingCard),
      decisions: link("Решения заседаний", Routes.decisions(of: id)),
      openDecisions: decisions.openCount(of: id, on: portal.today),
      report: content.report.map {
        link("Отчёт за \(year.years) учебный год", router.route($0.id))
      },
      reportState: reportState(of: content), next: next.map { dateCard($0, of: id) },
      otherYears: years.years(of: id).filter { $0 != year }.map { yearLink(id, $0) })
  }

  func meetingCard(_ entry: Entry<Meeting>) -> MeetingCard {
    let details = [entry.hours?.russian, entry.place].compactMap(\.self)
    let topic = entry.topic.map { ": \($0)" } ?? ""
    return MeetingCard(
      link: link("Заседание № \(entry.meeting.number)\(topic)".typeset, router.route(entry.id)),
      date: entry.date.value.view, details: details.isEmpty ? nil : details.joined(separator: ", ").typeset,
      state: entry.status.value == .held ? "протокол" : entry.status.value.rawValue, isSample: entry.isSample)
  }

  private func yearLink(_ id: AssociationID, _ year: SchoolYear) -> LinkView {
    link("\(year.years) учебный год", Routes.year(of: id, year))
  }

  private func reportState(of year: AssociationYear) -> String {
    guard let report = year.report else {
      return "отчёт за год — до \(RegulationDuty.report.deadline(in: year.year).russian)"
    }
    return report.submitted.map { "представлен \($0.russian)" } ?? "проект"
  }
}

extension AssociationYear {
  /// «2 из 4», as clause 3.2 counts.
  var heldOfRequired: String { "\(heldMeetings) из \(Self.requiredMeetings)" }
}
