extension CalendarFeed {
  /// The feed's bytes: an `.ics` file that clients fetch again every day.
  ///
  /// Events stand in the order of their beginning, then of their UID; the same events give the same bytes.
  public func render() -> [UInt8] {
    var lines = ContentLines()
    lines.calendar { lines in
      lines.text("NAME", name)
      lines.text("X-WR-CALNAME", name)
      lines.text("DESCRIPTION", description)
      lines.text("X-WR-CALDESC", description)
      lines.text("X-WR-TIMEZONE", timeZone)
      lines.uri("URL", page)
      lines.uri("SOURCE;VALUE=URI", source)
      lines.append("REFRESH-INTERVAL;VALUE=DURATION:P1D")
      lines.append("X-PUBLISHED-TTL:P1D")
      if let color { lines.append("COLOR:\(color.rawValue)") }
      if events.isEmpty {
        lines.placeholder()
      }
      for event in events.map(IdentifiedEvent.init).sorted(by: <) {
        lines.append(event)
      }
    }
    return lines.bytes
  }
}

extension CalendarEvent {
  /// The event alone, as an `.ics` file to be downloaded and opened.
  public func render() -> [UInt8] { Self.render([self]) }

  /// Events alone, as an `.ics` file to be downloaded and opened.
  ///
  /// It says nothing of the calendar, whose name or address would make it one to subscribe to.
  ///
  /// - Parameter events: At least one; several are the dates of one thing.
  public static func render(_ events: [CalendarEvent]) -> [UInt8] {
    var lines = ContentLines()
    lines.calendar { lines in
      for event in events.map(IdentifiedEvent.init).sorted(by: <) { lines.append(event) }
    }
    return lines.bytes
  }
}

extension ContentLines {
  fileprivate mutating func calendar(_ content: (inout ContentLines) -> Void) {
    component("VCALENDAR") { lines in
      lines.append("VERSION:2.0")
      lines.append("PRODID:-//mumo//Teachers' portal//RU")
      lines.append("CALSCALE:GREGORIAN")
      lines.append("METHOD:PUBLISH")
      content(&lines)
    }
  }

  /// A calendar must hold a component (RFC 5545, 3.4), and some clients refuse one that holds none: without
  /// events, it has a time zone that nothing refers to.
  fileprivate mutating func placeholder() {
    component("VTIMEZONE") { lines in
      lines.append("TZID:UTC")
      lines.component("STANDARD") { lines in
        lines.append("DTSTART:19700101T000000")
        lines.append("TZOFFSETFROM:+0000")
        lines.append("TZOFFSETTO:+0000")
      }
    }
  }
}
