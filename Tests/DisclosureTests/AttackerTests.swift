import Testing

@testable import Disclosure

struct AttackerTests {
  /// Histories of tiny worlds: trying everything and the integer program tell the same, and so do the audit's search
  /// for witnesses and the words of rule 7.
  @Test func tinyHistoriesGiveTheSameByBruteForce() throws {
    var numberOfSafe = 0
    for seed in 0..<UInt64(Enumeration.isExhaustive ? 20_000 : 500) {
      let world = try #require(TinyWorld(seed: seed))
      #expect(world.attacker.result() == world.result, "\(seed)")
      let isSafe = world.attacker.firstFailure() == nil
      #expect(isSafe == world.isSafe, "\(seed)")
      numberOfSafe += isSafe ? 1 : 0
    }
    #expect(numberOfSafe > 0)
  }

  /// Larger tables over two years, where some releases are safe and some are not.
  @Test func twoYearsOfOneAssociation() throws {
    var verdicts: Set<Bool> = []
    for before in [[10, 0], [5, 5], [0, 10]] {
      for after in [[15, 0], [10, 5], [5, 10]] {
        for newcomers in 2...6 {
          let attacker = try #require(
            Attacker(
              releases: [RoundedTable(before, base: 5), RoundedTable(after, base: 5)],
              atoms: [Atom(Presence([0, 1]), size: 11), Atom(Presence([1]), size: newcomers + 2)],
              numberOfBands: 2))
          let world = TinyWorld(attacker)
          #expect(attacker.result() == world.result)
          #expect((attacker.firstFailure() == nil) == world.isSafe)
          verdicts.insert(world.isSafe)
        }
      }
    }
    #expect(verdicts == [true, false])
  }

  /// The values of a count may have gaps, so three integers between the bounds need not be three values.
  @Test func gapsAreNoValues() throws {
    // Twice an unknown, told exactly but for one: 0 or 2, never 1.
    struct Doubled: FeasibilitySystem {
      let form = LinearForm([.init(variable: 0, factor: 2)])
      var ranges: [ClosedRange<Int>] { [0...1] }
      var constraints: [Constraint] { [Constraint(form: form, range: 0...2)] }
      var requirements: [Requirement] {
        [Requirement(form: form, condition: .takesThreeValues, release: nil)]
      }
      func visitWorlds(near world: [Int], climbing form: LinearForm, _ body: ([Int]) -> Void) {}
    }
    #expect(Doubled().firstFailure() != nil)
  }

  @Test func contradictionsAreNotSafe() throws {
    let attacker = try #require(
      Attacker(
        releases: [RoundedTable([20, 0], base: 5), RoundedTable([0, 20], base: 5)],
        atoms: [Atom(Presence([0, 1]), size: 20)], numberOfBands: 2))
    #expect(attacker.result() == nil)
    #expect(attacker.firstFailure() != nil)
  }

  @Test func impossibleHistoriesAreRefused() {
    let table = RoundedTable([10, 0], base: 5)
    #expect(Attacker(releases: [table], atoms: [Atom(Presence([1]), size: 12)], numberOfBands: 2) == nil)
    #expect(Attacker(releases: [table], atoms: [Atom(Presence([0]), size: 0)], numberOfBands: 2) == nil)
    #expect(Attacker(releases: [table], atoms: [], numberOfBands: 3) == nil)
    #expect(Attacker(releases: [RoundedTable([1, 0], base: 0)], atoms: [], numberOfBands: 2) == nil)
  }

  /// A new draw in each run would give the attacker one table after the other of the same members.
  @Test func drawingAgainInEachRunIsCaught() throws {
    func attacker(_ tables: [[Int]]) -> Attacker? {
      Attacker(
        releases: tables.map { RoundedTable($0, base: 5) },
        atoms: [Atom(Presence(tables.indices), size: 23)], numberOfBands: 2)
    }
    let id = BlockID(domain: "fizika", attribute: "category")
    let key = try #require(DisclosureKey(bytes: Array(0..<32)))
    let runs = (0..<8).map { run in
      RandomRounding.rounded([9, 14], base: 5, id: id, scheme: 1, counter: run, key: key)
    }
    #expect(Set(runs).count > 1)
    #expect(try #require(attacker(runs)).firstFailure() != nil)

    let same = (0..<8).map { _ in
      RandomRounding.rounded([9, 14], base: 5, id: id, scheme: 1, counter: 0, key: key)
    }
    #expect(Set(same).count == 1)
    #expect(try #require(attacker(same)).firstFailure() == nil)
  }
}
