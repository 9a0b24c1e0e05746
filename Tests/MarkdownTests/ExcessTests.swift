import Diagnostics
import Testing

/// What keeps cmark-gfm from texts that it would need minutes for.
@Suite struct ExcessTests {
  /// Texts below 4 KiB are never too much; this makes any text longer.
  private static let padding = "\n\n" + String(repeating: "слово ", count: 400) + "\n"

  /// A text, the line that does it and the rule that it breaks.
  struct Excess: CustomTestStringConvertible {
    let text: String
    let problem: String
    var testDescription: String { "\(problem) \(text.prefix(10))" }

    init(_ problem: String, _ parts: String...) {
      text = parts.joined()
      self.problem = problem
    }

    static let all = [
      Excess("3 too-much-markup", "\n\n", repeated("[a](b) ", 1_001)),
      Excess("2 too-much-markup", repeated("a_b ", 900), "\n", repeated("a@b ", 101)),
      Excess("2001 too-much-markup", repeated("a\n", 2_001)),
      Excess("1 too-deep", repeated(">", 33), " a"),
      Excess("1 too-deep", repeated("- ", 33), "a\n", repeated("\n", 100)),
      Excess("3 too-deep", "a\n\n", repeated("1. > ", 17), "a"),
      Excess("1 too-deep", repeated("[^a]: ", 33), "a"),
      Excess("2 table-too-large", repeated("| a ", 101), "|\n", repeated("| - ", 101), "|\n"),
      Excess("2 table-too-large", "> ", repeated("| a ", 101), "|\n> ", repeated("| - ", 101), "|\n"),
      Excess(
        "503 table-too-large", repeated("| a ", 100), "|\n", repeated("| - ", 100), "|\n",
        repeated("a\n", 501)),
    ]
  }

  @Test("A text that has too much of something is refused at the line that does it", arguments: Excess.all)
  func tooMuch(excess: Excess) {
    let reading = Reading(excess.text + Self.padding)
    let problems = reading.problems.map { "\($0.location.position.line) \($0.rule.name)" }
    #expect(problems == [excess.problem])
    #expect(reading.problems.allSatisfy { $0.severity == .error && $0.hint != nil })
    #expect(reading.html.isEmpty)
  }

  @Test(
    "What people write is not too much",
    arguments: [
      repeated("[a](b) ", 1_000),
      repeated("[a](b) *c*\n\n", 1_000),
      repeated("> [a](b)\n>\n", 1_100),
      "| a | b |\n|:--|--:|\n" + repeated("| [a](b) | `c` |\n", 1_500),
      repeated("- a\n", 2_000),
      "a " + repeated("_", 5_000) + " b",
      repeated("-", 5_000),
    ])
  func notTooMuch(text: String) {
    #expect(Reading(text + Self.padding).problems.isEmpty)
  }

  @Test("Lines that look like the rows of a table count where there is none")
  func noTable() {
    let rows = repeated("| [a](b) |\n", 1_001)
    for head in ["| a |\n| - | - |\n", "| a |\n> | - |\n", "| a |\n| -: - |\n", "a\n", "| a |\n| - |\n# b\n"]
    {
      #expect(Reading(head + rows).problems.first?.rule.name == "too-much-markup", "\(head)")
    }
  }
}

private func repeated(_ part: String, _ count: Int) -> String { String(repeating: part, count: count) }
