extension Word {
  /// Every form of every word, without ё and in lower case.
  static let vocabulary: [String: Word] = {
    var words: [String: Word] = [:]
    for (word, groups) in calendarWords + countingWords + yearWords + smallWords + otherWords {
      for form in groups.flatMap(\.forms) { words[form] = word }
    }
    return words
  }()

  /// What may stand behind a number to make it an ordinal one.
  static let ordinalEndings: Set<String> = [
    "й", "я", "е", "ю", "х", "го", "му", "ый", "ий", "ой", "ая", "ья", "ое", "ье", "ую", "ью", "ые", "ых",
    "ом",
    "ем", "ей",
  ]

  private typealias Entry = (word: Word, groups: [Forms])

  private static let calendarWords: [Entry] = [
    (.month(1), [.stem("январ", soft), "янв"]),
    (.month(2), [.stem("феврал", soft), "фев февр"]),
    (.month(3), [.stem("март", hard), "мар"]),
    (.month(4), [.stem("апрел", soft), "апр"]),
    (.month(5), [.stem("ма", "й я ю е ем")]),
    (.month(6), [.stem("июн", soft)]),
    (.month(7), [.stem("июл", soft)]),
    (.month(8), [.stem("август", hard), "авг"]),
    (.month(9), [.stem("сентябр", soft), "сен сент"]),
    (.month(10), [.stem("октябр", soft), "окт"]),
    (.month(11), [.stem("ноябр", soft), "ноя нояб"]),
    (.month(12), [.stem("декабр", soft), "дек"]),
    (.weekday(.monday), [.stem("понедельник", "- а у е ом и ам"), "пн"]),
    (.weekday(.tuesday), [.stem("вторник", "- а у е ом и ам"), "вт"]),
    (.weekday(.wednesday), [.stem("сред", "а ы е у ой ам"), "ср"]),
    (.weekday(.thursday), [.stem("четверг", "- а у е ом и ам"), "чт"]),
    (.weekday(.friday), [.stem("пятниц", "а ы е у ей ам"), "пт"]),
    (.weekday(.saturday), [.stem("суббот", "а ы е у ой ам"), "сб"]),
    (.weekday(.sunday), [.stem("воскресень", "е я ю ем ям"), "вс"]),
    (.season(.autumn), [.stem("осен", "ь и ью")]),
    (.season(.winter), [.stem("зим", "а ы е у ой")]),
    (.season(.spring), [.stem("весн", "а ы е у ой")]),
    (.season(.summer), [.stem("лет", "о а у е ом")]),
    (.holidays(.autumn), [.stem("осенн", "ие их им ими")]),
    (.holidays(.winter), [.stem("зимн", "ие их им ими")]),
    (.holidays(.spring), [.stem("весенн", "ие их им ими")]),
    (.vacation, [.stem("каникул", "- ы ам ах ами")]),
    (.third(.beginning), [.stem("начал", "о а у е ом")]),
    (.third(.middle), [.stem("середин", "а ы е у ой")]),
    (.third(.end), ["конец", .stem("конц", "а у е ом")]),
  ]

  private static let countingWords: [Entry] = [
    (.ordinal(1), [.stem("перв", adjective), "i"]),
    (.ordinal(2), [.stem("втор", adjective), "ii"]),
    (.ordinal(3), ["третий", .stem("треть", "я е его ей ему ем ю и их"), "iii"]),
    (.ordinal(4), [.stem("четверт", adjective), "iv"]),
    (.ordinal(5), [.stem("пят", adjective), "v"]),
    (.last, [.stem("последн", "ий яя ее его ей ему ем юю ие их")]),
    (.unit(.day), [.stem("д", "ень ня ню не нем ни ней ням нях")]),
    (.unit(.week), [.stem("недел", "я и ю е ей ь ям ях"), "нед"]),
    (.unit(.tenDays), [.stem("декад", "- а ы е у ой ам ах")]),
    (.unit(.half), [.stem("половин", "а ы е у ой")]),
    (.unit(.month), [.stem("месяц", "- а у е ем ы ев ам ах"), "мес"]),
    (.unit(.calendarQuarter), [.stem("квартал", "- а у е ом ы ов ам ах")]),
    (.unit(.quarter), [.stem("четверт", "ь и ью ей ям ях"), "четв"]),
    (.unit(.halfYear), [.stem("полугоди", "е я ю ем и й ям ях")]),
    (.cardinal(1), ["один одного одному одна одной одну"]),
    (.cardinal(2), ["два две двух"]),
    (.cardinal(3), ["три трех"]),
    (.cardinal(4), ["четыре четырех"]),
    (.times, [.stem("раз", "- а")]),
    (.each, [.stem("кажд", adjective)]),
    (.repeated(.daily), ["ежедневно"]),
    (.repeated(.weekly), ["еженедельно"]),
    (.repeated(.monthly), ["ежемесячно"]),
    (.repeated(.quarterly), ["ежеквартально"]),
    (.annually, ["ежегодно"]),
  ]

  private static let yearWords: [Entry] = [
    (.year, [.stem("год", "- а у е ом")]),
    (.yearMark, ["г гг"]),
    (.school, [.stem("учебн", adjective), "уч учеб"]),
    (.all, ["весь все всего всему всем вся всю всей круглый целый"]),
    (.always, ["постоянно регулярно систематически круглогодично"]),
    (.period, [.stem("период", hard)]),
    (.course, [.stem("течени", "е и"), "теч", .stem("протяжени", "и е")]),
    (.time, ["время времени"]),
    (.hour, [.stem("час", "- а у ов"), "ч"]),
    (.minute, [.stem("минут", "- а ы у"), "мин"]),
  ]

  private static let smallWords: [Entry] = [
    (.at, ["в во"]),
    (.on, ["на"]),
    // The second one is the Latin letter on the same key.
    (.from, ["с со", "c"]),
    (.through, ["по"]),
    (.until, ["до"]),
    (.toward, ["к ко"]),
    (.and, ["и"]),
    (.not, ["не"]),
    (.during, ["при"]),
    (.accordingTo, ["согласно"]),
    (.than, ["чем"]),
  ]

  private static let otherWords: [Entry] = [
    (.due, [.stem("срок", "- а у ом и")]),
    (.later, ["позднее позже"]),
    (.limit, ["реже менее более чаще меньше больше"]),
    (.inclusive, ["включительно вкл"]),
    (.number, ["числа число числу"]),
    (.date, ["дата даты"]),
    (.exact, [.stem("точн", adjective), .stem("конкретн", adjective)]),
    (.settled, ["уточняется уточняются уточнить уточняем"]),
    (.agreement, ["согласованию"]),
    (.schedule, ["графику плану"]),
    (.separate, [.stem("отдельн", adjective), .stem("утвержденн", adjective), .stem("общ", "ему")]),
    (.measure, ["мере"]),
    (.need, ["необходимости поступления обращения"]),
    (.request, ["запросу запросам"]),
  ]
}

// MARK: Endings

private let soft = "ь я ю е ем"
private let hard = "- а у е ом"
private let adjective = "ый ая ое ого ой ому ом ым ую ые ых ыми"

/// Forms of a word; a text names them one by one.
private struct Forms: ExpressibleByStringLiteral {
  let forms: [String]

  init(stringLiteral text: String) {
    forms = text.split(separator: " ").map(String.init)
  }

  private init(forms: [String]) {
    self.forms = forms
  }

  /// A stem with each of its endings; a dash is none.
  static func stem(_ stem: String, _ endings: String) -> Forms {
    Forms(forms: endings.split(separator: " ").map { $0 == "-" ? stem : stem + $0 })
  }
}
