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
  /// Claims the folder of the site: until the publication ends, no other build publishes there.
  ///
  /// What a build left that was cut short is mended and cleared away.
  public func begin() throws(PublishingError) -> Publication {
    let work = try WorkFolder.claim(beside: PublishingTarget(directory, protecting: protected))
    let standing = try work.prepare()
    return Publication(in: work, replacing: standing, exchange: exchange)
  }

  /// Makes the folder hold these files and no others; where it does already, nothing is touched.
  ///
  /// - Parameter files: The whole site, in any order.
  public func publish(_ files: [OutputFile]) throws(PublishingError) -> PublishingSummary {
    try begin().publish(files)
  }
}
