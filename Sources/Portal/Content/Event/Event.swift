public import Diagnostics
public import FrontMatter
public import SchoolCalendar

/// A seminar, contest, conference, consultation … (`events/<slug>.md`).
public struct Event: ContentFields {
  /// Its title.
  public let title: String
  /// What it is.
  public let kind: Kind
  /// What it is about, in one sentence.
  public let summary: String?
  /// When it is, as it is written: a date phrase.
  public let when: Located<String>
  /// When it ends, as it is written: a time or a date phrase.
  public let end: Located<String>?
  /// The school year that it belongs to, where no date says so.
  let year: SchoolYear?
  /// Where it is.
  public let place: String?
  /// For whom it is, in words.
  public let audience: String?
  /// The associations that it is for; all where none is named.
  public let associations: [AssociationID]
  /// The professional needs that it meets.
  public let deficits: [Located<DeficitCode>]
  /// At what level it is held.
  public let level: Level?
  /// What has become of it.
  public let status: Status
  /// The row of a plan that it fulfils.
  public let plan: Located<PlanReference>?
  /// Its stages, each with a deadline.
  let stages: [Stage]
  /// Files beside the text.
  public let materials: [Material]
  /// The day of its last change.
  public let updated: CalendarDate?
  /// How often it has been changed in a way that matters to those who come: 0 at first.
  public let revision: Int
  /// Whether it is an example only.
  public let isSample: Bool

  /// What an event is (clause 4.3 and others); lists of events are grouped in this order.
  public enum Kind: String, Sendable, CaseIterable {
    case seminar = "семинар"
    case masterClass = "мастер-класс"
    case conference = "конференция"
    case readings = "чтения"
    case contest = "конкурс"
    case olympiad = "олимпиада"
    case festival = "фестиваль"
    case consultation = "консультация"
    case openLesson = "открытый урок"
    case course = "курс"
    case other = "другое"
  }

  /// At what level an event is held.
  public enum Level: String, Sendable, CaseIterable {
    case school = "школьный"
    case municipal = "муниципальный"
    case intermunicipal = "межмуниципальный"
    case regional = "региональный"
    case interregional = "межрегиональный"
    case federal = "федеральный"
    case international = "международный"
  }

  /// What has become of an event.
  public enum Status: String, Sendable, CaseIterable {
    /// It is meant to take place.
    case planned = "запланировано"
    /// It has taken place.
    case held = "проведено"
    /// It will take place at another time, which stands in the file now.
    case moved = "перенесено"
    /// It will not take place.
    case cancelled = "отменено"
  }

  /// A stage of an event.
  struct Stage: Sendable {
    let title: String
    let due: Located<String>

    static let schema = Schema<Stage>(
      .required("название", .text("Приём материалов"), "Что нужно сделать на этом этапе."),
      .required("срок", .located(.text("20.11.2026")), "До какого дня: «20.11.2026» или «до 20 ноября»."),
      make: Stage.init)
  }

  /// A file beside the text.
  public struct Material: Sendable {
    /// What it is.
    public let title: String
    /// The file, relative to the text's file.
    let file: Located<String>

    static let schema = Schema<Material>(
      .required("название", .text("Программа семинара"), "Что это за материал."),
      .required("файл", .located(.text("programma.pdf")), "Имя файла, который лежит рядом с текстом."),
      make: Material.init)
  }

  /// The fields.
  public static let schema = Schema<Event>(
    .required("название", .text("Семинар «Листы обратной связи»"), "Название события."),
    .required("вид", .choice, "Что это за событие: по виду его находят в списке."),
    .optional("кратко", .summary, "О чём событие, одним предложением до 160 знаков."),
    .required(
      "когда", .located(.text("4 декабря 2026, 14:00")),
      "День и время: «4 декабря 2026, 14:00»; или слова, как в плане: «вторая неделя февраля»."),
    .optional(
      "окончание", .located(.text("15:30")),
      "Время окончания того же дня или последний день: «6 декабря 2026»."),
    .optional("год", .schoolYear, "Учебный год, если его не видно из даты."),
    .optional("место", .text("Информационно-методический центр"), "Где проходит."),
    .optional("аудитория", .text("учителя физики, молодые специалисты"), "Для кого событие, словами."),
    .defaulting(
      "объединения", .list(of: .choice), to: [], "Коды объединений, для которых событие; без поля — для всех."
    ),
    .defaulting(
      "дефициты", .list(of: .located(.deficitCode)), to: [],
      "Какие профессиональные дефициты событие помогает преодолеть: коды из файла deficits.yaml."),
    .optional("уровень", .choice, "На каком уровне проходит событие."),
    .defaulting(
      "статус", .choice, to: .planned,
      "Что с событием сейчас; без поля — запланировано. Отменённое не удаляют."),
    .optional(
      "план", .located(.planReference),
      "Строка плана, которую событие выполняет: объединение, год и номер строки."),
    .defaulting(
      "этапы", .list(of: .record(Stage.schema)), to: [], "Этапы, у каждого свой срок: он попадёт в календарь."
    ),
    .defaulting(
      "материалы", .list(of: .record(Material.schema)), to: [], "Файлы, которые лежат рядом с текстом."),
    .optional("обновлено", .date, "День последней правки: его показывают календари подписчиков."),
    .revision,
    .sample,
    make: Event.init)

  /// The materials.
  public var attachments: [Located<String>] { materials.map(\.file) }

  /// Reads when the event and its stages are.
  public static func structure(
    of file: FileReading<Event>, _ diagnostics: inout [Diagnostic]
  ) -> EventSchedule? {
    guard let fields = file.fields else { return nil }
    var reader = EventReader(fields, schoolYears: file.schoolYears)
    let schedule = reader.read()
    diagnostics += reader.diagnostics
    return schedule
  }
}

/// When an event and its stages are.
public struct EventSchedule: ContentStructure {
  /// The school year that the event belongs to.
  public let schoolYear: SchoolYear
  /// When it is, one after the other; at least one.
  public let meanings: [DateMeaning]
  /// Its stages in the order of the file.
  public let deadlines: [Deadline]

  /// When a stage of an event ends.
  public struct Deadline: Sendable {
    /// What the stage is.
    public let title: String
    /// The deadline, or the days of the stage.
    public let meaning: DateMeaning
  }
}
