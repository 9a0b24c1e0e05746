/// The releases of one attribute that counted a record, by their numbers in the order of publication.
public struct Presence: Sendable, Hashable {
  /// Rising, without repetitions.
  public private(set) var releases: [Int]

  /// A presence in some releases; order and repetitions do not matter.
  public init(_ releases: some Sequence<Int>) {
    self.releases = Set(releases).sorted()
  }

  /// Whether a release counted the record.
  public func contains(_ release: Int) -> Bool { releases.contains(release) }

  /// Adds a release.
  mutating func insert(_ release: Int) {
    guard !contains(release) else { return }
    releases.append(release)
    releases.sort()
  }
}

extension Presence: Comparable {
  /// By the first release in which they differ.
  public static func < (left: Presence, right: Presence) -> Bool {
    left.releases.lexicographicallyPrecedes(right.releases)
  }
}

/// Records that nothing published tells apart: the same releases counted them all.
///
/// A record is a member with a value; a value that changes is one record that leaves and one that joins.
public struct Atom: Sendable, Hashable {
  /// The releases that counted these records.
  public let presence: Presence
  /// How many they are, 1 or more.
  public let size: Int

  /// Records with the same presence.
  public init(_ presence: Presence, size: Int) {
    self.presence = presence
    self.size = size
  }
}

extension Atom {
  /// The atoms of records, in an order that the records' order does not change.
  static func gathering(_ records: some Sequence<(presence: Presence, count: Int)>) -> [Atom] {
    var sizes: [Presence: Int] = [:]
    for (presence, count) in records where !presence.releases.isEmpty {
      sizes[presence, default: 0] += count
    }
    return sizes.sorted { $0.key < $1.key }.map { Atom($0.key, size: $0.value) }
  }
}
