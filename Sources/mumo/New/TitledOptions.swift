import ArgumentParser
import Portal

/// What every command has that makes a text whose file is named after its title.
struct TitledOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Название.", valueName: "текст")) var title: String?

  @Option(
    help: ArgumentHelp(
      "Имя файла латиницей, например seminar-2; без ключа — по названию.", valueName: "имя"),
    transform: Answers.fileName)
  var name: Slug?

  @OptionGroup var reading: ContentOptions
}

extension TitledOptions {
  /// A file under the name that was asked for.
  func named(_ file: NewFile) -> NewFile { name.map { file.named($0) } ?? file }

  /// The question after the title.
  ///
  /// - Parameter text: What is asked.
  static func title(_ text: String) -> Question { Question("--title", text) }

  /// Whether there is a title.
  var isTitled: Bool { title?.isEmpty == false }

  /// The title, asked for until there can be a file of it.
  ///
  /// - Parameters:
  ///   - question: What the title is of.
  ///   - questions: Asks.
  ///   - writer: Tries the file out.
  ///   - file: A file of a title; all else in it is right.
  func title(
    _ question: Question, _ questions: Questions, _ writer: NewFileWriter, file: (String) -> NewFile
  ) throws -> String {
    try questions.text(title, question) { writer.refusal(of: file($0)) }
  }
}
