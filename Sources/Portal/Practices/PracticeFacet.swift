import Diagnostics
/// Something that entries of the bank are found by.
public enum PracticeFacet: Sendable, Hashable {
  /// The association that it comes from.
  case association(AssociationID)
  /// The school subject.
  case subject(PracticeSubject)
  /// The class, 1…11.
  case grade(Int)
  /// The age, in kindergartens.
  case age(Practice.Age)
  /// A condition under which it works.
  case condition(Practice.Condition)
  /// What it is.
  case form(Practice.Form)
  /// A professional need that it meets.
  case deficit(DeficitCode)
  /// How well it is proven.
  case evidence(PracticeEvidence.Level)
}

extension PracticeFacet {
  /// What facets are about, in the order in which pages show them.
  public enum Kind: String, Sendable, CaseIterable {
    case subject
    case grade = "class"
    case age
    case condition
    case form
    case deficit = "need"
    case evidence
    case association
  }

  /// What it is about.
  public var kind: Kind {
    switch self {
    case .association: .association
    case .subject: .subject
    case .grade: .grade
    case .age: .age
    case .condition: .condition
    case .form: .form
    case .deficit: .deficit
    case .evidence: .evidence
    }
  }
}

extension Practice {
  /// Everything that an entry says of itself and can be found by, each once.
  var facets: [PracticeFacet] {
    let all: [PracticeFacet] =
      subjects.map(PracticeFacet.subject) + grades.map(PracticeFacet.grade) + ages.map(PracticeFacet.age)
      + conditions.map(PracticeFacet.condition) + [.form(form)]
      + deficits.map { .deficit($0.value) } + associations.map(PracticeFacet.association)
    var seen: Set<PracticeFacet> = []
    return all.filter { seen.insert($0).inserted }
  }
}
