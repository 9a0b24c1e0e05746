import Portal
import SchoolCalendar

/// A coming date.
struct DateCard: View {
  let date: DateView
  let entry: CalendarEntryView
  /// The clause of the regulation that it comes from.
  let clause: String?

  static let fields: [ViewField<DateCard>] =
    DateView.fields(always: { $0.date }) + [
      .object("entry") { $0.entry },
      .optional("clause") { $0.clause },
    ]
}

extension SiteLayout {
  /// - Parameters:
  ///   - entry: An exact date.
  ///   - association: The association on whose page it stands; nil elsewhere.
  func dateCard(_ entry: CalendarEntry, of association: AssociationID? = nil) -> DateCard {
    DateCard(
      date: (entry.meaning.exactDays?.first ?? portal.today).view, entry: entryView(entry, of: association),
      clause: entry.item.origin.clause)
  }
}

extension CalendarOrigin {
  fileprivate var clause: String? {
    if case .duty(let duty, _) = self { duty.clause } else { nil }
  }
}
