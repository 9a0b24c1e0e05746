import ArgumentParser
import Portal
import SchoolCalendar

// Every answer is tried out in a file whose other fields are right, so that a refusal speaks of the answer alone.

/// `mumo new practice`.
struct NewPractice: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice", abstract: "Запись банка опыта, пока как черновик.")

  @OptionGroup var text: TitledOptions

  @Option(help: ArgumentHelp("Что меняется для учеников, одним предложением.", valueName: "текст"))
  var summary: String?

  @Option(
    help: ArgumentHelp("Коды объединений через запятую.", valueName: "коды"), transform: Answers.associations)
  var associations: [AssociationID]?

  @Option(help: ArgumentHelp("Что это за практика.", valueName: "форма"), transform: Answers.choice)
  var form: Practice.Form?

  private enum Ask {
    static let title = TitledOptions.title("Название практики")
    static let summary = Question(
      "--summary", "Что меняется для учеников, одним предложением до 160 знаков")
    static let associations = Question("--associations", "Чей это опыт: объединения через запятую")
    static let form = Question("--form", "Что это за практика (\(Answers.words(Practice.Form.self)))")
  }

  func run() throws {
    let questions = Questions.standard
    try questions.expect(
      (Ask.title, text.isTitled), (Ask.summary, summary?.isEmpty == false),
      (Ask.associations, associations != nil), (Ask.form, form != nil))
    let writer = try NewFileWriter(text.reading)
    func file(
      _ title: String, summary: String = "Суть.", associations: [AssociationID] = [.fizika],
      form: Practice.Form = .technique
    ) -> NewFile {
      text.named(
        .practice(
          title, summary: summary, associations: associations, form: form, on: writer.portal.today))
    }
    let title = try text.title(Ask.title, questions, writer) { file($0) }
    let summary = try questions.text(summary, Ask.summary) {
      writer.refusal(of: file(title, summary: $0))
    }
    let associations = try questions.answer(
      associations, Ask.associations, choices: Answers.knownAssociations, parse: Answers.associations
    ) { writer.refusal(of: file(title, summary: summary, associations: $0)) }
    let form = try questions.answer(form, Ask.form, parse: Answers.choice)
    try writer.write(
      file(title, summary: summary, associations: associations, form: form),
      remark:
        "Пока в файле «статус: черновик», страницы на портале нет; готовой записи ставят «опубликовано».")
  }
}

/// `mumo new event`.
struct NewEvent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event", abstract: "Семинар, конкурс и другие события.")

  @OptionGroup var text: TitledOptions

  @Option(help: ArgumentHelp("Что это за событие.", valueName: "вид"), transform: Answers.choice)
  var kind: Event.Kind?

  @Option(help: ArgumentHelp("День и время с годом: «4 декабря 2026, 14:00».", valueName: "дата"))
  var when: String?

  @Option(
    help: ArgumentHelp("Для кого: коды объединений через запятую; без ключа — для всех.", valueName: "коды"),
    transform: Answers.associations)
  var associations: [AssociationID] = []

  private enum Ask {
    static let title = TitledOptions.title("Название события")
    static let kind = Question("--kind", "Что это за событие (\(Answers.words(Event.Kind.self)))")
    static let when = Question("--when", "Когда, с годом: «4 декабря 2026, 14:00»")
  }

  func run() throws {
    let questions = Questions.standard
    try questions.expect(
      (Ask.title, text.isTitled), (Ask.kind, kind != nil), (Ask.when, when?.isEmpty == false))
    let writer = try NewFileWriter(text.reading)
    let today = writer.portal.today
    func file(_ title: String, kind: Event.Kind = .other, when: String? = nil) -> NewFile {
      text.named(
        .event(title, kind: kind, when: when ?? today.iso, associations: associations, on: today))
    }
    let title = try text.title(Ask.title, questions, writer) { file($0) }
    let kind = try questions.answer(kind, Ask.kind, parse: Answers.choice)
    let when = try questions.text(when, Ask.when) {
      writer.refusal(of: file(title, when: $0))
    }
    try writer.write(file(title, kind: kind, when: when))
  }
}

/// `mumo new document`.
struct NewDocument: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document", abstract: "Приказ, закон, письмо, форма.")

  @OptionGroup var text: TitledOptions

  @Option(help: ArgumentHelp("Что это за документ.", valueName: "вид"), transform: Answers.choice)
  var kind: Document.Kind?

  private enum Ask {
    static let title = TitledOptions.title("Название документа без номера и даты")
    static let kind = Question("--kind", "Что это за документ (\(Answers.words(Document.Kind.self)))")
  }

  func run() throws {
    let questions = Questions.standard
    try questions.expect((Ask.title, text.isTitled), (Ask.kind, kind != nil))
    let writer = try NewFileWriter(text.reading)
    func file(_ title: String, _ kind: Document.Kind = .other) -> NewFile {
      text.named(.document(title, kind: kind))
    }
    let title = try text.title(Ask.title, questions, writer) { file($0) }
    let kind = try questions.answer(kind, Ask.kind, parse: Answers.choice)
    try writer.write(file(title, kind))
  }
}

/// `mumo new news`.
struct NewNews: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "news", abstract: "Новость сегодняшнего дня.")

  @OptionGroup var text: TitledOptions

  private static let title = TitledOptions.title("Заголовок новости")

  func run() throws {
    try Questions.standard.expect((Self.title, text.isTitled))
    let writer = try NewFileWriter(text.reading)
    func file(_ title: String) -> NewFile { text.named(.news(title, on: writer.portal.today)) }
    try writer.write(file(text.title(Self.title, .standard, writer, file: file)))
  }
}

/// `mumo new page`.
struct NewPage: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "page", abstract: "Обычная страница.")

  @OptionGroup var text: TitledOptions

  private static let title = TitledOptions.title("Заголовок страницы")

  func run() throws {
    try Questions.standard.expect((Self.title, text.isTitled))
    let writer = try NewFileWriter(text.reading)
    func file(_ title: String) -> NewFile { text.named(.page(title)) }
    try writer.write(file(text.title(Self.title, .standard, writer, file: file)))
  }
}
