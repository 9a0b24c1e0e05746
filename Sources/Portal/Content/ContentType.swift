public import FrontMatter

/// A kind of content file, as its declarations describe it.
public struct ContentType: Sendable {
  /// Its name in commands and in the names of schemas: `plan`.
  public let name: String
  /// What it is, Russian.
  public let title: String
  /// Where its files lie below the content folder; `*` stands for a name.
  public let paths: [String]
  /// What stands in its front matter, or in the whole file where it is YAML.
  public let shape: Shape

  /// Every kind of file.
  public static let all: [ContentType] = [
    ContentType("association", "Объединение", ["associations/*/index.md"], Association.schema),
    ContentType("plan", "План работы", ["associations/*/*/plan.md"], Plan.schema),
    ContentType("meeting", "Заседание и протокол", ["associations/*/*/meeting-*.md"], Meeting.schema),
    ContentType("report", "Годовой отчёт", ["associations/*/*/report.md"], Report.schema),
    ContentType("practice", "Практика", ["practices/*.md", "practices/*/index.md"], Practice.schema),
    ContentType("event", "Событие", ["events/*.md", "events/*/index.md"], Event.schema),
    ContentType("document", "Документ", ["documents/*.md", "documents/*/index.md"], Document.schema),
    ContentType("news", "Новость", ["news/*.md", "news/*/index.md"], NewsItem.schema),
    ContentType("page", "Страница", ["pages/*.md", "pages/*/index.md"], PlainPage.schema),
    ContentType("home", "Главная страница", ["index.md"], Home.schema),
    ContentType("portal", "Настройки портала", ["portal.yaml"], Settings.schema),
    ContentType("deficits", "Словарь дефицитов", ["deficits.yaml"], shape: DeficitRecord.all.shape),
    ContentType("statistics", "Снимок статистики", ["statistics/*.yaml"], SnapshotRecord.schema),
    ContentType("people", "Люди и согласия", ["people.yaml"], shape: PersonRecord.all.shape),
  ]

  private init<Value>(_ name: String, _ title: String, _ paths: [String], _ schema: Schema<Value>) {
    self.init(name, title, paths, shape: .record(schema.fields))
  }

  private init(_ name: String, _ title: String, _ paths: [String], shape: Shape) {
    self.name = name
    self.title = title
    self.paths = paths
    self.shape = shape
  }
}
