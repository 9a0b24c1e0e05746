public import Disclosure

/// What the portal's statistics count, and about whom.
public struct PortalStatistics: Sendable {
  /// What is counted: the needs are those of the dictionary.
  public let scheme: Scheme
  /// About whom: the associations by themselves, those that are counted together, and all.
  public let domains: [Domain]
}

extension PortalStatistics {
  /// The id of the domain of associations that are too small for tables of their own.
  public static let smallAssociations = "small"

  /// - Parameters:
  ///   - deficits: The dictionary of needs.
  ///   - small: The associations that are counted together.
  init(_ deficits: [Deficit], smallAssociations small: Set<AssociationID>) {
    scheme = .first(needs: deficits.map(\.code.text))
    let group = Domain.group(Self.smallAssociations, of: Set(small.map(\.rawValue)))
    domains =
      AssociationID.allCases.filter { !small.contains($0) }.map { .association($0.rawValue) }
      + (small.isEmpty ? [] : [group]) + [.municipality]
  }

  /// Verifies snapshots of all years.
  ///
  /// Which associations were counted together may have been another question in another year, so the check knows
  /// each association by itself, and of the group no more than that it is a part of the municipality.
  public var check: SnapshotCheck {
    let associations = AssociationID.allCases.map { Domain.association($0.rawValue) }
    let group = Domain.group(Self.smallAssociations, of: [Self.smallAssociations])
    return SnapshotCheck(scheme: scheme, domains: associations + [group, .municipality])
  }
}

extension Portal {
  /// What the statistics count; nil where the dictionary of needs could not be read.
  public var statistics: PortalStatistics? {
    deficits.map { PortalStatistics($0, smallAssociations: Set(settings.smallAssociations)) }
  }
}
