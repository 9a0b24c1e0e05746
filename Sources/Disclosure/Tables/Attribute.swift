/// A property of members that is counted: every member belongs to exactly one of its bands.
public struct Attribute: Sendable, Hashable {
  /// Where an attribute is counted.
  public enum Scope: Sendable, Hashable {
    /// In every domain.
    case everyDomain
    /// In the municipality alone, where counts are large enough.
    case municipality
  }

  /// Its name in snapshots: `category`.
  public let id: String
  /// The ids of its bands, in the order in which they are published.
  public let bands: [String]
  /// The band that counts a member of whom nothing is known.
  ///
  /// A band of its own for them would publish who has not answered.
  public let bandForMissing: String
  /// Where it is counted.
  public let scope: Scope
  /// The members that a domain needs for this attribute to be published; never below twice the domain's base.
  public let minimumMembers: Int

  /// An attribute; its bands are part of the public scheme.
  ///
  /// - Parameters:
  ///   - bands: At least two, all different.
  ///   - bandForMissing: One of the bands; where it is none of them the last band is taken.
  public init(
    _ id: String, bands: [String], bandForMissing: String, scope: Scope = .everyDomain,
    minimumMembers: Int = 0
  ) {
    self.id = id
    self.bands = bands
    self.bandForMissing = bandForMissing
    self.scope = scope
    self.minimumMembers = minimumMembers
  }
}

extension Attribute {
  /// The number of the band that counts a value; nil where the value is no band of this attribute.
  func band(of value: String?) -> Int? {
    guard let value else { return bands.firstIndex(of: bandForMissing) ?? bands.indices.last }
    return bands.firstIndex(of: value)
  }
}
