import FrontMatter
import Markdown

/// The reference of all fields for leaders: pages of the portal, made from the declarations that read the files.
package enum FieldReference {
  /// The pages: paths below the content folder and texts.
  package static var pages: [(path: String, text: String)] {
    [("pages/\(index).md", overview)]
      + ContentType.all.filter(\.isWritten).map { ("pages/\($0.pageName).md", $0.referencePage) }
  }

  /// The name of the page that leads to the others.
  static let index = "spravochnik-polej"

  private static var overview: String {
    let rows = ContentType.all.filter(\.isWritten).map { type in
      "| [\(type.title)](\(type.pageName).md) | \(type.paths.map { "`\($0)`" }.joined(separator: ", ")) |"
    }
    return """
      ---
      название: Справочник полей
      кратко: "Все поля всех видов файлов портала: что писать, обязательно ли поле, какие значения допустимы, пример."
      меню: нет
      ---

      Поля стоят в начале файла между двумя строками `---`: название, двоеточие, пробел и значение. Порядок полей любой. \
      Здесь перечислены все поля; как вести страницу в целом, рассказывает [памятка](kak-vesti-stranicu.md).

      | Вид | Файлы в папке `content` |
      | --- | --- |
      \(rows.joined(separator: "\n"))

      Звёздочка в пути стоит вместо имени, которое выбираете вы, кода объединения или учебного года. Справочник составлен \
      программой по тем же описаниям, по которым она проверяет файлы, поэтому расхождений между ними нет.

      """
  }
}

extension ContentType {
  /// Whether people write such files; those of statistics are made.
  fileprivate var isWritten: Bool { name != "statistics" }

  fileprivate var pageName: String { "polya-\(title.slug())" }

  fileprivate var referencePage: String {
    let places = paths.map { "`content/\($0)`" }.joined(separator: " или ")
    return """
      ---
      название: "Поля: \(title.lowercasedFirst)"
      кратко: "Все поля файла вида «\(title.lowercasedFirst)»: что писать, обязательно ли, допустимые значения, пример."
      меню: нет
      ---

      Где лежит: \(places). Другие виды — в [справочнике полей](\(FieldReference.index).md).

      \(shape.sections(title: title))
      """
  }
}

extension Shape {
  /// The tables of a whole file.
  fileprivate func sections(title: String) -> String {
    switch self {
    case .record(let fields):
      return FieldTable(fields).text
        + fields.compactMap { field in
          field.shape.innerFields.map { "\n## Внутри поля «\(field.key)»\n\n\(FieldTable($0).text)" }
        }.joined()
    case .dictionary(.record(let fields), let keys):
      return "Файл — словарь: у каждой записи свой ключ, например `\(keys.example)`, а под ним поля.\n\n"
        + Shape.record(fields).sections(title: title)
    case .text, .integer, .choice, .flag, .list, .dictionary:
      return ""
    }
  }

  /// The fields that stand within a value.
  private var innerFields: [FieldDescription]? {
    switch self {
    case .record(let fields): fields.flattened
    case .list(let shape, _), .dictionary(let shape, _): shape.innerFields
    case .text, .integer, .choice, .flag: nil
    }
  }
}

extension [FieldDescription] {
  /// The fields, and those within them under both keys: `каникулы → осенние`.
  fileprivate var flattened: [FieldDescription] {
    flatMap { field -> [FieldDescription] in
      guard case .record(let inner) = field.shape else { return [field] }
      return [field] + inner.flattened.map { $0.inside(field.key) }
    }
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
