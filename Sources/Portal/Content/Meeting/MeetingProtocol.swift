public import Markdown

/// The protocol of a meeting in the form of Annex 2.
public struct MeetingProtocol: Sendable {
  /// What was heard on each item of the agenda.
  public let heard: ProtocolSection
  /// What was decided.
  public let resolved: ProtocolSection

  /// The headings of the form, in its order.
  enum Heading: String, CaseIterable {
    case agenda = "Повестка дня"
    case heard = "Слушали"
    case resolved = "Решили"
  }
}

/// A section of a protocol: a numbered list and what stands around it.
public struct ProtocolSection: Sendable {
  /// The heading and all under it.
  public let section: MarkdownSection
  /// The numbered lists under the heading.
  public var lists: [MarkdownList] { section.lists.filter(\.isOrdered) }
  /// The numbered items, those of all lists under the heading.
  public var items: [MarkdownList.Item] { lists.flatMap(\.items) }
}
