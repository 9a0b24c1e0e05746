/// A file of a site that lists all its other files.
public struct ManifestFile: Sendable {
  /// The path in the site.
  public let path: String
  /// Makes its bytes of the site's other files, the publisher's marker aside.
  public let bytes: @Sendable ([PublishedFile]) -> [UInt8]

  /// A file that lists the others.
  ///
  /// - Parameters:
  ///   - path: The path in the site.
  ///   - bytes: Makes its bytes of the site's other files, which come in no order.
  public init(path: String, bytes: @escaping @Sendable ([PublishedFile]) -> [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A file of a site as it was published.
public struct PublishedFile: Sendable, Hashable {
  /// The path in the site, with `/` between its parts.
  public let path: String
  /// The digest of its bytes.
  public let digest: Digest

  /// A file of a site as it was published.
  public init(path: String, digest: Digest) {
    self.path = path
    self.digest = digest
  }
}
