public import Diagnostics
import FrontMatter
public import SchoolCalendar

extension Practice {
  /// One time that somebody tried a practice.
  public struct Use: Sendable {
    /// The association of who tried it.
    public let association: AssociationID
    /// Where they work; organisations are counted by it.
    public let organization: String?
    /// Who tried it.
    public let actor: Actor
    /// The day.
    public let date: Located<CalendarDate>
    /// How it went.
    public let outcome: Outcome
    /// What they noted.
    public let note: String?

    /// Who tried a practice.
    public enum Actor: String, Sendable, CaseIterable {
      case author = "автор"
      case colleague = "коллега"
    }

    /// How it went.
    public enum Outcome: String, Sendable, CaseIterable {
      case worked = "получилось"
      case workedPartly = "получилось частично"
      case failed = "не получилось"
    }

    static let schema = Schema<Use>(
      .required("объединение", .choice, "Код объединения, в котором состоит тот, кто применил."),
      .optional(
        "организация", .text("школа 1"),
        "Где применили: по организациям считают, в скольких местах получилось."),
      .defaulting("кто", .choice, to: .colleague, "Кто применил: сам автор или коллега; без поля — коллега."),
      .required("дата", .located(.date), "День, когда применили."),
      .required("итог", .choice, "Получилось ли."),
      .optional("заметка", .text("понадобилось два урока"), "Что важно знать другим."),
      make: Use.init)
  }

  /// How a practice was examined from outside the municipality's associations.
  public struct Examination: Sendable {
    /// Which organisation examined it.
    public let organization: String
    /// The day of the conclusion.
    public let date: Located<CalendarDate>
    /// The conclusion.
    public let conclusion: Conclusion

    /// What an examination concluded.
    public enum Conclusion: String, Sendable, CaseIterable {
      case positive = "положительное"
      case withRemarks = "с замечаниями"
      case negative = "отрицательное"
    }

    static let schema = Schema<Examination>(
      .required(
        "организация", .text("институт развития образования"), "Какая организация провела экспертизу."),
      .required("дата", .located(.date), "День заключения."),
      .required("заключение", .choice, "К какому выводу пришли."),
      make: Examination.init)
  }
}
