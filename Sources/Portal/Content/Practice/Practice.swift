public import Diagnostics
public import FrontMatter
public import SchoolCalendar

/// An entry of the bank of innovative experience (clause 2.2; `practices/<slug>.md`).
public struct Practice: ContentFields {
  /// Its title.
  public let title: String
  /// What changes for the pupils, in one sentence.
  public let summary: String
  /// The associations that it comes from and is for.
  public let associations: [AssociationID]
  /// The subjects that it is for.
  public let subjects: [PracticeSubject]
  /// The classes that it is for, 1…11.
  public let grades: [Int]
  /// The ages that it is for, in kindergartens.
  public let ages: [Age]
  /// Under which conditions it works.
  public let conditions: [Condition]
  /// What it is.
  public let form: Form
  /// The professional needs that it meets.
  public let deficits: [Located<DeficitCode>]
  /// How much time it takes.
  public let time: Time?
  /// What it takes besides.
  public let resources: Resources?
  /// Who has tried it, and how it went.
  public let uses: [Use]
  /// Where it has been shown.
  public let presentations: [Presentation]
  /// The highest level at which it has been recognised; says nothing of how well it is proven.
  public let recognition: Event.Level?
  /// The decision that recommends it.
  public let decision: Located<DecisionReference>?
  /// How it was examined from outside.
  public let examination: Examination?
  /// Who made it.
  public let authors: [Located<PersonID>]
  /// Under which terms others may use it.
  public let license: License
  /// Files beside the text.
  public let files: [File]
  /// The day it was written.
  public let created: CalendarDate
  /// The day of its last change.
  public let updated: Located<CalendarDate>
  /// The last day on which it may be trusted without another look.
  public let review: Located<CalendarDate>?
  /// How far it has come.
  public let status: Status
  /// Whether it is an example only.
  public let isSample: Bool

  /// What an entry is.
  public enum Form: String, Sendable, CaseIterable {
    case technique = "приём"
    case lesson = "урок"
    case lessonSeries = "система уроков"
    case extracurricular = "внеурочная работа"
    case project = "проект"
    case management = "управление"
    case parents = "работа с родителями"
  }

  /// How far an entry has come.
  public enum Status: String, Sendable, CaseIterable {
    /// Its author is writing; it has no page.
    case draft = "черновик"
    /// Others are reading it; it has no page yet.
    case underReview = "на экспертизе"
    /// It stands in the bank.
    case published = "опубликовано"
    /// It is kept for those who have its address, and recommended to nobody.
    case archived = "архив"
  }

  /// The fields.
  public static let schema = Schema<Practice>(
    .required("название", .text("Листы обратной связи на уроке физики"), "Название практики."),
    .required("кратко", .summary, "Что меняется для учеников, одним предложением до 160 знаков."),
    .required("объединения", .set(of: .choice), "Коды объединений, чей это опыт; хотя бы один."),
    .defaulting("предметы", .set(of: .subject), to: [], "Учебные предметы, как в учебном плане."),
    .defaulting("классы", .set(of: .integer(1...11, example: 7)), to: [], "Классы числами."),
    .defaulting("возраст", .set(of: .age), to: [], "Возраст детей, если практика для детского сада."),
    .defaulting(
      "условия", .set(of: .condition), to: [], "Условия, в которых практика работает и её будут искать."),
    .required("форма", .choice, "Что это за практика: от одного приёма до системы уроков."),
    .defaulting(
      "дефициты", .list(of: .located(.deficitCode)), to: [],
      "Какие профессиональные дефициты практика помогает преодолеть: коды из файла deficits.yaml."),
    .optional("время", .record(Time.schema), "Сколько времени уходит, словами автора."),
    .optional("ресурсы", .record(Resources.schema), "Что понадобится, кроме времени."),
    .defaulting(
      "применили", .list(of: .record(Use.schema)), to: [],
      "Кто, когда и с каким итогом применил: по этим строкам портал считает уровень доказанности."),
    .defaulting(
      "трансляция", .list(of: .record(Presentation.schema)), to: [],
      "Где и когда практику представляли коллегам."),
    .optional(
      "признание", .choice, "Высший уровень, на котором практику отметили; о доказанности не говорит."),
    .optional(
      "решение", .located(.decisionReference), "Решение заседания, которое рекомендует практику."),
    .optional("экспертиза", .record(Examination.schema), "Заключение внешней экспертизы."),
    .required(
      "авторы", .list(of: .located(.person)), "Коды авторов из файла people.yaml; имён здесь не пишут."),
    .required("лицензия", .choice, "На каких условиях практику могут использовать другие."),
    .defaulting("файлы", .list(of: .record(File.schema)), to: [], "Файлы, которые лежат рядом с текстом."),
    .required("создано", .date, "День, когда запись создана."),
    .required("обновлено", .located(.date), "День последней правки."),
    .optional(
      "пересмотреть", .located(.reviewDay),
      "Месяц или день, до которого записи можно верить без новой проверки."),
    .required(
      "статус", .choice,
      "Что с записью сейчас: в банке стоят «опубликовано» и «архив», остальные страницы не имеют."),
    .sample,
    make: Practice.init)

  /// What was measured stands in tables.
  public static var hasTables: Bool { true }

  /// The files.
  public var attachments: [Located<String>] { files.map(\.file) }

  /// Reads what the sections of the text say.
  public static func structure(
    of file: FileReading<Practice>, _ diagnostics: inout [Diagnostic]
  ) -> PracticeSections? {
    let isSample = file.fields?.isSample ?? false
    let sections = PracticeSections(file.body, isSample: isSample)
    diagnostics += sections.problems(in: file.body, path: file.path)
    return sections
  }
}

extension Practice {
  /// Whether it has a page.
  var isPublic: Bool { status == .published || status == .archived }

  /// How much time a practice takes, in the words of its author.
  public struct Time: Sendable {
    /// To prepare: «1 ч».
    public let preparation: String?
    /// To do: «15 мин».
    public let work: String?
    /// Until results are seen: «1 четверть».
    public let period: String?

    static let schema = Schema<Time>(
      .optional("подготовка", .text("1 ч"), "Сколько готовиться."),
      .optional("проведение", .text("15 мин"), "Сколько занимает само занятие."),
      .optional("период", .text("1 четверть"), "За какое время виден результат."),
      make: Time.init)
  }

  /// What a practice takes besides time.
  public struct Resources: Sendable {
    /// What has to be brought.
    public let materials: [String]
    /// Devices.
    public let devices: [String]
    /// Whether it needs the internet.
    public let internet: Internet?
    /// What it costs a class, in roubles.
    public let cost: Int?

    /// Whether a practice needs the internet.
    public enum Internet: String, Sendable, CaseIterable {
      case notNeeded = "не нужен"
      case helpful = "желателен"
      case needed = "нужен"
    }

    static let schema = Schema<Resources>(
      .defaulting("материалы", .list(of: .text("карточки А6")), to: [], "Что принести или распечатать."),
      .defaulting("техника", .list(of: .text("проектор")), to: [], "Какая техника нужна."),
      .optional("интернет", .choice, "Нужен ли интернет."),
      .optional("стоимость", .integer(0...1_000_000, example: 300), "Сколько рублей нужно на класс."),
      make: Resources.init)
  }

  /// A file beside the text.
  public struct File: Sendable {
    /// What it is.
    public let title: String
    /// The file, relative to the text's file.
    let file: Located<String>
    /// Its own terms, where they are not those of the entry.
    public let license: License?

    static let schema = Schema<File>(
      .required("название", .text("Лист обратной связи"), "Что это за файл."),
      .required("файл", .located(.text("list.docx")), "Имя файла, который лежит рядом с текстом."),
      .optional("лицензия", .choice, "Условия использования, если они другие, чем у записи."),
      make: File.init)
  }
}
