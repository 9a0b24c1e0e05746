/// Days by their numbers.
extension PhraseParser {
  /// days = [hours] [preposition] [weekday] (series | weekday of a month) [weekday] [hours]
  mutating func days() -> [Finding]? {
    let start = position
    let early = attempt { $0.openingHours() }
    skipPrepositions()
    let weekday = attempt { $0.weekdayBefore() }
    guard var findings = attempt({ $0.series() }) ?? attempt({ $0.weekdayOfMonth() }) else { return nil }
    let isShort = endsLikeShortDate
    let after = attempt { $0.weekdayAfter() }
    let hours = early ?? attempt { $0.closingHours(afterShortDate: isShort) }
    if let weekday = weekday ?? after ?? attempt({ $0.weekdayAfter() }) {
      findings = findings.map { $0.checked(weekday) }
    }
    return findings.timed(hours).widened(to: start..<position)
  }

  /// Whether a day like «16.10», without a year, has just been read: then «18.10» behind a comma is another day.
  private var endsLikeShortDate: Bool {
    let end = ahead(-1) == .dot ? -2 : -1
    guard case .number = ahead(end), ahead(end - 1) == .dot, case .number = ahead(end - 2) else {
      return false
    }
    return ahead(end - 3) != .dot
  }

  /// «в», «на», «в период», «в течение», «в дни», «во время».
  mutating func skipPrepositions() {
    _ = take(.at, .on)
    _ = take(.course, .period, .time, .unit(.day))
  }

  // MARK: Series

  /// series = run { («,» | «и») run }, the last of which has its month: «16, 18–20 и 23 октября».
  mutating func series() -> [Finding]? {
    var runs: [RunMention] = []
    repeat {
      guard let run = attempt({ $0.run() }) else { return nil }
      runs.append(run)
      if run.end.month != nil { return findings(of: runs) }
    } while runs.count < 31 && (take(.comma) || take(.and))
    return nil
  }

  /// run = day [«–» day] | «с» day («по» | «до» | «–») day
  private mutating func run() -> RunMention? {
    let start = position
    let isOpen = take(.from)
    guard let first = dayMention() else { return nil }
    let last = attempt { parser -> DayMention? in
      guard parser.take(.dash) || isOpen && parser.take(.through, .until) else { return nil }
      guard let last = parser.dayMention(), first.month == nil || last.month != nil else { return nil }
      return last
    }
    if isOpen, last == nil { return nil }
    return RunMention(first: first, last: last, tokens: start..<position)
  }

  private mutating func dayMention() -> DayMention? {
    attempt { $0.isoDay() } ?? attempt { $0.numericDay() } ?? attempt { $0.namedDay() }
  }

  /// «2025-10-16».
  private mutating func isoDay() -> DayMention? {
    let start = position
    guard let year = number(digits: 4...4), isAttached(), take(.dash), isAttached(),
      let month = number(digits: 2...2), isAttached(), take(.dash), isAttached(),
      let day = number(digits: 2...2)
    else { return nil }
    return DayMention(day: day, month: month, year: year, tokens: start..<position)
  }

  /// «16.10», «16.10.25», «16.10.2025 г.»; what can be an hour only («14.30») is none.
  private mutating func numericDay() -> DayMention? {
    let start = position
    guard let day = number(digits: 1...2), isAttached(), take(.dot), isAttached(),
      let month = number(digits: 1...2)
    else { return nil }
    let year = attempt { $0.numericYear() } ?? attempt { $0.yearMention() }
    if year == nil, !(1...12).contains(month), TimeOfDay(hour: day, minute: month) != nil { return nil }
    if year == nil { _ = take(.dot) }
    return DayMention(day: day, month: month, year: year, tokens: start..<position)
  }

  private mutating func numericYear() -> Int? {
    guard isAttached(), take(.dot), isAttached(), case .number(let year, let digits) = ahead() else {
      return nil
    }
    guard digits == 2 || digits == 4 else { return nil }
    skip()
    _ = take(.year, .yearMark)
    return digits == 2 ? 2000 + year : year
  }

  /// «16 октября 2025 года»; the number alone where the month follows later.
  private mutating func namedDay() -> DayMention? {
    let start = position
    guard let day = dayNumber() else { return nil }
    let month = value(\.month)
    let year = month == nil ? nil : attempt { $0.yearMention() }
    return DayMention(day: day, month: month, year: year, tokens: start..<position)
  }

  /// «16», «16-го», «первого».
  mutating func dayNumber() -> Int? {
    if let day = number(digits: 1...2) { return day }
    if case .ordinal(let day) = ahead() {
      skip()
      return day
    }
    return value(\.ordinal)
  }

  /// «2025», «2025 г.»; not the first of two: «2025–2026».
  mutating func yearMention() -> Int? {
    guard let year = number(digits: 4...4), Self.years.contains(year) else { return nil }
    if ahead() == .dash || ahead() == .slash, case .number(_, digits: 4) = ahead(1) { return nil }
    _ = take(.year, .yearMark)
    return year
  }

  // MARK: Days of the week

  /// «первый понедельник октября».
  private mutating func weekdayOfMonth() -> [Finding]? {
    let start = position
    guard let count = count(), let weekday = value(\.weekday), let month = attempt({ $0.monthMention() })
    else { return nil }
    let days = resolved(month).days(on: weekday)
    let outcome = Result { () throws(DateProblem.Fact) in
      try DateMeaning.day(days.item(count.number(of: days.count)))
    }
    return [Finding(tokens: start..<position, outcome: outcome)]
  }

  /// «в четверг, 16 октября».
  private mutating func weekdayBefore() -> Weekday? {
    guard let weekday = value(\.weekday) else { return nil }
    _ = take(.comma)
    return weekday
  }

  /// «16 октября (четверг)», «16 октября, чт».
  private mutating func weekdayAfter() -> Weekday? {
    let isInBrackets = take(.opening)
    if !isInBrackets { _ = take(.comma) }
    guard let weekday = value(\.weekday) else { return nil }
    if isInBrackets { return take(.closing) ? weekday : nil }
    return isAtBoundary || ahead() == .word(.at) ? weekday : nil
  }
}

extension Finding {
  /// A day is that day of the week; other findings have none.
  fileprivate func checked(_ weekday: Weekday) -> Finding {
    guard case .success(.day(let day)) = outcome, day.weekday != weekday else { return self }
    return Finding(tokens: tokens, outcome: .failure(.otherWeekday(day, written: weekday)))
  }
}

extension [Finding] {
  /// Single days get these hours.
  func timed(_ hours: HoursMention?) -> [Finding] {
    guard let hours else { return self }
    switch hours.outcome {
    case .failure(let fact):
      return self + [Finding(tokens: hours.tokens, outcome: .failure(fact))]
    case .success(let hours):
      return map { finding in
        guard case .success(.day(let day)) = finding.outcome else { return finding }
        return Finding(tokens: finding.tokens, outcome: .success(.instant(day, hours)))
      }
    }
  }

  /// The words before the first finding and those behind the last belong to them. Problems stay where they are.
  func widened(to tokens: Range<Int>) -> [Finding] {
    enumerated().map { index, finding in
      guard case .success = finding.outcome else { return finding }
      let start = index == startIndex ? tokens.lowerBound : finding.tokens.lowerBound
      let end = index == endIndex - 1 ? tokens.upperBound : finding.tokens.upperBound
      return Finding(tokens: start..<end, outcome: finding.outcome, namesOtherYear: finding.namesOtherYear)
    }
  }
}
