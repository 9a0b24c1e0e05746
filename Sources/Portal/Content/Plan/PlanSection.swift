public import Diagnostics
public import Markdown
public import SchoolCalendar

/// A section of a plan.
public struct PlanSection: Sendable {
  /// Its number, from 1.
  public let number: Int
  /// Its title without the number.
  public let title: String
  /// The id of its heading.
  public let anchor: String
  /// Its rows in their order.
  public internal(set) var rows: [PlanRow]

  /// The sections of Annex 1 to the regulation, in their order.
  public static let annex = [
    "Организационно-аналитическая деятельность", "Организационно-методическая деятельность",
  ]
}

/// A row of a plan: something that the association means to do.
public struct PlanRow: Sendable {
  /// Its number.
  public let number: PlanNumber
  /// What is to be done.
  public let activity: MarkdownTable.Cell
  /// When, as it is written.
  public let date: MarkdownTable.Cell
  /// When, as it is understood.
  public let phrase: DatePhrase
  /// What is to come of it.
  public let result: PlanResult
  /// Who answers for it.
  public let responsible: [Responsible]
  /// The codes of the professional needs that it meets, as they are written.
  public let deficits: [Located<String>]
  /// The direction of work that it belongs to.
  public let direction: WorkDirection?
  /// What has become of it.
  public let mark: PlanMark?

  /// Where it stands.
  public var location: Location { activity.location }

  /// When, one after the other; what could not be read is not settled.
  public var meanings: [DateMeaning] {
    phrase.parts.isEmpty ? [.undecided] : phrase.parts.map(\.meaning)
  }
}

/// What is to come of a row.
public enum PlanResult: Sendable {
  /// Its own result.
  case own(MarkdownTable.Cell)
  /// The result of the row above: in the form they share one cell.
  case sameAsAbove
}

/// What a leader has noted of a row.
public struct PlanMark: Sendable {
  /// What it says; nil where that is not understood.
  public let state: State?
  /// The note as it is written, with links to what fulfilled the row.
  public let cell: MarkdownTable.Cell

  /// What has become of a row.
  public enum State: String, Sendable, CaseIterable {
    /// It is done.
    case done = "выполнено"
    /// A part of it is done.
    case partlyDone = "выполнено частично"
    /// It was not done.
    case notDone = "не выполнено"
    /// It is being done.
    case running = "в работе"
    /// It will be done at another time, which stands in the row now.
    case moved = "перенесено"
    /// It will not be done.
    case cancelled = "отменено"
  }
}
