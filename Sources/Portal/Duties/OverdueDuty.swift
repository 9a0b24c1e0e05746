public import SchoolCalendar

/// Something that was due before the build's day and is not there, for the coordinator.
public struct OverdueDuty: Sendable {
  /// What was due.
  public let kind: Kind
  /// Who owes it.
  public let association: AssociationID
  /// The school year that it belongs to.
  public let year: SchoolYear
  /// The last day for it.
  public let due: CalendarDate
  /// How many days ago that was.
  public let days: Int
  /// What is missing: Russian, lower case, without a full stop.
  public let message: String
  /// The file that would hold it, or holds it, as messages name it.
  public let path: String

  /// What the regulation asks for.
  public enum Kind: String, Sendable, CaseIterable {
    /// The plan, by 10 September.
    case plan = "план"
    /// Four meetings in the school year.
    case meetings = "заседания"
    /// The protocol of a meeting whose day is over.
    case `protocol` = "протокол"
    /// A decision whose deadline is over.
    case decision = "решение"
    /// The report, by 30 May.
    case report = "отчёт"

    /// The clause of the regulation.
    public var clause: String {
      switch self {
      case .plan: RegulationDuty.plan.clause
      case .meetings: "3.2"
      case .protocol, .decision: "3.3"
      case .report: RegulationDuty.report.clause
      }
    }
  }
}
