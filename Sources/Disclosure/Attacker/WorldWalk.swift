/// A walk over the possible worlds of an attacker: each step moves one record of an atom to another band, where all
/// releases that counted it allow that.
///
/// It needs no luck to be right, only to be fast: a world that it reaches is possible, whatever led there.
struct WorldWalk {
  private let numberOfBands: Int
  /// The releases of each atom.
  private let releases: [[Int]]
  /// By release and band.
  private let ranges: [ClosedRange<Int>]
  private var counts: [Int]
  private var world: [Int]
  /// What a record adds to the form that is climbed, by variable.
  private let gains: [Int]
  private var random = SplitMix(state: 0x6D75_6D6F)

  /// A walk that starts at a possible world.
  ///
  /// - Parameter climb: A form that no step makes smaller.
  init(_ attacker: Attacker, from world: [Int], climbing climb: LinearForm = LinearForm([])) {
    var gains = [Int](repeating: 0, count: world.count)
    for term in climb.terms { gains[term.variable] += term.factor }
    self.gains = gains
    let bands = 0..<attacker.numberOfBands
    numberOfBands = attacker.numberOfBands
    releases = attacker.atoms.map(\.presence.releases)
    ranges = attacker.releases.flatMap { release in bands.map { release.range(ofBand: $0) } }
    self.world = world
    var counts = [Int](repeating: 0, count: ranges.count)
    for (atom, releases) in releases.enumerated() {
      for release in releases {
        for band in bands {
          counts[release * numberOfBands + band] += world[atom * numberOfBands + band]
        }
      }
    }
    self.counts = counts
  }

  /// Takes some steps.
  ///
  /// - Returns: The world in which they end.
  mutating func world(after steps: Int) -> [Int] {
    guard !releases.isEmpty, numberOfBands > 1 else { return world }
    for _ in 0..<steps { step() }
    return world
  }

  private mutating func step() {
    let atom = random.next(below: releases.count)
    let origin = random.next(below: numberOfBands)
    let other = random.next(below: numberOfBands - 1)
    let target = other < origin ? other : other + 1
    let variables = (origin: atom * numberOfBands + origin, target: atom * numberOfBands + target)
    guard world[variables.origin] > 0, gains[variables.target] >= gains[variables.origin] else { return }
    for release in releases[atom] {
      let first = release * numberOfBands
      guard counts[first + origin] > ranges[first + origin].lowerBound,
        counts[first + target] < ranges[first + target].upperBound
      else { return }
    }
    for release in releases[atom] {
      counts[release * numberOfBands + origin] -= 1
      counts[release * numberOfBands + target] += 1
    }
    world[variables.origin] -= 1
    world[variables.target] += 1
  }
}

extension Attacker: FeasibilitySystem {
  func visitWorlds(near world: [Int], climbing form: LinearForm, _ body: ([Int]) -> Void) {
    var walk = WorldWalk(self, from: world, climbing: form)
    for _ in 0..<32 { body(walk.world(after: 4 * world.count)) }
  }
}

/// Numbers that are the same in every run (Steele, Lea and Flood, “Fast splittable pseudorandom number generators”,
/// 2014). They choose where to look, never what is published.
private struct SplitMix {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((bits ^ bits >> 31).multipliedFullWidth(by: UInt64(limit)).high)
  }
}
