import ArgumentParser
import Foundation

/// Asks in Russian for what a command must know and was not told.
struct Questions: Sendable {
  /// Reads a line; nil at the end of the input.
  let readLine: @Sendable () -> String?
  /// Whether somebody can answer: nobody is asked where the input is no terminal.
  let isInteractive: Bool
  let terminal: Terminal

  /// Asks at the terminal that the program was started from.
  static let standard = Questions(
    readLine: { Swift.readLine() }, isInteractive: isatty(STDIN_FILENO) != 0, terminal: .standard)

  /// An option's value, or the answer to a question, asked again until it is right.
  ///
  /// - Parameters:
  ///   - option: The value of the option, if it was given.
  ///   - name: The option, for the message where nobody can be asked.
  ///   - question: The question.
  ///   - parse: Reads an answer; says in Russian why it cannot.
  func answer<Value>(
    _ option: Value?, _ name: String, _ question: String, parse: (String) throws -> Value
  ) throws -> Value {
    if let option { return option }
    guard isInteractive else { throw ValidationError("Нужен ключ \(name): \(question)") }
    while true {
      terminal.print("\(question):")
      guard let line = readLine() else { throw ValidationError("Нужен ключ \(name): \(question)") }
      let text = line.trimmingCharacters(in: .whitespaces)
      do {
        return try parse(text)
      } catch let error as ValidationError {
        terminal.printError(error.message)
      }
    }
  }

  /// A text that is not empty.
  func text(_ option: String?, _ name: String, _ question: String) throws -> String {
    try answer(option.flatMap { $0.isEmpty ? nil : $0 }, name, question) { text in
      guard !text.isEmpty else { throw ValidationError("Ответ не может быть пустым") }
      return text
    }
  }
}
