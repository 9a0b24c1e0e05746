import Diagnostics
import Markdown
import SchoolCalendar

extension Portal {
  /// What associations owe on the build's day: in the current school year all of them, in earlier years those that
  /// have anything of that year on the portal.
  ///
  /// - Parameters:
  ///   - root: The content folder as messages name it.
  ///   - unread: Files whose entries could not be read; they are there all the same.
  /// - Returns: By association, then by the day on which it was due.
  func overdueDuties(root: String, unread: Set<ContentID>) -> [OverdueDuty] {
    let years = AssociationYears(self)
    let register = DecisionRegister(self)
    let current = SchoolYear(containing: today)
    let duties = associations.compactMap(\.associationID).flatMap { association -> [OverdueDuty] in
      let own = Set(years.years(of: association).filter { $0 < current } + [current])
      let yearly = own.flatMap { year in
        overdueDuties(of: years[association, year], root: root, unread: unread)
      }
      let unreadMeetings = unread.compactMap(\.meeting).filter { $0.association == association }
      let decisions = register.open(on: today, of: association).compactMap { decision -> OverdueDuty? in
        // What only sets a new deadline is owed with the decision that it extends. A protocol that could not be read
        // may well have closed what came before it.
        guard decision.state(on: today) == .overdue, let due = decision.dueDay,
          decision.decision.extends.isEmpty,
          !unreadMeetings.contains(where: { decision.reference.meeting < $0 })
        else { return nil }
        let text = decision.decision.item.text.onOneLine
        return overdue(
          .decision, decision.reference.meeting.association, decision.reference.meeting.year, due: due,
          "не закрыто решение \(decision.decision.number) заседания № \(decision.reference.meeting.number): \(text)",
          path: decision.meeting.path)
      }
      return yearly + decisions
    }
    return duties.sorted { $0.sortKey < $1.sortKey }
  }

  private func overdueDuties(
    of year: AssociationYear, root: String, unread: Set<ContentID>
  ) -> [OverdueDuty] {
    let (association, schoolYear) = (year.association, year.year)
    let folder = "\(root)/associations/\(association.rawValue)/\(schoolYear.path)"
    var duties: [OverdueDuty?] = []
    if year.plan == nil, !unread.contains(.plan(association, schoolYear)) {
      let due = RegulationDuty.plan.deadline(in: schoolYear)
      duties.append(
        overdue(.plan, association, schoolYear, due: due, "нет плана работы", path: "\(folder)/plan.md"))
    }
    let isReported = year.report?.submitted != nil || unread.contains(.report(association, schoolYear))
    if !isReported {
      let due = RegulationDuty.report.deadline(in: schoolYear)
      let message = year.report == nil ? "нет отчёта" : "отчёт не представлен"
      duties.append(
        overdue(.report, association, schoolYear, due: due, message, path: "\(folder)/report.md"))
    }
    let required = AssociationYear.requiredMeetings
    let unreadMeetings = unread.compactMap(\.meeting).count {
      $0.association == association && $0.year == schoolYear
    }
    if year.heldMeetings + unreadMeetings < required {
      duties.append(
        overdue(
          .meetings, association, schoolYear, due: schoolYear.span.last,
          "проведено заседаний: \(year.heldMeetings) из \(required)", path: folder))
    }
    for meeting in year.meetings where meeting.isWithoutProtocol {
      duties.append(
        overdue(
          .protocol, association, schoolYear, due: meeting.date.value,
          "нет протокола заседания № \(meeting.meeting.number)", path: meeting.path))
    }
    return duties.compactMap(\.self)
  }

  /// Nil while there is time.
  private func overdue(
    _ kind: OverdueDuty.Kind, _ association: AssociationID, _ year: SchoolYear, due: CalendarDate,
    _ message: String, path: String
  ) -> OverdueDuty? {
    guard due < today else { return nil }
    return OverdueDuty(
      kind: kind, association: association, year: year, due: due,
      days: DateSpan(first: due, last: today).map { $0.count - 1 } ?? 0,
      message: message, path: path)
  }
}

extension OverdueDuty {
  fileprivate var sortKey: (Int, CalendarDate, String, String) {
    (association.number, due, path, message)
  }
}

extension Entry<Meeting> {
  /// Whether it is still announced; the day of an announced meeting may be over.
  fileprivate var isWithoutProtocol: Bool {
    fields.status.value == .planned || fields.status.value == .moved
  }
}

extension ContentID {
  fileprivate var meeting: MeetingID? {
    if case .meeting(let meeting) = self { meeting } else { nil }
  }
}

extension Entry<Association> {
  /// Which of the sixteen it is.
  public var associationID: AssociationID? {
    if case .association(let id) = id { id } else { nil }
  }
}
