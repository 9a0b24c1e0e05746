public import SchoolCalendar

/// Decides what is published of the members on a day: tables that an attacker with the whole history cannot undo.
public struct ReleaseGate: Sendable {
  /// What is counted.
  public let scheme: Scheme
  /// About whom, in the order in which their tables are drawn.
  public let domains: [Domain]
  private let key: DisclosureKey

  /// A gate.
  ///
  /// - Parameters:
  ///   - domains: With different ids.
  ///   - key: Where all randomness comes from; the same in every year.
  public init(scheme: Scheme, domains: [Domain], key: DisclosureKey) {
    self.scheme = scheme
    self.domains = domains
    self.key = key
  }
}

extension ReleaseGate {
  /// Draws and audits what may be published.
  ///
  /// The same members, day and ledger give the same outcome, and so does a second run with the ledger of the first.
  ///
  /// - Parameters:
  ///   - members: All who agreed to be counted, each person once.
  ///   - date: The day of the list of members.
  ///   - ledger: What the last run left.
  ///   - progress: Told of each attribute that is done.
  /// - Throws: Why nothing can be released.
  public func release(
    _ members: [Member], on date: CalendarDate, ledger: Ledger,
    progress: (ReleaseProgress) -> Void = { _ in }
  ) throws(ReleaseError) -> ReleaseOutcome {
    guard Set(members.map(\.person)).count == members.count else { throw .repeatedPerson }
    var ledger = ledger
    ledger.forgetMembers(exceptOf: scheme.attributes)
    var decisions: [BlockDecision] = []
    var blocks: [Block] = []
    for (index, attribute) in scheme.attributes.enumerated() {
      let history = ledger[attribute]
      try check(history, attribute, on: date)
      let records = try Records(of: members, attribute, key: key.derived(for: "mumo record tags"))
      var draw = AttributeRelease(attribute, scheme: scheme.version, date: date, history: history, key: key)
      for domain in domains where attribute.scope == .everyDomain || domain.extent == .municipality {
        draw.propose(domain, records.counted(in: domain))
      }
      draw.audit()
      decisions += draw.decisions
      blocks += draw.blocks
      ledger[attribute] = draw.history(forgettingAllBut: records.possibleTags)
      progress(.init(attribute: attribute.id, finished: index + 1, total: scheme.attributes.count))
    }
    let snapshot = Snapshot(scheme: scheme.version, date: date, blocks: blocks)
    return ReleaseOutcome(snapshot: snapshot, ledger: ledger, decisions: decisions)
  }

  private func check(
    _ history: AttributeLedger, _ attribute: Attribute, on date: CalendarDate
  ) throws(ReleaseError) {
    for block in history.releases {
      guard block.id.attribute == attribute.id, block.counts.count == attribute.bands.count else {
        throw .foreignLedger(attribute: attribute.id)
      }
      guard block.date <= date else { throw .laterRelease(block.id, block.date) }
    }
  }
}
