import Diagnostics
import FrontMatter
import SchoolCalendar

/// How pages may speak of people on the build's day.
///
/// The only gate of personal data: names leave the people file through `init(_:on:)` and only where a consent
/// for dissemination (Federal Law 152-FZ, article 10.1) is valid; nothing after it can reach the rest.
public struct People: Sendable {
  private let labels: [PersonID: String]

  /// Nobody is known: roles stand for everybody.
  static let none = People(labels: [:])

  /// How a person is named on a page: the name by consent, else the role.
  ///
  /// - Parameters:
  ///   - person: The person's id.
  ///   - role: What to write of somebody whom the people file does not hold.
  public func label(for person: PersonID, role: String) -> String {
    labels[person] ?? role
  }

  func contains(_ person: PersonID) -> Bool { labels[person] != nil }

  private init(labels: [PersonID: String]) {
    self.labels = labels
  }

  /// Lets out what may be shown on a day.
  init(_ records: [(id: PersonID, record: PersonRecord)], on day: CalendarDate) {
    let labels = records.map { ($0.id, $0.record.label(on: day)) }
    self.labels = Dictionary(labels) { first, _ in first }
  }
}

/// A person as the people file has them; never leaves the reading of that file.
struct PersonRecord: Sendable {
  let name: String?
  let display: Display
  let role: String
  let consent: Located<Consent>?

  enum Display: String, Sendable, CaseIterable {
    case full = "полностью"
    case initials = "инициалы"
    case role = "роль"
  }

  /// A written consent for dissemination.
  struct Consent: Sendable {
    let given: CalendarDate
    let until: CalendarDate
    let journal: String?
    let details: [Detail]

    enum Detail: String, Sendable, CaseIterable {
      case name = "имя"
      case position = "должность"
      case workplace = "место работы"
      case photo = "фото"
    }

    static let schema = Schema<Consent>(
      .required("дано", .date, "День, когда дано согласие."),
      .required("до", .date, "Последний день, когда согласие действует."),
      .optional("журнал", .text, "Номер в журнале согласий."),
      .required("сведения", .list(of: .choice), "Что разрешено показывать."),
      make: Consent.init)
  }

  static let schema = Schema<PersonRecord>(
    .optional("имя", .text, "Фамилия, имя, отчество."),
    .defaulting("показывать", .choice, to: .role, "Как показывать имя на страницах."),
    .required("роль", .text, "Что стоит на странице, когда имени показать нельзя."),
    .optional("согласие", .located(.record(Consent.schema)), "Согласие на распространение."),
    make: PersonRecord.init)
}

extension PersonRecord {
  /// Whether the consent lets the name be shown on a day.
  func mayShowName(on day: CalendarDate) -> Bool {
    guard let consent = consent?.value, consent.details.contains(.name) else { return false }
    return display != .role && consent.given <= day && day <= consent.until
  }

  fileprivate func label(on day: CalendarDate) -> String {
    guard let name, mayShowName(on: day) else { return role }
    return display == .initials ? name.withInitials : name
  }
}

extension String {
  /// «Фамилия И. О.» of «Фамилия Имя Отчество».
  fileprivate var withInitials: String {
    let parts = split(whereSeparator: \.isWhitespace)
    guard let family = parts.first else { return self }
    return ([String(family)] + parts.dropFirst().map { "\($0.prefix(1))." }).joined(separator: "\u{A0}")
  }
}
