import FrontMatter
public import SchoolCalendar

/// A row of a plan as other content names it: `fizika/2025-2026#2.1`.
public struct PlanReference: Sendable, Hashable {
  /// Whose plan it is.
  public let association: AssociationID
  /// The school year of the plan.
  public let year: SchoolYear
  /// The number of the row.
  public let number: PlanNumber

  /// A row of a plan.
  public init(association: AssociationID, year: SchoolYear, number: PlanNumber) {
    self.association = association
    self.year = year
    self.number = number
  }

  /// The file of the plan.
  public var id: ContentID { .plan(association, year) }

  /// The plan as the reference names it: `fizika/2025-2026`.
  var plan: String { "\(association.rawValue)/\(year.path)" }
}

extension PlanReference {
  /// Reads `fizika/2025-2026#2.1`; nil where it is no such reference.
  init?(parsing text: String) {
    let parts = text.split(separator: "#", omittingEmptySubsequences: false)
    let path = parts[0].split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, path.count == 2, let association = AssociationID(rawValue: String(path[0])),
      let year = SchoolYear(parsing: path[1]), let number = PlanNumber(parsing: parts[1])
    else { return nil }
    self.init(association: association, year: year, number: number)
  }
}

extension ValueType<PlanReference> {
  static var planReference: ValueType<PlanReference> {
    .text(
      format: "строка плана", example: "fizika/2026-2027#2.1",
      pattern: "^[a-z-]+/[0-9]{4}-[0-9]{4}#[0-9]{1,3}\\.[0-9]{1,3}\\.?$"
    ) { PlanReference(parsing: $0) }
  }
}
