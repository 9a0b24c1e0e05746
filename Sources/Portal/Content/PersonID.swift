/// The short id by which texts name a person; the name itself stands in the people file only.
public struct PersonID: Sendable, Hashable {
  /// The id: lower-case Latin letters, digits and hyphens.
  public let text: String

  /// An id; nil where the text could be a name.
  public init?(_ text: some StringProtocol) {
    guard let slug = Slug(text) else { return nil }
    self.text = slug.text
  }
}
