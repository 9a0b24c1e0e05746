public import Diagnostics
public import FrontMatter
public import SchoolCalendar

/// The yearly report of an association, clause 3.4 (`associations/<id>/<year>/report.md`).
public struct Report: ContentFields {
  /// The day of its last change.
  public let updated: CalendarDate
  /// The day on which it was handed in; nil while it is being written.
  public let submitted: CalendarDate?
  /// Who wrote it.
  public let author: Located<PersonID>?
  /// Whether it is an example only.
  public let isSample: Bool

  /// The fields.
  public static let schema = Schema<Report>(
    .required("обновлено", .date, "День последней правки."),
    .optional("представлен", .date, "День, когда отчёт передан (пункт 3.4 Положения); без него это проект."),
    .optional("автор", .located(.person), "Код человека, который составил отчёт."),
    .sample,
    make: Report.init)
}
