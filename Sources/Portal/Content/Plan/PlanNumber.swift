/// The number of a row of a plan: 2.1 is the first row of the second section.
///
/// It is the permanent identity of the row: calendars know the row by it.
public struct PlanNumber: Sendable, Hashable {
  /// The number of the section, from 1.
  public let section: Int
  /// The number within the section, from 1.
  public let item: Int

  /// «2.1».
  public var text: String { "\(section).\(item)" }

  /// The id of the row on the plan's page: `p-2-1`.
  public var anchor: String { "p-\(section)-\(item)" }
}

extension PlanNumber {
  /// Reads «2.1» or «2.1.»; nil where it is no such number.
  init?(parsing text: some StringProtocol) {
    let digits = String(text.filter { !$0.isWhitespace })
    let parts = (digits.hasSuffix(".") ? digits.dropLast() : digits[...])
      .split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ (1...3).contains($0.utf8.count) }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let section = Int(parts[0]), let item = Int(parts[1]), section > 0, item > 0
    else { return nil }
    self.init(section: section, item: item)
  }
}

extension PlanNumber: Comparable {
  /// In the order of the plan.
  public static func < (left: PlanNumber, right: PlanNumber) -> Bool {
    (left.section, left.item) < (right.section, right.item)
  }
}
