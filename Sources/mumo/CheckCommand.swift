import ArgumentParser
import Diagnostics
import Foundation
import Portal

/// `mumo check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Проверить содержимое и тему, ничего не записывая.",
    discussion: """
      Проверяется всегда всё: ссылки ведут из файла в файл. Если указать файлы или папки, программа покажет только \
      то, что сказано о них, и посчитает остальное: mumo check content/associations/himiya
      """)

  @Argument(
    help: ArgumentHelp(
      "Файлы и папки содержимого, о которых рассказать; без них — обо всём.", valueName: "путь"))
  var paths: [String] = []

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
    let scope = try CheckScope(paths, root: source.reading.root)
    let workshop = try Workshop(source, environment: environment, activity: watch.activity)
    let all = (workshop.diagnostics + (duties ? [] : workshop.notes)).report()
    let told = scope.told(all, isComplete: workshop.plan != nil)
    terminal.report(told, format: format.report)
    if duties {
      let overdue = workshop.overdueDuties.filter { scope.holds($0.path) }
      terminal.print(DutyReport(overdue, on: workshop.today).render(format))
    }
    let rest = format.report == .text ? CheckScope.rest(all, besides: told) : nil
    if told.hasErrors {
      if let rest { terminal.printError(rest) }
      throw workshop.changeFailure ?? CommandFailure(.contentErrors)
    }
    if format == .report(.text), !duties {
      watch.printResult(scope.verdict + (rest.map { " \($0)" } ?? ""))
    }
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
