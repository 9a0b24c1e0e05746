import FrontMatter

/// Where a site is published: `https://host/path/`.
public struct SiteAddress: Sendable, Hashable {
  /// Scheme and host, `https://host`, without a slash at the end.
  public let origin: String
  /// The path with a slash at both ends; `/` at the host's root.
  public let path: String

  /// Reads an address of http or https; nil where it is none, or has a query or a fragment.
  public init?(_ text: some StringProtocol) {
    guard let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) }) else { return nil }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    let path = rest.dropFirst(host.count)
    guard !host.isEmpty, Self.isPlain(host, extra: ".-:"), Self.isPlain(path, extra: "/.-_~%") else {
      return nil
    }
    guard !path.contains("//"), !path.split(separator: "/").contains("..") else { return nil }
    origin = scheme + host.lowercased()
    self.path = path.isEmpty ? "/" : path.hasSuffix("/") ? String(path) : path + "/"
  }

  private static func isPlain(_ text: some StringProtocol, extra: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))
        || extra.unicodeScalars.contains($0)
    }
  }
}

extension ValueType<SiteAddress> {
  static var siteAddress: ValueType<SiteAddress> {
    .text(
      format: "адрес сайта", example: "https://example.org/",
      pattern: "^https?://[A-Za-z0-9.:-]+(/[A-Za-z0-9._~%-]+)*/?$"
    ) { SiteAddress($0) }
  }
}
