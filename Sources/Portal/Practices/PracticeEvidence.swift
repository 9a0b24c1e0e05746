import Diagnostics
public import SchoolCalendar

/// How well a practice is proven: computed from what its entry says, never typed.
///
/// The levels are a ladder: each asks for what those below it ask for, so that no recommendation stands for data
/// and no data for a colleague who has tried it too. After the review date the level is one lower. How highly a
/// practice was recognised is another matter and counts for nothing here.
public struct PracticeEvidence: Sendable, Hashable {
  /// The level.
  public let level: Level
  /// What each level above the lowest asks for, and whether the entry has it.
  public let steps: [Step]
  /// Whether the review date has passed and has taken one level off.
  public let isLowered: Bool

  /// The levels, the lowest first.
  public enum Level: Int, Sendable, CaseIterable {
    /// An idea that nobody has tried.
    case idea
    /// Tried by its author.
    case tried
    /// With data from before and from after.
    case measured
    /// Repeated by a colleague.
    case repeated
    /// Repeated by three organisations or more and recommended by a decision.
    case spread
    /// Examined from outside.
    case examined
  }

  /// What a level asks for.
  public struct Step: Sendable, Hashable {
    /// The level.
    public let level: Level
    /// What the entry has of it.
    public let proof: Proof
    /// Whether that is enough.
    public let isMet: Bool
  }

  /// What an entry has of what a level asks for.
  public enum Proof: Sendable, Hashable {
    /// How often it was tried with success.
    case uses(Int)
    /// Whether there are data from before and from after.
    case measurements(Bool)
    /// How often colleagues tried it with success.
    case repetitions(Int)
    /// In how many organisations it was tried with success, and the decision that recommends it.
    case spread(organizations: Int, decision: DecisionReference?)
    /// The examination from outside, if its conclusion is positive.
    case examination(organization: String?)
  }

  /// How many organisations make a practice more than a local custom.
  public static let fewestOrganizations = 3

  /// The lowest level that asks for something that the entry does not have; nil at the top.
  public var missing: Step? { steps.first { !$0.isMet } }
}

extension PracticeEvidence {
  /// Judges an entry.
  ///
  /// - Parameters:
  ///   - practice: The fields of the entry.
  ///   - hasMeasurements: Whether its results give numbers from before and from after.
  ///   - decision: The decision that recommends it; nil where none does.
  ///   - today: The build's day; what lies after it does not count yet.
  public init(
    _ practice: Practice, hasMeasurements: Bool, decision: DecisionReference?, on today: CalendarDate
  ) {
    let uses = practice.uses.filter { $0.date.value <= today && $0.outcome != .failed }
    let repetitions = uses.count { $0.actor == .colleague }
    let organizations = Set(uses.compactMap(\.organization).map { $0.lowercased() }).count
    let examination = practice.examination.flatMap { examination in
      examination.date.value <= today && examination.conclusion == .positive ? examination.organization : nil
    }
    steps = [
      // Data, too, come from somebody who has tried it.
      Step(level: .tried, proof: .uses(uses.count), isMet: !uses.isEmpty || hasMeasurements),
      Step(level: .measured, proof: .measurements(hasMeasurements), isMet: hasMeasurements),
      Step(level: .repeated, proof: .repetitions(repetitions), isMet: repetitions > 0),
      Step(
        level: .spread, proof: .spread(organizations: organizations, decision: decision),
        isMet: organizations >= Self.fewestOrganizations && decision != nil),
      Step(
        level: .examined, proof: .examination(organization: examination), isMet: examination != nil),
    ]
    let reached = steps.prefix(while: \.isMet).last?.level ?? .idea
    let isOverdue = practice.review.map { $0.value < today } ?? false
    level = isOverdue ? Level(rawValue: reached.rawValue - 1) ?? .idea : reached
    isLowered = level < reached
  }
}

extension PracticeEvidence.Level: Comparable {
  /// The weaker one first.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
