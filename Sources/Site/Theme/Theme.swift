public import Diagnostics
public import FileSystem

/// Templates and assets, checked against what pages give.
public struct Theme: Sendable {
  /// The templates by name, each read against what its page gives.
  let templates: [String: Template]
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
    let shared = SharedView.scope(assets: assets.map(\.name))
    for (name, fields) in PageTemplates.all { check.check(name, fields: fields, shared: shared) }
    let report = (diagnostics + check.diagnostics).report()
    guard !report.hasErrors else {
      self.init(theme: nil, diagnostics: report)
      return
    }
    let parser = TemplateParser(texts: templates.mapValues(Self.prepared))
    let parsed = PageTemplates.all.map { name, fields in
      (name, parser.template(name, scopes: [shared, fields]))
    }
    self.init(
      theme: Theme(templates: Dictionary(parsed) { first, _ in first }, assets: assets), diagnostics: report)
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

  /// The text without indentation and empty lines: they would only weigh.
  private static func prepared(_ text: String) -> [UInt8] {
    let lines = text.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " || $0 == "\t" } }
    return Array((lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n").utf8)
  }
}
