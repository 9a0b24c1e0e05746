/// An event for the calendars of phones and desktops (RFC 5545, 3.6.1).
public struct CalendarEvent: Sendable, Hashable {
  /// What the event is for ever, as `association/fizika/2025-2026/plan#2.1`: the ground of its UID.
  ///
  /// Calendars tell events apart by it alone. An event that is moved, renamed or cancelled keeps it, and has the
  /// same one in each feed; two events never share one.
  public let identity: String
  /// The day of its last change.
  public let stamp: CalendarDate
  /// How often it has been changed in a way that matters to those who come: 0 at first.
  public let sequence: Int
  /// When it is.
  public let when: When
  /// Its title.
  public let summary: String
  /// What it is about, as plain text.
  public let description: String?
  /// Where it is.
  public let location: String?
  /// The address of its page.
  public let url: String?
  /// What kind of event it is.
  public let categories: [String]
  /// Whether it will take place.
  public let status: Status
  /// Whether it leaves its time free, as a deadline does.
  public let isTransparent: Bool

  /// An event with what a calendar shows of it.
  public init(
    identity: String, stamp: CalendarDate, sequence: Int = 0, when: When, summary: String,
    description: String? = nil, location: String? = nil, url: String? = nil, categories: [String] = [],
    status: Status = .confirmed, isTransparent: Bool = false
  ) {
    self.identity = identity
    self.stamp = stamp
    self.sequence = sequence
    self.when = when
    self.summary = summary
    self.description = description
    self.location = location
    self.url = url
    self.categories = categories
    self.status = status
    self.isTransparent = isTransparent
  }
}

extension CalendarEvent {
  /// When an event is.
  public enum When: Sendable, Hashable {
    /// From one instant to another, in seconds since 1970-01-01T00:00:00Z; no end where none is announced.
    case timed(start: Int, end: Int?)
    /// Whole days, the same in every time zone.
    case allDay(DateSpan)
  }

  /// Whether an event will take place.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// It will.
    case confirmed
    /// It is meant to.
    case tentative
    /// It will not; those who know of it already have to hear so.
    case cancelled
  }
}
