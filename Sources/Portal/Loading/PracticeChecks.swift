import Diagnostics
import SchoolCalendar

extension Portal {
  /// What is wrong with the entries of the bank one by one.
  func practiceProblems() -> [Diagnostic] {
    practices.flatMap { entry -> [Diagnostic] in
      let isReversed = entry.updated.value < entry.created
      let order: [Diagnostic] = isReversed ? [.updatedBeforeCreated(at: entry.updated.location)] : []
      let isOnline = entry.conditions.contains(.noInternet) && entry.resources?.internet == .needed
      let internet: [Diagnostic] = isOnline ? [.internetNeeded(at: entry.location)] : []
      return order + internet + entry.futureDates(after: today)
    }
  }

  /// Needs that the dictionary does not have, where it could be read.
  func unknownDeficits() -> [Diagnostic] {
    guard let deficits else { return [] }
    let known = Set(deficits.map(\.code.text))
    let named = practices.flatMap(\.deficits) + events.flatMap(\.deficits)
    let written =
      named.map { Located($0.value.text, at: $0.location) }
      + plans.flatMap { $0.rows.flatMap(\.deficits) }
    return written.filter { !known.contains($0.value) }
      .map { .unknownDeficit($0.value, in: deficits, at: $0.location) }
  }

  /// Events that entries say they were shown at, and that are not there.
  ///
  /// - Parameter unread: Files whose entries could not be read; they are there all the same.
  func unknownEvents(unread: Set<ContentID>) -> [Diagnostic] {
    let ids = Set(events.map(\.id)).union(unread)
    let known = events.compactMap(\.slug).map(\.text)
    return practices.flatMap(\.presentations).compactMap { presentation in
      guard case .event(let slug) = presentation.occasion.value, !ids.contains(.event(slug)) else {
        return nil
      }
      return .unknownEvent(slug.text, known: known, at: presentation.occasion.location)
    }
  }

  /// What authors of the bank may want to know, and nobody has to be stopped for.
  func practiceNotes() -> [Diagnostic] {
    practices.flatMap { entry -> [Diagnostic] in
      let completeness = PracticeCompleteness(entry)
      let review = entry.fields.review.flatMap { review -> Diagnostic? in
        let isOverdue = entry.status == .published && review.value < today
        return isOverdue ? .reviewOverdue(review.value, at: review.location) : nil
      }
      let hidden =
        entry.isPublic ? nil : Diagnostic.unpublishedPractice(entry.status.rawValue, at: entry.location)
      let missing =
        completeness.missing.isEmpty || entry.status == .archived
        ? nil : Diagnostic.practiceCompleteness(completeness, at: entry.location)
      return [review, hidden, missing].compactMap(\.self)
    }
  }
}

extension Entry<Practice> {
  fileprivate func futureDates(after today: CalendarDate) -> [Diagnostic] {
    let dates =
      [("обновлено", fields.updated)] + fields.uses.map { ("применили", $0.date) }
      + fields.presentations.map { ("трансляция", $0.date) }
      + [fields.examination.map { ("экспертиза", $0.date) }].compactMap(\.self)
    return dates.filter { $0.1.value > today }
      .map { .futurePracticeDate($0.0, $0.1.value, at: $0.1.location) }
  }
}

extension Entry<Event> {
  fileprivate var slug: Slug? {
    if case .event(let slug) = id { slug } else { nil }
  }
}
