import ArgumentParser
import Diagnostics
import Disclosure
import Foundation
import MemberRecords
import Portal
import SchoolCalendar

/// `mumo statistics`.
struct StatisticsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statistics",
    abstract: "Составить защищённую статистику из банка данных членов (пункт 3.6 Положения).",
    discussion: """
      Таблица членов, ключ и журнал лежат вне репозитория: команда не берёт их из рабочей папки Git. Публикуются только \
      округлённые числа, и только те, что прошли проверку на раскрытие. Ключ и журнал хранят и не показывают никому; нет \
      ключа — первый запуск его создаст.
      """)

  @Option(help: ArgumentHelp("Таблица членов (CSV) или папка с файлами объединений.", valueName: "файл"))
  var members: String

  @Option(help: ArgumentHelp("Секретный ключ; создаётся первым запуском.", valueName: "файл"))
  var key: String

  @Option(help: ArgumentHelp("Журнал прежних выпусков; создаётся первым запуском.", valueName: "файл"))
  var ledger: String

  @Option(
    help: ArgumentHelp("День, на который верна таблица членов.", valueName: "дата"),
    transform: Answers.date)
  var asOf: CalendarDate

  @Option(
    help: ArgumentHelp("Снимок для портала: content/statistics/<учебный год>.yaml.", valueName: "файл"))
  var output: String

  @Option(help: ArgumentHelp("Папка с содержимым портала.", valueName: "папка"))
  var content = "content"

  @Flag(help: "Показать, что будет опубликовано, и ничего не записать.")
  var dryRun = false

  @Flag(help: "Пометить снимок как образец: люди в таблице придуманы.")
  var sample = false

  func run() throws {
    let terminal = Terminal.standard
    let inputs = try StatisticsInputs(members: members, key: key, ledger: ledger)
    let portal = try readPortal(terminal)
    try refuseLaterDay(in: portal.clock.timeZone)
    let target = try SnapshotTarget(output, date: asOf, portal: portal, contentRoot: contentRoot)
    let table = try readTable(inputs, portal, terminal)
    guard let statistics = portal.statistics else { throw CommandFailure(.contentErrors) }
    try inputs.checkHistory(against: target.others, on: asOf)

    let gate = ReleaseGate(scheme: statistics.scheme, domains: statistics.domains, key: inputs.key)
    let outcome = try release(table, through: gate, inputs.ledger, terminal)
    try target.verify(outcome, with: statistics.check)
    let report = StatisticsReport(outcome, table: table, portal: portal)
    terminal.print(report.text)
    if dryRun {
      terminal.print("Пробный запуск: ничего не записано.")
      return
    }
    try StatisticsFiles(inputs, outcome, to: target, isSample: sample).write()
    terminal.print(
      "Записано: \(target.path). Проверьте его командой mumo check и опубликуйте; ключ и журнал храните вне репозитория."
    )
  }
}

// MARK: Steps

extension StatisticsCommand {
  private var contentRoot: String { ContentOptions.name(of: content) }

  /// The settings, the dictionary of needs and the snapshots; errors elsewhere do not matter here.
  private func readPortal(_ terminal: Terminal) throws(CommandFailure) -> Portal {
    let loading = try Workshop.load(contentRoot, clock: Clock(today: asOf, environment: [:]))
    let needed = ["portal.yaml", "deficits.yaml", "statistics/"].map { "\(contentRoot)/\($0)" }
    let errors = loading.diagnostics.filter { diagnostic in
      diagnostic.severity == .error && needed.contains { diagnostic.location.path.hasPrefix($0) }
    }
    terminal.report(errors, format: .text)
    guard errors.isEmpty, let portal = loading.portal else {
      throw CommandFailure(
        .contentErrors, "статистика не составлена: сначала исправьте ошибки в папке \(contentRoot)")
    }
    return portal
  }

  /// Nobody knows the members of a day that lies ahead, and a release dated ahead would bring the next one nearer.
  private func refuseLaterDay(in timeZone: String) throws(CommandFailure) {
    let clock = try Clock(today: nil, environment: ProcessInfo.processInfo.environment)
    guard let today = clock.zone(timeZone)?.today, asOf > today else { return }
    throw CommandFailure(
      .wrongUsage, "день таблицы ещё не наступил: --as-of \(asOf.russian), а сегодня \(today.russian)")
  }

  private func readTable(
    _ inputs: StatisticsInputs, _ portal: Portal, _ terminal: Terminal
  ) throws(CommandFailure) -> MemberTable {
    let (table, diagnostics) = MemberTable.read(
      try inputs.memberFiles(), needs: portal.deficits ?? [], on: asOf)
    terminal.report(diagnostics, format: .text)
    guard let table else {
      throw CommandFailure(.contentErrors, "статистика не составлена: сначала исправьте таблицу членов")
    }
    return table
  }

  private func release(
    _ table: MemberTable, through gate: ReleaseGate, _ ledger: Ledger, _ terminal: Terminal
  ) throws(CommandFailure) -> ReleaseOutcome {
    do {
      return try gate.release(table.members, on: asOf, ledger: ledger) { progress in
        guard progress.finished % 8 == 0 || progress.finished == progress.total else { return }
        terminal.printError("Проверка на раскрытие: признак \(progress.finished) из \(progress.total)")
      }
    } catch {
      throw CommandFailure(.contentErrors, "статистика не составлена: \(error.message)")
    }
  }
}

extension ReleaseError {
  fileprivate var message: String {
    switch self {
    case .repeatedPerson: "один человек стоит в таблице дважды"
    case .unknownBand(let attribute): "в таблице есть значение, которого нет в схеме (признак \(attribute))"
    case .laterRelease(_, let date):
      "в журнале уже есть выпуск на \(date.russian), а он позже указанной даты; укажите более позднюю"
    case .foreignLedger(let attribute): "журнал составлен по другой схеме (признак \(attribute))"
    }
  }
}
