/// Something that must remain possible, so that a release tells nobody's value.
///
/// Each is met by showing possible worlds. So a release never rests on a solver's word that there is none.
struct Requirement: Sendable, Hashable {
  enum Condition: Sendable, Hashable {
    /// In some possible world the form is as large as this.
    case reaches(Int)
    /// In some possible world the form lies outside of this range.
    case escapes(ClosedRange<Int>)
    /// The form has three different values over the possible worlds.
    case takesThreeValues
  }

  let form: LinearForm
  let condition: Condition
  /// The release whose table fails with it; nil for an atom's.
  let release: Int?
}

extension Requirement {
  /// Rule 7's demands on the cells of a release.
  ///
  /// - Parameters:
  ///   - cell: The true count.
  ///   - others: The true counts of the table's other bands together.
  ///   - base: The table's base.
  static func ofCell(_ cell: LinearForm, others: LinearForm, base: Int, release: Int) -> [Requirement] {
    var requirements = [Requirement(form: cell, condition: .takesThreeValues, release: release)]
    // Not known to be a few.
    if base > 1 {
      requirements.append(Requirement(form: cell, condition: .escapes(1...base - 1), release: release))
    }
    // Three friends with other values can be told from the rest, but not the fourth.
    requirements.append(Requirement(form: others, condition: .reaches(4), release: release))
    return requirements
  }
}

extension Attacker {
  /// What rule 7 demands over the whole history.
  var requirements: [Requirement] {
    let bands = 0..<numberOfBands
    let cells = releases.indices.flatMap { release in
      bands.flatMap { band in
        Requirement.ofCell(
          cell(release, band: band),
          others: LinearForm(bands.filter { $0 != band }.flatMap { cell(release, band: $0).terms }),
          base: releases[release].base, release: release)
      }
    }
    let parts = atoms.indices.flatMap { atom in
      bands.map { band in
        Requirement(
          form: LinearForm(sum: [variable(atom, band: band)]), condition: .reaches(1), release: nil)
      }
    }
    return cells + parts
  }
}
