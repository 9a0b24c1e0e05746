package import Diagnostics
import FrontMatter

/// The settings of Pages CMS (`.pages.yml`), in which leaders fill in forms in the browser.
///
/// After its documentation (pagescms.org/docs/configuration): what a form shows, it writes, and whatever is not among its
/// fields is lost when it saves. So each kind of file has all of its fields, and a file never stands in two collections.
package enum PagesCMS {
  /// The file's content.
  package static var settings: JSONValue {
    .object([
      "media": media,
      "content": .array([associations] + ContentType.all.compactMap(\.entry)),
      // The screen of settings takes no field names but Latin ones, and this file is not written by hand.
      "settings": .object(["hide": .bool(true), "commit": .object(["templates": commits])]),
    ])
  }

  private static var commits: JSONValue {
    .object([
      "create": .string("Добавлено: {path}"), "update": .string("Изменено: {path}"),
      "delete": .string("Удалено: {path}"), "rename": .string("Переименовано: {oldPath} → {newPath}"),
    ])
  }

  /// Files lie beside the texts that lead to them.
  private static var media: JSONValue {
    .object([
      "input": .string("content"), "output": .string("/"),
      "extensions": .strings(AttachmentType.allCases.map(\.rawValue)),
    ])
  }

  private static var associations: JSONValue {
    .object([
      "name": .string("associations"), "label": .string("Объединения"), "type": .string("group"),
      "items": .array(ContentType.all.filter(\.belongsToAssociation).map(\.collection)),
    ])
  }
}

extension ContentType {
  /// The folder below which its files lie, and their name.
  private var place: (folder: String, name: String) {
    let parts = (paths.first ?? "").split(separator: "/").map(String.init)
    return (parts.prefix { $0 != parts.last && $0 != "*" }.joined(separator: "/"), parts.last ?? "")
  }

  fileprivate var belongsToAssociation: Bool { place.folder == "associations" }

  /// How it stands in the menu; nil for what nobody writes in a browser: people and statistics.
  fileprivate var entry: JSONValue? {
    switch name {
    case "people", "statistics": nil
    case _ where belongsToAssociation: nil
    default: place.folder.isEmpty ? file : collection
    }
  }

  /// Values under keys of the author's choice have no form, so files of YAML are edited as they are.
  private var file: JSONValue {
    let isYAML = place.name.hasSuffix(".yaml")
    return .object([
      "name": .string(name), "label": .string(title), "type": .string("file"),
      "path": .string("content/\(place.name)"), "format": .string(isYAML ? "code" : "yaml-frontmatter"),
      "operations": .object(["create": .bool(false), "delete": .bool(false)]),
      "fields": isYAML ? nil : formFields,
    ])
  }

  fileprivate var collection: JSONValue {
    let shown = fields.filter { $0.isRequired && $0.isShort }.map(\.key)
    let primary = shown.first { $0 == "название" } ?? shown.first ?? ""
    return .object([
      "name": .string(name), "label": .string(title), "type": .string("collection"),
      "path": .string("content/\(place.folder)"),
      "filename": .object([
        "template": .string(place.name.replacing("*", with: place.name == "*.md" ? "{primary}" : "{номер}")),
        "field": .string("create"),
      ]),
      "exclude": neighbours.isEmpty ? nil : .strings(neighbours),
      "format": .string("yaml-frontmatter"),
      "view": .object(["primary": .string(primary), "fields": .strings(shown)]),
      "operations": operations,
      "fields": formFields,
    ])
  }

  /// The sixteen associations and the names of yearly files are given.
  private var operations: JSONValue? {
    guard belongsToAssociation else { return nil }
    let isAssociation = name == "association"
    return .object([
      "create": .bool(!isAssociation), "rename": .bool(false), "delete": .bool(!isAssociation),
    ])
  }

  /// The names of other kinds in the same folder: their fields would be lost in this form.
  private var neighbours: [String] {
    ContentType.all.filter { $0.place.folder == place.folder && $0.name != name }.map(\.place.name)
      .flatMap { name in
        name.contains("*") ? MeetingID.numbers.map { name.replacing("*", with: String($0)) } : [name]
      }
  }

  private var fields: [FieldDescription] {
    if case .record(let fields) = shape { fields } else { [] }
  }

  private var formFields: JSONValue {
    let body = JSONValue.object([
      "name": .string("body"), "label": .string("Текст"), "type": .string("code"),
      "description": .string("Текст под полями, в разметке Markdown: её объясняет памятка на портале."),
      "options": .object(["format": .string("markdown")]),
      "default": NewFile.bodies[name].map(JSONValue.string),
    ])
    return .array(fields.map(\.formField) + [body])
  }
}
