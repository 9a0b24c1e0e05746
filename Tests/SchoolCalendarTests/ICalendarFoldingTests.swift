import SchoolCalendar
import Testing

struct ICalendarFoldingTests {
  /// Characters of one to four octets, and some that consist of several.
  static let alphabets = ["a", "ж", "№", "🙂", "и\u{306}", "👩🏽‍🏫", "яz№ 🙂"]

  @Test(arguments: alphabets, 0...75)
  func linesFoldBetweenCharacters(alphabet: String, offset: Int) throws {
    let text = String(repeating: "x", count: offset) + String(repeating: alphabet, count: 120)
    let bytes = calendarEvent(summary: text).render()
    for line in try physicalLines(bytes) {
      #expect(line.count <= 75)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    #expect(try value(of: "SUMMARY", in: bytes) == text)
  }

  @Test(arguments: [(67, 1), (68, 2), (141, 2), (142, 3)])
  func linesAreFilled(length: Int, count: Int) throws {
    let lines = try physicalLines(calendarEvent(summary: String(repeating: "x", count: length)).render())
    let start = try #require(lines.firstIndex { $0.starts(with: "SUMMARY:".utf8) })
    let folded = lines[(start + 1)...].prefix { $0.first == 0x20 }
    #expect(1 + folded.count == count)
  }

  @Test func spacesAtTheFoldAreKept() throws {
    for offset in 60...70 {
      let text = String(repeating: "x", count: offset) + "    " + String(repeating: "y", count: 70)
      #expect(try value(of: "SUMMARY", in: calendarEvent(summary: text).render()) == text)
    }
  }
}
