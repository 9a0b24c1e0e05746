/// What is counted, and how: public, and fixed under its version.
///
/// The attributes stand here and not in a configuration file: other bands make another scheme, whose tables must not be
/// compared with these, and the attacker reckons with one attribute's bands over all years.
public struct Scheme: Sendable, Hashable {
  /// Stands in each snapshot, and goes into each draw.
  public let version: Int
  /// In the order in which they are published.
  public let attributes: [Attribute]

  /// A scheme of other attributes; the portal's own is `first`.
  public init(version: Int, attributes: [Attribute]) {
    self.version = version
    self.attributes = attributes
  }
}

extension Scheme {
  /// The portal's scheme: the columns of Annex 3 and clause 3.6 of the regulation, in bands wide enough for
  /// associations of ten.
  ///
  /// - Parameter needs: The codes of the dictionary of professional needs; each is a table of yes and no.
  public static func first(needs: [String]) -> Scheme {
    Scheme(
      version: 1,
      attributes: [
        Attribute("category", bands: ["highest", "first", "none"], bandForMissing: "none"),
        Attribute("experience", bands: ["0-3", "4-10", "11-20", "21+"], bandForMissing: "4-10"),
        Attribute("education", bands: ["secondary", "higher"], bandForMissing: "secondary"),
        .yesOrNo("courses-regional"),
        .yesOrNo("courses-federal"),
        .yesOrNo("diagnostics"),
      ] + needs.map { .yesOrNo("need-\($0)", minimumMembers: 20) } + [
        Attribute(
          "age", bands: ["under-30", "30-39", "40-49", "50-59", "60+"], bandForMissing: "40-49",
          scope: .municipality),
        .yesOrNo("awards", scope: .municipality),
      ])
  }
}

extension Attribute {
  /// An attribute that a member has or has not; nothing known counts as no.
  public static func yesOrNo(
    _ id: String, scope: Scope = .everyDomain, minimumMembers: Int = 0
  ) -> Attribute {
    Attribute(id, bands: ["yes", "no"], bandForMissing: "no", scope: scope, minimumMembers: minimumMembers)
  }
}
