import SchoolCalendar
import Testing

@testable import Disclosure

struct ReleaseGateTests {
  @Test func whatIsPublishedIsRounded() throws {
    let outcome = try SmallWorld(members: 23).release("2025-10-01")
    let block = try #require(outcome.snapshot.blocks.first)
    #expect(outcome.decisions == [BlockDecision(id: SmallWorld.id, verdict: .released)])
    #expect(block.base == 5)
    #expect(block.total == 20)
    #expect(Mechanism.method.outputs([15, 8], 5).contains(block.counts))
    #expect(block.date.iso == "2025-10-01")
  }

  /// Those of whom nothing is known are counted in the band that the scheme names.
  @Test func missingValuesCount() throws {
    var world = SmallWorld()
    for person in 0..<20 { world.join("\(person)", person < 10 ? nil : "higher") }
    #expect(try world.release("2025-10-01").snapshot.blocks.map(\.counts) == [[10, 10]])
  }

  // MARK: Rule 5

  @Test func runningAgainChangesNothing() throws {
    let world = SmallWorld(members: 23)
    let first = try world.release("2025-10-01")
    let second = try world.release("2025-10-01", first.ledger)
    #expect(second.snapshot == first.snapshot)
    #expect(second.ledger == first.ledger)
    #expect(try world.release("2025-10-01").snapshot == first.snapshot)
  }

  @Test(arguments: [
    ("2025-08-15", "2026-06-20", false), ("2025-08-15", "2026-08-01", true),
    ("2026-05-10", "2027-03-05", false), ("2026-05-10", "2027-03-06", true),
  ])
  func onceASchoolYearAndNotWithin300Days(first: String, second: String, isReleased: Bool) throws {
    var world = SmallWorld(members: 40)
    let earlier = try world.release(first)
    for person in 0..<8 { world.leave("\(person)") }
    let later = try world.release(second, earlier.ledger)
    if isReleased {
      #expect(later.decisions.map(\.verdict) == [.released])
      #expect(later.snapshot.blocks.map(\.date.iso) == [second])
    } else {
      let date = try CalendarDate(parsing: first)
      #expect(later.decisions.map(\.verdict) == [.kept(date, .releasedRecently)])
      #expect(later.snapshot.blocks == earlier.snapshot.blocks)
    }
  }

  @Test func fiveRecordsMustHaveChanged() throws {
    var world = SmallWorld(members: 40)
    let ledger = try world.release("2025-10-01").ledger
    let kept = BlockDecision.Verdict.kept(try CalendarDate(parsing: "2025-10-01"), .tooFewChanges)
    world.leave("1")
    world.leave("2")
    world.join("new", "higher")
    world.change("4", to: "higher")
    #expect(try world.verdict("2026-10-01", ledger) == kept)
    // The same over two runs: those who left are only numbers in the ledger by then.
    let again = try world.release("2026-10-01", ledger).ledger
    #expect(try world.verdict("2027-10-01", again) == kept)
    world.change("5", to: "higher")
    #expect(try world.verdict("2026-10-01", ledger) == .released)
    #expect(try world.verdict("2027-10-01", again) == .released)
    // Back to where it was: no change any more.
    world.change("5", to: "secondary")
    #expect(try world.verdict("2027-10-01", again) == kept)
  }

  // MARK: Rule 6

  @Test(arguments: [
    (20, 10, true), (21, 11, false), (19, 9, true), (19, 10, false), (11, 1, true), (11, 2, false),
    (10, 1, false),
  ])
  func noSchoolDominates(members: Int, largest: Int, isReleased: Bool) throws {
    var world = SmallWorld()
    for person in 0..<members {
      world.join("\(person)", person % 2 == 0 ? "higher" : nil, school: person < largest ? "largest" : nil)
    }
    let verdict = try world.verdict("2025-10-01")
    #expect(verdict == (isReleased ? .released : .withheld(.dominatedBySchool)))
  }

  @Test func whoWorksAtTwoSchoolsIsKnownToBoth() throws {
    var world = SmallWorld()
    for person in 0..<20 {
      let second: Set = person < 11 ? ["largest"] : []
      world.members.append(
        Member(
          person: "\(person)", schools: second.union(["of \(person)"]), associations: ["fizika"], bands: [:]))
    }
    #expect(try world.verdict("2025-10-01") == .withheld(.dominatedBySchool))
  }

  @Test func smallDomainsAreWithheld() throws {
    #expect(try SmallWorld(members: 9).verdict("2025-10-01") == .withheld(.tooFewMembers))
    var world = SmallWorld(members: 19)
    let need = Attribute.yesOrNo("need-1", minimumMembers: 20)
    let scheme = Scheme(version: 1, attributes: [need])
    world.gate = ReleaseGate(
      scheme: scheme, domains: [.association("fizika"), .municipality], key: .made(from: 1))
    let verdicts = try world.release("2025-10-01").decisions.map(\.verdict)
    #expect(verdicts == [.withheld(.tooFewMembers), .withheld(.tooFewMembers)])
    world.join("20", nil)
    #expect(try world.release("2025-10-01").decisions.map(\.verdict) == [.released, .released])
  }

  /// What fell below the limit is not published any longer, not even as it was.
  @Test func domainsThatBecameSmallDisappear() throws {
    var world = SmallWorld(members: 12)
    let ledger = try world.release("2025-10-01").ledger
    for person in 0..<5 { world.leave("\(person)") }
    let outcome = try world.release("2026-10-01", ledger)
    #expect(outcome.snapshot.blocks == [])
    #expect(outcome.ledger.attributes["education"]?.releases.count == 1)
  }

  @Test func agesAreOfTheMunicipalityOnly() throws {
    let age = Attribute("age", bands: ["-49", "50-"], bandForMissing: "-49", scope: .municipality)
    var world = SmallWorld(attributes: [age], domains: [.association("fizika"), .municipality])
    for person in 0..<30 { world.join("\(person)", nil) }
    let outcome = try world.release("2025-10-01")
    #expect(outcome.snapshot.blocks.map(\.id) == [BlockID(domain: "municipality", attribute: "age")])
    #expect(outcome.snapshot.blocks.map(\.base) == [10])
    #expect(outcome.decisions.count == 1)
  }

  @Test func groupsCountEachPersonOnce() throws {
    var world = SmallWorld(domains: [.group("small", of: ["trud", "himiya"])])
    for person in 0..<20 {
      let associations: Set<String> = person < 10 ? ["trud", "himiya"] : ["himiya"]
      world.members.append(
        Member(person: "\(person)", schools: ["\(person)"], associations: associations, bands: [:]))
    }
    world.join("of no group", nil)
    #expect(try world.release("2025-10-01").snapshot.blocks.map(\.counts) == [[20, 0]])
  }

  // MARK: Errors

  @Test func wrongInputReleasesNothing() throws {
    var world = SmallWorld(members: 20)
    let ledger = try world.release("2025-10-01").ledger
    let earlier = ReleaseError.laterRelease(SmallWorld.id, try CalendarDate(parsing: "2025-10-01"))
    #expect(throws: earlier) { try world.release("2025-09-30", ledger) }
    world.join("1", "higher")
    #expect(throws: ReleaseError.repeatedPerson) { try world.release("2026-10-01") }
    world.leave("1")
    world.join("1", "doctor")
    #expect(throws: ReleaseError.unknownBand(attribute: "education")) { try world.release("2026-10-01") }
    world.leave("1")
    let wider = Attribute("education", bands: ["none", "secondary", "higher"], bandForMissing: "none")
    world.gate = ReleaseGate(
      scheme: Scheme(version: 1, attributes: [wider]), domains: world.gate.domains, key: .made(from: 0))
    #expect(throws: ReleaseError.foreignLedger(attribute: "education")) {
      try world.release("2026-10-01", ledger)
    }
    let moved = Ledger(attributes: ["height": ledger.attributes["education"] ?? .empty])
    let height = Attribute("height", bands: ["low", "high"], bandForMissing: "low")
    world.gate = ReleaseGate(
      scheme: Scheme(version: 1, attributes: [height]), domains: world.gate.domains, key: .made(from: 0))
    #expect(throws: ReleaseError.foreignLedger(attribute: "height")) {
      try world.release("2026-10-01", moved)
    }
  }

  @Test func progressIsTold() throws {
    let attributes = [Attribute.yesOrNo("a"), .yesOrNo("b")]
    let world = SmallWorld(attributes: attributes)
    var told: [ReleaseProgress] = []
    _ = try world.gate.release([], on: CalendarDate(parsing: "2025-10-01"), ledger: Ledger()) {
      told.append($0)
    }
    #expect(told.map(\.attribute) == ["a", "b"])
    #expect(told.map(\.finished) == [1, 2])
    #expect(told.map(\.total) == [2, 2])
  }

  /// Nothing that is handed out, printed or thrown has a word of the members' table.
  @Test func markerWordsStayInside() throws {
    var world = SmallWorld()
    for person in 0..<20 { world.join("MARKER-person-\(person)", nil, school: "MARKER-school-\(person)") }
    let outcome = try world.release("2025-10-01")
    var texts = ["\(outcome)", String(reflecting: outcome), "\(world.members)"]
    dump(outcome, to: &texts[0])
    dump(world, to: &texts[1])
    world.join("MARKER-person-0", "MARKER-band")
    for _ in 0..<2 {
      do {
        _ = try world.release("2025-10-01")
        Issue.record("a wrong table was accepted")
      } catch {
        texts.append("\(error) \(String(reflecting: error))")
        world.leave("MARKER-person-0")
        world.join("other", "MARKER-band")
      }
    }
    #expect(!texts.joined().contains("MARKER"))
  }
}
