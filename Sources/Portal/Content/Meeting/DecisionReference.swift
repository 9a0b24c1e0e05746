import FrontMatter
import SchoolCalendar

/// A decision as other content names it: `fizika/2025-2026/meeting-2#r-3`.
public struct DecisionReference: Sendable, Hashable {
  /// The meeting that took it.
  public let meeting: MeetingID
  /// Its number in the protocol.
  public let number: Int

  /// A decision of a meeting.
  public init(meeting: MeetingID, number: Int) {
    self.meeting = meeting
    self.number = number
  }

  /// `fizika/2025-2026/meeting-2#r-3`.
  public var text: String {
    "\(meeting.association.rawValue)/\(meeting.year.path)/meeting-\(meeting.number)#\(anchor)"
  }

  /// The id of the decision on the page of the meeting.
  public var anchor: String { "r-\(number)" }
}

extension DecisionReference {
  /// Reads a whole reference; nil where it is none.
  public init?(parsing text: String) {
    self.init(parsing: text, in: nil)
  }

  /// Reads a reference that may leave out what it shares with the place where it stands: `meeting-1#r-2`,
  /// `2024-2025/meeting-4#r-1`. The path of a link to a file is understood too: `../2024-2025/meeting-4.md#r-1`.
  ///
  /// - Parameters:
  ///   - text: The reference.
  ///   - place: The meeting in whose file it stands; nil where it stands elsewhere.
  init?(parsing text: String, in place: MeetingID?) {
    let halves = text.split(separator: "#", omittingEmptySubsequences: false)
    guard halves.count == 2, let number = halves[1].number(after: "r-", digits: 4) else { return nil }
    var path = halves[0].split(separator: "/").drop { $0 == ".." || $0 == "." }
    guard var name = path.popLast() else { return nil }
    if name.hasSuffix(".md") { name = name.dropLast(3) }
    guard let meeting = name.number(after: "meeting-", digits: 2) else { return nil }
    let year = path.popLast().map { SchoolYear(parsing: $0) } ?? place?.year
    let association = path.popLast().map { AssociationID(rawValue: String($0)) } ?? place?.association
    guard path.isEmpty, let year, let association else { return nil }
    self.init(meeting: MeetingID(association: association, year: year, number: meeting), number: number)
  }
}

extension Substring {
  /// The number behind a word, from 1 and without a leading zero: 2 of `r-2`.
  ///
  /// - Parameters:
  ///   - prefix: The word.
  ///   - digits: How many digits it may have.
  func number(after prefix: String, digits most: Int) -> Int? {
    guard hasPrefix(prefix) else { return nil }
    let digits = dropFirst(prefix.count)
    guard (1...most).contains(digits.utf8.count), digits.first != "0",
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(digits)
  }
}

extension DecisionReference: Comparable {
  /// By association, then in the order in which they were taken.
  public static func < (left: DecisionReference, right: DecisionReference) -> Bool {
    (left.meeting, left.number) < (right.meeting, right.number)
  }
}

extension ValueType<DecisionReference> {
  static var decisionReference: ValueType<DecisionReference> {
    .text(
      format: "решение заседания", example: "fizika/2026-2027/meeting-2#r-3",
      pattern: "^(\\.{1,2}/)*[a-z-]+/[0-9]{4}-[0-9]{4}/meeting-[1-9][0-9]?(\\.md)?#r-[1-9][0-9]{0,3}$"
    ) {
      DecisionReference(parsing: $0)
    }
  }
}
