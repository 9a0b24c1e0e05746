import ArgumentParser
import Portal
import SchoolCalendar

/// `mumo new practice`.
struct NewPractice: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice", abstract: "Запись банка опыта, пока как черновик.")

  @Option(help: ArgumentHelp("Название.", valueName: "текст")) var title: String?

  @Option(help: ArgumentHelp("Что меняется для учеников, одним предложением.", valueName: "текст"))
  var summary: String?

  @Option(
    help: ArgumentHelp("Коды объединений через запятую.", valueName: "коды"), transform: Answers.associations)
  var associations: [AssociationID]?

  @Option(help: ArgumentHelp("Что это за практика.", valueName: "форма"), transform: Answers.choice)
  var form: Practice.Form?

  @OptionGroup var reading: ContentOptions

  func run() throws {
    let writer = try NewFileWriter(reading)
    let questions = Questions.standard
    try writer.write(
      .practice(
        try questions.text(title, "--title", "Название практики"),
        summary: try questions.text(
          summary, "--summary", "Что меняется для учеников, одним предложением до 160 знаков"),
        associations: try questions.answer(
          associations, "--associations", "Чей это опыт: коды объединений через запятую",
          parse: Answers.associations),
        form: try questions.answer(
          form, "--form", "Что это за практика (\(Answers.words(Practice.Form.self)))", parse: Answers.choice),
        on: writer.portal.today))
  }
}

/// `mumo new event`.
struct NewEvent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event", abstract: "Семинар, конкурс и другие события.")

  @Option(help: ArgumentHelp("Название.", valueName: "текст")) var title: String?

  @Option(help: ArgumentHelp("Что это за событие.", valueName: "вид"), transform: Answers.choice)
  var kind: Event.Kind?

  @Option(help: ArgumentHelp("День и время с годом: «4 декабря 2026, 14:00».", valueName: "дата"))
  var when: String?

  @Option(
    help: ArgumentHelp("Для кого: коды объединений через запятую; без ключа — для всех.", valueName: "коды"),
    transform: Answers.associations)
  var associations: [AssociationID] = []

  @OptionGroup var reading: ContentOptions

  func run() throws {
    let writer = try NewFileWriter(reading)
    let questions = Questions.standard
    try writer.write(
      .event(
        try questions.text(title, "--title", "Название события"),
        kind: try questions.answer(
          kind, "--kind", "Что это за событие (\(Answers.words(Event.Kind.self)))", parse: Answers.choice),
        when: try questions.text(when, "--when", "Когда, с годом: «4 декабря 2026, 14:00»"),
        associations: associations))
  }
}

/// `mumo new document`.
struct NewDocument: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document", abstract: "Приказ, закон, письмо, форма.")

  @Option(help: ArgumentHelp("Название без номера и даты.", valueName: "текст")) var title: String?

  @Option(help: ArgumentHelp("Что это за документ.", valueName: "вид"), transform: Answers.choice)
  var kind: Document.Kind?

  @OptionGroup var reading: ContentOptions

  func run() throws {
    let writer = try NewFileWriter(reading)
    let questions = Questions.standard
    try writer.write(
      .document(
        try questions.text(title, "--title", "Название документа"),
        kind: try questions.answer(
          kind, "--kind", "Что это за документ (\(Answers.words(Document.Kind.self)))", parse: Answers.choice)
      ))
  }
}

/// `mumo new news`.
struct NewNews: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "news", abstract: "Новость сегодняшнего дня.")

  @Option(help: ArgumentHelp("Заголовок.", valueName: "текст")) var title: String?

  @OptionGroup var reading: ContentOptions

  func run() throws {
    let writer = try NewFileWriter(reading)
    let title = try Questions.standard.text(title, "--title", "Заголовок новости")
    try writer.write(.news(title, on: writer.portal.today))
  }
}

/// `mumo new page`.
struct NewPage: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "page", abstract: "Обычная страница.")

  @Option(help: ArgumentHelp("Заголовок.", valueName: "текст")) var title: String?

  @OptionGroup var reading: ContentOptions

  func run() throws {
    let writer = try NewFileWriter(reading)
    try writer.write(.page(try Questions.standard.text(title, "--title", "Заголовок страницы")))
  }
}
