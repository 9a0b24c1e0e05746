import ArgumentParser
import Diagnostics
import Markdown

/// A word that stands where a command's name belongs and is none, as `plann` in `mumo new plann`.
struct UnknownCommand {
  private let word: String
  /// The command that has none of this name.
  private let parent: any ParsableCommand.Type

  /// The first such word; nil where all names are known.
  ///
  /// - Parameters:
  ///   - arguments: The words behind the program's name.
  ///   - root: The command line as a whole.
  init?(in arguments: [String], of root: any ParsableCommand.Type) {
    var parent = root
    for word in arguments {
      let known = parent.configuration.subcommands
      guard !known.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
      guard let next = known.first(where: { $0.configuration.commandName == word }) else {
        self.word = word
        self.parent = parent
        return
      }
      parent = next
    }
    return nil
  }
}

extension UnknownCommand {
  /// What is wrong and which command was meant; where none is near, what there is.
  func report(of root: (some ParsableCommand).Type) -> String {
    let commands = parent.configuration.subcommands.compactMap { command in
      command.configuration.commandName.map { (name: $0, about: command.configuration.abstract) }
    }
    // A leader may well write the name in Russian letters: «план».
    let names = commands.map(\.name)
    let nearest = names.nearest(to: word) ?? names.nearest(to: word.slug())
    let width = names.map(\.count).max() ?? 0
    let remedy =
      nearest.map { ["Возможно, \($0)"] } ?? ["Есть такие:"]
      + commands.map { command in
        "  " + command.name.padding(to: width) + "  " + command.about
      }
    return ParserReport.lines(
      ["Ошибка: нет команды «\(word)»"] + remedy, usage: root.usageString(for: parent))
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
