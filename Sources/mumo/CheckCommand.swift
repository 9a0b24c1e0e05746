import ArgumentParser
import Diagnostics
import Foundation

/// `mumo check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Проверить содержимое и тему, ничего не записывая.")

  @OptionGroup var source: SourceOptions

  func run() throws {
    let terminal = Terminal.standard
    let workshop = try Workshop(source, environment: ProcessInfo.processInfo.environment)
    terminal.report(workshop.diagnostics + workshop.notes, format: source.format)
    if workshop.diagnostics.hasErrors { throw CommandFailure(.contentErrors) }
    if source.format == .text { terminal.print("Проверено: ошибок нет.") }
  }
}
