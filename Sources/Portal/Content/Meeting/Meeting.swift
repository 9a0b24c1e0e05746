public import Diagnostics
public import FrontMatter
public import Markdown
public import SchoolCalendar

/// A meeting of an association and its protocol, Annex 2 (`associations/<id>/<year>/meeting-<n>.md`).
public struct Meeting: ContentFields {
  /// The number within the association's school year.
  public let number: Located<Int>
  /// The day.
  public let date: Located<CalendarDate>
  /// The hours.
  public let hours: Hours?
  /// Where it is.
  public let place: String?
  /// What it is about.
  public let topic: String?
  /// What has become of it.
  public let status: Located<Status>
  /// Who is in the chair; the association's leader where nobody is named.
  public let chair: Responsible?
  /// Who stands in for the chair.
  public let deputy: Responsible?
  /// Who keeps the protocol; the association's secretary where nobody is named.
  public let secretary: Responsible?
  /// How many came.
  public let attendance: Located<Attendance>?
  /// The row of the plan that it fulfils.
  public let plan: Located<PlanReference>?
  /// The day of its last change.
  public let updated: CalendarDate?
  /// How often it has been changed in a way that matters to those who come: 0 at first.
  public let revision: Int
  /// Whether it is an example only.
  public let isSample: Bool

  /// What has become of a meeting.
  public enum Status: String, Sendable, CaseIterable {
    /// It is meant to take place.
    case planned = "назначено"
    /// It has taken place, and the file is its protocol.
    case held = "проведено"
    /// It will take place on another day, which stands in the file now.
    case moved = "перенесено"
    /// It will not take place.
    case cancelled = "отменено"
  }

  /// How many came to a meeting: numbers, no names.
  public struct Attendance: Sendable {
    /// Members who came.
    public let members: Int
    /// Members that there are.
    public let total: Int?
    /// Guests.
    public let guests: Int

    static let schema = Schema<Attendance>(
      .required("членов", .integer(0...9999, example: 12), "Сколько членов объединения пришло."),
      .optional("из", .integer(1...9999, example: 14), "Сколько всего членов в объединении."),
      .defaulting(
        "приглашённых", .integer(0...9999, example: 1), to: 0,
        "Сколько пришло приглашённых; без поля — никого."),
      make: Attendance.init)
  }

  /// The fields.
  public static let schema = Schema<Meeting>(
    .required(
      "номер", .located(.integer(MeetingID.numbers)),
      "Номер заседания в учебном году, тот же, что в имени файла."),
    .required("дата", .located(.date), "День заседания; он лежит в учебном году своей папки."),
    .optional("время", .hours, "Начало «14:30» или начало и конец «14:30–16:00»."),
    .optional("место", .text("Информационно-методический центр"), "Где проходит."),
    .optional("тема", .text("Итоги первого полугодия"), "Тема заседания."),
    .required(
      "статус", .located(.choice),
      "Что с заседанием сейчас. Пока оно назначено, файл — объявление с повесткой; когда проведено — протокол."
    ),
    .optional(
      "председатель", .officer("rukovoditel-fizika"),
      "Кто ведёт заседание: код человека или роль; без поля — руководитель объединения."),
    .optional(
      "заместитель", .officer("zamestitel-fizika"), "Кто замещает председателя: код человека или роль."),
    .optional(
      "секретарь", .officer("sekretar-fizika"),
      "Кто ведёт протокол: код человека или роль; без поля — секретарь объединения."),
    .optional(
      "присутствовали", .located(.record(Attendance.schema)),
      "Сколько человек было на заседании: числа, без имён. Нужно протоколу."),
    .optional(
      "план", .located(.planReference),
      "Строка плана, которую заседание выполняет: объединение, год и номер строки."),
    .optional("обновлено", .date, "День последней правки: его показывают календари подписчиков."),
    .revision,
    .sample,
    make: Meeting.init)

  /// Agenda, discussion and decisions are lists.
  public static var hasLists: Bool { true }

  /// Reads the agenda and, once the meeting has been held, the protocol.
  public static func structure(
    of file: FileReading<Meeting>, _ diagnostics: inout [Diagnostic]
  ) -> MeetingText? {
    guard case .meeting(let meeting) = file.id else { return nil }
    var reader = MeetingReader(file, of: meeting)
    let text = reader.read()
    diagnostics += reader.diagnostics
    return text
  }
}

/// What the text of a meeting says.
public struct MeetingText: ContentStructure {
  /// Which meeting it is.
  public let meeting: MeetingID
  /// What is to be discussed; nil while there is no agenda.
  public let agenda: ProtocolSection?
  /// The form of Annex 2; nil until the meeting has been held and while a part of the form is missing.
  public let `protocol`: MeetingProtocol?

  /// The decisions in their order; none until the meeting has been held.
  public let decisions: [Decision]

  /// The headings of the form that wait for the protocol in an announcement; readers see none of them.
  public let emptySections: [MarkdownSection]

  /// The places of the decisions.
  public var anchors: Set<String> { Set(decisions.map(\.anchor)) }
}
