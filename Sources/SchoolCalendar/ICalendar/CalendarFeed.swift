/// A calendar to subscribe to (RFC 5545, RFC 7986).
public struct CalendarFeed: Sendable, Hashable {
  /// What subscribers see in their list of calendars.
  public let name: String
  /// What the calendar holds, as plain text.
  public let description: String?
  /// The address of the feed.
  public let source: String
  /// The address of the page that shows the same.
  public let page: String
  /// The name of the portal's time zone, as `Europe/Moscow`.
  public let timeZone: String
  /// The colour that clients may give its events.
  public let color: CSSColor?
  /// Its events, in any order.
  public let events: [CalendarEvent]

  /// A calendar with its events.
  public init(
    name: String, description: String? = nil, source: String, page: String, timeZone: String,
    color: CSSColor? = nil, events: [CalendarEvent]
  ) {
    self.name = name
    self.description = description
    self.source = source
    self.page = page
    self.timeZone = timeZone
    self.color = color
    self.events = events
  }
}
