import Diagnostics
import FileSystem

@testable import Preview

extension ServedSite {
  /// A site of texts by path.
  init(_ texts: [String: String], base: String = "/") {
    let files = texts.map { path, text in
      (path, OutputFile(path: path, content: .bytes { Array(text.utf8) }))
    }
    self.init(base: base, files: Dictionary(files) { first, _ in first })
  }
}

extension PreviewBuild {
  /// A build of pages by path, perhaps with problems.
  init(_ texts: [String: String]?, problems: [PreviewProblem] = [], base: String = "/") {
    self.init(site: texts.map { ServedSite($0, base: base) }, problems: problems, report: "")
  }
}

extension PreviewProblem {
  /// An error in a text.
  static let sample = PreviewProblem(
    Diagnostic(
      Rule("unknown-key", summary: ""),
      at: Location(path: "content/news/a.md", position: Position(line: 3, column: 1)),
      "неизвестное поле «<тму>»", hint: "возможно, «тема»"),
    excerpt: ["тму: <b>", "^"])
}

extension PreviewResponse {
  /// The body as text.
  var text: String { String(decoding: body, as: UTF8.self) }
}
