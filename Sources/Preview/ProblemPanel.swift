import Diagnostics
import FileSystem

/// What is wrong, as a panel over a page that can be folded away.
struct ProblemPanel {
  private let problems: [PreviewProblem]
  private let isAlone: Bool

  /// - Parameters:
  ///   - problems: What is wrong.
  ///   - isAlone: Whether there is no page below.
  init(_ problems: [PreviewProblem], isAlone: Bool = false) {
    self.problems = problems
    self.isAlone = isAlone
  }
}

extension ProblemPanel {
  /// Its style and its element. It needs no script to be folded; with the script it stays as the reader left it until
  /// the problems are others.
  var html: String {
    let head = "<link rel=\"stylesheet\" href=\"\(RequestGate.OwnPath.style)\">\n"
    let list = problems.map(Self.item).joined()
    let body = """
      <div class="mumo-text">
      <p>Файл с ошибкой на портал не попадёт. Исправьте его и сохраните: страница обновится сама.</p>
      <ol>
      \(list)</ol>
      </div>

      """
    if isAlone {
      return head + "<main class=\"mumo-problems\">\n<h1>\(title)</h1>\n\(body)</main>\n"
    }
    return head + """
      <details class="mumo-problems" open data-problems="\(fingerprint)" lang="ru">
      <summary><strong>\(title)</strong> <span class="mumo-fold">Показать страницу без ошибок</span>\
      <span class="mumo-unfold">Показать ошибки</span></summary>
      \(body)</details>

      """
  }

  private var title: String {
    "Портал с ошибками: \(PluralForms("ошибка", "ошибки", "ошибок").counted(problems.count))"
  }

  private var fingerprint: String {
    Fingerprint(problems.map { "\($0.place ?? "")\n\($0.message)\n\($0.excerpt.joined())\n" }.joined().utf8)
      .text
  }

  private static func item(_ problem: PreviewProblem) -> String {
    let place = problem.place.map { "<code class=\"mumo-place\">\($0.escaped)</code> " } ?? ""
    let rule = problem.rule.map { " <code>[\($0.escaped)]</code>" } ?? ""
    let excerpt = problem.excerpt.map(\.escaped).joined(separator: "\n")
    let lines = [
      "<li>\(place)<p>\(problem.severity.title): \(problem.message.escaped)\(rule)</p>",
      excerpt.isEmpty ? nil : "<pre>\(excerpt)</pre>",
      problem.hint.map { "<p>Подсказка: \($0.escaped)</p>" },
      "</li>\n",
    ]
    return lines.compactMap(\.self).joined()
  }
}

extension String {
  /// The text as it stands in HTML.
  fileprivate var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
