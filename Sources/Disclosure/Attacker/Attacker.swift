/// An attacker on one attribute, who knows the method, every release, and who was counted in which of them on what
/// day; not the key.
///
/// The unknowns are the counts x(atom, band) ≥ 0. Those of an atom sum to its size; those of the atoms that a release
/// counted sum, band by band, to a number less than the base away from the published one. What is possible is an
/// *integer* point of this system: where members belong to several domains, the linear relaxation takes attacks that
/// succeed for failures.
public struct Attacker: Sendable {
  /// Every release of the attribute, in the order of publication.
  public let releases: [RoundedTable]
  /// Who was counted; each release's number of members follows.
  public let atoms: [Atom]
  /// The number of the attribute's bands.
  public let numberOfBands: Int

  /// An attacker who knows these releases.
  ///
  /// - Parameters:
  ///   - releases: Each with as many counts as there are bands.
  ///   - atoms: Their presences name releases by index; those with the same presence are put together.
  /// - Returns: Nil where a release has another number of bands or an atom names a release that is not there.
  public init?(releases: [RoundedTable], atoms: [Atom], numberOfBands: Int) {
    guard releases.allSatisfy({ $0.counts.count == numberOfBands && $0.base > 0 }),
      atoms.allSatisfy({ $0.size > 0 && $0.presence.releases.allSatisfy(releases.indices.contains) })
    else { return nil }
    self.releases = releases
    self.numberOfBands = numberOfBands
    self.atoms = Atom.gathering(atoms.map { ($0.presence, $0.size) })
  }
}

// MARK: The system

extension Attacker {
  func variable(_ atom: Int, band: Int) -> Int { atom * numberOfBands + band }

  /// The count of a band in a release.
  func cell(_ release: Int, band: Int) -> LinearForm {
    LinearForm(
      sum: atoms.indices.filter { atoms[$0].presence.contains(release) }.map { variable($0, band: band) })
  }

  /// The members that a release counted.
  func total(of release: Int) -> Int {
    atoms.reduce(0) { $0 + ($1.presence.contains(release) ? $1.size : 0) }
  }

  var ranges: [ClosedRange<Int>] {
    atoms.flatMap { atom in (0..<numberOfBands).map { _ in 0...atom.size } }
  }

  var constraints: [Constraint] {
    let sizes = atoms.indices.map { atom in
      Constraint(
        form: LinearForm(sum: (0..<numberOfBands).map { variable(atom, band: $0) }),
        range: atoms[atom].size...atoms[atom].size)
    }
    let cells = releases.indices.flatMap { release in
      (0..<numberOfBands).map { band in
        Constraint(form: cell(release, band: band), range: releases[release].range(ofBand: band))
      }
    }
    return sizes + cells
  }
}
