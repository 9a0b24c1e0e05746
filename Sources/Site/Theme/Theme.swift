public import Diagnostics
public import FileSystem
import Mustache

/// Templates and assets, checked against what pages give.
public struct Theme: Sendable {
  let library: MustacheLibrary
  let assets: [ThemeAsset]
}

/// A file of the theme that is published beside the pages.
struct ThemeAsset: Sendable {
  /// What templates call it: `site-css` for `site.css`.
  let name: String
  /// Where it is published, with its fingerprint: `assets/site.0123456789abcdef.css`.
  let route: String
  let bytes: [UInt8]
}

/// A theme folder, read and checked.
public struct ThemeLoading: Sendable {
  /// The theme; nil where it has errors.
  public let theme: Theme?
  /// Everything wrong with it, sorted.
  public let diagnostics: [Diagnostic]
}

extension ThemeLoading {
  /// Reads and checks a theme.
  ///
  /// - Parameters:
  ///   - tree: The theme folder with `templates` and `assets`.
  ///   - root: The theme folder as messages name it, without a slash at the end.
  public init(_ tree: SourceTree, root: String) {
    var diagnostics: [Diagnostic] = []
    var files: [String: [UInt8]] = [:]
    for entry in tree.entries {
      let location = Location(path: "\(root)/\(entry.path)")
      guard case .file = entry.kind else {
        diagnostics.append(.unreadableTheme("в теме бывают только обычные файлы", at: location))
        continue
      }
      do {
        files[entry.path] = try tree.read(entry.path)
      } catch {
        diagnostics.append(.unreadableTheme("файл не читается: \(error)", at: location))
      }
    }
    let assets = Self.assets(files)
    let templates = Self.templates(files, root: root, &diagnostics)
    var check = TemplateCheck(templates: templates, root: "\(root)/templates")
    let shared = SharedView.shape(assets: assets.map(\.name))
    for (name, fields) in PageTemplates.all {
      check.check(name, scope: fields.merging(shared) { own, _ in own })
    }
    diagnostics += check.diagnostics
    let library = Self.library(templates, root: root, isChecked: diagnostics.isEmpty, &diagnostics)
    let report = diagnostics.report()
    self.init(theme: report.hasErrors ? nil : Theme(library: library, assets: assets), diagnostics: report)
  }

  private static func assets(_ files: [String: [UInt8]]) -> [ThemeAsset] {
    files.keys.filter { $0.hasPrefix("assets/") }.sorted().map { path in
      let bytes = AssetText(files[path] ?? [], path: path).bytes
      let dot = path.lastIndex(of: ".") ?? path.endIndex
      let name = path.dropFirst("assets/".count).map { $0 == "." || $0 == "/" ? "-" : $0 }
      return ThemeAsset(
        name: String(name), route: "\(path[..<dot]).\(Fingerprint(bytes).text)\(path[dot...])", bytes: bytes)
    }
  }

  private static func templates(
    _ files: [String: [UInt8]], root: String, _ diagnostics: inout [Diagnostic]
  ) -> [String: String] {
    var templates: [String: String] = [:]
    for path in files.keys.sorted() where path.hasPrefix("templates/") && path.hasSuffix(".mustache") {
      let name = String(path.dropFirst("templates/".count).dropLast(".mustache".count))
      if let text = String(validating: files[path] ?? [], as: UTF8.self), !text.utf8.contains(0) {
        templates[name] = text
      } else {
        let location = Location(path: "\(root)/\(path)")
        diagnostics.append(.unreadableTheme("шаблон сохранён не в кодировке UTF-8", at: location))
      }
    }
    return templates
  }

  /// - Parameter isChecked: Whether the templates passed the check; what Mustache still finds is news then.
  private static func library(
    _ templates: [String: String], root: String, isChecked: Bool, _ diagnostics: inout [Diagnostic]
  ) -> MustacheLibrary {
    var library = MustacheLibrary()
    for (name, text) in templates.sorted(by: { $0.key < $1.key }) {
      do {
        try library.register(prepared(text), named: name)
      } catch {
        guard isChecked else { continue }
        let context = (error as? MustacheTemplate.ParserError)?.context
        let position = Position(line: context?.lineNumber ?? 1, column: 1)
        let location = Location(path: "\(root)/templates/\(name).mustache", position: position)
        diagnostics.append(.templateSyntax("шаблон не читается", at: location))
      }
    }
    return library
  }

  /// The text that Mustache is given.
  ///
  /// Its own escaping is off, because each value is escaped by its type on the way into the context. Indentation
  /// goes: it would only weigh, and an indented partial makes Mustache render line by line.
  private static func prepared(_ text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " || $0 == "\t" } }
    return "{{% CONTENT_TYPE: TEXT}}" + lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }
}
