import Diagnostics
import FrontMatter
import PrivacyGuard
import SchoolCalendar

/// What the whole portal shares (`portal.yaml`).
public struct Settings: Sendable {
  /// The portal's name.
  public let title: String
  /// The municipality.
  public let municipality: String
  /// The body that is responsible (clause 1.7).
  public let organization: String?
  /// Where the portal is published.
  public let address: SiteAddress
  /// The time zone of its days, a name of the IANA database.
  let timeZone: Located<String>
  /// The people file, relative to the content folder.
  let peoplePath: Located<String>?
  /// How to reach the responsible body.
  public let contacts: Contacts?
  /// Words that the search takes for each other: «ОБЖ» and «ОБЗР».
  public let searchWords: [[String]]
  /// Under which terms others may use the tables of the portal; nil where nobody has settled them.
  public let dataLicense: Practice.License?
  /// Associations whose members are too few for statistics of their own; they are counted together.
  public let smallAssociations: [AssociationID]
  /// What looks like personal data and may stand in texts and files: names, official addresses and telephones.
  let allowedTexts: [String]
  /// Quarters and holidays, earliest year first.
  public let schoolYears: [SchoolYearSettings]

  /// The people file: absolute, or relative to the content folder.
  public var peopleFile: String { peoplePath?.value ?? Self.defaultPeopleFile }

  /// Where people stand if the settings do not say.
  static let defaultPeopleFile = "people.yaml"

  /// The people file where it may lie outside of the content folder: absolute, or relative to that folder.
  public var outerPeoplePath: String? {
    peoplePath.map(\.value).flatMap { $0.hasPrefix("/") || $0.contains("..") ? $0 : nil }
  }

  /// How to reach the responsible body.
  public struct Contacts: Sendable {
    /// The postal address.
    public let address: String?
    /// The telephone number.
    public let phone: String?
    /// The e-mail address.
    public let email: String?
    /// The opening hours.
    public let hours: String?

    static let schema = Schema<Contacts>(
      .optional("адрес", .text("город, улица, дом"), "Почтовый адрес организации."),
      .optional("телефон", .text("номер приёмной"), "Телефон организации, не личный."),
      .optional("почта", .emailAddress, "Электронная почта организации, не личная."),
      .optional("часы", .text("пн–пт, 9–17"), "Часы работы."),
      make: Contacts.init)
  }

  static let schema = Schema<Settings>(
    .required("название", .text("Методический портал"), "Название портала: оно стоит на каждой странице."),
    .required("муниципалитет", .text("Бежецкий муниципальный округ"), "Муниципальное образование."),
    .optional(
      "орган", .text("Отдел образования"), "Орган управления образования, который отвечает за портал."),
    .required("адрес", .siteAddress, "Адрес портала в интернете, вместе с https://."),
    .defaulting(
      "часовой-пояс", .located(.text("Europe/Moscow")), to: Located("Europe/Moscow", at: .init(path: "")),
      "Часовой пояс по базе IANA; без поля — московский."),
    .optional(
      "люди", .located(.text("../people.yaml")),
      "Путь к файлу с людьми и согласиями; он может лежать вне папки content."),
    .optional("контакты", .record(Contacts.schema), "Как связаться с органом управления образования."),
    .defaulting(
      "сокращения", .list(of: .list(of: .text("ОБЗР"))), to: [],
      "Ряды слов, которые поиск считает одинаковыми: «[ОБЖ, ОБЗР]»."),
    .optional("лицензия-данных", .choice, "На каких условиях можно использовать открытые данные."),
    .defaulting(
      "малые-объединения", .list(of: .choice), to: [],
      "Объединения, которые статистика считает вместе: в каждом меньше десяти человек."),
    .defaulting(
      "разрешённые-слова", .list(of: .text("Пушкин")), to: [],
      "Что похоже на персональные данные, но может стоять в текстах: имена писателей, почта и телефоны организаций."
    ),
    .defaulting(
      "учебный-год", SchoolYearSettings.all, to: [],
      "Четверти и каникулы по учебным годам: по ним понимают «II четверть» и «весенние каникулы»."),
    make: Settings.init)
}

extension Settings {
  /// What the privacy guard lets pass: the contacts of the responsible body, and what leaders have allowed.
  var allowedWords: AllowedWords {
    AllowedWords([contacts?.phone, contacts?.email].compactMap(\.self) + allowedTexts)
  }
}
