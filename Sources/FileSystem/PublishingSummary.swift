/// What publishing did, counted in files.
public struct PublishingSummary: Sendable, Hashable {
  /// Files that are new or have new bytes.
  public let written: Int
  /// Files whose bytes are those of the old site.
  public let unchanged: Int
  /// Files of the old site that the new one has not.
  public let removed: Int

  /// What publishing did.
  public init(written: Int, unchanged: Int, removed: Int) {
    self.written = written
    self.unchanged = unchanged
    self.removed = removed
  }
}

/// How a new site differs from the old one.
struct SiteComparison {
  /// Whether both have the same files with the same bytes.
  let isSame: Bool
  /// The difference in numbers, the publisher's own files aside.
  let summary: PublishingSummary

  /// - Parameters:
  ///   - origins: Of every file of the new site, the publisher's own last.
  ///   - ownCount: How many these are.
  ///   - oldCount: The number of all files of the old site.
  init(origins: [NewSite.Origin], ownCount: Int, oldCount: Int) {
    isSame = oldCount == origins.count && origins.allSatisfy { $0 == .unchanged }
    let unchanged = origins.dropLast(ownCount).count { $0 == .unchanged }
    summary = PublishingSummary(
      written: origins.count - ownCount - unchanged,
      unchanged: unchanged,
      removed: max(0, oldCount - origins.count { $0 != .added })
    )
  }
}
