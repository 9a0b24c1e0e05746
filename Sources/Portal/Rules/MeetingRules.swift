import Diagnostics
import SchoolCalendar

extension Rule {
  static let meetingNumber = Rule(
    "meeting-number", summary: "Номер заседания тот же, что в имени файла, и растёт вместе с датой.")
  static let skippedMeeting = Rule(
    "skipped-meeting", .warning, summary: "Номера заседаний учебного года идут подряд.")
  static let meetingYear = Rule(
    "meeting-year", summary: "День заседания лежит в учебном году, в папке которого лежит файл.")
  static let protocolSection = Rule(
    "protocol-section",
    summary: "В протоколе по одному разу есть «Повестка дня», «Слушали» и «Решили» (приложение 2).",
    quotesLine: false)
  static let protocolList = Rule(
    "protocol-list", summary: "Под заголовками протокола стоят нумерованные списки.")
  static let itemNumber = Rule("item-number", summary: "Пункты протокола пронумерованы подряд, с единицы.")
  static let heardCount = Rule(
    "heard-count", summary: "Под «Слушали» столько же пунктов, сколько вопросов в повестке дня.")
  static let noAgenda = Rule(
    "no-agenda", .warning, summary: "У назначенного заседания есть повестка дня.", quotesLine: false)
  static let unheldProtocol = Rule(
    "unheld-protocol", summary: "Решения есть только у проведённого заседания.")
  static let attendance = Rule(
    "attendance", .warning, summary: "В протоколе сказано, сколько человек присутствовало.")
}

/// The rules of meetings, for the leaders' guide.
enum MeetingRules {
  static let all: [Rule] = [
    .meetingNumber, .skippedMeeting, .meetingYear, .protocolSection, .protocolList, .itemNumber, .heardCount,
    .noAgenda, .unheldProtocol, .attendance,
  ]
}

private let questions = PluralForms("вопрос", "вопроса", "вопросов")
private let items = PluralForms("пункт", "пункта", "пунктов")

// MARK: Numbers and dates

extension Diagnostic {
  static func meetingNumber(_ number: Int, file: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      .meetingNumber, at: location, "номер \(number), а файл называется meeting-\(file).md",
      hint: "напишите «номер: \(file)» или переименуйте файл")
  }

  static func meetingOrder(
    _ number: Int, on day: CalendarDate, before other: Int, on otherDay: CalendarDate, at location: Location
  ) -> Diagnostic {
    Diagnostic(
      .meetingNumber, at: location,
      "заседание № \(number) стоит \(day.russian), раньше заседания № \(other) (\(otherDay.russian))",
      hint: "номера идут по порядку дат: проверьте дату или поменяйте номера и имена файлов")
  }

  static func skippedMeeting(_ number: Int, missing: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      .skippedMeeting, at: location, "перед заседанием № \(number) нет заседания № \(missing)",
      hint: "проверьте номер; отменённое заседание не удаляют, а отмечают: «статус: отменено»")
  }

  static func meetingYear(_ day: CalendarDate, year: SchoolYear, at location: Location) -> Diagnostic {
    Diagnostic(
      .meetingYear, at: location, "\(day.russian) — не \(year.years) учебный год",
      hint:
        "учебный год идёт с 1 августа по 31 июля: исправьте дату или перенесите файл в папку «\(SchoolYear(containing: day).path)»"
    )
  }

  static func meetingHeldInFuture(_ day: CalendarDate, at location: Location) -> Diagnostic {
    Diagnostic(
      .heldInFuture, at: location, "статус «проведено», а день заседания, \(day.russian), ещё не наступил",
      hint: "до заседания пишут «статус: назначено»")
  }
}

// MARK: The form

extension Diagnostic {
  static func missingProtocolSection(
    _ heading: MeetingProtocol.Heading, known: [String], at location: Location
  ) -> Diagnostic {
    Diagnostic(
      .protocolSection, at: location, "в протоколе нет раздела «\(heading.rawValue)»",
      hint: known.nearest(to: heading.rawValue).map {
        "возможно, это раздел «\($0)»: назовите его, как в приложении 2"
      }
        ?? "добавьте заголовок «## \(heading.rawValue)» и нумерованный список под ним")
  }

  static func repeatedSection(_ heading: MeetingProtocol.Heading, at location: Location) -> Diagnostic {
    Diagnostic(
      .protocolSection, at: location, "раздел «\(heading.rawValue)» стоит второй раз",
      hint: "перенесите его пункты в первый")
  }

  static func protocolList(
    _ heading: MeetingProtocol.Heading, hasBullets: Bool, at location: Location
  ) -> Diagnostic {
    let what = heading == .resolved ? "заседание проведено, а решений нет" : "нет ни одного пункта"
    return Diagnostic(
      .protocolList, at: location,
      hasBullets
        ? "пункты под «\(heading.rawValue)» не пронумерованы" : "под «\(heading.rawValue)»: \(what)",
      hint: hasBullets
        ? "замените знак перед пунктом номером: «1. »" : "добавьте нумерованный список: «1. …», «2. …»")
  }

  static func strayList(_ heading: MeetingProtocol.Heading, at location: Location) -> Diagnostic {
    Diagnostic(
      .protocolList, at: location,
      "под «\(heading.rawValue)» список со знаками не относится ни к одному пункту",
      hint:
        "сдвиньте его вправо, чтобы он стоял под текстом пункта (три пробела перед «-»), или замените знаки номерами"
    )
  }

  static func itemNumber(_ number: Int?, expected: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      .itemNumber, at: location,
      number.map { "стоит номер \($0), а это пункт \(expected)" } ?? "это пункт \(expected)",
      hint: "напишите «\(expected). »: на пункт ссылаются по номеру")
  }

  static func heardCount(_ heard: Int, agenda: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      .heardCount, at: location,
      "в повестке дня \(questions.counted(agenda)), а под «Слушали» \(items.counted(heard))",
      hint: "по каждому вопросу повестки — один пункт «Слушали», в том же порядке")
  }

  static func noAgenda(at location: Location) -> Diagnostic {
    Diagnostic(
      .noAgenda, at: location, "у заседания пока нет повестки дня",
      hint: "добавьте заголовок «## Повестка дня» и нумерованный список под ним")
  }

  static func unheldProtocol(
    _ heading: String, status: Meeting.Status, at location: Location
  ) -> Diagnostic {
    Diagnostic(
      .unheldProtocol, at: location,
      "раздел «\(heading)» заполнен, а статус заседания — «\(status.rawValue)»",
      hint: "если заседание прошло, напишите «статус: проведено»")
  }

  static func noAttendance(at location: Location) -> Diagnostic {
    Diagnostic(
      .attendance, at: location, "не сказано, сколько человек присутствовало",
      hint: "добавьте поле «присутствовали: {членов: 12, из: 14, приглашённых: 1}»")
  }

  static func tooManyMembers(_ members: Int, of total: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      .attendance, at: location, "присутствовало членов \(members), а всего их \(total)",
      hint: "проверьте числа; гостей считают в «приглашённых»")
  }
}
