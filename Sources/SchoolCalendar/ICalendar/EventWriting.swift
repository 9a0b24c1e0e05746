/// An event and what identifies it, computed once for sorting and for writing.
struct IdentifiedEvent {
  let event: CalendarEvent
  let start: String
  let uid: String

  init(_ event: CalendarEvent) {
    self.event = event
    start = event.when.start
    uid = event.uid
  }

  /// A whole day comes before its hours, as the value of its start is the beginning of theirs.
  static func < (left: Self, right: Self) -> Bool {
    (left.start, left.uid) < (right.start, right.uid)
  }
}

extension ContentLines {
  mutating func append(_ identified: IdentifiedEvent) {
    let event = identified.event
    component("VEVENT") { lines in
      lines.append("UID:\(identified.uid)")
      lines.append("DTSTAMP:\(event.stamp.basic)T000000Z")
      lines.append("LAST-MODIFIED:\(event.stamp.basic)T000000Z")
      lines.append("SEQUENCE:\(event.sequence)")
      lines.append("DTSTART\(event.when.kind):\(identified.start)")
      if let end = event.when.end { lines.append("DTEND\(event.when.kind):\(end)") }
      lines.text("SUMMARY", event.summary)
      lines.text("DESCRIPTION", event.description)
      lines.text("LOCATION", event.location)
      lines.uri("URL", event.url)
      lines.texts("CATEGORIES", event.categories)
      lines.append("STATUS:\(event.status.rawValue.uppercased())")
      lines.append("TRANSP:\(event.isTransparent ? "TRANSPARENT" : "OPAQUE")")
    }
  }
}

extension CalendarEvent {
  /// UIDs of this program. It belongs to no host, so a portal that moves to another one keeps its events' UIDs.
  private static let namespace = NameUUID(high: 0x2ed1_6fe6_a967_45f7, low: 0xb0d8_0d25_ee4c_a96a)

  /// The event's UID, which follows from its identity alone (RFC 7986, 5.3).
  var uid: String {
    NameUUID(namespace: Self.namespace, name: identity).description
  }
}

// MARK: Times

extension CalendarEvent.When {
  /// The parameter that tells a day from an instant.
  fileprivate var kind: String {
    switch self {
    case .timed: ""
    case .allDay: ";VALUE=DATE"
    }
  }

  fileprivate var start: String {
    switch self {
    case .timed(let start, _): Self.instant(start)
    case .allDay(let span): span.first.basic
    }
  }

  /// The end, which the event itself does not reach (RFC 5545, 3.6.1). Nil where it would not lie after the start:
  /// then an instant has no length, and a day ends with itself.
  fileprivate var end: String? {
    switch self {
    case .timed(let start, let end?) where end > start: Self.instant(end)
    case .timed: nil
    case .allDay(let span): span.last.next?.basic
    }
  }

  private static func instant(_ seconds: Int) -> String {
    let date = CalendarDate(secondsSince1970: seconds)
    let second = (seconds % 86_400 + 86_400) % 86_400
    let time = [second / 3600, second / 60 % 60, second % 60].map { digits($0, 2) }.joined()
    return "\(date.basic)T\(time)Z"
  }
}

extension CalendarDate {
  /// `20250905` (RFC 5545, 3.3.4).
  fileprivate var basic: String {
    digits(year, 4) + digits(month, 2) + digits(day, 2)
  }

  /// Nil after the last day of the year 9999.
  fileprivate var next: CalendarDate? {
    let next = adding(days: 1)
    return next > self ? next : nil
  }
}

private func digits(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
