/// Stretches of time that have a name.
extension PhraseParser {
  /// periods = [preposition] («с» period («по» | «до») period | period [«–» period])
  mutating func periods() -> [Finding]? {
    let start = position
    skipPrepositions()
    _ = take(.all)
    let isOpen = take(.from)
    if isOpen, let list = attempt({ $0.countedFromTo() }) {
      return findings(of: list).widened(to: start..<position)
    }
    guard let first = attempt({ $0.periodList() }) else { return nil }
    let last = attempt { parser -> PeriodMention? in
      guard parser.take(.dash) || isOpen && parser.take(.through, .until) else { return nil }
      return parser.singlePeriod()
    }
    guard let last else { return isOpen ? nil : findings(of: first).widened(to: start..<position) }
    guard let only = first.only else { return nil }
    return [Finding(tokens: start..<position, outcome: outcome(from: only, to: last))]
  }

  /// A stretch that is one.
  mutating func singlePeriod() -> PeriodMention? {
    attempt { $0.periodList()?.only }
  }

  /// One stretch or, where the words share a noun, several: «I и II четверть», «осенние, весенние каникулы».
  private mutating func periodList() -> PeriodList? {
    attempt { $0.counted() } ?? attempt { $0.thirdOfMonth() } ?? attempt { $0.monthAndPart() }
      ?? attempt { $0.season() } ?? attempt { $0.holidays() }
  }

  // MARK: Months

  /// «октябрь 2025 г.», «10.2025».
  mutating func monthMention() -> MonthMention? {
    if let month = value(\.month) {
      return MonthMention(month: month, year: attempt { $0.yearMention() })
    }
    guard let month = number(digits: 1...2), (1...12).contains(month), isAttached(), take(.dot), isAttached(),
      let year = yearMention()
    else { return nil }
    return MonthMention(month: month, year: year)
  }

  /// «октябрь», «октябрь, 2-я неделя», «октябрь (2 неделя)».
  private mutating func monthAndPart() -> PeriodList? {
    let start = position
    guard let month = monthMention() else { return nil }
    let end = position
    if let (part, count) = attempt({ $0.partBehindMonth() }) {
      return PeriodList(.part(part, count, month), start..<position)
    }
    return PeriodList(.month(month), start..<end)
  }

  private mutating func partBehindMonth() -> (MonthPart, Count)? {
    let isInBrackets = take(.opening)
    if !isInBrackets { _ = take(.comma) }
    guard let count = count(), let part = value(\.partOfMonth) else { return nil }
    guard isInBrackets ? take(.closing) : isAtBoundary else { return nil }
    return (part, count)
  }

  /// «начало мая».
  private mutating func thirdOfMonth() -> PeriodList? {
    let start = position
    guard let third = value(\.third), let month = monthMention() else { return nil }
    return PeriodList(.third(third, month), start..<position)
  }

  // MARK: Counted stretches

  /// counted = counts (part of a month, month | term): «1–2 неделя ноября», «I и III четверть».
  private mutating func counted(isBehindFrom: Bool = false) -> PeriodList? {
    guard let counts = counts(isBehindFrom) else { return nil }
    if let part = value(\.partOfMonth) {
      if part == .half, attempt({ $0.schoolYear() }) != nil || take(.year) {
        return PeriodList(counts) { .term(.halfYear($0.number(of: 2))) }
      }
      guard let month = monthMention() else { return nil }
      return PeriodList(counts) { .part(part, $0, month) }
    }
    guard let unit = value(\.term), isOfOwnYear() else { return nil }
    switch unit {
    case .quarter: return PeriodList(counts) { .term(.quarter($0.number(of: 4))) }
    case .halfYear: return PeriodList(counts) { .term(.halfYear($0.number(of: 2))) }
    }
  }

  /// «1 по 3 неделю ноября», «I по III четверть», behind «с».
  private mutating func countedFromTo() -> PeriodList? {
    guard let list = counted(isBehindFrom: true), list.only == nil else { return nil }
    return list
  }

  /// counts = count [«–» count] { («,» | «и») count [«–» count] }; behind «с» the words «по», «до» join them.
  private mutating func counts(_ isBehindFrom: Bool) -> [CountMention]? {
    var counts: [CountMention] = []
    repeat {
      let start = position
      guard let first = count() else { return nil }
      var last = first
      if isBehindFrom ? take(.through, .until) : take(.dash) {
        guard let second = count() else { return nil }
        last = second
      }
      counts.append(CountMention(first: first, last: last, tokens: start..<position))
    } while counts.count < 12 && (take(.comma) || take(.and))
    return counts
  }

  /// «1», «1-я», «первая», «I», «последняя».
  mutating func count() -> Count? {
    take(.last) ? .last : dayNumber().map(Count.number)
  }

  // MARK: Parts of the year

  /// «осень 2025 года», «зима 2025–2026 гг.»
  private mutating func season() -> PeriodList? {
    let start = position
    guard let season = value(\.season) else { return nil }
    if let pair = attempt({ $0.pairOfYears() }) {
      _ = take(.year, .yearMark)
      return PeriodList(.season(season, pair), start..<position)
    }
    let named = attempt { $0.yearMention() }
    return PeriodList(.season(season, schoolYear(of: season, in: named)), start..<position)
  }

  /// holidays = adjective { («,» | «и») adjective } «каникулы»
  private mutating func holidays() -> PeriodList? {
    var list = PeriodList(items: [])
    repeat {
      let start = position
      guard let holidays = value(\.holidays) else { return nil }
      list.items.append((.term(.holidays(holidays)), nil, start..<position))
    } while list.items.count < 3 && (take(.comma) || take(.and))
    return take(.vacation) && isOfOwnYear() ? list : nil
  }

  /// Goes over a year behind a term; false where it is another than the phrase's, whose terms are not known.
  private mutating func isOfOwnYear() -> Bool {
    if let mention = attempt({ $0.schoolYear() }) { return mention.year.map { $0 == year } ?? true }
    guard let named = attempt({ $0.yearMention() }) else { return true }
    return named == year.start || named == year.start + 1
  }
}

/// Stretches that share a noun.
struct PeriodList {
  /// Each with its end, where that is another stretch.
  var items: [(first: PeriodMention, last: PeriodMention?, tokens: Range<Int>)]

  /// The stretch, if it is only one.
  var only: PeriodMention? {
    items.count == 1 && items[0].last == nil ? items[0].first : nil
  }
}

extension PeriodList {
  fileprivate init(_ mention: PeriodMention, _ tokens: Range<Int>) {
    items = [(mention, nil, tokens)]
  }

  fileprivate init(_ counts: [CountMention], _ mention: (Count) -> PeriodMention) {
    items = counts.map { count in
      (mention(count.first), count.last == count.first ? nil : mention(count.last), count.tokens)
    }
  }
}

/// «1», «1–2».
private struct CountMention {
  let first: Count
  let last: Count
  let tokens: Range<Int>
}

// MARK: Words

extension Word {
  fileprivate var partOfMonth: MonthPart? {
    switch self {
    case .unit(.week): .week
    case .unit(.tenDays): .tenDays
    case .unit(.half): .half
    default: nil
    }
  }

  fileprivate enum Term {
    case quarter, halfYear
  }

  fileprivate var term: Term? {
    switch self {
    case .unit(.quarter): .quarter
    case .unit(.halfYear): .halfYear
    default: nil
    }
  }

  fileprivate var season: DatePeriod.Season? {
    if case .season(let season) = self { season } else { nil }
  }

  fileprivate var holidays: SchoolTerm.Holidays? {
    if case .holidays(let holidays) = self { holidays } else { nil }
  }
}
