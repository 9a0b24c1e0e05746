import SchoolCalendar
import Testing

@testable import Disclosure

/// 600 teachers in 16 associations, 40 of them in two, over five yearly releases.
struct MunicipalityTests {
  /// All that is released is safe with all that was; whoever has the snapshots alone finds nothing wrong either.
  @Test func fiveYearlyReleases() throws {
    let scheme = Scheme.first(needs: Enumeration.isExhaustive ? (1...20).map { "\($0)" } : ["1"])
    var municipality = Municipality(seed: 1, scheme: scheme)
    #expect(municipality.teachers.count == 600)
    let gate = ReleaseGate(scheme: scheme, domains: Municipality.domains, key: .made(from: 1))
    var ledger = Ledger()
    var snapshots: [Snapshot] = []
    for year in 2025..<2030 {
      let date = try #require(CalendarDate(year: year, month: 10, day: 1))
      let outcome = try gate.release(municipality.members, on: date, ledger: ledger)
      ledger = outcome.ledger
      snapshots.append(outcome.snapshot)
      municipality.passYear(scheme)
    }
    #expect(snapshots.flatMap(\.blocks).filter { $0.date == snapshots.last?.date }.count > 20)
    #expect(SnapshotCheck(scheme: scheme, domains: gate.domains).findings(in: snapshots) == [])
    #expect(ledger.disagreements(with: snapshots) == [])
    for attribute in scheme.attributes {
      let attacker = try #require(ledger[attribute].attacker(numberOfBands: attribute.bands.count))
      #expect(attacker.firstFailure() == nil, "\(attribute.id)")
      guard Enumeration.isExhaustive else { continue }
      let result = try #require(attacker.result())
      for (release, block) in zip(result.cells, ledger[attribute].releases) {
        #expect(release.allSatisfy { $0.width >= 3 }, "\(block.id)")
        #expect(release.allSatisfy { $0.lower == 0 || $0.upper >= block.base }, "\(block.id)")
      }
      #expect(result.atoms.allSatisfy { $0.allSatisfy { $0.upper >= 1 } }, "\(attribute.id)")
    }
  }
}
