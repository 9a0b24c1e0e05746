import ArgumentParser
import Diagnostics
import FileSystem
import Foundation
import Portal
import Site

/// `mumo build`.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Проверить содержимое и собрать сайт.")

  @OptionGroup var source: SourceOptions

  @Option(
    help: ArgumentHelp("Вид сообщений: text, github, gitlab или json.", valueName: "вид"),
    transform: ReportFormat.parse)
  var format = ReportFormat.text

  @Option(help: ArgumentHelp("Папка готового сайта; заменяется целиком.", valueName: "папка"))
  var output = "public"

  @Flag(help: "Собрать сайт без файлов с ошибками.")
  var keepGoing = false

  @Option(
    help: ArgumentHelp(
      "Программа Pagefind, которая готовит поиск; без ключа — pagefind из PATH.", valueName: "файл"))
  var pagefind: String?

  func run() throws {
    let terminal = Terminal.standard
    let environment = ProcessInfo.processInfo.environment
    let workshop = try Workshop(source, environment: environment) { loading throws(CommandFailure) in
      try pictures(of: loading, environment: environment)
    }
    defer { workshop.pictures.remove() }
    terminal.report(workshop.diagnostics, format: format)
    let hasErrors = workshop.diagnostics.hasErrors
    guard let plan = workshop.plan, let theme = workshop.theme, keepGoing || !hasErrors else {
      throw CommandFailure(.contentErrors, closing("сайт не собран: сначала исправьте ошибки"))
    }
    let content = source.reading.root
    let site = plan.site(theme: theme, contentFolder: content)
    let publisher = Publisher(directory: output, protecting: [content, source.theme])
    let search = try SearchIndexer(program: pagefind, environment: environment)
    do {
      let index = search.index(site, published: output)
      defer { index.remove() }
      // In a document there is no place for it.
      if let warning = index.warning, !format.isDocument { terminal.printError(warning) }
      let summary = try publisher.publish(site.files + index.files)
      terminal.print(Self.message(site, summary, output: output))
    } catch {
      throw CommandFailure(error.isWrongUsage ? .wrongUsage : .machineFailed, "сайт не опубликован: \(error)")
    }
    if hasErrors {
      throw CommandFailure(.publishedInPart, closing("сайт опубликован без файлов с ошибками"))
    }
  }

  /// The pictures of a portal, unless nothing will be published.
  private func pictures(
    of loading: PortalLoading, environment: [String: String]
  ) throws(CommandFailure) -> MadePictures {
    guard let portal = loading.portal, keepGoing || !loading.diagnostics.hasErrors else {
      return MadePictures()
    }
    return try PictureMaker(environment: environment)
      .make(portal.publishedPictures, in: source.reading.root, published: output)
  }

  /// A last word for people; a program that reads the report needs the exit status only.
  private func closing(_ message: String) -> String? {
    format == .text ? message : nil
  }

  private static func message(_ site: Site, _ summary: PublishingSummary, output: String) -> String {
    let pages = PluralForms("страница", "страницы", "страниц").counted(site.pageCount)
    return
      "Готово: \(output), \(pages); файлов записано: \(summary.written), без изменений: \(summary.unchanged), удалено: \(summary.removed)."
  }
}

extension PublishingError {
  /// Whether another value of `--output` would help; all else is the machine's.
  fileprivate var isWrongUsage: Bool {
    switch self {
    case .foreignFolder, .notAFolder, .symbolicLink, .overlapsSources: true
    case .badPath, .duplicatePath, .fileIsFolder, .busy, .fileSystem: false
    }
  }
}
