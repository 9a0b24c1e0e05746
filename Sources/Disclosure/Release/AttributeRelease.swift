import SchoolCalendar

/// The release of one attribute: its tables tell about the same records, so they are audited together.
struct AttributeRelease {
  private let attribute: Attribute
  private let scheme: Int
  private let date: CalendarDate
  private let history: AttributeLedger
  private let key: DisclosureKey

  private var order: [BlockID] = []
  private var verdicts: [BlockID: BlockDecision.Verdict] = [:]
  private var candidates: [Candidate] = []
  private var accepted: [Candidate] = []

  init(
    _ attribute: Attribute, scheme: Int, date: CalendarDate, history: AttributeLedger, key: DisclosureKey
  ) {
    self.attribute = attribute
    self.scheme = scheme
    self.date = date
    self.history = history
    self.key = key
  }
}

// MARK: Rules 5 and 6

extension AttributeRelease {
  /// Draws the table of a domain, where it may be drawn at all.
  mutating func propose(_ domain: Domain, _ records: [Records.Record]) {
    let id = BlockID(domain: domain.id, attribute: attribute.id)
    order.append(id)
    if records.count < max(2 * domain.base, attribute.minimumMembers) {
      verdicts[id] = .withheld(.tooFewMembers)
    } else if records.areDominated {
      verdicts[id] = .withheld(.dominatedBySchool)
    } else if let reason = reasonToKeep(id, records) {
      hold(id, reason)
    } else {
      candidates.append(candidate(id, domain, records))
    }
  }

  private func reasonToKeep(_ id: BlockID, _ records: [Records.Record]) -> HoldReason? {
    guard let last = history.lastRelease(of: id) else { return nil }
    let lastDate = history.releases[last].date
    if SchoolYear(containing: lastDate) == SchoolYear(containing: date) || date < lastDate.adding(days: 300) {
      return .releasedRecently
    }
    return records.changes(since: last, in: history) < 5 ? .tooFewChanges : nil
  }

  private mutating func hold(_ id: BlockID, _ reason: HoldReason) {
    let last = history.lastRelease(of: id).map { history.releases[$0].date }
    verdicts[id] = last.map { .kept($0, reason) } ?? .withheld(reason)
  }

  private func candidate(_ id: BlockID, _ domain: Domain, _ records: [Records.Record]) -> Candidate {
    let table = CountTable(bands: records.lazy.map(\.band), numberOfBands: attribute.bands.count)
    return Candidate(id, base: domain.base, tags: records.map(\.tag), table: table) { [scheme, key] counter in
      RandomRounding.rounded(
        table.counts, base: domain.base, id: id, scheme: scheme, counter: counter, key: key)
    }
  }
}

// MARK: Rule 7

extension AttributeRelease {
  /// Accepts the candidates in their order, each drawn until what was accepted before it and the candidate are safe.
  ///
  /// What is safe together is safe in part: a table less only leaves more possible worlds. So all are tried together
  /// first, and where that fails the longest safe beginning is found by halving.
  mutating func audit() {
    var rest = candidates[...]
    while !rest.isEmpty {
      let safe = lengthOfSafeBeginning(of: rest)
      accepted += rest.prefix(safe)
      rest = rest.dropFirst(safe)
      if let failed = rest.popFirst() { settle(failed) }
    }
    for candidate in accepted { verdicts[candidate.id] = .released }
  }

  private func lengthOfSafeBeginning(of candidates: ArraySlice<Candidate>) -> Int {
    if isSafe(accepted + candidates) { return candidates.count }
    var safe = 0
    var unsafe = candidates.count
    while unsafe - safe > 1 {
      let middle = (safe + unsafe) / 2
      if isSafe(accepted + candidates.prefix(middle)) { safe = middle } else { unsafe = middle }
    }
    return safe
  }

  /// Draws a candidate again until it is safe, or freezes its table.
  private mutating func settle(_ failed: Candidate) {
    var candidate = failed
    var rejected: Set = [failed.counts]
    while candidate.redraw(avoiding: rejected) {
      if isSafe(accepted + [candidate]) {
        accepted.append(candidate)
        return
      }
      rejected.insert(candidate.counts)
    }
    hold(candidate.id, .frozen)
  }

  private func isSafe(_ candidates: [Candidate]) -> Bool {
    guard candidates.allSatisfy(\.isSafeAlone), let attacker = attacker(on: candidates) else { return false }
    return attacker.firstFailure() == nil
  }

  private func attacker(on candidates: [Candidate]) -> Attacker? {
    var presences: [RecordTag: [Int]] = [:]
    for (index, candidate) in candidates.enumerated() {
      for tag in candidate.tags { presences[tag, default: []].append(history.releases.count + index) }
    }
    return history.attacker(
      numberOfBands: attribute.bands.count,
      adding: candidates.map { RoundedTable($0.counts, base: $0.base) }, of: presences)
  }
}

// MARK: Results

extension AttributeRelease {
  var decisions: [BlockDecision] {
    order.compactMap { id in verdicts[id].map { BlockDecision(id: id, verdict: $0) } }
  }

  /// What is published: the accepted tables, and the old ones that still stand.
  var blocks: [Block] {
    decisions.compactMap { decision in
      switch decision.verdict {
      case .released: accepted.first { $0.id == decision.id }.map(block)
      case .kept: history.lastRelease(of: decision.id).map { history.releases[$0] }
      case .withheld: nil
      }
    }
  }

  /// The history after the release.
  func history(forgettingAllBut members: Set<RecordTag>) -> AttributeLedger {
    var history = history
    for candidate in accepted { history.append(block(candidate), of: candidate.tags) }
    history.forget(allBut: members)
    return history
  }

  private func block(_ candidate: Candidate) -> Block {
    Block(candidate.id, date: date, base: candidate.base, counts: candidate.counts)
  }
}
