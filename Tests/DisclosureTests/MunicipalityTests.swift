import SchoolCalendar
import Testing

@testable import Disclosure

/// 600 teachers in 16 associations, 40 of them in two, over five yearly releases.
struct MunicipalityTests {
  private static let scheme = Scheme.first(
    needs: (1...(Enumeration.isExhaustive ? 20 : 1)).map { "\($0)" })
  private static let gate = ReleaseGate(
    scheme: scheme, domains: Municipality.domains, key: .made(from: 1))

  private func fiveYears(leaving: Int) throws -> (ledger: Ledger, snapshots: [Snapshot]) {
    var municipality = Municipality(seed: 1, scheme: Self.scheme)
    #expect(municipality.teachers.count == 600)
    var ledger = Ledger()
    var snapshots: [Snapshot] = []
    for year in 2025..<2030 {
      let date = try #require(CalendarDate(year: year, month: 10, day: 1))
      let outcome = try Self.gate.release(municipality.members, on: date, ledger: ledger)
      ledger = outcome.ledger
      snapshots.append(outcome.snapshot)
      municipality.passYear(Self.scheme, leaving: leaving, changing: leaving)
    }
    return (ledger, snapshots)
  }

  private func attacker(_ attribute: Attribute, _ ledger: Ledger) throws -> Attacker {
    try #require(ledger[attribute].attacker(numberOfBands: attribute.bands.count))
  }

  /// All that is released is safe with all that was; whoever has the snapshots alone finds nothing wrong either.
  @Test(arguments: Enumeration.isExhaustive ? [2, 4, 8, 15] : [8])
  func fiveYearlyReleases(leaving: Int) throws {
    let (ledger, snapshots) = try fiveYears(leaving: leaving)
    #expect(snapshots.flatMap(\.blocks).filter { $0.date == snapshots.last?.date }.count > 20)
    #expect(SnapshotCheck(scheme: Self.scheme, domains: Self.gate.domains).findings(in: snapshots) == [])
    #expect(ledger.disagreements(with: snapshots) == [])
    for attribute in Self.scheme.attributes {
      #expect(try attacker(attribute, ledger).firstFailure() == nil, "\(attribute.id)")
    }
  }

  /// The attacker's exact bounds say the same as the possible worlds that the gate was content with.
  @Test(.enabled(if: Enumeration.isExhaustive, "takes minutes"))
  func exactBounds() throws {
    let ledger = try fiveYears(leaving: 8).ledger
    for attribute in Self.scheme.attributes {
      let result = try #require(try attacker(attribute, ledger).result())
      for (release, block) in zip(result.cells, ledger[attribute].releases) {
        #expect(release.allSatisfy { $0.width >= 3 }, "\(block.id)")
        #expect(release.allSatisfy { $0.lower == 0 || $0.upper >= block.base }, "\(block.id)")
      }
      #expect(result.atoms.allSatisfy { $0.allSatisfy { $0.upper >= 1 } }, "\(attribute.id)")
    }
  }
}
