extension DateMeaning {
  /// What it means in Russian, for the page: «16 октября 2025 г., 14:30».
  ///
  /// Read as a phrase of the same school year it means the same again; only what is not understood is told as
  /// ``undecided``.
  public var russian: String {
    switch self {
    case .instant(let day, let hours): "\(day.russian), \(hours.russian)"
    case .day(let day): day.russian
    case .days(let span): span.russian
    case .deadline(let day): "срок: до\u{A0}\(day.russian)"
    case .month(let month): "\(month.russian), точная дата уточняется"
    case .band(let band): band.russian
    case .repeated(let frequency): frequency.russian
    case .wholeYear: "весь учебный год"
    case .undecided, .unknown: "дата уточняется"
    }
  }
}

extension DateMeaning.Frequency {
  /// «ежемесячно».
  public var russian: String {
    switch self {
    case .daily: "ежедневно"
    case .weekly: "еженедельно"
    case .monthly: "ежемесячно"
    case .quarterly: "ежеквартально"
    case .halfYearly: "раз в полугодие"
    }
  }
}

extension DateSpan {
  /// «с 16 по 18 октября 2025 г.»; what both ends share is said once.
  public var russian: String {
    if first == last { return first.russian }
    let opening =
      if first.year != last.year {
        first.russian
      } else if first.month != last.month {
        first.russianDay
      } else {
        String(first.day)
      }
    return "с\u{A0}\(opening) по\u{A0}\(last.russian)"
  }
}

extension DateBand {
  /// «август–сентябрь 2025 г.», «I–II четверти», «осенние каникулы».
  public var russian: String {
    switch (first, last) {
    case _ where first == last:
      first.russian
    case (.month(let first), .month(let last)) where first.year == last.year:
      "\(first.name)–\(last.russian)"
    case (.term(.quarter(let first)), .term(.quarter(let last))):
      "\(SchoolTerm.roman(first))–\(SchoolTerm.roman(last)) четверти"
    default:
      "\(first.russian) – \(last.russian)"
    }
  }
}

extension DatePeriod {
  /// «вторая неделя ноября 2025 г.»
  public var russian: String {
    switch self {
    case .month(let month): month.russian
    case .week(let number, let month): "\(feminine(number)) неделя \(month.russianGenitive)"
    case .tenDays(let number, let month): "\(feminine(number)) декада \(month.russianGenitive)"
    case .third(let third, let month): "\(third.russian) \(month.russianGenitive)"
    case .halfMonth(let number, let month): "\(feminine(number)) половина \(month.russianGenitive)"
    case .season(let season, let year): season.russian(in: year)
    case .term(let term): term.russian
    }
  }
}

extension SchoolTerm {
  /// «I четверть», «первое полугодие», «осенние каникулы».
  public var russian: String {
    switch self {
    case .quarter(let number): "\(Self.roman(number)) четверть"
    case .halfYear(let number): number == 1 ? "первое полугодие" : "второе полугодие"
    case .holidays(.autumn): "осенние каникулы"
    case .holidays(.winter): "зимние каникулы"
    case .holidays(.spring): "весенние каникулы"
    }
  }

  fileprivate static func roman(_ number: Int) -> String {
    ["I", "II", "III", "IV"][min(max(number, 1), 4) - 1]
  }
}

extension DatePeriod.Third {
  fileprivate var russian: String {
    switch self {
    case .beginning: "начало"
    case .middle: "середина"
    case .end: "конец"
    }
  }
}

extension DatePeriod.Season {
  fileprivate func russian(in year: SchoolYear) -> String {
    switch self {
    case .autumn: "осень \(year.month(9).russianYear)"
    case .winter: "зима \(year.start)–\(year.start + 1)\u{A0}гг."
    case .spring: "весна \(year.month(3).russianYear)"
    case .summer: "лето \(year.month(6).russianYear)"
    }
  }
}

extension CalendarMonth {
  fileprivate var russianGenitive: String { "\(genitive) \(russianYear)" }
}

private func feminine(_ number: Int) -> String {
  ["первая", "вторая", "третья", "четвёртая", "пятая"][min(max(number, 1), 5) - 1]
}
