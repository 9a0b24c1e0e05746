import Disclosure
import SchoolCalendar
import Testing

@testable import MemberRecords

struct LedgerFileTests {
  @Test func aLedgerIsReadAsItWasKept() throws {
    let block = Block(
      BlockID(domain: "fizika", attribute: "category"), date: try CalendarDate(parsing: "2025-10-01"),
      base: 5,
      counts: [10, 5, 0])
    let tag = try #require(RecordTag("0123456789abcdef0123456789abcdef"))
    let history = try #require(
      AttributeLedger(releases: [block], current: [tag: Presence([0])], departed: [Presence([0]): 3]))
    let ledger = Ledger(attributes: ["category": history])
    let bytes = try LedgerFile.bytes(of: ledger)
    #expect(LedgerFile.ledger(from: bytes) == ledger)
    #expect(LedgerFile.ledger(from: try LedgerFile.bytes(of: Ledger())) == Ledger())
  }

  @Test(arguments: [
    "", "{}", #"{"version":2,"attributes":{}}"#,
    #"{"version":1,"attributes":{"a":{"releases":[],"current":{"x":[0]},"departed":[]}}}"#,
    #"{"version":1,"attributes":{"a":{"releases":[],"current":{},"departed":[{"releases":[0],"count":1}]}}}"#,
    #"{"version":1,"attributes":{"a":{"releases":[{"domain":"d","date":"31.11","base":5,"total":0,"counts":[]}],"current":{},"departed":[]}}}"#,
  ])
  func whatIsNoLedgerIsNotRead(text: String) {
    #expect(LedgerFile.ledger(from: Array(text.utf8)) == nil)
  }
}
