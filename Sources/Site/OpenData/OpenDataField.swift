import SchoolCalendar

/// A column of a table of the open data, as people and programs know it.
struct OpenDataField: Sendable {
  /// Its name in files for programs: `school_year`.
  let name: String
  /// Its head in files for people: «Учебный год».
  let title: String
  /// What stands in it.
  let description: String
  /// What its values are.
  let kind: Kind

  /// What values are.
  enum Kind: Sendable {
    /// Words.
    case text
    /// A whole number.
    case integer
    /// A day.
    case date
    /// A minute of a day.
    case time
    /// A yes or no.
    case flag
    /// A place in the web.
    case link
    /// Several words.
    case texts
    /// Several whole numbers.
    case integers
  }
}

/// A value of the open data.
enum OpenDataValue: Sendable {
  case text(String)
  case integer(Int)
  case date(CalendarDate)
  case time(TimeOfDay)
  case flag(Bool)
  case texts([String])
  case integers([Int])
}

extension OpenDataField.Kind {
  /// What the page calls it.
  var russian: String {
    switch self {
    case .text: "текст"
    case .integer: "целое число"
    case .date: "дата"
    case .time: "время"
    case .flag: "да или нет"
    case .link: "ссылка"
    case .texts: "тексты через «|»"
    case .integers: "числа через «|»"
    }
  }
}
