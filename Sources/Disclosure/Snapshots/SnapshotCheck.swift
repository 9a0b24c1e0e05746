import SchoolCalendar

/// Verifies snapshots from public data alone.
public struct SnapshotCheck: Sendable {
  let scheme: Scheme
  let domains: [String: Domain]

  /// A check against what the portal publishes.
  ///
  /// - Parameters:
  ///   - scheme: What is counted.
  ///   - domains: About whom; of two with the same id the first counts.
  public init(scheme: Scheme, domains: [Domain]) {
    self.scheme = scheme
    self.domains = Dictionary(domains.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Everything that is wrong with the snapshots, in the order of their days.
  ///
  /// - Parameter snapshots: All that were published, in any order.
  public func findings(in snapshots: [Snapshot]) -> [SnapshotFinding] {
    let snapshots = snapshots.sorted { $0.date < $1.date }
    var findings: [SnapshotFinding] = []
    for (index, snapshot) in snapshots.enumerated() {
      findings += formFindings(in: snapshot)
      findings += historyFindings(in: snapshot, after: Array(snapshots[..<index]))
    }
    return findings + (findings.isEmpty ? attackFindings(in: snapshots) : [])
  }
}

// MARK: Form

extension SnapshotCheck {
  private typealias Fact = SnapshotFinding.Fact

  private func formFindings(in snapshot: Snapshot) -> [SnapshotFinding] {
    guard snapshot.scheme == scheme.version else {
      return [SnapshotFinding(snapshot: snapshot.date, block: nil, fact: .unknownScheme(snapshot.scheme))]
    }
    var seen: Set<BlockID> = []
    var totals: [DomainDay: Block] = [:]
    return snapshot.blocks.flatMap { block in
      var facts = formFacts(of: block)
      if !seen.insert(block.id).inserted { facts.append(.repeated) }
      let day = DomainDay(domain: block.id.domain, date: block.date)
      if let other = totals[day], other.total != block.total { facts.append(.otherTotal(other.id)) }
      totals[day] = totals[day] ?? block
      return facts.map { SnapshotFinding(snapshot: snapshot.date, block: block.id, fact: $0) }
    }
  }

  private struct DomainDay: Hashable {
    let domain: String
    let date: CalendarDate
  }

  private func formFacts(of block: Block) -> [Fact] {
    guard let domain = domains[block.id.domain] else { return [.unknownDomain] }
    guard let attribute = scheme.attributes.first(where: { $0.id == block.id.attribute }),
      attribute.scope == .everyDomain || domain.extent == .municipality
    else { return [.unknownAttribute] }
    guard block.base == domain.base else { return [.wrongBase(expected: domain.base)] }
    guard block.counts.count == attribute.bands.count else {
      return [.wrongNumberOfBands(expected: attribute.bands.count)]
    }
    // No municipality has a million teachers, and sums of such counts cannot overflow.
    func isRounded(_ count: Int) -> Bool { (0...1_000_000).contains(count) && count % block.base == 0 }
    var facts = block.counts.indices.filter { !isRounded(block.counts[$0]) }.map { Fact.notRounded(band: $0) }
    if !isRounded(block.total) { facts.append(.notRounded(band: nil)) }
    guard facts.isEmpty else { return facts }
    let sum = block.counts.reduce(0, +)
    if block.total != sum { facts.append(.wrongSum(expected: sum)) }
    // A margin says «at least»: one multiple below may still have enough members for an attribute's own demand.
    let minimum = max(2 * domain.base, attribute.minimumMembers - attribute.minimumMembers % domain.base)
    if sum < minimum { facts.append(.tooFewMembers(minimum: minimum)) }
    return facts
  }
}

// MARK: History

extension SnapshotCheck {
  private func historyFindings(in snapshot: Snapshot, after earlier: [Snapshot]) -> [SnapshotFinding] {
    let year = SchoolYear(containing: snapshot.date)
    let isSecond = earlier.contains { SchoolYear(containing: $0.date) == year }
    let second = SnapshotFinding(snapshot: snapshot.date, block: nil, fact: .secondOfYear(year))
    let blocks = snapshot.blocks.compactMap { block in
      historyFact(of: block, in: snapshot, after: earlier).map {
        SnapshotFinding(snapshot: snapshot.date, block: block.id, fact: $0)
      }
    }
    return (isSecond ? [second] : []) + blocks
  }

  private func historyFact(of block: Block, in snapshot: Snapshot, after earlier: [Snapshot]) -> Fact? {
    guard block.date <= snapshot.date else { return .fromFuture }
    let versions = earlier.flatMap(\.blocks).filter { $0.id == block.id }
    guard let last = versions.max(by: { $0.date < $1.date }) else {
      return block.date == snapshot.date ? nil : .unknownOrigin
    }
    if block.date < last.date { return .olderThan(last.date) }
    if block.date == last.date { return block == last ? nil : .changedUnderSameDate(earlier: last.date) }
    guard block.date == snapshot.date else { return .unknownOrigin }
    let years = (SchoolYear(containing: last.date), SchoolYear(containing: block.date))
    return years.0 == years.1 || block.date < last.date.adding(days: 300)
      ? .tooSoon(after: last.date) : nil
  }
}
