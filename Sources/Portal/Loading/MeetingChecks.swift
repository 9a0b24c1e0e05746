import Diagnostics
import SchoolCalendar

extension Portal {
  /// What plain sense asks of meetings: numbers that rise with the dates, dates in their year, minutes of the past.
  ///
  /// - Parameter unread: Files whose entries could not be read; they are there all the same.
  func brokenMeetings(unread: Set<ContentID>) -> [Diagnostic] {
    let own = meetings.flatMap { $0.brokenRules(on: today) }
    let years = Dictionary(grouping: meetings) { MeetingYear($0.meeting) }
    return own + years.values.flatMap { Self.brokenOrder(of: $0, unread: unread) }
  }

  /// An association's meetings of one year, in the order of their numbers.
  private static func brokenOrder(
    of meetings: [Entry<Meeting>], unread: Set<ContentID>
  ) -> [Diagnostic] {
    // A meeting keeps its number, and with it its address, when it is moved behind others.
    let standing = meetings.filter { $0.revision == 0 && $0.status.value != .moved }
    let order = zip(standing, standing.dropFirst()).compactMap { earlier, later -> Diagnostic? in
      guard later.date.value < earlier.date.value else { return nil }
      return .meetingOrder(
        later.meeting.number, on: later.date.value, before: earlier.meeting.number,
        on: earlier.date.value, at: later.date.location)
    }
    let known = Set(meetings.map(\.id)).union(unread)
    let gaps = meetings.compactMap { entry -> Diagnostic? in
      let meeting = entry.meeting
      let previous = MeetingID(
        association: meeting.association, year: meeting.year, number: meeting.number - 1)
      guard previous.number > 0, !known.contains(previous.id) else { return nil }
      return .skippedMeeting(meeting.number, missing: previous.number, at: entry.number.location)
    }
    return order + gaps
  }

  /// Practices that decisions recommend and the bank does not have.
  ///
  /// - Parameter unread: Files whose entries could not be read; they are there all the same.
  func unknownPractices(unread: Set<ContentID>) -> [Diagnostic] {
    let ids = Set(practices.map(\.id)).union(unread)
    let known = practices.map(\.id).compactMap(\.practiceSlug)
    return meetings.flatMap { $0.decisions.flatMap(\.recommends) }
      .filter { !ids.contains(.practice($0.value)) }
      .map { .unknownPractice($0.value.text, known: known, at: $0.location) }
  }

  /// Decisions that entries of the bank name and that do not recommend them.
  private func emptyRecommendations(_ register: DecisionRegister) -> [Diagnostic] {
    practices.compactMap { practice in
      guard let named = practice.decision, let decision = register[named.value] else { return nil }
      let isRecommended = decision.decision.recommends.contains {
        ContentID.practice($0.value) == practice.id
      }
      let isWithdrawn = decision.decision.status == .withdrawn
      guard !isRecommended || isWithdrawn else { return nil }
      return .emptyRecommendation(
        named.value, slug: practice.id.practiceSlug ?? "", isWithdrawn: isWithdrawn, at: named.location)
    }
  }

  /// References to decisions that are not there, or not earlier.
  ///
  /// - Parameter unread: Files whose entries could not be read: nobody knows what they hold.
  func brokenDecisionReferences(unread: Set<ContentID>) -> [Diagnostic] {
    let register = DecisionRegister(self)
    let known = register.decisions.map(\.reference)
    let recommended = practices.compactMap(\.decision).filter {
      register[$0.value] == nil && !unread.contains($0.value.meeting.id)
    }
    let unknown = recommended.map { Diagnostic.unknownDecision($0.value, known: known, at: $0.location) }
    return unknown + emptyRecommendations(register)
      + meetings.flatMap { meeting in
        meeting.decisions.flatMap { $0.closes + $0.extends }.compactMap { reference in
          guard !unread.contains(reference.value.meeting.id) else { return nil }
          guard let earlier = register[reference.value] else {
            return .unknownDecision(reference.value, known: known, at: reference.location)
          }
          return earlier.precedes(meeting) ? nil : .decisionOrder(reference.value, at: reference.location)
        }
      }
  }
}

extension ContentID {
  fileprivate var practiceSlug: String? {
    if case .practice(let slug) = self { slug.text } else { nil }
  }
}

/// The meetings of an association in one school year.
private struct MeetingYear: Hashable {
  let association: AssociationID
  let year: SchoolYear

  init(_ meeting: MeetingID) {
    association = meeting.association
    year = meeting.year
  }
}

extension Entry<Meeting> {
  /// What a meeting alone has wrong.
  fileprivate func brokenRules(on today: CalendarDate) -> [Diagnostic] {
    let meeting = structure.meeting
    var diagnostics: [Diagnostic] = []
    if fields.number.value != meeting.number {
      diagnostics.append(
        .meetingNumber(fields.number.value, file: meeting.number, at: fields.number.location))
    }
    if !meeting.year.span.contains(fields.date.value) {
      diagnostics.append(.meetingYear(fields.date.value, year: meeting.year, at: fields.date.location))
    }
    let status = fields.status
    if status.value == .held, fields.date.value > today {
      diagnostics.append(.meetingHeldInFuture(fields.date.value, at: status.location))
    }
    if status.value == .moved || status.value == .cancelled, fields.revision == 0 {
      diagnostics.append(.revisionNotRaised(status.value.rawValue, at: status.location))
    }
    if let attendance = fields.attendance, let total = attendance.value.total,
      attendance.value.members > total
    {
      diagnostics.append(
        .tooManyMembers(attendance.value.members, of: total, at: attendance.location))
    }
    return diagnostics
  }
}
