/// What is left out in the text is told by its neighbours, else by the school year.
extension PhraseParser {
  // MARK: Days

  /// The last run has its month; days before it that have none share it.
  func findings(of runs: [RunMention]) -> [Finding] {
    guard let final = runs.last else { return [] }
    let month = final.first.month ?? final.end.month
    let year = final.first.month == nil ? final.end.year : final.first.year
    return runs.map { run in
      let outcome = Result { () throws(DateProblem.Fact) in try meaning(of: run, month: month, year: year) }
      return Finding(tokens: run.tokens, outcome: outcome)
    }
  }

  private func meaning(
    of run: RunMention, month: Int?, year: Int?
  ) throws(DateProblem.Fact) -> DateMeaning {
    var first = run.first.filled(month, year)
    guard var last = run.last?.filled(month, year) else { return .day(try date(first)) }
    if run.first.month == nil { first = run.first.filled(last.month, last.year) }
    (first.year, last.year) = years(first.monthMention, last.monthMention)
    let (opening, end) = (try date(first), try date(last))
    guard let span = DateSpan(first: opening, last: end) else { throw .reversedDates(opening, end) }
    return opening == end ? .day(opening) : .days(span)
  }

  private func date(_ mention: DayMention) throws(DateProblem.Fact) -> CalendarDate {
    let month = mention.month ?? 0
    let year = mention.year ?? ownYear(of: month)
    guard Self.years.contains(year), let date = CalendarDate(year: year, month: month, day: mention.day)
    else {
      throw .impossibleDate(day: mention.day, month: month, year: year)
    }
    return date
  }

  // MARK: Years

  /// The calendar year of a month of the school year.
  private func ownYear(of month: Int) -> Int { month >= 8 ? year.start : year.start + 1 }

  func resolved(_ month: MonthMention) -> CalendarMonth {
    CalendarMonth(clamping: month.month, year: month.year ?? ownYear(of: month.month))
  }

  /// The years of two months that follow each other. One that has none takes the other's, or the one that it has
  /// in the school year of the other: «сентябрь – май 2026 г.», «28 декабря 2025 г. – 10 января».
  private func years(_ first: MonthMention, _ last: MonthMention) -> (Int, Int) {
    switch (first.year, last.year) {
    case (let first?, let last?):
      return (first, last)
    case (nil, nil):
      return (ownYear(of: first.month), ownYear(of: last.month))
    case (nil, let year?):
      let isOrdered = first.month <= last.month
      return (isOrdered || last.month >= 8 || first.month < 8 ? year : year - 1, year)
    case (let year?, nil):
      let isOrdered = first.month <= last.month
      return (year, isOrdered || first.month < 8 || last.month >= 8 ? year : year + 1)
    }
  }

  /// A winter may be named by each of its years; other seasons have one only.
  func schoolYear(of season: DatePeriod.Season, in named: Int?) -> SchoolYear {
    guard let named else { return year }
    switch season {
    case .autumn: return SchoolYear(start: named) ?? year
    case .winter: return named == year.start + 1 ? year : SchoolYear(start: named) ?? year
    case .spring, .summer: return SchoolYear(start: named - 1) ?? year
    }
  }

  // MARK: Stretches

  func findings(of list: PeriodList) -> [Finding] {
    list.items.map { item in
      Finding(tokens: item.tokens, outcome: outcome(from: item.first, to: item.last ?? item.first))
    }
  }

  func outcome(
    from first: PeriodMention, to last: PeriodMention
  ) -> Result<DateMeaning, DateProblem.Fact> {
    Result { () throws(DateProblem.Fact) in
      let (first, last) = together(first, last)
      let opening = try period(first).get()
      let end = try period(last).get()
      let (start, finish) = (try opening.span(with: terms).first, try end.span(with: terms).last)
      guard let span = DateSpan(first: start, last: finish) else { throw .reversedDates(start, finish) }
      if case .month(let month) = opening, opening == end { return .month(month) }
      return .band(DateBand(first: opening, last: end, span: span))
    }
  }

  /// Gives both ends their years.
  private func together(_ first: PeriodMention, _ last: PeriodMention) -> (PeriodMention, PeriodMention) {
    guard let opening = first.month, let end = last.month else { return (first, last) }
    let (openingYear, endYear) = years(opening, end)
    return (
      first.inMonth(MonthMention(month: opening.month, year: openingYear)),
      last.inMonth(MonthMention(month: end.month, year: endYear))
    )
  }

  func period(_ mention: PeriodMention) -> Result<DatePeriod, DateProblem.Fact> {
    switch mention {
    case .month(let month): .success(.month(resolved(month)))
    case .third(let third, let month): .success(.third(third, resolved(month)))
    case .part(.week, let count, let month):
      .success(.week(count.number(of: resolved(month).weeks.count), resolved(month)))
    case .part(.tenDays, let count, let month): .success(.tenDays(count.number(of: 3), resolved(month)))
    case .part(.half, let count, let month): .success(.halfMonth(count.number(of: 2), resolved(month)))
    case .season(let season, let year): .success(.season(season, year))
    case .term(let term): .success(.term(term))
    }
  }
}

extension Count {
  /// Its number, where there are so many.
  func number(of all: Int) -> Int {
    switch self {
    case .number(let number): number
    case .last: all
    }
  }
}

extension DayMention {
  /// With a month and its year, if it has none.
  fileprivate func filled(_ month: Int?, _ year: Int?) -> DayMention {
    self.month == nil ? DayMention(day: day, month: month, year: year, tokens: tokens) : self
  }

  fileprivate var monthMention: MonthMention { MonthMention(month: month ?? 0, year: year) }
}

extension PeriodMention {
  fileprivate var month: MonthMention? {
    switch self {
    case .month(let month), .part(_, _, let month), .third(_, let month): month
    case .season, .term: nil
    }
  }

  fileprivate func inMonth(_ month: MonthMention) -> PeriodMention {
    switch self {
    case .month: .month(month)
    case .part(let part, let count, _): .part(part, count, month)
    case .third(let third, _): .third(third, month)
    case .season, .term: self
    }
  }
}
