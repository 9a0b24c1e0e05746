import Testing

@testable import PrivacyGuard

/// Most passages are passed over after a look at their bytes: never one in which a rule would find something.
struct PassageLookTests {
  private func kinds(_ text: [UInt8]) -> [PersonalDataKind] {
    TextGuard(allowing: AllowedWords()).findings(in: text).map(\.kind)
  }

  private func kinds(_ text: String) -> [PersonalDataKind] { kinds(Array(text.utf8)) }

  @Test(arguments: ["\u{A0}", "\u{2003}", "\u{3000}", "*", " "], 1...4)
  func aNameIsSeenOverAnyGap(sign: String, count: Int) {
    let gap = String(repeating: sign, count: count)
    #expect(kinds("Образцов\(gap)Иван, 12 лет") == [.nameWithAge])
    #expect(kinds("И.\(gap)Образцов, 12 лет") == [.nameWithAge])
  }

  @Test func theWidestGapIsThatOfNames() {
    let gap = String(repeating: "\u{2003}", count: Passage.widestGap + 1)
    #expect(kinds("Образцов\(gap)Иван, 12 лет") == [])
  }

  @Test(arguments: [[0xD0], [0xD1], [0xD1, 0x96], [0xD0, 0x20], [0xD2, 0x91]] as [[UInt8]])
  func bytesThatAreNoRussianLetterBeginNoWord(bytes: [UInt8]) {
    #expect(kinds(bytes + Array("Образцов Иван, 12 лет".utf8)) == [.nameWithAge])
    let table = Array(" ФИО | Домашний адрес |\n| - | - |\n| Образцов О. О. | Бежецк |\n".utf8)
    #expect(kinds([0x7C, 0x20] + bytes + table) == [.memberTable])
    #expect(kinds([0x7C, 0x20] + table.dropFirst()) == [.memberTable])
  }
}
