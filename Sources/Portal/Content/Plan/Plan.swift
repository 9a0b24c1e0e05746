public import Diagnostics
public import FrontMatter
public import SchoolCalendar

/// The yearly plan of an association, Annex 1 (`associations/<id>/<year>/plan.md`).
public struct Plan: ContentFields {
  /// The day of its approval; nil while it is a draft.
  public let approved: CalendarDate?
  /// Who wrote it (clause 3.1).
  public let author: Located<PersonID>?
  /// The day of its last change.
  public let updated: CalendarDate
  /// How often it has been changed in a way that matters to those who follow it: 0 at first.
  public let revision: Int
  /// Whether it is an example only.
  public let isSample: Bool

  /// The fields.
  public static let schema = Schema<Plan>(
    .optional("утверждён", .date, "День утверждения плана; без него план показан как проект."),
    .optional("автор", .located(.person), "Код человека, который составил план (пункт 3.1 Положения)."),
    .required("обновлено", .date, "День последней правки: его показывают календари подписчиков."),
    .revision,
    .sample,
    make: Plan.init)

  /// The plan itself is tables.
  public static var hasTables: Bool { true }

  /// Reads the sections and rows.
  public static func structure(
    of file: FileReading<Plan>, _ diagnostics: inout [Diagnostic]
  ) -> PlanSections? {
    guard case .plan(_, let year) = file.id else { return nil }
    var reader = PlanReader(file, year: year)
    let sections = reader.read()
    diagnostics += reader.diagnostics
    return PlanSections(sections: sections)
  }
}

/// What a plan consists of.
public struct PlanSections: ContentStructure {
  /// The sections in their order.
  public let sections: [PlanSection]

  /// All rows in their order.
  public var rows: [PlanRow] { sections.flatMap(\.rows) }

  /// The places of the rows.
  public var anchors: Set<String> { Set(rows.map(\.number.anchor)) }

  /// A row by its number.
  public func row(_ number: PlanNumber) -> PlanRow? {
    rows.first { $0.number == number }
  }
}
