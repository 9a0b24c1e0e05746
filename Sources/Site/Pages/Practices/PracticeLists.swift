import Portal

/// The entries of the bank in the lists that pages show.
struct PracticeLists: Sendable {
  /// All entries, the latest change first; all entries, the best proven first; those that are only kept.
  let orders: [PracticeList]
  /// What is found by one facet, but for needs.
  let facets: [PracticeList]
  /// What is found by a subject and a condition, by the route of the subject.
  let pairs: [String: [PracticeList]]
  /// What meets a need, for each need of the dictionary.
  let deficits: [PracticeList]

  init(_ bank: PracticeBank, deficits dictionary: [Deficit]) {
    let byEvidence = bank.items.enumerated().sorted { left, right in
      (right.element.evidence.level, left.offset) < (left.element.evidence.level, right.offset)
    }
    let all = PracticeList(route: Routes.practices, facets: [], items: bank.items)
    let others = [
      PracticeList(route: Routes.practicesByEvidence, facets: [], items: byEvidence.map(\.element)),
      PracticeList(route: Routes.archivedPractices, facets: [], items: bank.archived),
    ]
    orders = [all] + others.filter { !$0.items.isEmpty }
    facets = PracticeFacet.Kind.allCases.filter { $0 != .deficit }.flatMap(bank.facets).map { facet in
      PracticeList(route: Routes.practices(facet), facets: [facet], items: bank.items(facet))
    }
    let conditions = bank.facets(.condition)
    pairs = bank.facets(.subject).reduce(into: [:]) { pairs, subject in
      pairs[Routes.practices(subject)] = conditions.map { condition in
        PracticeList(
          route: Routes.practices(subject, condition), facets: [subject, condition],
          items: bank.items(subject, and: condition))
      }.filter { !$0.items.isEmpty }
    }
    deficits = dictionary.map { deficit in
      let facet = PracticeFacet.deficit(deficit.code)
      return PracticeList(route: Routes.practices(facet), facets: [facet], items: bank.items(facet))
    }
  }

  /// Every list but those of needs.
  var all: [PracticeList] {
    orders + facets + facets.flatMap { pairs[$0.route] ?? [] }
  }

  /// The routes of all pages.
  var routes: [String] { (all + deficits).flatMap(\.routes) }
}

/// One list of entries.
struct PracticeList: Sendable {
  let route: String
  /// What its entries are found by; none for all.
  let facets: [PracticeFacet]
  let items: [PracticeBank.Item]

  /// How many entries a page shows: the first visit stays within 60 KB.
  static let pageSize = 10

  var pageCount: Int { max(1, (items.count + Self.pageSize - 1) / Self.pageSize) }

  /// The routes of its pages.
  var routes: [String] { (1...pageCount).map { Routes.page($0, of: route) } }

  /// The entries of a page.
  func items(page: Int) -> some Collection<PracticeBank.Item> {
    items.dropFirst((page - 1) * Self.pageSize).prefix(Self.pageSize)
  }
}
