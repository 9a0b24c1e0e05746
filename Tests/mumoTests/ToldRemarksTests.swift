import Diagnostics
import Testing

@testable import mumo

/// What the terminal says while a portal is being written.
struct ToldRemarksTests {
  private static let error = diagnostic(Rule("unknown-key", summary: "А."), "ошибка")
  private static let note = diagnostic(Rule("missing-plan", .note, summary: "Б."), "заметка")
  private static let other = diagnostic(Rule("missing-plan", .note, summary: "Б."), "другая")

  private static func diagnostic(_ rule: Rule, _ message: String) -> Diagnostic {
    Diagnostic(rule, at: Location(path: "content/index.md"), message)
  }

  @Test func errorsAreToldAfterEachSaveAndNotesOnce() {
    let remarks = ToldRemarks()
    #expect(remarks.untold(of: [Self.error, Self.note]) == [Self.error, Self.note])
    #expect(remarks.untold(of: [Self.error, Self.note, Self.other]) == [Self.error, Self.other])
    #expect(remarks.untold(of: []).isEmpty)
    // What was mended and is there again is new.
    #expect(remarks.untold(of: [Self.note]) == [Self.note])
  }
}
