import SchoolCalendar

/// What the gate remembers from one release to the next. Private, though it names nobody.
public struct Ledger: Sendable, Hashable {
  /// By attribute id.
  public private(set) var attributes: [String: AttributeLedger]

  /// A ledger as it was kept; empty before the first release.
  public init(attributes: [String: AttributeLedger] = [:]) { self.attributes = attributes }

  /// The tables that either only the ledger or only the snapshots know, each once.
  ///
  /// An audit is worth no more than its history: where this is not empty, nothing may be released. A draft that was
  /// never published has to leave the ledger, too.
  public func disagreements(with snapshots: [Snapshot]) -> [Block] {
    let kept = Set(attributes.values.flatMap(\.releases))
    let published = Set(snapshots.flatMap(\.blocks))
    return kept.symmetricDifference(published).sorted { ($0.id, $0.date) < ($1.id, $1.date) }
  }

  /// Keeps only numbers of what is not counted any more.
  mutating func forgetMembers(exceptOf counted: [Attribute]) {
    for id in attributes.keys where !counted.contains(where: { $0.id == id }) {
      attributes[id]?.forget(allBut: [])
    }
  }

  subscript(attribute: Attribute) -> AttributeLedger {
    get { attributes[attribute.id] ?? .empty }
    set { attributes[attribute.id] = newValue }
  }
}

/// The history of one attribute: every table that was ever published of it, and who was counted in which.
public struct AttributeLedger: Sendable, Hashable {
  /// In the order of publication; presences name them by index.
  public private(set) var releases: [Block]
  /// The presences of records of those who are still members; a former value of a member keeps its tag.
  public private(set) var current: [RecordTag: Presence]
  /// Of those who left only how many had the same presence.
  public private(set) var departed: [Presence: Int]

  /// No history.
  public static let empty = AttributeLedger(verified: [], [:], [:])

  /// A history as it was kept.
  ///
  /// - Returns: Nil where a presence names a release that is not there, or a number of records is not positive.
  public init?(releases: [Block], current: [RecordTag: Presence], departed: [Presence: Int]) {
    let presences = Array(current.values) + Array(departed.keys)
    guard presences.allSatisfy({ $0.releases.allSatisfy(releases.indices.contains) }),
      departed.values.allSatisfy({ $0 > 0 })
    else { return nil }
    self.init(verified: releases, current, departed)
  }

  private init(verified releases: [Block], _ current: [RecordTag: Presence], _ departed: [Presence: Int]) {
    self.releases = releases
    self.current = current
    self.departed = departed
  }
}

// MARK: Reading

extension AttributeLedger {
  /// The latest release of a table, by its index; nil before the first.
  func lastRelease(of id: BlockID) -> Int? { releases.lastIndex { $0.id == id } }

  /// The attacker who knows the whole history.
  ///
  /// - Parameters:
  ///   - numberOfBands: How many bands the attribute has.
  ///   - tables: Tables that are not released yet, known as well.
  ///   - presences: The records that those count, with the numbers that the tables would have among the releases.
  /// - Returns: Nil where a release has another number of bands.
  func attacker(
    numberOfBands: Int, adding tables: [RoundedTable] = [], of presences: [RecordTag: [Int]] = [:]
  ) -> Attacker? {
    let gone = departed.map { (presence: $0.key, count: $0.value) }
    let stayed = current.map { tag, presence in
      (presence: Presence(presence.releases + (presences[tag] ?? [])), count: 1)
    }
    let joined = presences.filter { current[$0.key] == nil }.map { (presence: Presence($0.value), count: 1) }
    return Attacker(
      releases: releases.map { RoundedTable($0.counts, base: $0.base) } + tables,
      atoms: Atom.gathering(gone + stayed + joined), numberOfBands: numberOfBands)
  }

  /// What attackers can tell by now.
  ///
  /// - Parameter numberOfBands: How many bands the attribute has.
  /// - Returns: Nil where the history contradicts itself, or a release has another number of bands.
  public func attackResult(numberOfBands: Int) -> AttackResult? {
    attacker(numberOfBands: numberOfBands)?.result()
  }
}

// MARK: Writing

extension AttributeLedger {
  /// Adds a release.
  mutating func append(_ block: Block, of tags: some Sequence<RecordTag>) {
    let release = releases.count
    releases.append(block)
    for tag in tags { current[tag, default: Presence([])].insert(release) }
  }

  /// Forgets the tags of all who are no longer members.
  ///
  /// - Parameter members: All tags that members can have, whatever their values.
  mutating func forget(allBut members: Set<RecordTag>) {
    for (tag, presence) in current where !members.contains(tag) {
      current[tag] = nil
      departed[presence, default: 0] += 1
    }
  }
}
