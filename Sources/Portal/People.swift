import Diagnostics
import FrontMatter
import SchoolCalendar

/// How pages may speak of people on the build's day.
///
/// The only gate of personal data: names leave the people file through `init(_:on:)` and only where a consent
/// for dissemination (Federal Law 152-FZ, article 10.1) is valid; nothing after it can reach the rest.
public struct People: Sendable {
  private let labels: [PersonID: String]
  /// What family names begin with in every case of theirs, for the question whether a text may name somebody.
  private let familyNames: Set<String>

  /// Nobody is known: roles stand for everybody.
  static let none = People(labels: [:], familyNames: [])

  /// How a person is named on a page: the name by consent, else the role.
  ///
  /// - Parameters:
  ///   - person: The person's id.
  ///   - role: What to write of somebody whom the people file does not hold.
  public func label(for person: PersonID, role: String) -> String {
    labels[person] ?? role
  }

  func contains(_ person: PersonID) -> Bool { labels[person] != nil }

  /// Whether there is anybody whom a text could name by what the people file holds.
  var isAnybodyKnown: Bool { !labels.isEmpty || !familyNames.isEmpty }

  private init(labels: [PersonID: String], familyNames: Set<String>) {
    self.labels = labels
    self.familyNames = familyNames
  }

  /// Lets out what may be shown on a day.
  init(_ records: [(id: PersonID, record: PersonRecord)], on day: CalendarDate) {
    let labels = records.map { ($0.id, $0.record.label(on: day)) }
    self.labels = Dictionary(labels) { first, _ in first }
    familyNames = Set(records.compactMap(\.record.familyNameStem))
  }

  /// The longest ending that a case gives to a family name: «Петров», «Петровыми».
  private static let longestEnding = 3

  /// Whether a word, folded for names, can be a case of a family name of the people file.
  func isFamilyName(_ word: String) -> Bool {
    (0...Self.longestEnding).contains { familyNames.contains(String(word.dropLast($0))) }
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
      .optional("журнал", .text("12"), "Номер записи в журнале согласий."),
      .required("сведения", .list(of: .choice), "Какие сведения разрешено показывать."),
      make: Consent.init)
  }

  static let schema = Schema<PersonRecord>(
    .optional("имя", .text("Фамилия Имя Отчество"), "Фамилия, имя и отчество; только в этом файле."),
    .defaulting(
      "показывать", .choice, to: .role,
      "Как показывать имя на страницах, пока действует согласие; без поля — ролью."),
    .required("роль", .text("руководитель МУМО"), "Что стоит на странице, когда имени показать нельзя."),
    .optional(
      "согласие", .located(.record(Consent.schema)),
      "Письменное согласие на распространение (152-ФЗ, статья 10.1)."),
    make: PersonRecord.init)

  /// The whole file, by id.
  static var all: ValueType<[DictionaryEntry<PersonRecord>]> {
    .dictionary(of: .record(schema), keys: KeyShape(example: "rukovoditel-fizika", pattern: Slug.pattern))
  }
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

extension PersonRecord {
  /// The family name without the ending that cases change; nil where so little is left that all words would do.
  fileprivate var familyNameStem: String? {
    guard var stem = name?.split(whereSeparator: \.isWhitespace).first?.foldedForNames else { return nil }
    while stem.count > 3, let last = stem.last, "аеиоуыэюяйь".contains(last) { stem.removeLast() }
    return stem.count < 2 ? nil : stem
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
