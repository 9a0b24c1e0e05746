/// A member as the tables see one. Private: values of this type never leave the machine.
public struct Member: Sendable {
  /// Tells members apart, and stays the same over the years.
  public let person: String
  /// The places of work; members without one count as one school.
  public let schools: Set<String>
  /// The ids of the member's associations.
  public let associations: Set<String>
  /// A band id by attribute id; an attribute that is missing here counts in its band for missing values.
  public let bands: [String: String]

  /// A member with what is known of them.
  public init(person: String, schools: Set<String>, associations: Set<String>, bands: [String: String]) {
    self.person = person
    self.schools = schools
    self.associations = associations
    self.bands = bands
  }
}

// Neither a log nor a failed test prints who a member is.
extension Member: CustomStringConvertible, CustomReflectable {
  /// Nothing about the person.
  public var description: String { "Member" }
  /// Nothing about the person.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
