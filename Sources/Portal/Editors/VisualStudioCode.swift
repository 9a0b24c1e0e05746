package import Diagnostics
import FrontMatter

/// What Visual Studio Code is told about the fields of files.
///
/// Its extension for YAML takes schemas for files of YAML alone; front matter of Markdown gets completion from snippets,
/// which need no extension. Extensions and editors that hand front matter to the YAML language server take the
/// same settings for Markdown and show the descriptions of fields under the pointer too.
package enum VisualStudioCode {
  /// `settings.json`.
  ///
  /// - Parameter folder: Where the schemas are, as the editor's folder names it.
  package static func settings(folder: String) -> JSONValue {
    let schemas = ContentType.all.map { type in
      (
        name: "./\(folder)/\(type.name).schema.json",
        value: JSONValue.strings(type.paths.map { "content/\($0)" })
      )
    }
    return .object([
      "yaml.schemas": .object(schemas),
      // Snippets are offered while one types; without it, by Ctrl+Space.
      "[markdown]": .object([
        "editor.quickSuggestions": .object([
          "other": .string("on"), "comments": .string("off"), "strings": .string("off"),
        ]),
        "editor.wordBasedSuggestions": .string("off"),
        "editor.insertSpaces": .bool(true), "editor.tabSize": .integer(2),
      ]),
      "files.encoding": .string("utf8"),
    ])
  }

  /// `mumo.code-snippets`: one for each kind of file, one for each of its fields.
  package static var snippets: JSONValue {
    .object(ContentType.all.filter(\.isMarkdown).flatMap(\.snippets))
  }
}

extension ContentType {
  fileprivate var isMarkdown: Bool { paths.allSatisfy { $0.hasSuffix(".md") } }

  fileprivate var snippets: [(name: String, value: JSONValue)] {
    guard case .record(let fields) = shape else { return [] }
    var stops = SnippetStops()
    let required = fields.filter(\.isRequired).flatMap { $0.lines(&stops) }
    let whole = Self.snippet(
      prefix: "новый файл: \(title.lowercased())", lines: ["---"] + required + ["---", "", "$0"],
      about: "\(title): начало нового файла со всеми обязательными полями.")
    return [(name: title, value: whole)]
      + fields.map { field in
        var stops = SnippetStops()
        let value = Self.snippet(
          prefix: field.key, lines: field.lines(&stops),
          about: "\(title). \(field.about)\(field.isRequired ? " Обязательное поле." : "")")
        return (name: "\(title): \(field.key)", value: value)
      }
  }

  private static func snippet(prefix: String, lines: [String], about: String) -> JSONValue {
    .object([
      "scope": .string("markdown"), "prefix": .string(prefix), "body": .strings(lines),
      "description": .string(about),
    ])
  }
}

/// Numbers the places of a snippet at which the cursor stops.
private struct SnippetStops {
  private var last = 0

  mutating func next(_ text: String) -> String {
    last += 1
    let escaped = text.replacing("\\", with: "\\\\").replacing("$", with: "\\$").replacing("}", with: "\\}")
    return "${\(last):\(escaped)}"
  }

  mutating func choice(_ words: [String]) -> String {
    last += 1
    let escaped = words.map { $0.replacing(",", with: "\\,").replacing("|", with: "\\|") }
    return "${\(last)|\(escaped.joined(separator: ","))|}"
  }
}

extension FieldDescription {
  fileprivate func lines(_ stops: inout SnippetStops) -> [String] {
    switch shape {
    case .record(let fields): ["\(key):"] + fields.flatMap { $0.lines(&stops) }.map { "  \($0)" }
    case .choice(let words): ["\(key): \(stops.choice(words))"]
    case .flag: ["\(key): \(stops.choice(["да", "нет"]))"]
    case .list(.choice(let words), _): ["\(key): [\(stops.choice(words))]"]
    case .text, .integer, .list, .dictionary: ["\(key): \(stops.next(shape.example))"]
    }
  }
}
