import ArgumentParser
import Diagnostics
import FileSystem
import Foundation
import Portal
import SchoolCalendar

/// `mumo report`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Собрать годовой отчёт объединения (пункт 3.4 Положения).",
    discussion: """
      Записывает report.md из того, что уже есть на портале: планы, протоколы, решения, события. Свой анализ \
      руководитель пишет между собранными частями; повторный запуск обновляет части и не трогает остального.
      """)

  @Argument(
    help: ArgumentHelp("Код объединения, например fizika.", valueName: "объединение"),
    transform: Answers.association)
  var association: AssociationID

  @Argument(help: ArgumentHelp("Учебный год, например 2025-2026.", valueName: "год"), transform: Answers.year)
  var year: SchoolYear

  @OptionGroup var reading: ContentOptions

  @Option(
    help: ArgumentHelp("Вид сообщений: text, github, gitlab или json.", valueName: "вид"),
    transform: ReportFormat.parse)
  var format = ReportFormat.text

  func run() throws {
    let terminal = Terminal.standard
    let loading = try Workshop.load(reading, environment: ProcessInfo.processInfo.environment)
    let folder = "\(reading.root)/associations/\(association.rawValue)/\(year.path)"
    guard let portal = loading.portal else {
      terminal.report(loading.diagnostics, format: format)
      throw CommandFailure(.contentErrors, "отчёт не собран: сначала исправьте ошибки настроек")
    }
    // What could not be read would be missing from the report. The report itself may be in the making.
    let path = "\(folder)/report.md"
    let errors = loading.diagnostics.filter {
      $0.severity == .error && $0.location.path.hasPrefix(folder + "/") && $0.location.path != path
    }
    guard errors.isEmpty else {
      terminal.report(errors, format: format)
      throw CommandFailure(.contentErrors, "отчёт не собран: сначала исправьте ошибки в папке \(folder)")
    }
    let report = YearlyReport(portal, of: association, in: year)
    guard FileManager.default.fileExists(atPath: folder), !report.blocks.isEmpty else {
      throw CommandFailure(
        .wrongUsage, "отчёт не из чего собрать: в папке \(folder) нет ни плана, ни заседаний")
    }
    let file = try merged(report, at: path, on: portal.today)
    terminal.report(file.diagnostics, format: format)
    terminal.print(
      file.changes == 0 ? "\(path): всё уже собрано." : "\(path): собрано частей: \(file.changes).")
  }

  private func merged(_ report: YearlyReport, at path: String, on today: CalendarDate) throws -> ReportFile {
    do {
      let old = try Workshop.readFile(path)
      if let old, String(validating: old, as: UTF8.self) == nil {
        throw CommandFailure(.contentErrors, "\(path): файл сохранён не в UTF-8; сохраните его в UTF-8")
      }
      let file =
        old.map {
          ReportFile(refreshing: String(decoding: $0, as: UTF8.self), at: path, with: report, on: today)
        } ?? ReportFile(report, on: today)
      if file.changes > 0 { try Data(file.text.utf8).write(to: URL(filePath: path), options: .atomic) }
      return file
    } catch let failure as CommandFailure {
      throw failure
    } catch let error as FileSystemError {
      throw CommandFailure(.machineFailed, "отчёт не записан: \(error)")
    } catch {
      throw CommandFailure(
        .machineFailed, "отчёт не записан в \(path): проверьте, есть ли право на запись и место на диске")
    }
  }
}
