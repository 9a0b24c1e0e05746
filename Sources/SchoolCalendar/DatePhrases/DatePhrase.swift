/// When something happens, in the words of a plan: «16 октября, 14:30», «Август–сентябрь, в течение учебного года».
///
/// What a phrase means is decided by its words alone and by the school year that it stands in; a month without a
/// year belongs to that school year. Whatever cannot be read is a part too, so nothing is passed over.
public struct DatePhrase: Sendable, Hashable {
  /// What it says, in its order. Empty only where everything in it is a problem.
  public let parts: [Part]
  /// What it says and cannot be, in its order.
  public let problems: [DateProblem]

  /// One thing that a phrase says.
  public struct Part: Sendable, Hashable {
    /// What it means.
    public let meaning: DateMeaning
    /// Where it stands in the text: offsets of Unicode scalars.
    public let range: Range<Int>
    /// Whether it names days or a year outside the school year; it is taken as written.
    public let isOutsideYear: Bool
  }

  /// Reads a phrase; every text can be read.
  ///
  /// - Parameters:
  ///   - text: The phrase, nothing around it.
  ///   - year: The school year that it belongs to.
  ///   - terms: The quarters and holidays of that year.
  public init(parsing text: String, in year: SchoolYear, terms: SchoolYearTerms = SchoolYearTerms()) {
    var parser = PhraseParser(Tokenizer.tokens(of: text), year: year, terms: terms)
    parser.readPhrase()
    problems = parser.problems
    parts =
      parser.parts.isEmpty && parser.problems.isEmpty
      ? [Part(meaning: .unknown, range: 0..<text.unicodeScalars.count, isOutsideYear: false)] : parser.parts
  }
}

/// A date that cannot be, and where it stands.
public struct DateProblem: Error, Sendable, Hashable {
  /// What is wrong.
  public let fact: Fact
  /// Where it stands in the text: offsets of Unicode scalars.
  public let range: Range<Int>

  /// What is wrong.
  public enum Fact: Error, Sendable, Hashable {
    /// The calendar has no such day: 31 November.
    case impossibleDate(day: Int, month: Int, year: Int)
    /// A day has no such minute: 25:00.
    case impossibleTime(hour: Int, minute: Int)
    /// The first day is later than the last.
    case reversedDates(CalendarDate, CalendarDate)
    /// It would end before it has begun.
    case reversedTimes(TimeOfDay, TimeOfDay)
    /// There are not so many: a fifth week of a month with four, a fifth quarter.
    case noSuchNumber(Int, last: Int)
    /// That day is another day of the week.
    case otherWeekday(CalendarDate, written: Weekday)
    /// The settings of the year do not say when that is.
    case missingTerm(SchoolTerm)
  }
}
