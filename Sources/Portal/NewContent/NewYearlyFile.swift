import Diagnostics
import FileSystem
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
      ["обновлено": .text(today.numeric)], of: association, in: year,
      body: planBody)
  }

  /// A meeting of an association: it takes its chair, and into its agenda the decisions of the last
  /// meeting that are still open.
  ///
  /// - Parameters:
  ///   - meeting: Which one.
  ///   - date: The day.
  ///   - portal: What there is already.
  public static func meeting(_ meeting: MeetingID, on date: CalendarDate, portal: Portal) -> NewFile {
    var values: [String: FrontMatterTemplate.Value] = [
      "номер": .text(String(meeting.number)), "дата": .text(date.numeric),
      "статус": .text(Meeting.Status.planned.rawValue), "обновлено": .text(portal.today.numeric),
    ]
    let leader = portal.associations.first { $0.associationID == meeting.association }?.leader
    if let leader { values["председатель"] = .text(leader.person.value.text) }
    let open = openDecisions(of: meeting.association, portal)
    return NewFile(
      meeting.path, Meeting.schema.fields, values, of: meeting.association, in: meeting.year,
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
      let sentence = decision.decision.item.text.onOneLine.escapedMarkdown
      let text = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
      let file = "../\(last.year.path)/meeting-\(last.number).md#\(decision.reference.anchor)"
      return "\(text) ([решение \(decision.reference.number) заседания № \(last.number)](\(file)))"
    }
  }
}

extension ContentSource {
  /// The meetings of an association in a school year by the names of their files, in order; the files may have errors.
  ///
  /// - Parameters:
  ///   - association: Whose meetings.
  ///   - year: The school year.
  public func meetings(of association: AssociationID, in year: SchoolYear) -> [MeetingID] {
    let meetings = tree.entries.compactMap { entry -> MeetingID? in
      guard entry.path.hasSuffix(".md"), case .meeting(let meeting)? = try? ContentID(path: entry.path),
        meeting.association == association, meeting.year == year
      else { return nil }
      return meeting
    }
    return meetings.sorted()
  }
}

extension MeetingID {
  /// Its file below the content folder.
  public var path: String { "associations/\(association.rawValue)/\(year.path)/meeting-\(number).md" }
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
