import FileSystem
import FrontMatter
import Markdown
public import SchoolCalendar

/// A file that is yet to be written: its place below the content folder and its text.
public struct NewFile: Sendable, Hashable {
  /// The path below the content folder.
  public let path: String
  /// The whole text.
  public let text: String

  /// - Parameters:
  ///   - path: The path below the content folder.
  ///   - schema: The fields of its kind.
  ///   - values: What is known of them.
  ///   - association: Whom its examples name; as in the schema where it belongs to none.
  ///   - year: The school year that its examples name.
  ///   - body: The text below the fields.
  init(
    _ path: String, _ schema: [FieldDescription], _ values: [String: FrontMatterTemplate.Value],
    of association: AssociationID? = nil, in year: SchoolYear? = nil, body: String
  ) {
    let fields = FrontMatterTemplate(schema, values: values) { example in
      // A leader who takes the sign away from an example must not bind the file to others.
      example.replacing(ExampleWords.association, with: association?.rawValue ?? ExampleWords.association)
        .replacing(ExampleWords.year, with: year?.path ?? ExampleWords.year)
    }
    self.init(path: path, text: fields.text + "\n" + body)
  }

  private init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// The same text in a file of another name, for a text whose title another one has already.
  ///
  /// - Parameter name: The name without `.md`.
  public func named(_ name: Slug) -> NewFile {
    let folder = path.split(separator: "/").dropLast()
    return NewFile(path: (folder + ["\(name.text).md"]).joined(separator: "/"), text: text)
  }
}

/// What the examples of the schemas speak of.
private enum ExampleWords {
  static let association = AssociationID.fizika.rawValue
  static let year = "2026-2027"
}

extension NewFile {
  /// Whether its name comes from its title alone, so that it may have another one.
  public var isNamedByTitle: Bool { !path.hasPrefix("associations/") }
}

extension ContentSource {
  /// The same content as it is once the file has been written.
  public func adding(_ file: NewFile) -> ContentSource {
    ContentSource(
      tree: tree.adding(Array(file.text.utf8), at: file.path), root: root, readPeople: readPeople,
      clock: clock)
  }
}

extension NewFile {
  /// A news item of today.
  ///
  /// - Parameters:
  ///   - title: Its title.
  ///   - today: The day.
  public static func news(_ title: String, on today: CalendarDate) -> NewFile {
    NewFile(
      "news/\(title.fileName).md", NewsItem.schema.fields,
      ["название": .text(title), "дата": .text(today.numeric)], body: "Текст новости.\n")
  }

  /// A plain page.
  ///
  /// - Parameter title: Its title.
  public static func page(_ title: String) -> NewFile {
    NewFile(
      "pages/\(title.fileName).md", PlainPage.schema.fields, ["название": .text(title)],
      body: "Текст страницы.\n")
  }

  /// A document.
  ///
  /// - Parameters:
  ///   - title: Its title without number and day.
  ///   - kind: What it is.
  public static func document(_ title: String, kind: Document.Kind) -> NewFile {
    NewFile(
      "documents/\(title.fileName).md", Document.schema.fields,
      ["название": .text(title), "вид": .text(kind.rawValue)],
      body: "Текст документа. Пункты, которые начинаются с номера («3.1.»), получают свой адрес: `#p-3-1`.\n")
  }

  /// An event.
  ///
  /// - Parameters:
  ///   - title: Its title.
  ///   - kind: What it is.
  ///   - when: A date phrase with its year.
  ///   - associations: For whom it is; for all where none is named.
  ///   - today: The day.
  public static func event(
    _ title: String, kind: Event.Kind, when: String, associations: [AssociationID], on today: CalendarDate
  ) -> NewFile {
    var values: [String: FrontMatterTemplate.Value] = [
      "название": .text(title), "вид": .text(kind.rawValue), "когда": .text(when),
    ]
    if !associations.isEmpty { values["объединения"] = .list(associations.map(\.rawValue)) }
    return NewFile(
      "events/\(title.fileName).md", Event.schema.fields, values, of: associations.first,
      in: SchoolYear(containing: today),
      body: "О чём событие, кому оно полезно, что принести с собой.\n")
  }

  /// An entry of the bank of experience, as a draft.
  ///
  /// - Parameters:
  ///   - title: Its title.
  ///   - summary: What changes for the pupils.
  ///   - associations: Whose experience it is.
  ///   - form: What it is.
  ///   - today: The day.
  public static func practice(
    _ title: String, summary: String, associations: [AssociationID], form: Practice.Form,
    on today: CalendarDate
  ) -> NewFile {
    NewFile(
      "practices/\(title.fileName).md", Practice.schema.fields,
      [
        "название": .text(title), "кратко": .text(summary), "форма": .text(form.rawValue),
        "объединения": .list(associations.map(\.rawValue)), "авторы": .list([]),
        "создано": .text(today.numeric), "обновлено": .text(today.numeric),
        // What the guide recommends; nobody gives up more by a template.
        "лицензия": .text(Practice.License.attribution.rawValue),
        "статус": .text(Practice.Status.draft.rawValue),
      ], of: associations.first, in: SchoolYear(containing: today), body: practiceBody)
  }

  /// The page of one of the sixteen associations.
  ///
  /// - Parameter association: Which one.
  public static func association(_ association: AssociationID) -> NewFile {
    let title = association.title
    let kind: Association.Kind = title.hasPrefix("учителя") ? .subject : .occupation
    return NewFile(
      "associations/\(association.rawValue)/index.md", Association.schema.fields,
      [
        "номер": .text(String(association.number)),
        "название": .text(title.prefix(1).uppercased() + title.dropFirst()), "вид": .text(kind.rawValue),
      ], of: association, body: "Кого объединяет, чем занимается, чем полезно.\n")
  }
}

extension String {
  /// The title as the name of a file, which becomes an address.
  fileprivate var fileName: String {
    let name = slug()
    return name.isEmpty ? "novyj" : name
  }
}
