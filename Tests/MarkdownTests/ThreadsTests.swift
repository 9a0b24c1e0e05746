import Markdown
import Testing

@Suite struct ThreadsTests {
  @Test("Many texts at once give what each gives alone")
  func manyAtOnce() async {
    let texts = (0..<40).map { number in
      """
      # Текст \(number)

      Ссылка www.example.org/\(number), https://example.org/~a, почта a@example.org и **жир**.

      \(number.isMultiple(of: 2) ? "Было ~~раз~~, стало *~два~*." : "Без волнистой черты: 5 ч. и : двоеточие.")

      | a | b |
      | - | - |
      | \(number) | [c](\(number).md) |

      Сноска[^1]

      [^1]: \(String(repeating: "Запись. ", count: number))
      """
    }
    let alone = texts.map { Reading($0).html }
    #expect(alone[0].contains("<del>раз</del>") && alone[1].contains("<a href=\"http://www.example.org/1\""))
    await withTaskGroup(of: (Int, String).self) { group in
      for round in 0..<2000 {
        let number = round % texts.count
        let text = texts[number]
        group.addTask { (number, Reading(text).html) }
      }
      for await (number, html) in group where html != alone[number] {
        Issue.record("text \(number) came out otherwise")
      }
    }
  }
}
