/// Hours: «14:30», «в 14.30», «с 14-00 до 15-30», «14 ч 30 мин».
extension PhraseParser {
  /// Hours that stand before the day: «14:30, 16 октября». Two numbers around a dash are days here.
  mutating func openingHours() -> HoursMention? {
    guard let hours = hours(dot: .ifMinutesOnly, dash: .never) else { return nil }
    _ = take(.comma)
    return hours
  }

  /// Hours that stand behind the day: «16 октября, 14:30».
  mutating func closingHours(afterShortDate: Bool = false) -> HoursMention? {
    let isBehindComma = take(.comma)
    _ = take(.third(.beginning))
    let isBehindPreposition = ahead() == .word(.at) || ahead() == .word(.from) || ahead() == .word(.toward)
    return hours(
      dot: afterShortDate && isBehindComma && !isBehindPreposition ? .ifMinutesOnly : .always,
      dash: isBehindPreposition ? .always : .ifMinutesOnly)
  }

  /// When a dot or a dash between two numbers makes them an hour and its minutes.
  private enum Separation {
    case always
    /// Only if the second number can be no month behind a dot, no hour of a stretch behind a dash.
    case ifMinutesOnly
    case never
  }

  /// hours = [«в» | «с» | «к»] clock [(«–» | «до» | «по») clock]
  private mutating func hours(dot: Separation, dash: Separation) -> HoursMention? {
    _ = take(.at, .from, .toward)
    let start = position
    if let whole = attempt({ $0.wholeHours() }) {
      return HoursMention(tokens: start..<position, outcome: whole)
    }
    guard let first = clock(dot: dot, dash: dash), !isBeforeDate else { return nil }
    let last = attempt { parser -> Clock? in
      guard parser.take(.dash) || parser.take(.until, .through) else { return nil }
      guard let last = parser.clock(dot: .always, dash: .always), !parser.isBeforeDate else { return nil }
      return last
    }
    return HoursMention(tokens: start..<position, outcome: Self.hours(from: first, to: last))
  }

  /// Whether the numbers that were just read belong to a date: «14-30 ноября», «16.10.2025».
  private var isBeforeDate: Bool {
    switch ahead() {
    case .word(.month): true
    case .dot: ahead(1) != nil && isAttached(1)
    default: false
    }
  }

  /// «с 10 до 12 часов».
  private mutating func wholeHours() -> Result<Hours, DateProblem.Fact>? {
    guard let first = number(digits: 1...2), take(.dash) || take(.until, .through),
      let last = number(digits: 1...2), first < last, last < 24, take(.hour)
    else { return nil }
    return Self.hours(from: Clock(hour: first, minute: 0), to: Clock(hour: last, minute: 0))
  }

  private struct Clock {
    let hour: Int
    let minute: Int

    func time() throws(DateProblem.Fact) -> TimeOfDay {
      guard let time = TimeOfDay(hour: hour, minute: minute) else {
        throw .impossibleTime(hour: hour, minute: minute)
      }
      return time
    }
  }

  private mutating func clock(dot: Separation, dash: Separation) -> Clock? {
    guard let hour = number(digits: 1...2) else { return nil }
    if take(.hour) { return Clock(hour: hour, minute: attempt { $0.minutes() } ?? 0) }
    guard isAttached(), isAttached(1), let separator = ahead() else { return nil }
    skip()
    guard let minute = number(digits: 2...2) else { return nil }
    let isTime = TimeOfDay(hour: hour, minute: minute) != nil
    switch (separator, separator == .dot ? dot : dash) {
    case (.colon, _): break
    case (.dot, .always) where isTime || !(1...12).contains(minute): break
    case (.dash, .always) where isTime: break
    case (.dot, .ifMinutesOnly) where isTime && !(1...12).contains(minute): break
    case (.dash, .ifMinutesOnly) where isTime && (minute == 0 || minute > 23 || minute <= hour): break
    default: return nil
    }
    _ = take(.hour)
    return Clock(hour: hour, minute: minute)
  }

  private mutating func minutes() -> Int? {
    guard let minutes = number(digits: 1...2), take(.minute) else { return nil }
    return minutes
  }

  private static func hours(from first: Clock, to last: Clock?) -> Result<Hours, DateProblem.Fact> {
    Result { () throws(DateProblem.Fact) in
      let start = try first.time()
      let end = try last?.time()
      guard let hours = Hours(start: start, end: end) else { throw .reversedTimes(start, end ?? start) }
      return hours
    }
  }
}
