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
  ///   - name: The option, or the argument in `<>`, for the message where nobody can be asked.
  ///   - question: The question.
  ///   - choices: What can be answered, a line each.
  ///   - parse: Reads an answer; says in Russian why it cannot.
  ///   - refusal: Says in Russian why what was read cannot be taken; nil where it can.
  /// - Throws: A failure where the option's value is refused; a validation error where nobody answers.
  func answer<Value>(
    _ option: Value?, _ name: String, _ question: String, choices: [String] = [],
    parse: (String) throws -> Value, refusal: (Value) -> String? = { _ in nil }
  ) throws -> Value {
    if let option {
      if let refusal = refusal(option) {
        throw CommandFailure(.wrongUsage, "файл не создан, \(name): \(refusal)")
      }
      return option
    }
    guard isInteractive else { throw missing(name, question) }
    while true {
      terminal.print((["\(question):"] + choices.map { "  \($0)" }).joined(separator: "\n"))
      guard let line = readLine() else { throw missing(name, question) }
      do {
        let value = try parse(line.trimmingCharacters(in: .whitespaces))
        guard let refusal = refusal(value) else { return value }
        terminal.printError(refusal)
      } catch let error as ValidationError {
        terminal.printError(error.message)
      }
    }
  }

  /// A text that is not empty.
  func text(
    _ option: String?, _ name: String, _ question: String, refusal: (String) -> String? = { _ in nil }
  ) throws -> String {
    try answer(
      option.flatMap { $0.isEmpty ? nil : $0 }, name, question,
      parse: { text in
        guard !text.isEmpty else { throw ValidationError("Ответ не может быть пустым") }
        return text
      }, refusal: refusal)
  }

  private func missing(_ name: String, _ question: String) -> ValidationError {
    ValidationError("Нужен \(name.hasPrefix("<") ? "аргумент" : "ключ") \(name): \(question)")
  }
}
