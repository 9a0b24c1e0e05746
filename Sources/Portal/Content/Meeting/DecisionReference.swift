import FrontMatter
public import SchoolCalendar

/// A decision of a meeting as other content names it: `fizika/2025-2026/meeting-2#r-3`.
public struct DecisionReference: Sendable, Hashable {
  /// Whose meeting it was.
  public let association: AssociationID
  /// The school year of the meeting.
  public let year: SchoolYear
  /// The number of the meeting, from 1.
  public let meeting: Int
  /// The number of the decision in its protocol, from 1.
  public let decision: Int

  /// A decision.
  public init(association: AssociationID, year: SchoolYear, meeting: Int, decision: Int) {
    self.association = association
    self.year = year
    self.meeting = meeting
    self.decision = decision
  }

  /// The reference as it is written.
  public var text: String { "\(association.rawValue)/\(year.path)/meeting-\(meeting)#r-\(decision)" }
}

extension DecisionReference {
  /// Reads `fizika/2025-2026/meeting-2#r-3`; nil where it is no such reference.
  public init?(parsing text: some StringProtocol) {
    let parts = text.split(separator: "#", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let path = parts[0].split(separator: "/", omittingEmptySubsequences: false)
    guard path.count == 3, let association = AssociationID(rawValue: String(path[0])),
      let year = SchoolYear(parsing: path[1]), let meeting = Self.number(path[2], after: "meeting-"),
      let decision = Self.number(parts[1], after: "r-")
    else { return nil }
    self.init(association: association, year: year, meeting: meeting, decision: decision)
  }

  private static func number(_ text: some StringProtocol, after prefix: String) -> Int? {
    let digits = text.dropFirst(prefix.count)
    guard text.hasPrefix(prefix), (1...3).contains(digits.utf8.count), digits.first != "0",
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(digits)
  }
}

extension ValueType<DecisionReference> {
  static var decisionReference: ValueType<DecisionReference> {
    .text(format: "решение заседания", example: "fizika/2025-2026/meeting-2#r-3") {
      DecisionReference(parsing: $0)
    }
  }
}
