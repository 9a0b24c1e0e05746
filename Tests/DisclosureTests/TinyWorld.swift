import Disclosure
import TestSupport

/// A small history that can be undone by trying everything.
struct TinyWorld {
  let attacker: Attacker

  /// Some domains, releases and records, with true values that were rounded by the method.
  init?(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let bands = Int.random(in: 2...3, using: &random)
    let releases = Int.random(in: 1...3, using: &random)
    let base = Int.random(in: 1...3, using: &random)
    let atoms = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      Atom(
        Presence((0..<releases).filter { _ in Bool.random(using: &random) }),
        size: Int.random(in: 1...(bands == 2 ? 6 : 4), using: &random))
    }
    let truth = atoms.map { atom in
      (0..<atom.size).map { _ in Int.random(in: 0..<bands, using: &random) }
    }
    let tables = (0..<releases).map { release in
      var counts = [Int](repeating: 0, count: bands)
      for (atom, values) in zip(atoms, truth) where atom.presence.contains(release) {
        for value in values { counts[value] += 1 }
      }
      let outputs = Mechanism.method.outputs(counts, base).sorted { $0.lexicographicallyPrecedes($1) }
      return RoundedTable(outputs.randomElement(using: &random) ?? counts, base: base)
    }
    guard let attacker = Attacker(releases: tables, atoms: atoms, numberOfBands: bands) else { return nil }
    self.attacker = attacker
  }

  init(_ attacker: Attacker) { self.attacker = attacker }

  /// The counts of each atom in each possible world.
  var worlds: [[[Int]]] {
    var worlds: [[[Int]]] = [[]]
    for atom in attacker.atoms {
      var choices: [[Int]] = []
      Enumeration.vectors(attacker.numberOfBands, sum: atom.size) { choices.append($0) }
      worlds = worlds.flatMap { world in choices.map { world + [$0] } }
    }
    return worlds.filter(isPossible)
  }

  /// The true count of a band in a release.
  func cell(_ release: Int, _ band: Int, in world: [[Int]]) -> Int {
    zip(attacker.atoms, world).reduce(0) {
      $0 + ($1.0.presence.contains(release) ? $1.1[band] : 0)
    }
  }

  private func isPossible(_ world: [[Int]]) -> Bool {
    attacker.releases.enumerated().allSatisfy { release, table in
      table.counts.enumerated().allSatisfy { band, count in
        abs(cell(release, band, in: world) - count) < table.base
      }
    }
  }
}

extension TinyWorld {
  /// Whether rule 7 holds, from its words.
  var isSafe: Bool {
    let worlds = worlds
    let bands = 0..<attacker.numberOfBands
    let cells = attacker.releases.enumerated().allSatisfy { release, table in
      bands.allSatisfy { band in
        let values = Set(worlds.map { cell(release, band, in: $0) })
        let members = worlds.first.map { world in bands.reduce(0) { $0 + cell(release, $1, in: world) } } ?? 0
        let isConfined = values.allSatisfy { (1..<table.base).contains($0) }
        return values.count >= 3 && !isConfined && (values.min() ?? 0) <= members - 4
      }
    }
    return cells
      && attacker.atoms.indices.allSatisfy { atom in
        bands.allSatisfy { band in worlds.contains { $0[atom][band] > 0 } }
      }
  }

  /// The exact bounds, by trying everything.
  var result: AttackResult? {
    let worlds = worlds
    guard !worlds.isEmpty else { return nil }
    func interval(_ value: ([[Int]]) -> Int) -> FeasibilityInterval {
      let values = worlds.map(value)
      return FeasibilityInterval(values.min() ?? 0, values.max() ?? 0)
    }
    let bands = 0..<attacker.numberOfBands
    return AttackResult(
      cells: attacker.releases.indices.map { release in
        bands.map { band in interval { cell(release, band, in: $0) } }
      },
      atoms: attacker.atoms.indices.map { atom in bands.map { band in interval { $0[atom][band] } } })
  }
}
