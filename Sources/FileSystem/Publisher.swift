/// Publishes a site whole: readers meet the old site or the new one and nothing between.
///
/// The new site is put together in a work folder beside the old one and then takes its place in one step.
/// A failure at any moment leaves the old site as it stood.
public struct Publisher: Sendable {
  private let directory: String
  private let protected: [String]
  private let exchange: Exchange

  /// A publisher.
  ///
  /// - Parameters:
  ///   - directory: The folder of the site; made where it does not stand.
  ///   - protected: Folders of sources, which the site must not hold, be or lie in.
  public init(directory: String, protecting protected: [String]) {
    self.init(directory: directory, protecting: protected) { folder, first, second throws(Errno) in
      try folder.exchange(first, with: second)
    }
  }

  init(directory: String, protecting protected: [String], exchange: @escaping Exchange) {
    self.directory = directory
    self.protected = protected
    self.exchange = exchange
  }
}

extension Publisher {
  /// Makes the folder hold these files and no others; where it does already, nothing is touched.
  ///
  /// - Parameter files: The whole site, in any order.
  public func publish(_ files: [OutputFile]) throws(PublishingError) -> PublishingSummary {
    let files = files + [.marker]
    try files.checkPaths()
    let work = try WorkFolder.claim(beside: PublishingTarget(directory, protecting: protected))
    let standing = try work.prepare()
    let comparison = try compose(files, as: work.newSite(replacing: standing))
    if !comparison.isSame {
      try work.install(replacing: standing, exchange: exchange)
    }
    return comparison.summary
  }

  /// Puts the new site together, unless the old one has the same files.
  private func compose(_ files: [OutputFile], as site: consuming NewSite) throws(PublishingError)
    -> SiteComparison
  {
    do throws(FileSystemError) {
      let origins = try site.writeChanges(files)
      let comparison = SiteComparison(origins: origins, oldCount: try site.countOldFiles())
      if !comparison.isSame {
        try site.carryOver(zip(files, origins).filter { $0.1 == .unchanged }.map(\.0.path))
      }
      return comparison
    } catch {
      throw .fileSystem(error)
    }
  }
}
