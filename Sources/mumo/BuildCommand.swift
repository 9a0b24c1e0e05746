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

  @OptionGroup var progress: ProgressOptions

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let watch = Watch(progress, on: .standard, environment: environment)
    defer { watch.end() }
    let search = try SearchIndexer(program: pagefind, environment: environment)
    let publication = try claim()
    let start = FileTime.now
    watch.activity.enter(.reading)
    let listed = try ListedSources(source)
    let inputs = InputsReading(
      self, listed: listed, search: search,
      clock: try Clock(today: source.reading.today, environment: environment),
      environment: environment)
    if let record = publication.standingNote().flatMap(BuildRecord.init), inputs.areThose(of: record) {
      return try repeatResult(record, watch)
    }
    let workshop = try Workshop(source, listed: listed, environment: environment, activity: watch.activity) {
      loading throws(CommandFailure) in try pictures(of: loading, environment: environment)
    }
    defer { workshop.pictures.remove() }
    // The process ends soon, and all of it at once: taking a large portal apart takes its time.
    _ = Unmanaged.passRetained(Kept(workshop: workshop))
    try publish(
      workshop, made: inputs.inputs(of: workshop, settledAt: start), search, as: publication, watch)
  }

  /// Keeps what it holds to the end of the process.
  private final class Kept {
    let workshop: Workshop

    init(workshop: Workshop) { self.workshop = workshop }
  }

  /// Publishes what was read, unless errors forbid it.
  private func publish(
    _ workshop: Workshop, made inputs: BuildInputs?, _ search: SearchIndexer,
    as publication: consuming Publication, _ watch: Watch
  ) throws(CommandFailure) {
    watch.terminal.report(workshop.diagnostics, format: format)
    guard let plan = workshop.plan, let theme = workshop.theme, keepGoing || !workshop.diagnostics.hasErrors
    else {
      if let failure = workshop.changeFailure { throw failure }
      throw CommandFailure(.contentErrors, closing("сайт не собран: сначала исправьте ошибки"))
    }
    let activity = watch.activity
    let site = plan.site(theme: theme, contentFolder: source.reading.root)
      .making { make in activity.part(.rendering, make) }
    activity.enter(.search)
    let index = search.index(site, published: output)
    defer { index.remove() }
    report(index.warning, watch)
    activity.enter(.writing, total: site.files.count)
    let record = record(of: workshop, site, index, made: inputs)
    let summary = try publish(site, index, from: workshop.sources, as: publication, noting: record)
    try finish(workshop.diagnostics, pageCount: site.pageCount, summary, watch)
  }

  /// What to tell the next build; nil where it should try again what has failed, or could overlook a change.
  private func record(
    of workshop: Workshop, _ site: Site, _ index: SearchIndex, made inputs: BuildInputs?
  ) -> BuildRecord? {
    // What could not be read, or made, may be readable the next time without a change of any file: rights of users,
    // full disks.
    guard let inputs, !index.isFailure, !workshop.diagnostics.hasErrors else { return nil }
    return BuildRecord(
      inputs: inputs, diagnostics: workshop.diagnostics, searchWarning: index.warning,
      pageCount: site.pageCount, fileCount: site.files.count + index.files.count)
  }

  /// Says what the build before has said: nothing has changed since.
  private func repeatResult(_ record: BuildRecord, _ watch: Watch) throws(CommandFailure) {
    watch.terminal.report(record.diagnostics, format: format)
    report(record.searchWarning, watch)
    try finish(
      record.diagnostics, pageCount: record.pageCount,
      PublishingSummary(written: 0, unchanged: record.fileCount, removed: 0), watch)
  }

  /// In a document there is no place for what the search lacks.
  private func report(_ searchWarning: String?, _ watch: Watch) {
    if let searchWarning, !format.isDocument { watch.terminal.printError(searchWarning) }
  }

  private func finish(
    _ diagnostics: [Diagnostic], pageCount: Int, _ summary: PublishingSummary, _ watch: Watch
  ) throws(CommandFailure) {
    let pages = PluralForms("страница", "страницы", "страниц").counted(pageCount)
    watch.printResult(
      "Готово: \(output), \(pages); файлов записано: \(summary.written), без изменений: \(summary.unchanged), удалено: \(summary.removed)."
    )
    if diagnostics.hasErrors {
      throw CommandFailure(.publishedInPart, closing("сайт опубликован без файлов с ошибками"))
    }
  }

  /// Claims the output first: what another build is about to replace is neither read nor waited for.
  private func claim() throws(CommandFailure) -> Publication {
    do {
      return try Publisher(directory: output, protecting: [source.reading.root, source.theme]).begin()
    } catch {
      throw CommandFailure(publishing: error)
    }
  }

  private func publish(
    _ site: Site, _ index: SearchIndex, from sources: [SourceTree], as publication: consuming Publication,
    noting record: BuildRecord?
  ) throws(CommandFailure) -> PublishingSummary {
    let manifest = SiteManifest.file(version: Mumo.configuration.version, pages: site.pageCount)
    do {
      return try publication.publish(
        site.files + index.files, manifest: manifest, from: sources, noting: record?.note)
    } catch {
      throw CommandFailure(publishing: error)
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
}

extension CommandFailure {
  fileprivate init(publishing error: PublishingError) {
    self.init(error.isWrongUsage ? .wrongUsage : .machineFailed, "сайт не опубликован: \(error)")
  }
}

extension PublishingError {
  /// Whether another value of `--output` would help; all else is the machine's.
  fileprivate var isWrongUsage: Bool {
    switch self {
    case .foreignFolder, .notAFolder, .symbolicLink, .overlapsSources: true
    case .badPath, .duplicatePath, .fileIsFolder, .busy, .sourceChanged, .fileSystem: false
    }
  }
}
