import ArgumentParser
import Diagnostics
import FileSystem
import Foundation
import Portal
import Site

/// `mumo changes`.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "Рассказать, что изменится на портале: сводка в Markdown для страницы изменения.",
    discussion: """
      Сравнивает две папки с содержимым и печатает, какие страницы добавлены, изменены, удалены и перенесены, и что \
      говорит о них проверка. Сборку ошибки останавливает команда mumo check, эта команда только рассказывает.
      """)

  @Option(help: ArgumentHelp("Папка с содержимым до изменения.", valueName: "папка"))
  var before: String

  @OptionGroup var source: SourceOptions

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let watch = Watch(on: .standard, environment: environment)
    defer { watch.end() }
    let new = try Workshop(source, environment: environment, activity: watch.activity)
    let old = try Workshop(
      source.reading(of: before), environment: environment, activity: watch.activity)
    let roots = (old: ContentOptions.name(of: before), new: source.reading.root)
    let changes = try Self.changes(from: roots.old, to: roots.new)
    let report = ChangeReport(
      changes, before: .init(root: roots.old, plan: old.plan), after: .init(root: roots.new, plan: new.plan),
      diagnostics: new.diagnostics + new.notes)
    watch.terminal.print(report.text)
  }

  private static func changes(from old: String, to new: String) throws(CommandFailure) -> TreeChanges {
    do {
      return try TreeChanges(from: .directory(old), to: .directory(new))
    } catch {
      throw CommandFailure(.machineFailed, "\(error)")
    }
  }
}

extension SourceOptions {
  /// The same for another content folder.
  fileprivate func reading(of folder: String) -> SourceOptions {
    var options = self
    options.reading.content = folder
    return options
  }
}
