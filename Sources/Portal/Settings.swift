import Diagnostics
import FrontMatter
public import SchoolCalendar

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
  /// Quarters and holidays, earliest year first.
  public let schoolYears: [SchoolYearSettings]

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
      .optional("адрес", .text, "Почтовый адрес."),
      .optional("телефон", .text, "Телефон организации."),
      .optional("почта", .text, "Электронная почта организации."),
      .optional("часы", .text, "Часы работы."),
      make: Contacts.init)
  }

  static let schema = Schema<Settings>(
    .required("название", .text, "Название портала."),
    .required("муниципалитет", .text, "Муниципальное образование."),
    .optional("орган", .text, "Орган управления образования, который отвечает за портал."),
    .required("адрес", .siteAddress, "Адрес портала в интернете."),
    .defaulting(
      "часовой-пояс", .located(.text), to: Located("Europe/Moscow", at: .init(path: "")),
      "Часовой пояс по базе IANA."),
    .optional("люди", .located(.text), "Файл с людьми; может лежать вне папки content."),
    .optional("контакты", .record(Contacts.schema), "Как связаться с органом управления образования."),
    .defaulting(
      "учебный-год", SchoolYearSettings.all, to: [], "Четверти и каникулы по учебным годам."),
    make: Settings.init)
}

/// The quarters and holidays of one school year.
public struct SchoolYearSettings: Sendable {
  /// The school year.
  public let year: SchoolYear
  /// The quarters, I to IV.
  public let quarters: [DateSpan]
  /// The holidays between them.
  public let holidays: Holidays

  /// The holidays of a school year.
  public struct Holidays: Sendable {
    /// Between the first and the second quarter.
    public let autumn: DateSpan?
    /// Between the second and the third quarter.
    public let winter: DateSpan?
    /// Between the third and the fourth quarter.
    public let spring: DateSpan?

    static let schema = Schema<Holidays>(
      .optional("осенние", .dateSpan, "Осенние каникулы."),
      .optional("зимние", .dateSpan, "Зимние каникулы."),
      .optional("весенние", .dateSpan, "Весенние каникулы."),
      make: Holidays.init)
  }

  private struct Spans: Sendable {
    let quarters: [DateSpan]
    let holidays: Holidays

    static let schema = Schema<Spans>(
      .defaulting("четверти", .list(of: .dateSpan), to: [], "Четверти по порядку."),
      .defaulting(
        "каникулы", .record(Holidays.schema), to: Holidays(autumn: nil, winter: nil, spring: nil), "Каникулы."
      ),
      make: Spans.init)
  }

  static var all: ValueType<[SchoolYearSettings]> {
    ValueType<[DictionaryEntry<Spans>]>.dictionary(of: .record(Spans.schema)).flatMap {
      entries, diagnostics in
      let years = entries.compactMap { entry -> SchoolYearSettings? in
        guard let year = SchoolYear(parsing: entry.key.value) else {
          diagnostics.append(
            .wrongType(entry.key.value, expected: "учебный год", example: "2025-2026", at: entry.key.location)
          )
          return nil
        }
        return SchoolYearSettings(year: year, quarters: entry.value.quarters, holidays: entry.value.holidays)
      }
      return years.count == entries.count ? years.sorted { $0.year < $1.year } : nil
    }
  }
}
