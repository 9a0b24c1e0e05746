import Diagnostics
import FileSystem
import Portal
import Site

/// What a change does to the portal, as Markdown for the page where it is reviewed.
struct ChangeReport {
  /// A content folder and the pages made of it.
  struct Version {
    /// The folder as messages name it.
    let root: String
    /// The pages of its files.
    let pages: [ContentID: ContentPage]
    /// Every address of the portal; nil where nothing is published because the settings have errors.
    let addresses: Set<String>?

    /// - Parameters:
    ///   - root: The folder as messages name it.
    ///   - plan: The portal made of it; nil where the settings have errors.
    init(root: String, plan: SitePlan?) {
      self.root = root
      pages = plan?.contentPages ?? [:]
      addresses = plan?.addresses
    }
  }

  let changes: TreeChanges
  let before: Version
  let after: Version
  let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - changes: What became of the files.
  ///   - before: The version that stands.
  ///   - after: The version that is proposed.
  ///   - diagnostics: What the check says of the proposed one.
  init(_ changes: TreeChanges, before: Version, after: Version, diagnostics: [Diagnostic]) {
    self.changes = changes
    self.before = before
    self.after = after
    self.diagnostics = diagnostics.report()
  }

  /// The report; ends with a line end.
  var text: String {
    ([["## Что изменится на портале"], [overview], lostAddresses] + fileLists + [check])
      .filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// A list that is longer is of no use to who reads it.
  private static let longestList = 50
}

// MARK: Files

extension ChangeReport {
  private var overview: String {
    let counts = [
      ("добавлено", changes.added.count), ("изменено", changes.changed.count),
      ("удалено", changes.removed.count), ("перенесено", changes.moved.count),
    ].filter { $0.1 > 0 }.map { "\($0.0): \($0.1)" }
    return counts.isEmpty
      ? "Содержимое не меняется." : "Файлы содержимого: \(counts.joined(separator: ", "))."
  }

  private var fileLists: [[String]] {
    [
      list("Добавлено", changes.added.map { line($0, in: after) }),
      list("Изменено", changes.changed.map { line($0, in: after) }),
      list("Удалено", changes.removed.map { line($0, in: before) }),
      list(
        "Перенесено",
        changes.moved.map { move in
          "\(line(move.to, in: after)); было: \("\(after.root)/\(move.from)".code)"
        }),
    ]
  }

  private func list(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["### \(title)", ""] + Self.items(lines, atMost: Self.longestList)
  }

  /// A list that does not grow beyond what is read.
  static func items(_ lines: [String], atMost most: Int) -> [String] {
    let more = lines.count - most
    return lines.prefix(most).map { "- \($0)" } + (more > 0 ? ["- и ещё \(more)"] : [])
  }

  private func line(_ path: String, in version: Version) -> String {
    let file = "\(after.root)/\(path)".code
    guard let page = version.page(of: path) else { return "\(Self.kind(of: path)): \(file)" }
    return "[\(page.title.escaped)](\(page.url)) — \(file)"
  }

  private static func kind(of path: String) -> String {
    switch path {
    case "portal.yaml": "настройки портала"
    case "deficits.yaml": "словарь дефицитов"
    case "people.yaml": "люди и согласия"
    case _ where path.hasPrefix("statistics/"): "снимок статистики"
    case _ where path.hasSuffix(".md"): "материал без страницы или с ошибкой"
    default: "файл"
    }
  }
}

extension ChangeReport.Version {
  /// The page of a file by its path below the content folder.
  func page(of path: String) -> ContentPage? {
    guard path.hasSuffix(".md"), let id = try? ContentID(path: path) else { return nil }
    return pages[id]
  }
}

// MARK: The check

extension ChangeReport {
  /// Every error, and what else is said of the files of this change.
  private var check: [String] {
    let touched = Set(
      (changes.added + changes.changed + changes.moved.map(\.to)).map { "\(after.root)/\($0)" })
    let told = diagnostics.filter { $0.severity == .error || touched.contains($0.location.path) }
    let errors = told.count { $0.severity == .error }
    let verdict = errors == 0 ? "Ошибок нет." : "Ошибок: \(errors). \(consequence), пока они не исправлены."
    let silent = diagnostics.count - told.count
    let rest = silent == 0 ? "" : " Замечаний к файлам, которых изменение не касается: \(silent)."
    let lines = told.sorted { ($0.severity.weight, $0) < ($1.severity.weight, $1) }.map(line)
    return ["### Проверка", "", verdict + rest]
      + (lines.isEmpty ? [] : [""] + Self.items(lines, atMost: Self.longestList))
  }

  /// What errors do where the rest is published all the same (`--keep-going`); with broken settings nothing is.
  private var consequence: String {
    after.addresses == nil
      ? "Портал не обновится" : "Остальное обновится, а адреса файлов с ошибками перестанут работать"
  }

  private func line(_ diagnostic: Diagnostic) -> String {
    let hint = diagnostic.hint.map { ". Подсказка: \($0.escaped)" } ?? ""
    return
      "**\(diagnostic.severity.title)** \(String(describing: diagnostic.location).code): \(diagnostic.message.escaped)\(hint)"
  }
}

extension Severity {
  fileprivate var weight: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}

// MARK: Markdown

extension String {
  /// The text as Markdown that says just this: content is not trusted on the page of the change either.
  var escaped: String {
    reduce(into: "") { text, character in
      if #"\`*_{}[]<>()#+-!|~&@"#.contains(character) { text.append("\\") }
      text.append(character.isNewline ? " " : character)
    }
  }

  /// The text as code.
  fileprivate var code: String {
    "`\(String(map { $0 == "`" || $0.isNewline ? "'" : $0 }))`"
  }
}
