import Disclosure
import TestSupport

/// Made-up teachers of a municipality, from a seed.
struct Municipality {
  static let associations = (1...16).map { "association-\($0)" }
  /// 3 to 60 members in each association, 560 without those who are in two.
  private static let sizes = [60, 58, 55, 52, 48, 45, 42, 40, 38, 34, 30, 24, 18, 9, 4, 3]

  static let domains =
    associations.dropLast(3).map(Domain.association)
    + [.group("small", of: Set(associations.suffix(3))), .municipality]

  private(set) var teachers: [Teacher] = []
  private var random: SeededNumbers
  private var hired = 0

  /// Someone who belongs to associations and has a band for each attribute.
  struct Teacher {
    let person: String
    let school: String
    let associations: Set<String>
    var bands: [String: String]
  }

  init(seed: UInt64, scheme: Scheme) {
    random = SeededNumbers(seed: seed)
    for (association, size) in zip(Self.associations, Self.sizes) {
      for _ in 0..<size { teachers.append(newTeacher(in: [association], scheme)) }
    }
    for _ in 0..<40 {
      let pair = Set(Self.associations.shuffled(using: &random).prefix(2))
      teachers.append(newTeacher(in: pair, scheme))
    }
  }

  var members: [Member] {
    teachers.map {
      Member(person: $0.person, schools: [$0.school], associations: $0.associations, bands: $0.bands)
    }
  }

  /// Lets a year pass: some leave and others come in their place, some have new values.
  mutating func passYear(_ scheme: Scheme, leaving: Int = 8, changing: Int = 8) {
    for index in teachers.indices {
      if chance(leaving) {
        teachers[index] = newTeacher(in: teachers[index].associations, scheme)
      }
      for attribute in scheme.attributes where chance(changing) {
        teachers[index].bands[attribute.id] = band(of: attribute)
      }
    }
  }

  private mutating func newTeacher(in associations: Set<String>, _ scheme: Scheme) -> Teacher {
    hired += 1
    var bands: [String: String] = [:]
    for attribute in scheme.attributes { bands[attribute.id] = band(of: attribute) }
    let school = "school-\(Int.random(in: 1...20, using: &random))"
    return Teacher(person: "person-\(hired)", school: school, associations: associations, bands: bands)
  }

  /// Unevenly: half of all in the last band.
  private mutating func band(of attribute: Attribute) -> String? {
    chance(40) ? attribute.bands.last : attribute.bands.randomElement(using: &random)
  }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
}
