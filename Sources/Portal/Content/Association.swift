public import Diagnostics
public import FrontMatter
public import SchoolCalendar

/// One of the sixteen associations of Annex 4 (`associations/<id>/index.md`).
public struct Association: ContentFields {
  /// The number in Annex 4, 1…16.
  public let number: Located<Int>
  /// Whom it unites: «Учителя физики».
  public let title: String
  /// By what it unites them (clause 1.2).
  public let kind: Kind
  /// The close fields of work that it covers (clause 1.4).
  public let profiles: [String]
  /// The order that founded it (clause 1.4).
  public let order: Order?
  /// Its leader, appointed each year (clause 3.5).
  public let leader: Leader?
  /// Who keeps its minutes.
  public let secretary: Located<PersonID>?
  /// How many it unites.
  public let membership: Membership?
  /// The methodical topic that it works on.
  public let topic: String?
  /// Whether the page is an example only.
  public let isSample: Bool

  /// By what an association unites its members (clauses 1.2 and 3.8).
  public enum Kind: String, Sendable, CaseIterable {
    /// A school subject or a field of subjects.
    case subject = "предметное"
    /// A position or a kind of work.
    case occupation = "по роду деятельности"
  }

  /// The fields.
  public static let schema = Schema<Association>(
    .required("номер", .located(.integer(1...16)), "Номер объединения в приложении 4 к Положению."),
    .required("название", .text("Учителя физики"), "Кого объединяет, с большой буквы."),
    .required(
      "вид", .choice, "По какому признаку объединяет: учебный предмет или род деятельности (пункт 1.2)."),
    .defaulting(
      "профили", .list(of: .text("физика")), to: [],
      "Близкие профили деятельности, которые объединение охватывает (пункт 1.4)."),
    .optional("приказ", .record(Order.schema), "Приказ о создании объединения (пункт 1.4)."),
    .optional(
      "руководитель", .record(Leader.schema), "Руководитель, назначенный на учебный год (пункт 3.5)."),
    .optional("секретарь", .located(.person("sekretar-fizika")), "Код того, кто ведёт протоколы."),
    .optional("состав", .record(Membership.schema), "Сколько человек и организаций входит: числа, без имён."),
    .optional(
      "тема", .text("Формирующее оценивание на уроке"), "Методическая тема, над которой работают в этом году."
    ),
    .sample,
    make: Association.init)
}

/// An administrative order.
public struct Order: Sendable {
  /// Its number; not always digits only.
  public let number: String
  /// Its day.
  public let date: CalendarDate
  /// Who issued it.
  public let issuer: String?

  static let schema = Schema<Order>(
    .required("номер", .text("71"), "Номер приказа, как в нём самом; бывает и с буквами."),
    .required("дата", .date, "Дата приказа."),
    .optional("орган", .text("Отдел образования"), "Кто издал приказ."),
    make: Order.init)
}

/// The leader of an association, appointed by an order for a school year (clause 3.5).
public struct Leader: Sendable {
  /// Who it is.
  public let person: Located<PersonID>
  /// The number of the order.
  public let orderNumber: String?
  /// The day of the order.
  public let orderDate: CalendarDate?
  /// The school year.
  public let year: SchoolYear?

  static let schema = Schema<Leader>(
    .required("кто", .located(.person), "Код человека из файла people.yaml; имени здесь не пишут."),
    .optional("приказ", .text("15"), "Номер приказа о назначении."),
    .optional("дата", .date, "Дата приказа о назначении."),
    .optional("год", .schoolYear, "Учебный год, на который назначен."),
    make: Leader.init)
}

/// How many an association unites: numbers, no names.
public struct Membership: Sendable {
  /// Members.
  public let total: Int
  /// Organisations that they come from.
  public let organizations: Int?
  /// The day of the count.
  public let date: CalendarDate?

  static let schema = Schema<Membership>(
    // Clause 1.4 asks for three members at least.
    .required(
      "всего", .integer(3...9999, example: 14),
      "Сколько человек входит в объединение (не меньше трёх, пункт 1.4)."),
    .optional("организаций", .integer(1...999, example: 9), "Из скольких организаций."),
    .optional("на", .date, "День, на который посчитано."),
    make: Membership.init)
}
