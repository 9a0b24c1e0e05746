/// A part of a yearly report that is assembled from what the portal holds.
public struct ReportBlock: Sendable, Hashable {
  /// What it is of.
  public let kind: Kind
  /// Its Markdown, without a line end at its end.
  public let text: String

  /// What the parts of a report are of; the raw value names the part in its file. Reports have them in this order.
  public enum Kind: String, Sendable, CaseIterable {
    case plan = "план"
    case meetings = "заседания"
    case decisions = "решения"
    case events = "события"
    case practices = "практики"
    case membership = "состав"

    /// The heading above the part in a new report.
    var heading: String {
      switch self {
      case .plan: "Выполнение плана"
      case .meetings: "Заседания"
      case .decisions: "Решения"
      case .events: "События"
      case .practices: "Практики"
      case .membership: "Состав объединения"
      }
    }
  }
}
