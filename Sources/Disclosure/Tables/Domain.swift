/// A group of members about which tables are published.
public struct Domain: Sendable, Hashable {
  /// Whom a domain counts.
  public enum Extent: Sendable, Hashable {
    /// The members of any of these associations.
    case associations(Set<String>)
    /// All members, each once.
    case municipality
  }

  /// Its name in snapshots.
  public let id: String
  /// Whom it counts.
  public let extent: Extent

  /// A domain under its permanent id.
  public init(_ id: String, _ extent: Extent) {
    self.id = id
    self.extent = extent
  }

  /// One association, under its own id.
  public static func association(_ id: String) -> Domain { Domain(id, .associations([id])) }

  /// Several small associations that are counted together.
  public static func group(_ id: String, of associations: Set<String>) -> Domain {
    Domain(id, .associations(associations))
  }

  /// Everyone.
  public static let municipality = Domain("municipality", .municipality)
}

extension Domain {
  /// What published counts are multiples of.
  ///
  /// The municipality's is larger: it adds what all associations tell.
  public var base: Int {
    switch extent {
    case .associations: 5
    case .municipality: 10
    }
  }

  /// Whether every member of another domain is counted here, too, whoever they are.
  func includes(_ other: Domain) -> Bool {
    switch (extent, other.extent) {
    case (.municipality, _): true
    case (.associations, .municipality): false
    case (.associations(let own), .associations(let others)): others.isSubset(of: own)
    }
  }

  func counts(_ member: Member) -> Bool {
    switch extent {
    case .associations(let ids): !ids.isDisjoint(with: member.associations)
    case .municipality: true
    }
  }
}
