import Disclosure
import SchoolCalendar
import Testing

struct SnapshotCheckTests {
  private static let scheme = Scheme(
    version: 1,
    attributes: [
      .yesOrNo("diagnostics"), .yesOrNo("need-1", minimumMembers: 23),
      .yesOrNo("awards", scope: .municipality),
    ])
  private static let check = SnapshotCheck(
    scheme: scheme, domains: [.association("fizika"), .association("himiya"), .municipality])

  private func block(
    _ counts: [Int] = [15, 10], _ domain: String = "fizika", _ attribute: String = "diagnostics",
    date: String = "2025-10-01", base: Int = 5, total: Int? = nil
  ) throws -> Block {
    Block(
      BlockID(domain: domain, attribute: attribute), date: try CalendarDate(parsing: date), base: base,
      counts: counts, total: total)
  }

  private func snapshot(
    _ blocks: [Block], on date: String = "2025-10-01", scheme: Int = 1
  ) throws -> Snapshot {
    Snapshot(scheme: scheme, date: try CalendarDate(parsing: date), blocks: blocks)
  }

  private func facts(_ snapshots: [Snapshot]) -> [SnapshotFinding.Fact] {
    Self.check.findings(in: snapshots).map(\.fact)
  }

  private func facts(of block: Block) throws -> [SnapshotFinding.Fact] { facts([try snapshot([block])]) }

  // MARK: Form

  @Test func goodSnapshotsHaveNoFindings() throws {
    let blocks = try [
      block(), block([10, 0], "himiya"), block([60, 40], "municipality", base: 10),
      block([0, 100], "municipality", "awards", base: 10),
    ]
    #expect(facts([try snapshot(blocks)]) == [])
    #expect(facts([]) == [])
  }

  @Test func formIsChecked() throws {
    #expect(facts([try snapshot([block()], scheme: 2)]) == [.unknownScheme(2)])
    #expect(try facts(of: block([15, 10], "geologiya")) == [.unknownDomain])
    #expect(try facts(of: block([15, 10], "fizika", "height")) == [.unknownAttribute])
    #expect(try facts(of: block([15, 10], "fizika", "awards")) == [.unknownAttribute])
    #expect(try facts(of: block([20, 10], base: 10)) == [.wrongBase(expected: 5)])
    #expect(try facts(of: block([15, 5, 5])) == [.wrongNumberOfBands(expected: 2)])
    #expect(try facts(of: block([14, 11])) == [.notRounded(band: 0), .notRounded(band: 1)])
    #expect(try facts(of: block([30, -5])) == [.notRounded(band: 1)])
    #expect(try facts(of: block([15, .max])) == [.notRounded(band: 1), .notRounded(band: nil)])
    #expect(try facts(of: block([.max, .max])).count == 3)
    #expect(try facts(of: block(total: 26)) == [.notRounded(band: nil)])
    #expect(try facts(of: block(total: 30)) == [.wrongSum(expected: 25)])
    #expect(try facts(of: block([5, 0])) == [.tooFewMembers(minimum: 10)])
    #expect(try facts(of: block([10, 5], "fizika", "need-1")) == [.tooFewMembers(minimum: 20)])
    // At least 20 may be 23.
    #expect(try facts(of: block([10, 10], "fizika", "need-1")) == [])
    #expect(facts([try snapshot([try block(), try block()])]) == [.repeated])
  }

  /// All tables of a domain and a day count the same members.
  @Test func marginsOfADayAgree() throws {
    let blocks = try [block(), block([10, 10], "fizika", "need-1")]
    #expect(facts([try snapshot(blocks)]) == [.otherTotal(blocks[0].id)])
  }

  // MARK: History

  @Test func oldTablesStand() throws {
    let first = try snapshot([block()])
    let kept = try snapshot([block()], on: "2026-10-01")
    let drawn = try snapshot([block([10, 10], date: "2026-10-01")], on: "2026-10-01")
    #expect(facts([first, kept]) == [])
    #expect(facts([first, drawn]) == [])
    // Whatever the order.
    #expect(facts([drawn, first]) == [])
    let changed = try snapshot([block([20, 5])], on: "2026-10-01")
    let origin = try CalendarDate(parsing: "2025-10-01")
    #expect(facts([first, changed]) == [.changedUnderSameDate(earlier: origin)])
    let back = try snapshot([block()], on: "2027-10-01")
    #expect(facts([first, drawn, back]) == [.olderThan(try CalendarDate(parsing: "2026-10-01"))])
  }

  @Test func newTablesAreOfTheirSnapshotsDay() throws {
    #expect(facts([try snapshot([block(date: "2025-09-01")])]) == [.unknownOrigin])
    #expect(facts([try snapshot([block(date: "2025-11-01")])]) == [.fromFuture])
    let first = try snapshot([block()])
    let between = try snapshot([block(date: "2026-12-01")], on: "2027-10-01")
    #expect(facts([first, between]) == [.unknownOrigin])
  }

  @Test func tablesAreDrawnOnceAYear() throws {
    let origin = try CalendarDate(parsing: "2025-10-01")
    let first = try snapshot([block()])
    let year = try #require(SchoolYear(start: 2025))
    let same = try snapshot([block([10, 10], date: "2026-05-01")], on: "2026-05-01")
    #expect(facts([first, same]) == [.secondOfYear(year), .tooSoon(after: origin)])
    let late = try snapshot([block(date: "2026-05-01")], on: "2026-05-01")
    let soon = try snapshot([block([10, 10], date: "2026-10-01")], on: "2026-10-01")
    #expect(facts([late, soon]) == [.tooSoon(after: try CalendarDate(parsing: "2026-05-01"))])
  }

  // MARK: Attack

  /// Nobody is in an association and not in the municipality.
  @Test func contradictionsAreFound() throws {
    let blocks = try [block([20, 0]), block([0, 30], "municipality", base: 10)]
    let findings = Self.check.findings(in: [try snapshot(blocks)])
    #expect(findings.map(\.fact) == [.disclosing])
    #expect(findings.first?.snapshot == (try CalendarDate(parsing: "2025-10-01")))
  }

  /// Each table is safe alone. «Less than 10» of the municipality and «about 10» of the association, 6 or more, leave
  /// 6 to 9 for both.
  @Test func tablesThatUndoEachOtherAreFound() throws {
    let municipality = try block([100, 0], "municipality", base: 10)
    #expect(facts([try snapshot([block([25, 0]), municipality])]) == [])
    #expect(facts([try snapshot([block([15, 10]), municipality])]) == [.disclosing])
    #expect(facts([try snapshot([block([15, 10])])]) == [])
    #expect(facts([try snapshot([municipality])]) == [])
  }

  /// What the gate releases passes.
  @Test func whatTheGateReleasesPasses() throws {
    var world = SmallWorld(domains: [.association("fizika"), .municipality])
    let check = SnapshotCheck(scheme: world.gate.scheme, domains: world.gate.domains)
    for person in 0..<33 { world.join("\(person)", person % 3 == 0 ? "higher" : nil) }
    var ledger = Ledger()
    var snapshots: [Snapshot] = []
    for year in 2025..<2030 {
      let outcome = try world.release("\(year)-10-01", ledger)
      ledger = outcome.ledger
      snapshots.append(outcome.snapshot)
      for person in 0..<6 {
        world.leave("\((year - 2025) * 6 + person)")
        world.join("new \(year) \(person)", person < 3 ? "higher" : nil)
      }
    }
    #expect(check.findings(in: snapshots) == [])
    #expect(Set(snapshots.flatMap(\.blocks)).count > 4)
  }
}
