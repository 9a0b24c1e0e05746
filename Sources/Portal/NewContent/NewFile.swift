import FrontMatter
import Markdown
public import SchoolCalendar

/// A file that is yet to be written: its place below the content folder and its text, which passes the check.
public struct NewFile: Sendable, Hashable {
  /// The path below the content folder.
  public let path: String
  /// The whole text.
  public let text: String

  init(
    _ path: String, _ schema: [FieldDescription], _ values: [String: FrontMatterTemplate.Value], body: String
  ) {
    self.path = path
    text = FrontMatterTemplate(schema, values: values).text + "\n" + body
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
      ["название": .text(title), "дата": .text(today.iso)], body: "Текст новости.\n")
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
  public static func event(
    _ title: String, kind: Event.Kind, when: String, associations: [AssociationID]
  ) -> NewFile {
    var values: [String: FrontMatterTemplate.Value] = [
      "название": .text(title), "вид": .text(kind.rawValue), "когда": .text(when),
    ]
    if !associations.isEmpty { values["объединения"] = .list(associations.map(\.rawValue)) }
    return NewFile(
      "events/\(title.fileName).md", Event.schema.fields, values,
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
        "создано": .text(today.iso), "обновлено": .text(today.iso),
        // What the guide recommends; nobody gives up more by a template.
        "лицензия": .text(Practice.License.attribution.rawValue),
        "статус": .text(Practice.Status.draft.rawValue),
      ], body: practiceBody)
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
      ], body: "Кого объединяет, чем занимается, чем полезно.\n")
  }
}

extension String {
  /// The title as the name of a file, which becomes an address.
  fileprivate var fileName: String {
    let name = slug()
    return name.isEmpty ? "novyj" : name
  }
}
