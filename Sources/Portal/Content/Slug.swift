/// A name in a URL: lower-case Latin letters, digits and single hyphens between them.
public struct Slug: Sendable, Hashable {
  /// The name.
  public let text: String

  /// A name; nil where it could not stand in a URL as it is.
  public init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isValid = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
    guard isValid else { return nil }
    self.text = String(text)
  }
}

extension Slug {
  /// The same as a regular expression, for the checks of editors.
  static let pattern = "^[a-z0-9]+(-[a-z0-9]+)*$"
}

extension Slug: Comparable {
  /// By its letters.
  public static func < (left: Slug, right: Slug) -> Bool { left.text < right.text }
}
