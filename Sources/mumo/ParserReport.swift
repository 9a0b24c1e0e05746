import ArgumentParser

/// What the argument parser has to say, in Russian: help that was asked for, or what is wrong with the arguments.
struct ParserReport {
  let text: String
  /// Whether the reader asked for it: `--help`, `--version`.
  let isRequested: Bool

  /// What the reading of the arguments ended with.
  ///
  /// - Parameters:
  ///   - error: What the parser has to say.
  ///   - root: The command line as a whole.
  ///   - arguments: The words behind the program's name.
  init(_ error: any Error, of root: (some ParsableCommand).Type, arguments: [String]) {
    isRequested = root.exitCode(for: error).isSuccess
    if !isRequested, let unknown = UnknownCommand(in: arguments, of: root) {
      text = unknown.report(of: root)
    } else {
      text = root.fullMessage(for: error).inRussian
    }
  }

  /// What a command that had been understood found wrong with its options.
  ///
  /// - Parameters:
  ///   - error: What it threw.
  ///   - root: The command line as a whole.
  ///   - command: The command, whose usage is shown: the parser would show that of the program.
  init(_ error: any Error, of root: (some ParsableCommand).Type, in command: any ParsableCommand.Type) {
    isRequested = root.exitCode(for: error).isSuccess
    text =
      isRequested
      ? root.fullMessage(for: error).inRussian
      : Self.lines(["Ошибка: \(root.message(for: error))"], usage: root.usageString(for: command))
  }

  /// What is wrong, how the command is written, and where more is told.
  static func lines(_ lines: [String], usage: String) -> String {
    let command = usage.split(separator: " ").prefix { $0.first?.isLetter == true }.joined(separator: " ")
    return (lines + ["Запуск: \(usage.inRussian)", "Подробнее: \(command) --help"]).joined(separator: "\n")
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
