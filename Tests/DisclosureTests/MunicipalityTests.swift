import Disclosure
import SchoolCalendar
import Testing

struct MunicipalityTests {
  @Test func fiveYears() throws {
    let scheme = Scheme.first(needs: (1...12).map { "\($0)" })
    var municipality = Municipality(seed: 1, scheme: scheme)
    let key = try #require(DisclosureKey(bytes: (0..<32).map { UInt8($0) }))
    let gate = ReleaseGate(scheme: scheme, domains: Municipality.domains, key: key)
    var ledger = Ledger()
    let clock = ContinuousClock()
    for year in 2025..<2030 {
      let date = try #require(CalendarDate(year: year, month: 10, day: 1))
      var last = clock.now
      let outcome = try gate.release(municipality.members, on: date, ledger: ledger) { p in
        print("   ", p.attribute, clock.now - last)
        last = clock.now
      }
      ledger = outcome.ledger
      var tally: [String: Int] = [:]
      for d in outcome.decisions {
        tally["\(d.verdict)".prefix(8) + ("\(d.verdict)".contains("frozen") ? "F" : ""), default: 0] += 1
      }
      print(year, tally)
      municipality.passYear(scheme)
    }
  }
}
