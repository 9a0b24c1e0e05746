import ArgumentParser

/// What the argument parser has to say, in Russian: help that was asked for, or what is wrong with the arguments.
struct ParserReport {
  let text: String
  /// Whether the reader asked for it: `--help`, `--version`.
  let isRequested: Bool

  init(_ error: any Error, of command: (some ParsableCommand).Type) {
    isRequested = command.exitCode(for: error).isSuccess
    text = command.fullMessage(for: error).inRussian
  }
}

extension String {
  /// The parser's own words, of which it has few; what it quotes from the commands is Russian already.
  fileprivate var inRussian: String {
    Self.phrases.reduce(self) { text, phrase in
      text.replacing(phrase.english, with: phrase.russian)
    }
  }

  private static let phrases: [(english: String, russian: String)] = [
    ("OVERVIEW: ", ""),
    ("USAGE:", "Запуск:"),
    ("Usage:", "Запуск:"),
    ("OPTIONS:", "Ключи:"),
    ("SUBCOMMANDS:", "Команды:"),
    ("ARGUMENTS:", "Аргументы:"),
    ("<subcommand>", "<команда>"),
    ("<options>", "<ключи>"),
    ("Show help information.", "Показать эту справку."),
    ("Show subcommand help information.", "Показать справку о команде."),
    ("Show the version.", "Показать версию."),
    ("(default:", "(по умолчанию:"),
    ("  See 'mumo help ", "Подробнее: mumo "),
    ("' for detailed help.", " --help"),
    ("  See '", "Подробнее: "),
    ("' for more information.", ""),
    ("Error: ", "Ошибка: "),
    ("Unknown option", "неизвестный ключ"),
    ("Unexpected argument", "лишний аргумент"),
    ("unexpected arguments:", "лишних аргумента:"),
    ("Missing value for", "нет значения у ключа"),
    ("Missing expected argument", "нет аргумента"),
    ("The value", "значение"),
    ("is invalid for", "не подходит для"),
    ("Please provide one of", "Нужно одно из:"),
    ("Did you mean", "Возможно,"),
    ("Help:", "Пояснение:"),
  ]
}
