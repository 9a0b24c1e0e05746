public import Diagnostics

extension Rule {
  static let longSummary = Rule("long-summary", summary: "Краткое описание — не длиннее 160 знаков.")
  static let missingSettings = Rule(
    "missing-settings", summary: "В папке содержимого есть portal.yaml.", quotesLine: false)
  static let missingHome = Rule(
    "missing-home", .warning, summary: "У портала есть текст главной страницы.", quotesLine: false)
  static let unknownPlace = Rule(
    "unknown-place", summary: "Файл лежит в папке своего вида материалов.", quotesLine: false)
  static let unknownAssociation = Rule(
    "unknown-association", summary: "Папка названа кодом одного из шестнадцати объединений.",
    quotesLine: false)
  static let badPath = Rule(
    "bad-path", summary: "Имя файла — латинские строчные буквы, цифры и дефисы: оно становится адресом.",
    quotesLine: false)
  static let duplicateURL = Rule("duplicate-url", summary: "У каждой страницы свой адрес.")
  static let fileTooLarge = Rule(
    "file-too-large", summary: "Текст занимает не больше 256 КиБ, файл YAML — 1 МиБ.", quotesLine: false)
  static let symlinkOutside = Rule(
    "symlink-outside", summary: "Ссылки файловой системы не выводят из папки.", quotesLine: false)
  static let unreadableFile = Rule("unreadable-file", summary: "Файл можно прочесть.", quotesLine: false)
  static let associationNumber = Rule(
    "association-number", summary: "Номер объединения совпадает с приложением 4 к Положению.")
  static let unknownPerson = Rule("unknown-person", summary: "Код человека есть в файле людей.")
  static let nameInText = Rule(
    "name-in-text", summary: "Людей называют кодом или ролью: имена стоят только в файле людей.",
    quotesLine: false)
  static let peopleFile = Rule("people-file", summary: "Файл людей заполнен по правилам.", quotesLine: false)
  static let missingPeopleFile = Rule(
    "missing-people-file", .note, summary: "Файл людей, названный в настройках, на месте.")
  static let consentExpired = Rule(
    "consent-expired", .note, summary: "Согласие на распространение имени действует.", quotesLine: false)
  static let deadLink = Rule("dead-link", summary: "Внутренняя ссылка ведёт на существующий файл.")
  static let deadAnchor = Rule(
    "dead-anchor", summary: "Ссылка на место страницы ведёт на существующий якорь.")
  static let missingAttachment = Rule("missing-attachment", summary: "Вложение лежит рядом с текстом.")
  static let unsupportedAttachment = Rule(
    "unsupported-attachment", summary: "Вложение — документ, таблица, картинка, запись или архив.")
  static let unusedFile = Rule(
    "unused-file", .note, summary: "На каждый файл ведёт ссылка из текста.", quotesLine: false)
  static let futureDate = Rule("future-date", .note, summary: "Дата новости уже наступила.")
}

/// The rules of this module, for the leaders' guide.
public enum PortalRules {
  /// Every rule that reading and linking content can report.
  public static let all: [Rule] =
    [
      .longSummary, .missingSettings, .missingHome,
      .unknownPlace, .unknownAssociation, .badPath, .duplicateURL, .fileTooLarge,
      .symlinkOutside, .unreadableFile, .associationNumber, .unknownPerson, .nameInText, .peopleFile,
      .missingPeopleFile,
      .consentExpired,
      .deadLink, .deadAnchor, .missingAttachment, .unsupportedAttachment, .unusedFile, .futureDate,
    ] + SettingsRules.all + DateRules.all + PlanRules.all
    + MeetingRules.all + DecisionRules.all + ReportRules.all + EventRules.all + DutyRules.all
    + PracticeRules.all + PictureRules.all + StatisticsRules.all + PrivacyRules.all
}

// MARK: Values

extension Diagnostic {
  static func longSummary(_ count: Int, limit: Int, at location: Location) -> Diagnostic {
    let signs = PluralForms("знак", "знака", "знаков").counted(count)
    return Diagnostic(
      .longSummary, at: location, "краткое описание слишком длинное: \(signs), можно не больше \(limit)",
      hint: "оставьте суть, подробности перенесите в текст")
  }

  static func associationNumber(_ number: Int, expected: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      .associationNumber, at: location,
      "номер \(number) не совпадает с приложением 4 к Положению: у этого объединения номер \(expected)",
      hint: "напишите «номер: \(expected)»")
  }

  /// Names no code of the people file: whoever stands in it is nobody else's business.
  static func unknownPerson(_ person: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .unknownPerson, at: location, "в файле людей нет кода «\(person)»",
      hint: "исправьте код или добавьте человека в файл людей")
  }

  /// Repeats nothing of it: logs of checks are public.
  static func nameInText(at location: Location) -> Diagnostic {
    Diagnostic(
      .nameInText, at: location, "похоже на имя человека",
      hint:
        "напишите роль («руководитель объединения») или код из файла людей: имя появится там, где есть согласие"
    )
  }

  static func futureDate(at location: Location) -> Diagnostic {
    Diagnostic(
      .futureDate, at: location, "дата новости ещё не наступила; новость уже видна на портале",
      hint: "проверьте дату или добавьте файл в день публикации")
  }
}

// MARK: Files

extension Diagnostic {
  static func missingSettings(at location: Location) -> Diagnostic {
    Diagnostic(
      .missingSettings, at: location, "нет файла настроек portal.yaml",
      hint: "создайте его: название, муниципалитет, адрес")
  }

  static func missingHome(at location: Location) -> Diagnostic {
    Diagnostic(
      .missingHome, at: location, "нет файла index.md: главная страница останется без текста",
      hint: "создайте index.md")
  }

  static func misplaced(_ misplacement: ContentID.Misplacement, at location: Location) -> Diagnostic {
    switch misplacement {
    case .unknownPlace:
      return Diagnostic(
        .unknownPlace, at: location, "для файла в этом месте нет страницы",
        hint:
          "тексты лежат в pages/, documents/, news/, events/, practices/, в associations/<код>/index.md и в associations/<код>/<год>/: plan.md, meeting-<номер>.md, report.md"
      )
    case .badMeeting(let name):
      return Diagnostic(
        .badPath, at: location, "файл «\(name)» назван не так, как называют заседания",
        hint: "назовите его «meeting-» и номером: meeting-1.md, meeting-2.md")
    case .badYear(let name):
      return Diagnostic(
        .badPath, at: location, "папка «\(name)» названа не учебным годом",
        hint: "назовите её двумя годами подряд через дефис, например «2025-2026»")
    case .unknownAssociation(let name):
      let known = AssociationID.allCases.map(\.rawValue)
      return Diagnostic(
        .unknownAssociation, at: location, "нет объединения с кодом «\(name)»",
        hint: known.nearest(to: name).map { "возможно, «\($0)»" } ?? "коды: \(known.joined(separator: ", "))")
    case .badName(let name):
      return Diagnostic(
        .badPath, at: location, "имя «\(name)» не может стать адресом страницы",
        hint: "переименуйте: латинские строчные буквы, цифры и дефисы, например «plan-raboty.md»")
    }
  }

  static func badAttachmentPath(_ path: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .badPath, at: location, "имя вложения «\(path)» не может стать адресом",
      hint: "переименуйте файл: латинские буквы, цифры, точка, дефис и подчёркивание")
  }

  static func duplicateURL(of other: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .duplicateURL, at: location, "у файла тот же адрес страницы, что у «\(other)»",
      hint: "переименуйте один из двух файлов")
  }

  static func fileTooLarge(limit: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, at: location, "файл больше \(limit / 1024) КиБ",
      hint: "разделите текст на несколько файлов")
  }

  static func symlinkOutside(at location: Location) -> Diagnostic {
    Diagnostic(
      .symlinkOutside, at: location, "ссылка файловой системы ведёт за пределы папки",
      hint: "положите сам файл вместо ссылки")
  }

  static func folderLink(at location: Location) -> Diagnostic {
    Diagnostic(
      .symlinkOutside, at: location, "вместо папки стоит ссылка файловой системы: её содержимое не читается",
      hint: "положите саму папку вместо ссылки")
  }

  static func unreadableFile(_ reason: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .unreadableFile, at: location, "файл не читается: \(reason)", hint: "проверьте файл и права на него")
  }

  static func unusedFile(at location: Location) -> Diagnostic {
    Diagnostic(
      .unusedFile, at: location, "на файл не ведёт ни одна ссылка; он не войдёт в сайт",
      hint: "сошлитесь на него из текста или удалите")
  }
}

// MARK: People

extension Diagnostic {
  /// What is wrong with the people file, without a word of what stands in it: logs of checks are public.
  static func peopleFile(_ problem: Diagnostic) -> Diagnostic {
    Diagnostic(
      .peopleFile, at: problem.location, "нарушено правило [\(problem.rule.name)]: \(problem.rule.summary)",
      hint: "содержимое файла людей в сообщениях не показывается")
  }

  static func missingPeopleFile(_ path: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .missingPeopleFile, at: location, "нет файла людей «\(path)»: на страницах стоят роли",
      hint: "если файл должен быть, проверьте путь: он считается от папки содержимого")
  }

  static func consentExpired(until: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .consentExpired, at: location, "согласие действовало по \(until): на страницах стоит роль",
      hint: "получите новое согласие или уберите имя из файла")
  }
}

// MARK: Links

extension Diagnostic {
  static func deadLink(_ destination: String, known: [String], at location: Location) -> Diagnostic {
    Diagnostic(
      .deadLink, at: location, "ссылка ведёт на несуществующий файл «\(destination)»",
      hint: known.nearest(to: destination).map { "возможно, «\($0)»" } ?? "проверьте путь от этого файла")
  }

  /// A link to a place that a page does not have.
  ///
  /// - Parameters:
  ///   - anchor: The place, without `#`.
  ///   - page: The page as the link names it; nil for the page that the link stands on.
  ///   - known: The places that the page has.
  ///   - location: Where the link stands.
  public static func deadAnchor(_ anchor: String, page: String?, known: [String], at location: Location)
    -> Diagnostic
  {
    let place = page.map { "на странице «\($0)»" } ?? "на этой странице"
    return Diagnostic(
      .deadAnchor, at: location, "\(place) нет места «#\(anchor)»",
      hint: known.nearest(to: anchor).map { "возможно, «#\($0)»" } ?? "проверьте номер пункта или заголовок")
  }

  static func missingAttachment(_ path: String, known: [String], at location: Location) -> Diagnostic {
    Diagnostic(
      .missingAttachment, at: location, "нет вложения «\(path)»",
      hint: known.nearest(to: path).map { "возможно, «\($0)»" }
        ?? "положите файл рядом с текстом или исправьте путь")
  }

  static func unsupportedAttachment(_ path: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .unsupportedAttachment, at: location, "файл «\(path)» нельзя опубликовать как вложение",
      hint: "подойдут PDF, документы и таблицы, картинки JPEG, PNG и WebP, звук, видео, ZIP")
  }
}
