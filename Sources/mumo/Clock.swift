import Foundation
import SchoolCalendar

/// The day that a site is built for: the only time that its bytes may depend on.
struct Clock: Sendable {
  /// The clock of a time zone of the IANA database, stopped; nil where there is no such zone.
  let zone: @Sendable (_ timeZone: String) -> ZoneClock?
}

extension Clock {
  /// `--today`, else `SOURCE_DATE_EPOCH` (reproducible-builds.org), else the system's clock.
  ///
  /// - Parameters:
  ///   - today: The value of `--today`.
  ///   - environment: The variables of the process.
  /// - Throws: A failure where `SOURCE_DATE_EPOCH` is not a number of seconds.
  init(today: CalendarDate?, environment: [String: String]) throws(CommandFailure) {
    if let today {
      self.init { TimeZone(identifier: $0).map { ZoneClock($0, on: today) } }
      return
    }
    let instant: Date
    if let epoch = environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty {
      guard let seconds = Int(epoch), seconds >= 0 else {
        throw CommandFailure(.wrongUsage, "SOURCE_DATE_EPOCH должно быть числом секунд, а стоит «\(epoch)»")
      }
      instant = Date(timeIntervalSince1970: TimeInterval(seconds))
    } else {
      instant = Date()
    }
    self.init { name in
      guard let zone = TimeZone(identifier: name) else { return nil }
      let seconds = instant.timeIntervalSince1970 + TimeInterval(zone.secondsFromGMT(for: instant))
      return ZoneClock(zone, on: CalendarDate(secondsSince1970: Int(min(seconds, 1e12))))
    }
  }
}

extension ZoneClock {
  fileprivate init(_ zone: TimeZone, on today: CalendarDate) {
    self.init(timeZone: zone.identifier, today: today) { local in
      // A local time is no instant: the distance at the instant that it would be in UTC is near, and the one at
      // the instant that follows from it is right but for the hour that a clock skips.
      let near = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(local)))
      return zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(local - near)))
    }
  }
}
