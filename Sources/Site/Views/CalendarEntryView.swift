import Markdown
import Portal
import SchoolCalendar

/// One date of something, in a list of a calendar.
struct CalendarEntryView: View {
  let title: String
  let url: String?
  /// The hours, or the days of a longer stretch.
  let time: String?
  /// What it is: a deadline, moved, cancelled.
  let state: String?
  let isCancelled: Bool
  /// For whom it is; nil where that goes without saying.
  let audience: String?
  let isSample: Bool

  static let fields: [ViewField<CalendarEntryView>] = [
    .text("title") { $0.title },
    .optional("url") { $0.url },
    .optional("time") { $0.time },
    .optional("state") { $0.state },
    .flag("isCancelled") { $0.isCancelled },
    .optional("audience") { $0.audience },
    .flag("isSample") { $0.isSample },
  ]
}

extension SiteLayout {
  /// Longer lists of associations are counted.
  private static var longestAudience: Int { 2 }

  /// - Parameters:
  ///   - entry: The date.
  ///   - association: The association whose calendar it stands in; nil in the common one.
  func entryView(_ entry: CalendarEntry, of association: AssociationID? = nil) -> CalendarEntryView {
    let item = entry.item
    return CalendarEntryView(
      title: item.title.typeset, url: url(of: item.origin), time: entry.meaning.time,
      state: item.status.calendarState ?? (entry.meaning.isDeadline ? "срок" : nil),
      isCancelled: item.status == .cancelled,
      audience: association == nil ? audience(item.associations) : nil, isSample: item.isSample)
  }

  /// «Учителя физики, Учителя химии»; nil where it is for all.
  private func audience(_ associations: [AssociationID]) -> String? {
    guard !associations.isEmpty else { return nil }
    guard associations.count > Self.longestAudience else {
      return associations.map(\.title).joined(separator: ", ").capitalizedFirst.typeset
    }
    return "объединений: \(associations.count)"
  }

  /// Where to read of an item; nil where nothing more is told.
  func url(of origin: CalendarOrigin) -> String? {
    switch origin {
    case .planRow(let row): router.url(router.route(row.id), anchor: row.number.anchor)
    case .event(let id), .stage(let id, _): router.url(id)
    case .meeting(let meeting): router.url(meeting.id)
    case .duty(let duty, _):
      regulationAnchor(duty.clause).map { router.url($0.route, anchor: $0.anchor) }
    case .term: nil
    }
  }

  /// Where a clause of the regulation stands, if the portal publishes one that has it.
  func regulationAnchor(_ clause: String) -> (route: String, anchor: String)? {
    let anchor = "p-" + clause.replacing(".", with: "-")
    let regulation = portal.documents.first { $0.kind == .regulation && $0.body.anchors.contains(anchor) }
    return regulation.map { (router.route($0.id), anchor) }
  }
}

extension DateMeaning {
  /// What the heading of a day or a month does not say yet.
  fileprivate var time: String? {
    switch self {
    case .instant(_, let hours): hours.russian
    case .days(let span): span.russian
    case .band, .repeated: russian
    case .day, .deadline, .month, .wholeYear, .undecided, .unknown: nil
    }
  }
}

extension Event.Status {
  /// What a reader has to know of a date; nil where it takes place as it stands there.
  var calendarState: String? {
    switch self {
    case .planned, .held: nil
    case .moved: rawValue
    case .cancelled: rawValue
    }
  }
}
