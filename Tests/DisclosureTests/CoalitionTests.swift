import Disclosure
import Testing

/// Friends put their own data together: whatever they know, everyone else must remain possible in every band.
struct CoalitionTests {
  @Test(arguments: [(2, 24), (3, Enumeration.isExhaustive ? 19 : 14)])
  func threeFriendsLearnNothing(bands: Int, members: Int) {
    for number in 10...members {
      #expect(excludedBands(bands, members: number, friends: 3) == 0, "\(number)")
    }
  }

  @Test func smallTablesFallToFourFriends() {
    #expect(excludedBands(2, members: 5, friends: 4) > 0)
    #expect(excludedBands(3, members: 6, friends: 4) > 0)
  }

  /// Among all tables, outputs and coalitions, the bands in which nobody else can be.
  private func excludedBands(_ bands: Int, members: Int, friends: Int) -> Int {
    var worlds: [[Int]: [[Int]]] = [:]
    Enumeration.vectors(bands, sum: members) { counts in
      for output in Mechanism.method.outputs(counts, 5) { worlds[output, default: []].append(counts) }
    }
    var excluded = 0
    for possible in worlds.values {
      for number in 0...friends {
        Enumeration.vectors(bands, sum: number) { known in
          let rest = possible.filter { counts in zip(counts, known).allSatisfy { $0 >= $1 } }
          // A coalition that no possible table has does not exist.
          guard !rest.isEmpty else { return }
          for band in 0..<bands where rest.allSatisfy({ $0[band] == known[band] }) { excluded += 1 }
        }
      }
    }
    return excluded
  }
}
