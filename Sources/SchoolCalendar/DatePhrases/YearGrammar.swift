/// What has no place in the calendar: the whole year, again and again, not settled.
extension PhraseParser {
  // MARK: The whole year

  /// wholeYear = «постоянно» | «ежегодно» | need | schedule | year at length
  mutating func wholeYear() -> [Finding]? {
    let start = position
    if take(.always, .annually) || take({ $0.asNeeded() }) || take({ $0.schedule() }) {
      return [Finding(tokens: start..<position, outcome: .success(.wholeYear))]
    }
    guard let mention = attempt({ $0.yearAtLength() }) else { return nil }
    let isOther = mention.year.map { $0 != year } ?? false
    return [Finding(tokens: start..<position, outcome: .success(.wholeYear), namesOtherYear: isOther)]
  }

  /// «по мере необходимости», «при необходимости», «по запросу».
  private mutating func asNeeded() -> Bool {
    guard take(.through, .during) else { return false }
    return take(.request) || take(.need) || takeAll(.measure, .need)
  }

  /// «по графику», «согласно утверждённому плану».
  private mutating func schedule() -> Bool {
    guard take(.through, .accordingTo) else { return false }
    _ = take(.separate)
    guard take(.schedule) else { return false }
    _ = take { $0.take(.dash) && $0.take(.schedule) }
    return true
  }

  /// «в течение учебного года», «весь период», «2025–2026 учебный год», «на протяжении всего года».
  private mutating func yearAtLength() -> SchoolYearMention? {
    _ = take(.at, .on)
    let isLong = take(.course, .all)
    _ = take(.all)
    if isLong, take(.period) { return SchoolYearMention(year: nil) }
    if let mention = attempt({ $0.schoolYear() }) { return mention }
    return isLong && take(.year) ? SchoolYearMention(year: nil) : nil
  }

  /// schoolYear = [pair of years] «учебный год» [pair of years]
  mutating func schoolYear() -> SchoolYearMention? {
    let before = attempt { $0.pairOfYears() }
    guard take(.school), take(.year, .yearMark) else { return nil }
    return SchoolYearMention(year: before ?? attempt { $0.pairOfYears() })
  }

  /// «2025–2026», «2025/26».
  mutating func pairOfYears() -> SchoolYear? {
    guard let first = number(digits: 4...4), Self.years.contains(first), take(.dash) || take(.slash),
      case .number(let last, let digits) = ahead(), digits == 4 || digits == 2
    else { return nil }
    skip()
    return last == (first + 1) % (digits == 2 ? 100 : 10_000) ? SchoolYear(start: first) : nil
  }

  // MARK: Again and again

  /// frequency = «ежемесячно» | each | times | weekdays | day of each month,
  /// with «до 5 числа», «в течение года» or hours behind it
  mutating func frequency() -> [Finding]? {
    let start = position
    guard
      let meaning = value(Self.meaning(of:)) ?? attempt({ $0.each() }) ?? attempt({ $0.times() })
        ?? attempt({ $0.onWeekdays() }) ?? attempt({ $0.dayOfEachMonth() })
    else { return nil }
    if !take({ $0.untilDayOfMonth() }) { _ = attempt { $0.yearAtLength() } }
    let hours = attempt { $0.closingHours() }
    return [Finding(tokens: start..<position, outcome: .success(meaning))].timed(hours)
  }

  private static func meaning(of word: Word) -> DateMeaning? {
    switch word {
    case .repeated(let frequency): .repeated(frequency)
    default: nil
    }
  }

  /// «каждый месяц», «в конце каждой четверти», «каждую среду».
  private mutating func each() -> DateMeaning? {
    _ = take(.at, .on)
    _ = take(.third(.beginning), .third(.middle), .third(.end))
    return take(.each) ? stretch() : nil
  }

  /// «раз в месяц», «не реже 1 раза в четверть», «1–2 раза в год».
  private mutating func times() -> DateMeaning? {
    if take(.not), !take(.limit) { return nil }
    if howOften(), take(.dash), !howOften() { return nil }
    return take(.times) && take(.at) ? stretch() : nil
  }

  private mutating func howOften() -> Bool {
    value(\.cardinal) != nil || number(digits: 1...2) != nil
  }

  /// «по вторникам и четвергам».
  private mutating func onWeekdays() -> DateMeaning? {
    guard take(.through), value(\.weekday) != nil else { return nil }
    while take({ ($0.take(.comma) || $0.take(.and)) && $0.value(\.weekday) != nil }) {}
    return .repeated(.weekly)
  }

  /// The stretch of time in which something happens once.
  private mutating func stretch() -> DateMeaning? {
    _ = take(.school)
    return value { word in
      switch word {
      case .unit(.day): .repeated(.daily)
      case .unit(.week), .weekday: .repeated(.weekly)
      case .unit(.month): .repeated(.monthly)
      case .unit(.quarter), .unit(.calendarQuarter): .repeated(.quarterly)
      case .unit(.halfYear): .repeated(.halfYearly)
      case .year: .wholeYear
      default: nil
      }
    }
  }

  /// «последняя среда месяца», «1-го числа каждого месяца», «каждый первый вторник».
  private mutating func dayOfEachMonth() -> DateMeaning? {
    _ = take(.at)
    let isEach = take(.each)
    guard count() != nil, value(\.weekday) != nil || take(.number) else { return nil }
    let isOfMonth = takeAll(.each, .unit(.month)) || take(.unit(.month))
    return isEach || isOfMonth ? .repeated(.monthly) : nil
  }

  /// «до 5 числа», «, не позднее 15-го числа каждого месяца».
  private mutating func untilDayOfMonth() -> Bool {
    _ = take(.comma)
    _ = take(.until) || takeAll(.not, .later)
    guard let day = dayNumber(), (1...31).contains(day), take(.number) else { return false }
    _ = takeAll(.each, .unit(.month)) || take(.unit(.month))
    return true
  }

  // MARK: Not settled

  /// «дата уточняется», «по согласованию».
  mutating func undecided() -> [Finding]? {
    let start = position
    return take { $0.settling() } ? [Finding(tokens: start..<position, outcome: .success(.undecided))] : nil
  }

  private mutating func settling() -> Bool {
    if takeAll(.through, .agreement) { return true }
    _ = take(.exact)
    _ = take(.date, .due, .time)
    return take(.settled)
  }

  /// What is said beside a date and does not change it: «(включительно)», «, точная дата уточняется», «по плану».
  mutating func remark() -> Bool {
    let isInBrackets = take(.opening)
    if !isInBrackets { _ = take(.comma) }
    guard take(.inclusive) || take({ $0.settling() }) || take({ $0.schedule() }) else { return false }
    return isInBrackets ? take(.closing) : isAtBoundary || ahead() == .opening
  }
}
