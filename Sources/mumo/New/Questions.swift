import ArgumentParser
import Foundation

/// Something that a command must know.
struct Question: Sendable {
  /// The option that tells it, or the argument in `<>`.
  let name: String
  /// What is asked where it was not told.
  let text: String

  /// - Parameters:
  ///   - name: The option, or the argument in `<>`.
  ///   - text: What is asked.
  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }
}

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
}

extension Questions {
  /// Where nobody can be asked, names at once all that is missing; to be called before the first question.
  ///
  /// - Parameter questions: Everything that the command must know, and whether it was told.
  /// - Throws: A validation error where something is missing that nobody can be asked for.
  func expect(_ questions: (question: Question, isGiven: Bool)...) throws {
    let open = questions.filter { !$0.isGiven }.map(\.question)
    guard isInteractive || open.isEmpty else { throw missing(open) }
  }

  /// An option's value, or the answer to a question, asked again until it is right.
  ///
  /// - Parameters:
  ///   - option: The value of the option, if it was given.
  ///   - question: What is asked where it was not.
  ///   - choices: What can be answered, a line each.
  ///   - parse: Reads an answer; says in Russian why it cannot.
  ///   - refusal: Says in Russian why what was read cannot be taken; nil where it can.
  /// - Throws: A failure where the option's value is refused; a validation error where nobody answers.
  func answer<Value>(
    _ option: Value?, _ question: Question, choices: [String] = [],
    parse: (String) throws -> Value, refusal: (Value) -> String? = { _ in nil }
  ) throws -> Value {
    if let option {
      if let refusal = refusal(option) {
        // What an argument names may well be right, and only the file is there already.
        let place = question.name.hasPrefix("--") ? ", \(question.name)" : ""
        throw CommandFailure(.wrongUsage, "файл не создан\(place): \(refusal)")
      }
      return option
    }
    guard isInteractive else { throw missing([question]) }
    while true {
      terminal.print((["\(question.text):"] + choices.map { "  \($0)" }).joined(separator: "\n"))
      guard let line = readLine() else { throw missing([question]) }
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
    _ option: String?, _ question: Question, refusal: (String) -> String? = { _ in nil }
  ) throws -> String {
    try answer(
      option.flatMap { $0.isEmpty ? nil : $0 }, question,
      parse: { text in
        guard !text.isEmpty else { throw ValidationError("Ответ не может быть пустым") }
        return text
      }, refusal: refusal)
  }

  private func missing(_ questions: [Question]) -> ValidationError {
    let lines = questions.map { "\n  \($0.name) — \($0.text)" }.joined()
    return ValidationError("не хватает ответов; спросить нельзя, ввод не с клавиатуры. Укажите:\(lines)")
  }
}
