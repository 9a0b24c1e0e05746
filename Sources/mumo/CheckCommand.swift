import ArgumentParser
import Diagnostics
import Foundation
import Portal

/// `mumo check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Проверить содержимое и тему, ничего не записывая.")

  @OptionGroup var source: SourceOptions

  @Flag(help: "Перечислить, что объединениями просрочено на день сборки: для координатора.")
  var duties = false

  @Option(
    help: ArgumentHelp(
      "Вид сообщений: text, github, gitlab или json; для --duties также csv.", valueName: "вид"),
    transform: Format.init(parsing:))
  var format = Format.report(.text)

  @OptionGroup var progress: ProgressOptions

  /// The shape of the output.
  enum Format: Equatable {
    case report(ReportFormat)
    /// For spreadsheets; diagnostics stay text.
    case csv
  }

  func validate() throws {
    if format == .csv, !duties { throw ValidationError("Вид csv есть только вместе с --duties") }
    if duties, progress.timings { throw ValidationError("--timings не бывает вместе с --duties") }
  }

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let watch = Watch(progress, on: .standard, environment: environment)
    defer { watch.end() }
    let terminal = watch.terminal
    let workshop = try Workshop(source, environment: environment, activity: watch.activity)
    terminal.report(workshop.diagnostics + (duties ? [] : workshop.notes), format: format.report)
    if duties {
      let report = DutyReport(workshop.overdueDuties, on: workshop.today)
      terminal.print(report.render(format))
    }
    if workshop.diagnostics.hasErrors {
      throw workshop.changeFailure ?? CommandFailure(.contentErrors)
    }
    if format == .report(.text), !duties { watch.printResult("Проверено: ошибок нет.") }
  }
}

extension CheckCommand.Format {
  /// The shape of diagnostics.
  var report: ReportFormat {
    if case .report(let format) = self { format } else { .text }
  }

  fileprivate init(parsing text: String) throws {
    self = text == "csv" ? .csv : .report(try .parse(text))
  }
}
