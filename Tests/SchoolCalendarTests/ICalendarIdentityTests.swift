import Testing

@testable import SchoolCalendar

struct ICalendarIdentityTests {
  static let dns = NameUUID(high: 0x6ba7_b810_9dad_11d1, low: 0x80b4_00c0_4fd4_30c8)
  static let url = NameUUID(high: 0x6ba7_b811_9dad_11d1, low: 0x80b4_00c0_4fd4_30c8)

  /// The first from RFC 9562, A.4; the others as Python's `uuid` has them.
  @Test(arguments: [
    (dns, "www.example.com", "2ed6657d-e927-568b-95e1-2665a8aea6a2"),
    (dns, "python.org", "886313e1-3b8a-5372-9b90-0c9aee199e5d"),
    (url, "http://www.postgresql.org", "e1ee1ad4-cd4e-5889-962a-4f605a68d94e"),
    (url, "", "1b4db7eb-4057-5ddf-91e0-36dec72071f5"),
  ])
  func namesHaveUUIDs(namespace: NameUUID, name: String, uuid: String) {
    #expect(NameUUID(namespace: namespace, name: name).description == uuid)
  }

  @Test func namespacesAreWrittenAsTheyAreRead() {
    #expect(Self.dns.description == "6ba7b810-9dad-11d1-80b4-00c04fd430c8")
  }

  /// Whoever has subscribed knows these: they must never change.
  @Test(arguments: [
    ("association/fizika/2025-2026/plan#2.1", "d6a0f57b-db96-592e-ae17-214a5d564449"),
    ("events/seminar-listy", "f229bac9-cf24-5a7f-818f-b7aac511847d"),
    ("события/семинар", "1d0d85e6-2475-556a-ad89-7d88be8898cb"),
  ])
  func uidsArePermanent(identity: String, uid: String) {
    #expect(calendarEvent(identity).uid == uid)
  }

  @Test func anEventKeepsItsUIDWhateverChanges() throws {
    let announced = calendarEvent("events/sample", summary: "Семинар")
    let moved = CalendarEvent(
      identity: "events/sample", stamp: calendarDay(2025, 11, 1), sequence: 3,
      when: .timed(start: 0, end: 60),
      summary: "Открытый урок", url: "https://elsewhere.example/", status: .cancelled)
    #expect(try value(of: "UID", in: announced.render()) == value(of: "UID", in: moved.render()))
    #expect(announced.uid != calendarEvent("events/sample-2", summary: "Семинар").uid)
  }
}
