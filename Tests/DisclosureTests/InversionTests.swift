import Disclosure
import Testing

struct InversionTests {
  /// Over all tables: what is published leaves as many values as the base says, the closed form tells them, and every
  /// table that lies near enough stays possible.
  @Test(arguments: Enumeration.tables)
  func nothingBecomesCertain(bands: Int, members: Int) {
    let inversion = Inversion(mechanism: .method, base: 5)
    for number in 10...members {
      #expect(inversion.violations(bands: bands, members: number) == [], "\(number)")
    }
  }

  @Test(arguments: [(2, 60), (3, Enumeration.isExhaustive ? 60 : 26)])
  func nothingBecomesCertainOfTheMunicipality(bands: Int, members: Int) {
    let inversion = Inversion(mechanism: .method, base: 10)
    for number in 20...members {
      #expect(inversion.violations(bands: bands, members: number) == [], "\(number)")
    }
  }

  @Test func marginRoundedUpProvesThatAllShareOneBand() {
    let inversion = Inversion(mechanism: .totalRoundedUp, base: 5)
    #expect(inversion.violations(bands: 2, members: 11).contains(.nearlyAll))
    #expect(inversion.violations(bands: 3, members: 11).contains(.nearlyAll))
  }

  @Test func systematicSamplingExcludesTables() {
    let inversion = Inversion(mechanism: .systematicSampling, base: 5)
    let violations = (10...15).map { inversion.violations(bands: 4, members: $0) }
    #expect(violations.contains { $0.contains(.excludedTables) })
  }

  @Test func suppressionTellsTheRest() {
    let inversion = Inversion(mechanism: .suppression, base: 5)
    #expect(inversion.violations(bands: 2, members: 13).isSuperset(of: [.fewValues, .nearlyAll]))
    #expect(inversion.violations(bands: 3, members: 13).contains(.confined))
  }

  /// The closed form answers nil where no table could have been rounded so.
  @Test func contradictionsHaveNoInterval() {
    #expect(FeasibilityInterval.ofCount(at: 0, in: [0, 0], base: 5, total: 9) == nil)
    #expect(FeasibilityInterval.ofCount(at: 0, in: [10, 10], base: 5, total: 11) == nil)
    #expect(FeasibilityInterval.ofCount(at: 2, in: [5, 5], base: 5, total: 10) == nil)
  }
}
