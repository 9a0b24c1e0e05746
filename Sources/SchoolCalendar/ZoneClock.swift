/// The clock of a time zone, stopped on one day: the only time that a portal knows.
public struct ZoneClock: Sendable {
  /// The name of the zone in the IANA database: `Europe/Moscow`.
  public let timeZone: String
  /// The day.
  public let today: CalendarDate
  /// How many seconds the zone is ahead of UTC at a local time, which is counted as if it were UTC.
  private let offset: @Sendable (_ localSeconds: Int) -> Int

  /// A stopped clock.
  ///
  /// - Parameters:
  ///   - timeZone: The name of the zone.
  ///   - today: The day on which it stands.
  ///   - offset: Gives the seconds that the zone is ahead of UTC at a local time, in seconds since
  ///     1970-01-01T00:00:00 of that zone.
  public init(timeZone: String, today: CalendarDate, offset: @escaping @Sendable (Int) -> Int) {
    self.timeZone = timeZone
    self.today = today
    self.offset = offset
  }

  /// The instant of a local time, in seconds since 1970-01-01T00:00:00Z.
  public func instant(_ date: CalendarDate, _ time: TimeOfDay) -> Int {
    let local = date.localSeconds(at: time)
    return local - offset(local)
  }

  /// A local time with its distance from UTC (ISO 8601): `2025-12-04T14:00:00+03:00`.
  public func iso(_ date: CalendarDate, _ time: TimeOfDay) -> String {
    let offset = offset(date.localSeconds(at: time))
    let sign = offset < 0 ? "-" : "+"
    let minutes = abs(offset) / 60
    let distance = TimeOfDay(hour: minutes / 60 % 24, minute: minutes % 60)?.iso ?? "00:00"
    return "\(date.iso)T\(time.iso):00\(sign)\(distance)"
  }
}

extension CalendarDate {
  fileprivate func localSeconds(at time: TimeOfDay) -> Int {
    daysSince1970 * 86_400 + time.hour * 3600 + time.minute * 60
  }
}
