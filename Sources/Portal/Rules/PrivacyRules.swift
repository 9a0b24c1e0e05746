import Diagnostics
import PrivacyGuard

extension Rule {
  static let phoneNumber = Rule(
    "phone-number", summary: "Личных телефонов в текстах нет.", quotesLine: false)
  static let privateEmail = Rule(
    "private-email", summary: "Личных адресов электронной почты в текстах нет.", quotesLine: false)
  static let insuranceNumber = Rule("insurance-number", summary: "СНИЛС в текстах нет.", quotesLine: false)
  static let passportNumber = Rule(
    "passport-number", summary: "Серий и номеров паспортов в текстах нет.", quotesLine: false)
  static let birthDate = Rule(
    "birth-date", summary: "Дат и годов рождения людей в текстах нет.", quotesLine: false)
  static let memberTable = Rule(
    "member-table", summary: "Таблиц с данными людей, как в приложении 3 к Положению, в текстах нет.",
    quotesLine: false)
  static let nameWithAge = Rule(
    "name-with-age", summary: "Рядом с именем нет возраста и стажа.", quotesLine: false)
  static let nameWithResult = Rule(
    "name-with-result", summary: "Рядом с именем нет класса, места, награды и оценки.", quotesLine: false)
  static let authorInFile = Rule(
    "author-in-file", summary: "В свойствах вложения, в его примечаниях и правках нет имён.",
    quotesLine: false)
  static let pictureLocation = Rule(
    "picture-location", summary: "В снимке не записано, где он сделан.", quotesLine: false)
  static let scanWithoutText = Rule(
    "scan-without-text", .warning, summary: "В документе PDF есть текст, а не одни картинки страниц.",
    quotesLine: false)
  static let unreadableAttachment = Rule(
    "unreadable-attachment", summary: "Вложение можно проверить: оно не повреждено и открывается без пароля.",
    quotesLine: false)
}

/// The rules of the privacy guard, for the guide. Nothing of what it finds is repeated: logs of checks are public.
enum PrivacyRules {
  static let all: [Rule] = [
    .phoneNumber, .privateEmail, .insuranceNumber, .passportNumber, .birthDate, .memberTable, .nameWithAge,
    .nameWithResult, .authorInFile, .pictureLocation, .scanWithoutText, .unreadableAttachment,
  ]

  /// The rules of places in texts whose lines hold personal data.
  static let ofTexts: Set<Rule> = [
    .phoneNumber, .privateEmail, .insuranceNumber, .passportNumber, .birthDate, .memberTable, .nameWithAge,
    .nameWithResult, .nameInText,
  ]
}

// MARK: Texts

extension Diagnostic {
  /// Personal data in a text.
  static func personalData(_ finding: PersonalDataFinding, in path: String) -> Diagnostic {
    personalData(finding.kind, at: Location(path: path, position: finding.position), "")
  }

  /// - Parameter place: What the message begins with where the place is not the one of the words themselves.
  private static func personalData(
    _ kind: PersonalDataKind, at location: Location, _ place: String
  ) -> Diagnostic {
    switch kind {
    case .phone:
      return Diagnostic(
        .phoneNumber, at: location, "\(place)похоже на номер телефона",
        hint: "уберите его; телефон организации впишите в portal.yaml: «контакты» или «разрешённые-слова»")
    case .email:
      return Diagnostic(
        .privateEmail, at: location, "\(place)похоже на личный адрес электронной почты",
        hint: "поставьте почту организации; если это она, впишите её в portal.yaml: «разрешённые-слова»")
    case .insuranceNumber:
      return Diagnostic(
        .insuranceNumber, at: location, "\(place)похоже на СНИЛС: контрольные цифры сходятся",
        hint: Self.removal)
    case .passport:
      return Diagnostic(
        .passportNumber, at: location, "\(place)похоже на серию и номер паспорта", hint: Self.removal)
    case .birthDate:
      return Diagnostic(
        .birthDate, at: location, "\(place)похоже на дату рождения человека", hint: Self.removal)
    case .memberTable:
      return Diagnostic(
        .memberTable, at: location,
        "\(place)похоже на банк данных по приложению 3: в строках сведения о людях",
        hint: "уберите таблицу; общие числа показывает страница «Статистика»")
    case .nameWithAge:
      return Diagnostic(
        .nameWithAge, at: location, "\(place)похоже на имя рядом с возрастом или стажем",
        hint: "уберите имя или число; \(Self.allowance)")
    case .nameWithResult:
      return Diagnostic(
        .nameWithResult, at: location, "\(place)похоже на имя ученика рядом с классом или результатом",
        hint: "оставьте класс и школу без имени; \(Self.allowance)")
    }
  }

  private static var removal: String {
    "удалите его: страница и файл открыты всем; если файл уже отправлен, сообщите координатору"
  }

  private static var allowance: String {
    "имя писателя или учёного впишите в portal.yaml: «разрешённые-слова»"
  }
}

extension [Diagnostic] {
  /// Without the words of other problems on lines with personal data: they may quote them.
  func hidingPersonalData() -> [Diagnostic] {
    let lines = Set(filter { PrivacyRules.ofTexts.contains($0.rule) }.map(\.location.lineStart))
    guard !lines.isEmpty else { return self }
    return map { problem in
      guard lines.contains(problem.location.lineStart), problem.rule.quotesLine else { return problem }
      return Diagnostic(
        problem.rule, at: problem.location,
        "нарушено правило [\(problem.rule.name)]: \(problem.rule.summary)",
        hint: "строка в сообщении не показана: в ней похожее на персональные данные")
    }
  }
}

// MARK: Files

extension Diagnostic {
  /// A picture that tells where it was taken. It is published without, but the file itself stands open.
  static func pictureLocation(at location: Location) -> Diagnostic {
    Diagnostic(
      .pictureLocation, at: location, "в снимке записано место съёмки",
      hint:
        "удалите его: в Windows — Свойства → Подробно → Удаление свойств и личной информации, на телефоне — отправка без геоданных; на сайт место не попадёт, но сам файл открыт всем"
    )
  }

  /// Personal data in a document beside the texts, which is published as it is.
  static func personalData(_ finding: FileFinding, isPDF: Bool, at location: Location) -> Diagnostic {
    switch finding {
    case .text(let kind): return personalData(kind, at: location, "в тексте файла: ")
    case .author(.properties):
      let remedy =
        isPDF
        ? "удалите свойства документа и сохраните его в PDF заново"
        : "удалите его: Файл → Сведения → Поиск проблем → Инспектор документов → Свойства и личные сведения"
      return Diagnostic(
        .authorInFile, at: location, "в свойствах файла записано имя автора или того, кто его сохранил",
        hint: "\(remedy); название организации впишите в portal.yaml: «разрешённые-слова»")
    case .author(.comments):
      return Diagnostic(
        .authorInFile, at: location, "в файле есть примечания, у них записано имя автора",
        hint: "удалите примечания: Рецензирование → Удалить → Удалить все примечания")
    case .author(.changes):
      return Diagnostic(
        .authorInFile, at: location, "в файле есть неприятые исправления, у них записано имя автора",
        hint: "примите их: Рецензирование → Принять → Принять все исправления")
    case .location:
      return Diagnostic(
        .pictureLocation, at: location, "в документе есть снимок, а в нём записано место съёмки",
        hint:
          "сожмите снимки: Формат рисунка → Сжать рисунки; или удалите место из снимка и вставьте его заново")
    case .noText:
      return Diagnostic(
        .scanWithoutText, at: location,
        "в документе одни картинки страниц: его не найдёт поиск и не прочтёт голос",
        hint: "приложите документ, сохранённый в PDF из текстового редактора, или распознайте текст")
    case .unreadable:
      return Diagnostic(
        .unreadableAttachment, at: location,
        "файл не удалось проверить: он повреждён, закрыт паролем или слишком велик",
        hint: "откройте его и сохраните заново без пароля")
    }
  }
}
