import SchoolCalendar
import TestSupport
import Testing

@testable import Disclosure

/// Rule 7 over the years.
struct HistoryTests {
  private static let years = ["2025-10-01", "2026-10-01", "2027-10-01", "2028-10-01", "2029-10-01"]

  /// Small changes of a small association, year by year.
  private func passYear(_ world: inout SmallWorld, _ random: inout SeededNumbers, year: Int) {
    for number in 0..<3 {
      guard let left = world.members.randomElement(using: &random) else { return }
      world.leave(left.person)
      world.join("joined \(year) \(number)", Bool.random(using: &random) ? "higher" : "secondary")
    }
  }

  /// Whatever the gate released, all that was ever released is safe together.
  @Test func whatIsReleasedIsSafeWithItsHistory() throws {
    var verdicts: Set<BlockDecision.Verdict> = []
    for seed in 0..<UInt64(Enumeration.isExhaustive ? 400 : 20) {
      var random = SeededNumbers(seed: seed)
      var world = SmallWorld(members: 12 + Int(seed % 8), keySeed: seed)
      var ledger = Ledger()
      for (year, date) in Self.years.enumerated() {
        let outcome = try world.release(date, ledger)
        ledger = outcome.ledger
        verdicts.formUnion(outcome.decisions.map(\.verdict))
        let attacker = try #require(ledger.attributes["education"]?.attacker(numberOfBands: 2))
        #expect(attacker.firstFailure() == nil, "\(seed), \(date)")
        passYear(&world, &random, year: year)
      }
    }
    #expect(verdicts.contains(.released))
  }

  /// Each year drawn as if nothing had been published before: soon the tables undo each other.
  @Test func skippingTheHistoryIsCaught() throws {
    var numberOfAttacks = 0
    for seed in 0..<20 as Range<UInt64> {
      var random = SeededNumbers(seed: seed)
      var world = SmallWorld(members: 12 + Int(seed % 8), keySeed: seed)
      var history = AttributeLedger.empty
      for (year, date) in Self.years.enumerated() {
        let outcome = try world.release(date)
        let drawn = try #require(outcome.ledger.attributes["education"])
        for block in drawn.releases { history.append(block, of: drawn.current.keys) }
        passYear(&world, &random, year: year)
      }
      let attacker = try #require(history.attacker(numberOfBands: 2))
      numberOfAttacks += attacker.firstFailure() == nil ? 0 : 1
    }
    #expect(numberOfAttacks > 0)
  }

  /// Where the first draw would tell too much, another one is published.
  @Test func unsafeDrawsAreDrawnAgain() throws {
    var numberOfRedraws = 0
    for seed in 0..<60 as Range<UInt64> {
      var random = SeededNumbers(seed: seed)
      var world = SmallWorld(members: 13, keySeed: seed)
      var ledger = try world.release("2025-10-01").ledger
      passYear(&world, &random, year: 0)
      let outcome = try world.release("2026-10-01", ledger)
      guard outcome.decisions.map(\.verdict) == [.released] else { continue }
      ledger = outcome.ledger
      let bands = world.members.map { $0.bands["education"] == "higher" ? 1 : 0 }
      let first = RandomRounding.rounded(
        CountTable(bands: bands, numberOfBands: 2).counts, base: 5, id: SmallWorld.id, scheme: 1,
        counter: 0, key: .made(from: seed))
      numberOfRedraws += outcome.snapshot.blocks.first?.counts == first ? 0 : 1
    }
    #expect(numberOfRedraws > 0)
  }

  /// A history that no draw can make safe: the table stays as it is.
  @Test func tablesThatNoDrawMakesSafeAreFrozen() throws {
    var world = SmallWorld(members: 23)
    let first = try world.release("2025-10-01")
    let kept = try #require(first.ledger.attributes["education"])
    // The same members once more, and with all of them in the other band.
    let other = Block(SmallWorld.id, date: try CalendarDate(parsing: "2024-10-01"), base: 5, counts: [0, 20])
    let presences = kept.current.mapValues { Presence($0.releases.map { $0 + 1 } + [0]) }
    let broken = try #require(
      AttributeLedger(releases: [other] + kept.releases, current: presences, departed: [:]))
    for person in 0..<6 { world.leave("\(person)") }
    let outcome = try world.release("2026-10-01", Ledger(attributes: ["education": broken]))
    let date = try CalendarDate(parsing: "2025-10-01")
    #expect(outcome.decisions.map(\.verdict) == [.kept(date, .frozen)])
    #expect(outcome.snapshot.blocks == first.snapshot.blocks)
  }

  /// A leaver is a number by the next release, and a tag needs the key.
  @Test func theLedgerForgets() throws {
    var world = SmallWorld(members: 23)
    let before = try #require(try world.release("2025-10-01").ledger.attributes["education"])
    #expect(before.current.count == 23)
    world.leave("3")
    world.change("4", to: "higher")
    let ledger = try world.release("2026-10-01", Ledger(attributes: ["education": before])).ledger
    let after = try #require(ledger.attributes["education"])
    // The changed member keeps both tags.
    #expect(after.current.count == 22)
    #expect(after.departed == [Presence([0]): 1])
    #expect(after.releases == before.releases)
    let otherKey = try SmallWorld(members: 23, keySeed: 1).release("2025-10-01").ledger
    #expect(
      Set(before.current.keys).isDisjoint(with: otherKey.attributes["education"]?.current.keys ?? [:].keys))
  }

  /// Of an attribute that is not counted any more only numbers are kept.
  @Test func theLedgerForgetsWhatIsNotCounted() throws {
    var world = SmallWorld(members: 23)
    let before = try world.release("2025-10-01").ledger
    world.gate = ReleaseGate(
      scheme: Scheme(version: 1, attributes: []), domains: world.gate.domains, key: .made(from: 0))
    let after = try #require(try world.release("2026-10-01", before).ledger.attributes["education"])
    #expect(after.current == [:])
    #expect(after.departed == [Presence([0]): 23])
    #expect(after.releases.count == 1)
  }

  @Test func ledgersAreChecked() throws {
    let block = Block(SmallWorld.id, date: try CalendarDate(parsing: "2025-10-01"), base: 5, counts: [10, 5])
    let tag = try #require(RecordTag("0123456789abcdef0123456789abcdef"))
    #expect(RecordTag("0123456789ABCDEF0123456789ABCDEF") == nil)
    #expect(RecordTag("0123") == nil)
    #expect(AttributeLedger(releases: [block], current: [tag: Presence([0])], departed: [:]) != nil)
    #expect(AttributeLedger(releases: [block], current: [tag: Presence([1])], departed: [:]) == nil)
    #expect(AttributeLedger(releases: [block], current: [:], departed: [Presence([-1]): 1]) == nil)
    #expect(AttributeLedger(releases: [block], current: [:], departed: [Presence([0]): 0]) == nil)
  }

  /// What was published and is not in the ledger would be left out of the audit.
  @Test func ledgersAndSnapshotsMustAgree() throws {
    let world = SmallWorld(members: 23)
    let outcome = try world.release("2025-10-01")
    #expect(outcome.ledger.disagreements(with: [outcome.snapshot]) == [])
    #expect(outcome.ledger.disagreements(with: []) == outcome.snapshot.blocks)
    #expect(Ledger().disagreements(with: [outcome.snapshot]) == outcome.snapshot.blocks)
  }
}
