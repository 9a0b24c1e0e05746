/// Deadlines: «до 10 сентября», «не позднее 10.09», «к 1 марта», «до конца мая».
///
/// A day that is named is the last one, as in the regulation's «в срок до 30 мая». Of a longer stretch, «до марта»
/// ends before it begins, on the last day of February; «к марту» is by its beginning, so on the first of March, as
/// «к 1 марта» would be; «не позднее марта» ends with it. The middle of a month is its fifteenth day.
extension PhraseParser {
  /// deadline = [[«в»] «срок» [«:» | «–»]] [bound] [hours] (series | end of a period | period) [hours]
  mutating func deadline() -> [Finding]? {
    let start = position
    let isNamed = take { $0.dueWord() }
    let bound = attempt { $0.bound() }
    guard isNamed || bound != nil else { return nil }
    if let days = attempt({ $0.days() }) {
      return days.map { $0.asDeadline(isBound: bound != nil) }.widened(to: start..<position)
    }
    guard let bound else { return periods()?.widened(to: start..<position) }
    guard let outcome = attempt({ $0.edge(bound) }) ?? attempt({ $0.wholePeriod(bound) }) else { return nil }
    return [Finding(tokens: start..<position, outcome: outcome)]
  }

  private mutating func dueWord() -> Bool {
    _ = take(.at)
    guard take(.due) else { return false }
    _ = take(.colon) || take(.dash)
    return true
  }

  private enum Bound {
    case before, by, withAll
  }

  private mutating func bound() -> Bound? {
    if take(.until) { return .before }
    if take(.toward) { return .by }
    guard take(.not), take(.later) else { return nil }
    _ = take(.than)
    return .withAll
  }

  /// «конца мая», «середины марта», «конца I четверти», «конца учебного года», which its quarters bound.
  private mutating func edge(_ bound: Bound) -> Result<DateMeaning, DateProblem.Fact>? {
    guard let third = value(\.third) else { return nil }
    if third != .middle, attempt({ $0.schoolYear() }) != nil {
      return deadline(third == .end ? .withAll : bound, .success(.term(.quarter(third == .end ? 4 : 1))))
    }
    guard let mention = singlePeriod() else { return nil }
    let period = period(mention)
    switch third {
    case .beginning: return deadline(bound == .withAll ? .by : bound, period)
    case .end: return deadline(.withAll, period)
    case .middle:
      guard case .month(let month) = mention else { return nil }
      return .success(.deadline(CalendarDate(15, of: resolved(month))))
    }
  }

  private mutating func wholePeriod(_ bound: Bound) -> Result<DateMeaning, DateProblem.Fact>? {
    singlePeriod().map { deadline(bound, period($0)) }
  }

  private func deadline(
    _ bound: Bound, _ period: Result<DatePeriod, DateProblem.Fact>
  ) -> Result<DateMeaning, DateProblem.Fact> {
    Result { () throws(DateProblem.Fact) in
      let span = try period.get().span(with: terms)
      switch bound {
      case .before: return .deadline(span.first.adding(days: -1))
      case .by: return .deadline(span.first)
      case .withAll: return .deadline(span.last)
      }
    }
  }
}

extension Finding {
  /// A day as the last one on which something may be done; an hour of it stays in the text only. Of days in a row
  /// it is the last; but «сроки: 16–18 октября» has no deadline.
  fileprivate func asDeadline(isBound: Bool) -> Finding {
    guard case .success(let meaning) = outcome, let last = meaning.span?.last else { return self }
    if case .days = meaning, !isBound { return self }
    return Finding(tokens: tokens, outcome: .success(.deadline(last)))
  }
}
