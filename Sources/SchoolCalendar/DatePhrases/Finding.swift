/// What a run of tokens says: a meaning, or why it can have none.
struct Finding {
  let tokens: Range<Int>
  let outcome: Result<DateMeaning, DateProblem.Fact>
  /// The words name another school year than the phrase's.
  var namesOtherYear = false
}

/// A day as it is written; what is left out is told by its neighbours or by the school year.
struct DayMention {
  let day: Int
  var month: Int?
  var year: Int?
  let tokens: Range<Int>
}

/// Days as they are written: «16», «16–18 октября».
struct RunMention {
  let first: DayMention
  /// Nil for a single day.
  let last: DayMention?
  let tokens: Range<Int>

  /// The end that says most.
  var end: DayMention { last ?? first }
}

/// A month as it is written.
struct MonthMention: Hashable {
  let month: Int
  let year: Int?
}

/// A school year as it is written; often it is not named.
struct SchoolYearMention {
  let year: SchoolYear?
}

/// Hours as they are written.
struct HoursMention {
  let tokens: Range<Int>
  let outcome: Result<Hours, DateProblem.Fact>
}

/// A stretch of time as it is written.
enum PeriodMention {
  case month(MonthMention)
  /// Of a month: the first week, the last ten days.
  case part(MonthPart, Count, MonthMention)
  case third(DatePeriod.Third, MonthMention)
  case season(DatePeriod.Season, SchoolYear)
  case term(SchoolTerm)

}

/// What a month is counted in.
enum MonthPart {
  case week, tenDays, half
}

/// Which one of several.
enum Count: Equatable {
  case number(Int)
  case last
}
