import Diagnostics
import SchoolCalendar

extension Rule {
  static let impossibleDate = Rule("impossible-date", summary: "Дата есть в календаре.")
  static let reversedDates = Rule("reversed-dates", summary: "Период начинается раньше, чем заканчивается.")
  static let impossibleTime = Rule("impossible-time", summary: "Время бывает от 00:00 до 23:59.")
  static let noSuchPeriod = Rule(
    "no-such-period", summary: "В месяце и в году есть неделя, четверть или полугодие с таким номером.")
  static let otherWeekday = Rule("other-weekday", summary: "День недели подходит к дате.")
  static let missingTerm = Rule(
    "missing-term", .warning, summary: "Четверти и каникулы учебного года записаны в настройках портала.")
  static let unknownDate = Rule(
    "unknown-date", .warning, summary: "Дата записана так, что программа её понимает.")
  static let outsideSchoolYear = Rule(
    "outside-school-year", .warning, summary: "Дата лежит в своём учебном году: с 1 августа по 31 июля.")
}

/// The rules of dates, for the leaders' guide.
enum DateRules {
  static let all: [Rule] = [
    .impossibleDate, .reversedDates, .impossibleTime, .noSuchPeriod, .otherWeekday, .missingTerm,
    .unknownDate,
    .outsideSchoolYear,
  ]
}

extension DatePhrase {
  /// What is wrong with a phrase, in the words of leaders.
  ///
  /// - Parameters:
  ///   - text: The phrase as it is written.
  ///   - year: The school year that it stands in.
  ///   - knowsTerms: Whether the settings could be read; without them nobody can say that a quarter is missing there.
  ///   - location: Where a part of the phrase stands, by its offset in Unicode scalars.
  func diagnostics(
    of text: String, year: SchoolYear, knowsTerms: Bool = true, at location: (Int) -> Location
  ) -> [Diagnostic] {
    let scalars = Array(text.unicodeScalars)
    func words(_ range: Range<Int>) -> String {
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[range.clamped(to: scalars.indices)])
      return String(words)
    }
    let facts = problems.compactMap { problem -> Diagnostic? in
      if case .missingTerm = problem.fact, !knowsTerms { return nil }
      return .date(problem.fact, words(problem.range), at: location(problem.range.lowerBound))
    }
    let doubts = parts.compactMap { part -> Diagnostic? in
      let place = location(part.range.lowerBound)
      if part.meaning == .unknown { return .unknownDate(words(part.range), at: place) }
      return part.isOutsideYear ? .outsideSchoolYear(words(part.range), year: year, at: place) : nil
    }
    return facts + doubts
  }
}

// MARK: Phrases

extension Diagnostic {
  fileprivate static func date(_ fact: DateProblem.Fact, _ text: String, at location: Location) -> Diagnostic
  {
    switch fact {
    case .impossibleDate(_, let month, let year):
      let days = CalendarMonth(year: year, month: month).map { month in
        "\(month.name): \(PluralForms("день", "дня", "дней").counted(month.numberOfDays))"
      }
      return Diagnostic(
        .impossibleDate, at: location, "такого дня нет в календаре: «\(text)»",
        hint: days ?? "проверьте число и месяц")
    case .impossibleTime: return .impossibleTime(text, at: location)
    case .reversedDates: return .reversedDates(text, at: location)
    case .reversedTimes:
      return Diagnostic(
        .reversedDates, at: location, "конец раньше начала: «\(text)»", hint: "поменяйте время местами")
    case .noSuchNumber(let number, let last):
      return Diagnostic(
        .noSuchPeriod, at: location, "такого нет: «\(text)»",
        hint: "номер \(number) больше последнего: \(last)")
    case .otherWeekday(let day, _):
      return Diagnostic(
        .otherWeekday, at: location, "день недели не подходит к дате: «\(text)»",
        hint: "\(day.russian) — \(day.weekday.name)")
    case .missingTerm(let term):
      return Diagnostic(
        .missingTerm, at: location, "в настройках портала не сказано, когда «\(term.russian)»",
        hint: "пока на странице стоит «дата уточняется»; допишите «учебный-год» в portal.yaml")
    }
  }

  fileprivate static func unknownDate(_ text: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .unknownDate, at: location, "дата не понята: «\(text)»; на странице стоит «дата уточняется»",
      hint: "пишут, например: «16 октября, 14:30», «март», «до 10 сентября», «в течение года»")
  }

  fileprivate static func outsideSchoolYear(
    _ text: String, year: SchoolYear, at location: Location
  ) -> Diagnostic {
    Diagnostic(
      .outsideSchoolYear, at: location, "дата «\(text)» лежит вне \(year.years) учебного года",
      hint: "учебный год идёт с 1 августа по 31 июля; проверьте год")
  }
}

// MARK: Days of fields and settings

extension Diagnostic {
  static func impossibleDate(_ text: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .impossibleDate, at: location, "такого дня нет в календаре: «\(text)»", hint: "проверьте число и месяц")
  }

  static func impossibleTime(_ text: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .impossibleTime, at: location, "такого времени не бывает: «\(text)»",
      hint: "часы от 0 до 23, минуты от 00 до 59: «14:30»")
  }

  static func reversedDates(_ text: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .reversedDates, at: location, "период заканчивается раньше, чем начинается: «\(text)»",
      hint: "поменяйте даты местами")
  }
}
