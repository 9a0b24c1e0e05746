public import Diagnostics
public import Markdown
public import SchoolCalendar

/// What a meeting decided, an item under «Решили».
public struct Decision: Sendable {
  /// The number within its protocol, from 1.
  public let number: Int
  /// The item that says it.
  public let item: MarkdownList.Item
  /// The lists in the item that say who, until when and so on.
  public let terms: [MarkdownList]
  /// Who answers for it.
  public let responsible: [Responsible]
  /// Until when it is to be done.
  public let deadline: Deadline?
  /// What has become of it, as the file says.
  public let status: Status
  /// Earlier decisions that it carries out.
  public let closes: [Located<DecisionReference>]
  /// Earlier decisions that get a new deadline by it.
  public let extends: [Located<DecisionReference>]
  /// Practices that it recommends.
  public let recommends: [Located<Slug>]

  /// The id of the decision on the page of its protocol.
  public var anchor: String { "r-\(number)" }

  /// Until when a decision is to be done.
  public struct Deadline: Sendable {
    /// As it is written: a date phrase.
    public let text: Located<String>
    /// What it means, one after the other.
    public let meanings: [DateMeaning]

    /// The last day; nil where it is not settled.
    public var lastDay: CalendarDate? { meanings.compactMap(\.span).map(\.last).max() }
  }

  /// What has become of a decision, as the file says.
  public enum Status: String, Sendable, CaseIterable {
    /// It is to be done.
    case open = "открыто"
    /// It is done.
    case done = "выполнено"
    /// It has got a new deadline, which stands in the file now.
    case extended = "продлено"
    /// It need not be done any more.
    case withdrawn = "снято"
  }
}
