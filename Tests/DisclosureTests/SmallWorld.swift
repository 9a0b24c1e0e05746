import Disclosure
import SchoolCalendar
import TestSupport
import Testing

/// One association whose members and values a test sets, and the gate before it.
struct SmallWorld {
  static let attribute = Attribute("education", bands: ["secondary", "higher"], bandForMissing: "secondary")
  static let id = BlockID(domain: "fizika", attribute: "education")

  var members: [Member] = []
  var gate: ReleaseGate

  init(
    keySeed: UInt64 = 0, attributes: [Attribute] = [attribute], domains: [Domain] = [.association("fizika")]
  ) {
    gate = ReleaseGate(
      scheme: Scheme(version: 1, attributes: attributes), domains: domains, key: .made(from: keySeed))
  }

  /// As many members, each of a school of their own, a third with higher education.
  init(members number: Int, keySeed: UInt64 = 0) {
    self.init(keySeed: keySeed)
    for person in 0..<number { join("\(person)", person % 3 == 0 ? "higher" : "secondary") }
  }

  mutating func join(_ person: String, _ band: String?, school: String? = nil) {
    var bands: [String: String] = [:]
    bands["education"] = band
    members.append(
      Member(person: person, schools: [school ?? "of \(person)"], associations: ["fizika"], bands: bands))
  }

  mutating func leave(_ person: String) { members.removeAll { $0.person == person } }

  mutating func change(_ person: String, to band: String) {
    leave(person)
    join(person, band)
  }

  func release(_ date: String, _ ledger: Ledger = Ledger()) throws -> ReleaseOutcome {
    try gate.release(members, on: CalendarDate(parsing: date), ledger: ledger)
  }

  /// What becomes of the first table.
  func verdict(_ date: String, _ ledger: Ledger = Ledger()) throws -> BlockDecision.Verdict {
    try #require(release(date, ledger).decisions.first).verdict
  }
}

extension DisclosureKey {
  static func made(from seed: UInt64) -> DisclosureKey {
    var random = SeededNumbers(seed: seed)
    let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
    guard let key = DisclosureKey(bytes: bytes) else { preconditionFailure("a key has \(length) bytes") }
    return key
  }
}
