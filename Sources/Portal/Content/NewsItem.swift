public import FrontMatter
public import SchoolCalendar

/// A piece of news, or new literature of clause 4.2 (`news/<slug>.md`).
public struct NewsItem: ContentFields {
  /// The heading.
  public let title: String
  /// The day it was published.
  public let date: CalendarDate
  /// The news in one sentence.
  public let summary: String?
  /// What it is.
  public let kind: Kind
  /// The direction of work of section 4 of the regulation that it belongs to.
  public let direction: WorkDirection?
  /// The associations that it concerns; all where none is named.
  public let associations: [AssociationID]
  /// Whether it is an example only.
  public let isSample: Bool

  /// What a piece of news is.
  public enum Kind: String, Sendable, CaseIterable {
    case news = "новость"
    case literature = "литература"
  }

  /// The fields.
  public static let schema = Schema<NewsItem>(
    .required("название", .text("Семинар о листах обратной связи"), "Заголовок новости."),
    .required("дата", .date, "День публикации: по нему новость стоит в ленте."),
    .optional("кратко", .summary, "Суть одним предложением до 160 знаков: её показывают ленты и поиск."),
    .defaulting(
      "вид", .choice, to: .news, "Новость или новинка литературы (пункт 4.2 Положения); без поля — новость."),
    .optional("направление", .choice, "Направление деятельности из раздела 4 Положения."),
    .defaulting(
      "объединения", .list(of: .choice), to: [],
      "Коды объединений, которых новость касается; без поля — всех."),
    .sample,
    make: NewsItem.init)
}
