import Diagnostics
public import SchoolCalendar

/// The bank of innovative experience: the entries that stand in it, and what they are found by.
public struct PracticeBank: Sendable {
  /// The entries, the latest change first.
  public let items: [Item]
  /// Entries that are kept and recommended to nobody, the latest change first.
  public let archived: [Item]
  /// The indices in `items` of what is found by a facet, in their order.
  private let indices: [PracticeFacet: [Int]]

  /// An entry and how well it is proven.
  public struct Item: Sendable {
    /// The entry.
    public let entry: Entry<Practice>
    /// The decision that recommends it; nil where none does.
    public let decision: DecisionReference?
    /// How well it is proven.
    public let evidence: PracticeEvidence
    /// Everything that it is found by.
    public let facets: [PracticeFacet]
  }
}

extension PracticeBank {
  /// - Parameters:
  ///   - practices: All entries; drafts and those under review stay out.
  ///   - decisions: What meetings have decided, recommendations among it.
  ///   - today: The build's day.
  public init(_ practices: [Entry<Practice>], decisions: DecisionRegister, on today: CalendarDate) {
    let recommendations = decisions.recommendations(on: today)
    let sorted = practices.sorted { ($1.updated.value, $0.path) < ($0.updated.value, $1.path) }
    let items = sorted.filter { $0.status == .published }.map { Item($0, recommendations, on: today) }
    archived = sorted.filter { $0.status == .archived }.map { Item($0, recommendations, on: today) }
    indices = items.indices.reduce(into: [:]) { found, index in
      for facet in items[index].facets { found[facet, default: []].append(index) }
    }
    self.items = items
  }

  /// What entries are found by, of one kind, in the order in which pages show it.
  public func facets(_ kind: PracticeFacet.Kind) -> [PracticeFacet] {
    indices.keys.filter { $0.kind == kind }.sorted { $0.order < $1.order }
  }

  /// The entries that are found by a facet, the latest change first.
  public func items(_ facet: PracticeFacet) -> [Item] {
    indices[facet, default: []].map { items[$0] }
  }

  /// The entries that are found by both of two facets, the latest change first.
  public func items(_ first: PracticeFacet, and second: PracticeFacet) -> [Item] {
    let others = Set(indices[second, default: []])
    return indices[first, default: []].filter(others.contains).map { items[$0] }
  }

  /// How many entries are found by a facet.
  public func count(_ facet: PracticeFacet) -> Int { indices[facet]?.count ?? 0 }
}

extension PracticeBank.Item {
  fileprivate init(
    _ entry: Entry<Practice>, _ recommendations: [ContentID: [DecisionReference]], on today: CalendarDate
  ) {
    let recommending = recommendations[entry.id] ?? []
    // The entry may choose among the decisions that recommend it; by itself it proves nothing.
    let chosen = entry.fields.decision?.value
    let decision = recommending.first { $0 == chosen } ?? recommending.first
    let evidence = PracticeEvidence(
      entry.fields, hasMeasurements: entry.structure.hasMeasurements, decision: decision, on: today)
    self.init(
      entry: entry, decision: decision, evidence: evidence,
      facets: entry.fields.facets + [.evidence(evidence.level)])
  }
}

// MARK: Similar entries

extension PracticeBank {
  /// What entries have to share to be similar: a need, or a subject and something else.
  private static let leastLikeness = 41

  /// The entries that a reader of one may want next, the likest first; of equals the better proven, then the one
  /// that changed last.
  ///
  /// - Parameters:
  ///   - item: An entry.
  ///   - limit: How many at the most.
  public func similar(to item: Item, limit: Int) -> [Item] {
    var likeness = Array(repeating: 0, count: items.count)
    for facet in item.facets where facet.likeness > 0 {
      for index in indices[facet, default: []] { likeness[index] += facet.likeness }
    }
    let candidates = items.indices.filter {
      likeness[$0] >= Self.leastLikeness && items[$0].entry.id != item.entry.id
    }
    let best = candidates.sorted { left, right in
      (likeness[right], items[right].evidence.level, left) < (
        likeness[left], items[left].evidence.level, right
      )
    }
    return best.prefix(limit).map { items[$0] }
  }
}

extension PracticeFacet {
  /// How much two entries are alike that share it.
  fileprivate var likeness: Int {
    switch self {
    // All that is worth 1 together is worth less.
    case .deficit: 60
    case .subject: 40
    case .condition, .form, .grade, .age: 1
    case .association, .evidence: 0
    }
  }

  /// Its place among those of its kind.
  fileprivate var order: (Int, String) {
    switch self {
    case .association(let id): (id.number, "")
    case .subject(let subject): (0, subject.title.lowercased())
    case .grade(let grade): (grade, "")
    case .age(let age): (Practice.Age.allCases.firstIndex(of: age) ?? 0, "")
    case .condition(let condition): (Practice.Condition.allCases.firstIndex(of: condition) ?? 0, "")
    case .form(let form): (Practice.Form.allCases.firstIndex(of: form) ?? 0, "")
    case .deficit(let code): (0, code.text)
    // The best proven first.
    case .evidence(let level): (-level.rawValue, "")
    }
  }
}
