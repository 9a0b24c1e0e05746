public import SchoolCalendar

/// What the portal knows of a school year of an association, for its report (clause 3.4).
public struct YearlyReport: Sendable {
  /// The parts that have anything to say, in the order of the report.
  public let blocks: [ReportBlock]
}

extension YearlyReport {
  /// Assembles a report.
  ///
  /// - Parameters:
  ///   - portal: The portal on the build's day.
  ///   - association: Whose year it is.
  ///   - year: The school year.
  public init(_ portal: Portal, of association: AssociationID, in year: SchoolYear) {
    let writer = ReportWriter(
      portal: portal, content: AssociationYears(portal)[association, year], calendar: PortalCalendar(portal),
      decisions: DecisionRegister(portal))
    blocks = ReportBlock.Kind.allCases.compactMap { kind in
      writer.text(of: kind).map { ReportBlock(kind: kind, text: $0) }
    }
  }
}
