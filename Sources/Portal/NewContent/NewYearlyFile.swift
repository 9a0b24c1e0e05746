import Diagnostics
import FrontMatter
import Markdown
public import SchoolCalendar

/// New files of an association's school year.
extension NewFile {
  /// A plan in the form of Annex 1, as a draft.
  ///
  /// - Parameters:
  ///   - association: Whose plan it is.
  ///   - year: The school year.
  ///   - today: The day.
  public static func plan(
    of association: AssociationID, in year: SchoolYear, on today: CalendarDate
  ) -> NewFile {
    NewFile(
      "associations/\(association.rawValue)/\(year.path)/plan.md", Plan.schema.fields,
      ["обновлено": .text(today.iso)],
      body: planBody)
  }

  /// The next meeting of an association: it takes its number, its chair, and into its agenda the decisions of the last
  /// meeting that are still open.
  ///
  /// - Parameters:
  ///   - association: Whose meeting it is.
  ///   - year: The school year.
  ///   - date: The day.
  ///   - portal: What there is already.
  public static func meeting(
    of association: AssociationID, in year: SchoolYear, on date: CalendarDate, portal: Portal
  ) -> NewFile {
    let meetings = AssociationYears(portal)[association, year].meetings
    let number = (meetings.last?.meeting.number ?? 0) + 1
    var values: [String: FrontMatterTemplate.Value] = [
      "номер": .text(String(number)), "дата": .text(date.iso),
      "статус": .text(Meeting.Status.planned.rawValue), "обновлено": .text(portal.today.iso),
    ]
    let leader = portal.associations.first { $0.associationID == association }?.leader
    if let leader { values["председатель"] = .text(leader.person.value.text) }
    let open = openDecisions(of: association, portal)
    return NewFile(
      "associations/\(association.rawValue)/\(year.path)/meeting-\(number).md", Meeting.schema.fields, values,
      body: meetingBody(openDecisions: open.map { "О выполнении: \($0)" }))
  }

  /// The open decisions of the last meeting that was held, each with a link to it.
  private static func openDecisions(of association: AssociationID, _ portal: Portal) -> [String] {
    let held = portal.meetings.filter { $0.meeting.association == association && $0.status.value == .held }
    guard let last = held.last?.meeting else { return [] }
    let open = DecisionRegister(portal).decisions.filter {
      $0.reference.meeting == last && $0.state(on: portal.today).isOpen
    }
    return open.map { decision in
      let text = decision.decision.item.text.onOneLine.escapedMarkdown
      let file = "../\(last.year.path)/meeting-\(last.number).md#\(decision.reference.anchor)"
      return "\(text) ([решение \(decision.reference.number) заседания № \(last.number)](\(file)))"
    }
  }
}

extension String {
  /// The text with a backslash before all that Markdown could take for a sign of its own.
  var escapedMarkdown: String {
    reduce(into: "") { text, character in
      if "\\`*_{}[]<>#|~".contains(character) { text.append("\\") }
      text.append(character)
    }
  }
}
