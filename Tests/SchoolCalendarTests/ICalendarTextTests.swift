import SchoolCalendar
import Testing

struct ICalendarTextTests {
  @Test(arguments: [
    ("a;b,c\\d", "a\\;b\\,c\\\\d"), ("\\n", "\\\\n"), ("14:30 \"да\"", "14:30 \"да\""),
    ("1\n2", "1\\n2"), ("1\r\n2", "1\\n2"), ("1\r2", "1\\n2"), ("1\r\r\n\n2", "1\\n\\n\\n2"),
    ("1\u{2028}2\u{2029}3\u{85}4\u{0B}5\u{0C}6", "1\\n2\\n3\\n4\\n5\\n6"), ("1\t2", "1\t2"),
    ("1\0\u{1B}\u{7F}\u{9F}2", "12"), ("1\u{A0}2", "1\u{A0}2"), ("", ""),
  ])
  func textsAreEscaped(text: String, value: String) throws {
    #expect(try SchoolCalendarTests.value(of: "SUMMARY", in: calendarEvent(summary: text).render()) == value)
  }

  @Test func aTextCannotAddALine() throws {
    let text = "Семинар\r\nEND:VEVENT\r\nBEGIN:VALARM"
    let lines = try contentLines(calendarEvent(summary: text).render())
    #expect(lines.filter { $0 == "END:VEVENT" }.count == 1)
    #expect(!lines.contains("BEGIN:VALARM"))
  }

  @Test func categoriesAreAList() throws {
    let bytes = calendarEvent(categories: ["семинар", "физика, математика"]).render()
    #expect(try value(of: "CATEGORIES", in: bytes) == "семинар,физика\\, математика")
    #expect(try value(of: "CATEGORIES", in: calendarEvent().render()) == nil)
  }

  @Test(arguments: [
    ("https://portal.example/a;b,c?d=e&f#g", "https://portal.example/a;b,c?d=e&f#g"),
    ("https://portal.example/%D0%B6", "https://portal.example/%D0%B6"),
    ("https://portal.example/ж \"\\", "https://portal.example/%D0%B6%20%22%5C"),
    ("https://portal.example/\r\nSUMMARY:x", "https://portal.example/%0D%0ASUMMARY:x"),
  ])
  func addressesAreNotEscapedAsTexts(url: String, value: String) throws {
    #expect(try SchoolCalendarTests.value(of: "URL", in: calendarEvent(url: url).render()) == value)
  }
}
