import Diagnostics
import Testing

struct ReporterTests {
  private static let unknownKey = Rule("unknown-key", summary: "Поля названы верно.")
  private static let rawHTML = Rule("raw-html", .warning, summary: "HTML не нужен.")

  private let diagnostics = [
    Diagnostic(
      rawHTML, at: Location(path: "content/b.md", position: Position(line: 2, column: 8)), "HTML удалён"),
    Diagnostic(
      unknownKey, at: Location(path: "content/a.md", position: Position(line: 7, column: 1)),
      "неизвестное поле «утверждн»", hint: "возможно, «утверждён»"),
  ]

  private func report(_ format: ReportFormat) -> String {
    let lines = ["content/a.md:7": "утверждн: 05.09.2025", "content/b.md:2": "\tтекст <b>жирный</b>"]
    return Reporter(format: format) { lines["\($0):\($1)"] }.render(diagnostics)
  }

  @Test func textNamesPlaceRuleLineAndRemedy() {
    #expect(
      report(.text) == """
        content/a.md:7:1: ошибка: неизвестное поле «утверждн» [unknown-key]
          утверждн: 05.09.2025
          ^
          подсказка: возможно, «утверждён»

        content/b.md:2:8: предупреждение: HTML удалён [raw-html]
          \tтекст <b>жирный</b>
          \t      ^

        Найдено: 1\u{A0}ошибка, 1\u{A0}предупреждение (в 2 файлах).

        """)
  }

  @Test func githubAnnotatesLines() {
    #expect(
      report(.github) == """
        ::error file=content/a.md,line=7,col=1,title=unknown-key::неизвестное поле «утверждн»%0Aподсказка: возможно, «утверждён»
        ::warning file=content/b.md,line=2,col=8,title=raw-html::HTML удалён

        """)
  }

  @Test func gitlabGetsACodeQualityReport() {
    #expect(Reporter(format: .gitlab) { _, _ in nil }.render([]) == "[]\n")
    #expect(
      report(.gitlab) == """
        [
          {"description": "неизвестное поле «утверждн» — возможно, «утверждён»", "check_name": "unknown-key", \
        "fingerprint": "unknown-key content/a.md:7:1 неизвестное поле «утверждн»", "severity": "critical", \
        "location": {"path": "content/a.md", "lines": {"begin": 7}}},
          {"description": "HTML удалён", "check_name": "raw-html", \
        "fingerprint": "raw-html content/b.md:2:8 HTML удалён", "severity": "minor", \
        "location": {"path": "content/b.md", "lines": {"begin": 2}}}
        ]

        """)
  }

  @Test func githubEscapesWhatWouldEndACommand() {
    let diagnostic = Diagnostic(
      Self.unknownKey, at: Location(path: "a,b:c%.md"), "строка\nи 100%\r")
    let report = Reporter(format: .github) { _, _ in nil }.render([diagnostic])
    #expect(report == "::error file=a%2Cb%3Ac%25.md,line=1,col=1,title=unknown-key::строка%0Aи 100%25%0D\n")
  }

  @Test func jsonIsAnArrayOfObjects() {
    #expect(
      report(.json) == """
        [
          {"rule": "unknown-key", "severity": "error", "path": "content/a.md", "line": 7, "column": 1, "message": "неизвестное поле «утверждн»", "hint": "возможно, «утверждён»"},
          {"rule": "raw-html", "severity": "warning", "path": "content/b.md", "line": 2, "column": 8, "message": "HTML удалён", "hint": null}
        ]

        """)
    #expect(Reporter(format: .json) { _, _ in nil }.render([]) == "[]\n")
    #expect(Reporter(format: .text) { _, _ in nil }.render([]).isEmpty)
  }

  @Test func jsonEscapesQuotesAndControls() {
    #expect("а\"\\\n\u{1}".jsonLiteral == #""а\"\\\n\u0001""#)
  }

  @Test func longLinesAreCutAroundTheCaret() {
    let line = String(repeating: "а", count: 300) + "Б" + String(repeating: "в", count: 300)
    let diagnostic = Diagnostic(
      Self.unknownKey, at: Location(path: "a.md", position: Position(line: 1, column: 301)), "м")
    let lines = Reporter(format: .text) { _, _ in line }.render([diagnostic]).split(separator: "\n")
    #expect(lines[1].count < 120)
    #expect(lines[1].hasPrefix("  …") && lines[1].hasSuffix("…"))
    let caret = lines[2].distance(
      from: lines[2].startIndex, to: lines[2].firstIndex(of: "^") ?? lines[2].endIndex)
    #expect(Array(lines[1])[caret] == "Б")
  }

  @Test func controlCharactersOfAFileDoNotReachTheTerminal() {
    let diagnostic = Diagnostic(Self.unknownKey, at: Location(path: "a.md"), "м")
    let report = Reporter(format: .text) { _, _ in "\u{1B}[31mкрасный\u{202E}" }.render([diagnostic])
    #expect(!report.contains("\u{1B}") && !report.contains("\u{202E}"))
  }

  @Test func controlCharactersOfAKeyDoNotEither() {
    let diagnostic = Diagnostic(
      Self.unknownKey, at: Location(path: "a\u{1B}.md"), "поле «a\n::error::x»", hint: "а\u{1B}[31m")
    let report = Reporter(format: .text) { _, _ in nil }.render([diagnostic])
    #expect(!report.contains("\u{1B}") && !report.contains("\n::error"))
  }

  @Test func aProblemIsReportedOnce() {
    #expect((diagnostics + diagnostics).report().count == 2)
  }
}
